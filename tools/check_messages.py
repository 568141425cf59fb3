#!/usr/bin/env python3
"""Compares the message keys that the code uses with those in the catalogues.

usage: check_messages.py [--strict] [ROOT]

Reports, one line each, and exits with 1 for
- a key used in code that no catalogue has, or a message that lacks an argument its text needs;
- a key that is missing, empty or fuzzy in one of the languages, or whose arguments differ between them.
With --strict also for keys that nobody uses; without it these are only reported.

Keys put together at run time count as used when the code holds their beginning as a literal ("practices.state." or
"practices.field"), or a comment names them: // messages: practices.state.*
"""
import argparse
import fnmatch
import re
import sys
from pathlib import Path

import po
import source

LANGUAGES = ["en", "de", "it", "tr"]

KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
PREFIX = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*\.")
ARGUMENT = re.compile(r"\{(\w+)\}")
DECLARED = re.compile(r"//\s*messages:\s*(.+)")

# Code after which a literal can only be a key.
CALL = re.compile(r"\b(?:text|plural)\(\s*$")
MESSAGE = re.compile(
    r"(?:\bMessage\{\s*"
    r"|\bStop\(\s*(?:[^()\"]|\([^()]*\))*,\s*(?:Message)?\{\s*"
    r"|\bproblems\.push_back\(\s*\{.*,\s*(?:Message)?\{\s*"
    r"|\bProblem\{.*,\s*(?:Message)?\{\s*)$",
    re.S,
)
REQUIRE = re.compile(r"\brequire\(.*,\s*$", re.S)
# Names of events look like keys: kind = "practices.saved".
EVENT_KIND = re.compile(r"\bkind\w*\s*(?:==?|!=)\s*$")
FILE_NAME = re.compile(r"\.(?:json|jsonld|csv|svg|css|js|html|txt|sql|po|mo|db|toml|xlsx|pdf|ics|xml|bin)$")


class Catalogues:
    """All modules' catalogues together: for each key its entry in each language, and where it stands."""

    def __init__(self, sources):
        self.entries = {}
        for language in LANGUAGES:
            for path in sorted(sources.glob(f"**/messages/{language}.po")):
                for entry in po.parse(path):
                    self.entries.setdefault(entry.key, {})[language] = (path, entry)
        self.namespaces = {key.split(".")[0] for key in self.entries} | {"problem"}

    def __contains__(self, key):
        return key in self.entries

    def beginning_with(self, prefix):
        return {key for key in self.entries if key.startswith(prefix)}

    def arguments(self, key):
        """The arguments of the first language that has the key; {n} comes from the count."""
        path_and_entry = next(iter(self.entries[key].values()))
        return arguments_of(path_and_entry[1])

    def findings(self):
        for key, by_language in sorted(self.entries.items()):
            first_path, first = next(iter(by_language.values()))
            for language in LANGUAGES:
                if language not in by_language:
                    other = first_path.with_name(language + ".po")
                    yield f"{first_path}:{first.line}: key {key} is missing in {other}"
                    continue
                path, entry = by_language[language]
                place = f"{path}:{entry.line}: key {key}"
                if entry.fuzzy or not all(entry.texts):
                    yield f"{place} has no finished text"
                elif entry.plural != first.plural:
                    yield f"{place} has plural forms in one language but not in another"
                elif arguments_of(entry) != arguments_of(first):
                    yield f"{place} has other arguments than in {first_path}:{first.line}"


def arguments_of(entry):
    found = {name for text in entry.texts for name in ARGUMENT.findall(text)}
    return found - {"n"} if entry.plural else found


class Usage:
    """What one walk through the code finds."""

    def __init__(self, catalogues):
        self.catalogues = catalogues
        self.used = set()
        self.findings = []
        self.event_kinds = set()

    def read(self, place, text):
        for line, comment in source.comments(text):
            if match := DECLARED.match(comment):
                self.declare(f"{place}:{line}", match[1])
        lines = text.splitlines()
        for literal in source.literals(text):
            if "// not a message" not in lines[literal.line - 1]:
                self.judge(f"{place}:{literal.line}", literal)

    def declare(self, place, patterns):
        for pattern in re.split(r"[,\s]+", patterns.strip()):
            matched = set(fnmatch.filter(self.catalogues.entries, pattern))
            if not matched:
                self.findings.append(f"{place}: no catalogue has a key like {pattern}")
            self.used |= matched

    def judge(self, place, literal):
        key = literal.text
        only_key = CALL.search(literal.before) or MESSAGE.search(literal.before) or REQUIRE.search(literal.before)
        # A key may be a single word, such as the name of a page.
        is_key = KEY.fullmatch(key) is not None or (only_key and key in self.catalogues)
        if is_key and EVENT_KIND.search(literal.before):
            self.event_kinds.add(key)
        elif PREFIX.fullmatch(key):
            self.judge_prefix(place, key, only_key)
        elif is_key and key in self.catalogues:
            self.used.add(key)
            self.judge_arguments(place, literal)
        elif is_key and (beneath := self.catalogues.beginning_with(key + ".")):
            self.used |= beneath
        elif is_key and (only_key or self.looks_like_ours(key)):
            self.findings.append(f"{place}: key {key} stands in no catalogue; write it in messages/*.po")

    def judge_prefix(self, place, prefix, only_key):
        beneath = self.catalogues.beginning_with(prefix)
        if not beneath and only_key:
            self.findings.append(f"{place}: no catalogue has keys that begin with {prefix}")
        self.used |= beneath

    def judge_arguments(self, place, literal):
        """A message without arguments, {"problem.too_long"}, must not need any."""
        needed = self.catalogues.arguments(literal.text)
        if needed and MESSAGE.search(literal.before) and literal.after.lstrip().startswith("}"):
            names = ", ".join(sorted(needed))
            self.findings.append(f"{place}: the text of {literal.text} needs the argument {names}")

    def looks_like_ours(self, key):
        return (
            key.split(".")[0] in self.catalogues.namespaces
            and key not in self.event_kinds
            and not FILE_NAME.search(key)
        )


def check(root):
    """(findings that fail, keys nobody uses as lines)"""
    sources = root / "src"
    catalogues = Catalogues(sources)
    usage = Usage(catalogues)
    files = [f for f in sorted(sources.rglob("*.[ch]pp")) if "tests" not in f.parts]
    # Headers first: they name the kinds of events.
    for file in sorted(files, key=lambda f: f.suffix != ".hpp"):
        usage.read(file, file.read_text(encoding="utf-8"))
    unused = []
    for key in sorted(set(catalogues.entries) - usage.used):
        path, entry = next(iter(catalogues.entries[key].values()))
        unused.append(f"{path}:{entry.line}: key {key} is used nowhere; remove it, or name it in // messages: {key}")
    return list(catalogues.findings()) + usage.findings, unused


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("root", type=Path, nargs="?", default=Path(__file__).resolve().parent.parent)
    arguments = parser.parse_args()
    failing, unused = check(arguments.root)
    for line in failing + unused:
        print(line.removeprefix(f"{arguments.root}/"))
    sys.exit(1 if failing or (arguments.strict and unused) else 0)
