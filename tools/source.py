"""Reads C++ as far as our checks need it: string literals, includes and comments, each with its line."""
import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | R"(?P<mark>[^()\\\s]*)\((?P<raw>.*?)\)(?P=mark)"
      | "(?P<plain>(?:\\.|[^"\\\n])*)"
      | (?<!\w)'(?:\\.|[^'\\\n])+'""",
    re.S | re.X,
)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.M)
SYSTEM_INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]*<([^>]+)>", re.M)


@dataclass
class Literal:
    """One or more string literals that the compiler joins. `before` and `after` are the code around them."""

    line: int
    text: str
    before: str
    after: str


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def comments(text):
    """(line, comment) of every comment."""
    return [(line_of(text, m.start()), m[0]) for m in TOKEN.finditer(text) if m["comment"] is not None]


def without_comments(text):
    """The text with every comment blanked out, so that offsets and lines stay."""
    return TOKEN.sub(lambda m: re.sub(r"[^\n]", " ", m[0]) if m["comment"] is not None else m[0], text)


def includes(text):
    """(line, path) of every include in quotes."""
    code = without_comments(text)
    return [(line_of(code, m.start(1)), m[1]) for m in INCLUDE.finditer(code)]


def first_include(text):
    """The path in the first include, in quotes or brackets; None without any."""
    match = re.search(r'^[ \t]*#[ \t]*include[ \t]*["<]([^">]+)', without_comments(text), re.M)
    return match[1] if match else None


def system_includes(text):
    """What is included in angle brackets."""
    return set(SYSTEM_INCLUDE.findall(without_comments(text)))


def literals(text):
    """Every string literal outside comments and includes, adjacent ones joined."""
    code = INCLUDE.sub(lambda m: " " * len(m[0]), without_comments(text))
    found = []
    end_of_last = None
    for match in TOKEN.finditer(code):
        value = match["raw"] if match["raw"] is not None else match["plain"]
        if value is None:
            continue
        if end_of_last is not None and not code[end_of_last : match.start()].strip():
            found[-1].text += value
            found[-1].after = code[match.end() : match.end() + 40]
        else:
            before = code[max(0, match.start() - 120) : match.start()]
            after = code[match.end() : match.end() + 40]
            found.append(Literal(line_of(code, match.start()), value, before, after))
        end_of_last = match.end()
    return found
