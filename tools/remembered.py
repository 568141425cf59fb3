"""Checks many source files at once and remembers, by what they and their includes say, which were found good."""
import hashlib
import json
import os
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor

import source


def flags_of(build):
    """Include folders and definitions of all commands that cmake wrote for `build`, without repetition."""
    wanted = []
    for command in json.loads((build / "compile_commands.json").read_text()):
        words = shlex.split(command["command"])
        for word, following in zip(words, words[1:] + [""]):
            flag = [word, following] if word == "-isystem" else [word] if word[:2] in ("-I", "-D") else []
            if flag and flag not in wanted:
                wanted.append(flag)
    return [word for flag in wanted for word in flag]


def version_of(program):
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout


class Contents:
    """The hashes of files in `folder`, what each includes of the same folder, and what of the system."""

    def __init__(self, folder):
        self.folder = folder
        self.read = {}

    def __getitem__(self, file):
        """(hash, files included, names of system headers included), or None when there is no such file."""
        if file not in self.read:
            self.read[file] = self.look_at(file)
        return self.read[file]

    def look_at(self, file):
        if not file.is_file():
            return None
        data = file.read_bytes()
        text = data.decode("utf-8")
        included = [self.folder / path for _, path in source.includes(text)]
        return hashlib.sha256(data).hexdigest(), included, source.system_includes(text)

    def closure(self, file):
        """The file and everything of the folder that it includes, by itself or through others."""
        seen, waiting = set(), [file]
        while waiting:
            each = waiting.pop()
            if each not in seen and self[each]:
                seen.add(each)
                waiting += self[each][1]
        return seen

    def system_includes(self, file):
        return set().union(*(self[each][2] for each in self.closure(file)))

    def fingerprint(self, file, *more):
        """Changes with the file, with everything that it includes, and with `more`."""
        whole = [*more, *sorted(f"{path} {self[path][0]}" for path in self.closure(file))]
        return hashlib.sha256("\n".join(whole).encode()).hexdigest()


class Memory:
    """Which files were found good, in `folder`: until the file, what it includes or `depends_on` changes.

    The system's headers are taken to stay as they are.
    """

    def __init__(self, folder, contents, depends_on):
        self.folder = folder
        self.contents = contents
        self.depends_on = depends_on

    def stamp(self, file):
        return self.folder / (file.relative_to(self.contents.folder).as_posix() + ".good")

    def fingerprint(self, file):
        return self.contents.fingerprint(file, *self.depends_on)

    def is_good(self, file):
        stamp = self.stamp(file)
        return stamp.exists() and stamp.read_text() == self.fingerprint(file)

    def keep(self, file):
        self.stamp(file).parent.mkdir(parents=True, exist_ok=True)
        self.stamp(file).write_text(self.fingerprint(file))

    def findings(self, files, check):
        """What `check(file)` says about each file, as many at once as there are cores; nothing means good."""

        def look_at(file):
            found = check(file)
            if not found:
                self.keep(file)
            return found

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            return [found for found in pool.map(look_at, files) if found]
