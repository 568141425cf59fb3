#!/usr/bin/env python3
"""Looks for mistakes in the sources of src with clang-tidy; which ones, says .clang-tidy.

usage: check_tidy.py BUILD_FOLDER [ROOT]

Takes include folders and definitions from BUILD_FOLDER/compile_commands.json, and reads only what has changed.
Tests are left out: they run under sanitizers, and their macros expand into much that nobody wrote.
"""
import subprocess
import sys
from pathlib import Path

from clang import COMPILER, TIDY
import remembered
import standard_library

# As in cmake/Hardening.cmake.
WARNINGS = ["-Wall", "-Wextra", "-Wno-missing-field-initializers", "-Wno-missing-designated-field-initializers"]
WARNINGS += ["-Wno-deprecated-declarations"]


def is_read(path):
    return not {"tests", "testing"} & set(path.parts)


def precompile_standard_library(folder, flags):
    """Nothing else, so that a missing include of anything else is found."""
    header, precompiled = folder / "standard.hpp", folder / "standard.pch"
    folder.mkdir(parents=True, exist_ok=True)
    header.write_text("".join(f"#include <{name}>\n" for name in standard_library.headers()), encoding="utf-8")
    subprocess.run([COMPILER, "-x", "c++-header", *flags, header, "-o", precompiled], check=True)
    return precompiled


def check(root, build):
    sources, folder = root / "src", build / "tidy"
    flags = ["-std=c++20", *WARNINGS, *remembered.flags_of(build), f"-I{sources}"]
    contents = remembered.Contents(sources)
    depends_on = [*flags, (root / ".clang-tidy").read_text(), remembered.version_of(TIDY)]
    memory = remembered.Memory(folder, contents, depends_on)
    files = [file for file in sorted(sources.rglob("*.cpp")) if is_read(file.relative_to(sources))]
    changed = [file for file in files if not memory.is_good(file)]
    if not changed:
        return []

    precompiled = precompile_standard_library(folder, flags)

    def read(file):
        command = [TIDY, "--quiet", file, "--", *flags, "-include-pch", precompiled]
        done = subprocess.run(command, capture_output=True, text=True)
        return done.stdout or done.stderr if done.returncode else ""

    return memory.findings(changed, read)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    root = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).resolve().parent.parent
    found = check(root, Path(sys.argv[1]))
    print("".join(found), end="")
    sys.exit(1 if found else 0)
