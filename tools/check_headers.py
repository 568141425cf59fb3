#!/usr/bin/env python3
"""Compiles every header of src alone: a header includes what it needs (rule 7).

usage: check_headers.py BUILD_FOLDER [ROOT]

Takes include folders and definitions from BUILD_FOLDER/compile_commands.json. A header that compiled is not
compiled again before it or a file it includes changes.
"""
import json
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PARALLEL = 2


def flags_of(build):
    """Include folders and definitions of all commands, without repetition."""
    wanted = []
    for command in json.loads((build / "compile_commands.json").read_text()):
        words = shlex.split(command["command"])
        for word, following in zip(words, words[1:] + [""]):
            flag = [word, following] if word == "-isystem" else [word] if word[:2] in ("-I", "-D") else []
            if flag and flag not in wanted:
                wanted.append(flag)
    return [word for flag in wanted for word in flag]


def dependencies(file):
    """The files of a Makefile rule, as the compiler's -MMD writes it."""
    rule = file.read_text().replace("\\\n", " ")
    return [Path(word) for word in rule.partition(":")[2].split() if word != "-"]


class HeaderCheck:
    def __init__(self, root, build):
        self.sources = root / "src"
        self.stamps = build / "headers"
        self.command = ["g++", "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", *flags_of(build)]

    def is_fresh(self, stamp):
        if not stamp.exists() or stamp.with_suffix(".command").read_text() != shlex.join(self.command):
            return False
        compiled_at = stamp.stat().st_mtime
        return all(file.exists() and file.stat().st_mtime < compiled_at for file in dependencies(stamp))

    def __call__(self, header):
        """What the compiler says about the header; empty when it compiles."""
        name = header.relative_to(self.sources).as_posix()
        stamp = self.stamps / (name + ".d")
        if self.is_fresh(stamp):
            return ""
        stamp.parent.mkdir(parents=True, exist_ok=True)
        written = stamp.with_suffix(".new")
        outputs = ["-I", self.sources, "-MMD", "-MF", written, "-MT", "header"]
        include = f'#include "{name}"\n'
        done = subprocess.run(
            [*self.command, *outputs, "-x", "c++", "-"], input=include, capture_output=True, text=True
        )
        if done.returncode != 0:
            return f"src/{name}:1: rule 7: does not compile alone; include what it uses\n{done.stderr}"
        stamp.with_suffix(".command").write_text(shlex.join(self.command))
        written.rename(stamp)
        stamp.touch()
        return ""


def check(root, build):
    headers = sorted((root / "src").rglob("*.hpp"))
    with ThreadPoolExecutor(PARALLEL) as pool:
        return [error for error in pool.map(HeaderCheck(root, build), headers) if error]


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    root = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).resolve().parent.parent
    errors = check(root, Path(sys.argv[1]))
    print("".join(errors), end="")
    sys.exit(1 if errors else 0)
