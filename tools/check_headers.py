#!/usr/bin/env python3
"""Holds that every header of src includes what it needs (rule 7).

usage: check_headers.py BUILD_FOLDER [ROOT]

A source file includes its own header first, so wherever check_tidy.py reads it, behind nothing but the standard
library, the header stands alone. All others are compiled here. That names of the standard library have their header
is found by reading, for all. Include folders and definitions come from BUILD_FOLDER/compile_commands.json, and only
what has changed is compiled again.
"""
import subprocess
import sys
from pathlib import Path

from clang import COMPILER
import check_tidy
import remembered
import source
import standard_library


def own_source(header):
    """The source file of a header, or None."""
    file = header.with_suffix(".cpp")
    return file if file.is_file() else None


def check_standard_names(sources, header, contents):
    text, included = header.read_text(encoding="utf-8"), contents.system_includes(header)
    for line, remedy in standard_library.missing(text, included):
        yield f"src/{header.relative_to(sources)}:{line}: rule 7: {remedy}\n"


def check_own_source(sources, header):
    """The header is the first that its source file includes."""
    name, file = header.relative_to(sources).as_posix(), own_source(header)
    if file and source.first_include(file.read_text(encoding="utf-8")) != name:
        yield f'src/{file.relative_to(sources)}:1: rule 7: include "{name}" first, so that it is seen to stand alone\n'


def is_read_with_its_source(sources, header):
    file = own_source(header)
    return file is not None and check_tidy.is_read(file.relative_to(sources))


def compile_alone(sources, headers, build, contents):
    command = [COMPILER, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", *remembered.flags_of(build), f"-I{sources}"]

    def compile_one(header):
        name = header.relative_to(sources).as_posix()
        done = subprocess.run(
            [*command, "-x", "c++", "-"], input=f'#include "{name}"\n', capture_output=True, text=True
        )
        if done.returncode == 0:
            return ""
        return f"src/{name}:1: rule 7: does not compile alone; include what it uses\n{done.stderr}"

    memory = remembered.Memory(build / "headers", contents, [*command, remembered.version_of(COMPILER)])
    return memory.findings([header for header in headers if not memory.is_good(header)], compile_one)


def check(root, build):
    sources = root / "src"
    contents = remembered.Contents(sources)
    headers = sorted(sources.rglob("*.hpp"))
    findings = []
    for header in headers:
        findings += check_standard_names(sources, header, contents)
        findings += check_own_source(sources, header)
    others = [header for header in headers if not is_read_with_its_source(sources, header)]
    return findings + compile_alone(sources, others, build, contents)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    root = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).resolve().parent.parent
    errors = check(root, Path(sys.argv[1]))
    print("".join(errors), end="")
    sys.exit(1 if errors else 0)
