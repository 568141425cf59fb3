#!/usr/bin/env python3
"""Compiles every header of src alone: a header includes what it needs (rule 7).

usage: check_headers.py BUILD_FOLDER [ROOT]

Takes include folders and definitions from BUILD_FOLDER/compile_commands.json, and compiles only what has changed.
"""
import subprocess
import sys
from pathlib import Path

from clang import COMPILER
import remembered


def check(root, build):
    sources = root / "src"
    command = [COMPILER, "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", *remembered.flags_of(build), f"-I{sources}"]

    def compile_alone(header):
        name = header.relative_to(sources).as_posix()
        done = subprocess.run(
            [*command, "-x", "c++", "-"], input=f'#include "{name}"\n', capture_output=True, text=True
        )
        if done.returncode == 0:
            return ""
        return f"src/{name}:1: rule 7: does not compile alone; include what it uses\n{done.stderr}"

    depends_on = [*command, remembered.version_of(COMPILER)]
    memory = remembered.Memory(build / "headers", remembered.Contents(sources), depends_on)
    changed = [header for header in sorted(sources.rglob("*.hpp")) if not memory.is_good(header)]
    return memory.findings(changed, compile_alone)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    root = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).resolve().parent.parent
    errors = check(root, Path(sys.argv[1]))
    print("".join(errors), end="")
    sys.exit(1 if errors else 0)
