"""Which header of the standard library brings which name."""
import re
from pathlib import Path

import source

NAME = re.compile(r"\bstd::(ranges::\w+|\w+)")
TABLE = Path(__file__).with_name("standard_names.txt")


def read_table():
    """The headers that bring each name."""
    brings = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        header, _, names = line.partition("#")[0].partition(":")
        for name in names.split():
            brings.setdefault(name, set()).add(header)
    return brings


def headers():
    return sorted(set().union(*read_table().values()))


def missing(text, included):
    """(line, what to do) for every name of std in `text` that no header in `included` brings."""
    brings, said = read_table(), set()
    for match in NAME.finditer(source.without_comments(text)):
        name = match[1]
        if name in said or brings.get(name, set()) & included:
            continue
        said.add(name)
        remedy = f"include <{min(brings[name])}>" if name in brings else f"say its header in {TABLE.name}"
        yield source.line_of(text, match.start()), f"std::{name}: {remedy}"
