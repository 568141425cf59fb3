"""Reads gettext catalogues as far as our tools need them. Syntax errors are msgfmt's business, not ours."""
import ast
import re
from dataclasses import dataclass, field

KEYWORD = re.compile(r'(msgctxt|msgid|msgid_plural|msgstr)(?:\[(\d+)\])?\s+(".*")$')


@dataclass
class Entry:
    key: str
    line: int
    plural: bool = False
    fuzzy: bool = False
    texts: list = field(default_factory=list)


def unquoted(literal):
    """The characters of a PO string literal, whose escapes are C's and so Python's."""
    return ast.literal_eval(literal)


def parse(path):
    """The entries of a catalogue, without its header."""
    entries = []
    part = None
    fuzzy = False
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = raw.strip()
        match = KEYWORD.match(line)
        if line.startswith("#,"):
            fuzzy = "fuzzy" in line
        elif match:
            part, text = match[1], unquoted(match[3])
            if part == "msgid":
                entries.append(Entry(text, number, fuzzy=fuzzy))
                fuzzy = False
            elif part == "msgid_plural":
                entries[-1].plural = True
            elif part == "msgstr":
                entries[-1].texts.append(text)
        elif line.startswith('"') and entries:
            text = unquoted(line)
            if part == "msgid":
                entries[-1].key += text
            elif part == "msgstr":
                entries[-1].texts[-1] += text
    return [entry for entry in entries if entry.key]
