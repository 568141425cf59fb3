#!/usr/bin/env python3
"""Checks the catalogues of one language, merges those of all modules and compiles them.

usage: compile_messages.py OUTPUT.mo CATALOGUE.po…

A key belongs to one module: the same key twice is an error.
"""
import subprocess
import sys
from pathlib import Path

import po


def duplicates(catalogues):
    """One line for each key that stands in more than one place."""
    seen = {}
    errors = []
    for path in catalogues:
        for entry in po.parse(path):
            place = f"{path}:{entry.line}"
            if entry.key in seen:
                errors.append(f"{place}: key {entry.key} stands already in {seen[entry.key]}: keep one of them")
            seen.setdefault(entry.key, place)
    return errors


def run(*command, text=b""):
    """The output of a gettext tool. Its warnings (missing header dates) are shown only when it fails."""
    done = subprocess.run(command, input=text, capture_output=True)
    if done.returncode != 0:
        sys.exit(done.stderr.decode())
    return done.stdout


def compile_language(output, catalogues):
    for path in catalogues:
        run("msgfmt", "--check", "--output-file=/dev/null", path)
    if errors := duplicates(catalogues):
        sys.exit("\n".join(errors))
    output.parent.mkdir(parents=True, exist_ok=True)
    merged = run("msgcat", "--use-first", *catalogues)
    run("msgfmt", "--output-file", output, "-", text=merged)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    compile_language(Path(sys.argv[1]), [Path(argument) for argument in sys.argv[2:]])
