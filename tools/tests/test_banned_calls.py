"""Calls that a site on the open network must not make (OWASP ASVS 5.0, 1.2.5, 1.2.9, 11.5.1)."""
import re
import unittest
from pathlib import Path

from planted import PlantedTree  # noqa: F401 (puts tools/ on the path)
import source

ROOT = Path(__file__).resolve().parents[2]

BANNED = {
    r"\b(?:std::)?system\s*\(|\bpopen\s*\(|\bexec[lv]p?e?\s*\(": "no shell and no other program",
    r"\bstd::w?regex\b": "a pattern of a stranger can take for ever; nothing here needs one",
    r"\b(?:std::)?s?rand\s*\(|\bmt19937|\brandom_device\b|\bdrand48\b": "chance comes from Surroundings",
    r"\b(?:gets|sprintf|vsprintf|strcat|tmpnam|mktemp)\s*\(": "writes where it should not",
}


def banned_in(text):
    code = source.without_comments(text)
    return [(match[0], why) for pattern, why in BANNED.items() for match in re.finditer(pattern, code)]


class BannedCalls(unittest.TestCase):
    def test_are_nowhere_in_the_program(self):
        for file in sorted((ROOT / "src").rglob("*.[ch]pp")):
            path = file.relative_to(ROOT).as_posix()
            if "/tests/" in path or "/testing/" in path:
                continue
            with self.subTest(path=path):
                self.assertEqual(banned_in(file.read_text(encoding="utf-8")), [])

    def test_are_found_when_they_are_there(self):
        for code in ["system(x);", "std::regex r;", "auto n = rand();", "std::mt19937 g;", "popen(a, b);"]:
            self.assertNotEqual(banned_in(code), [], code)

    def test_are_no_matter_in_comments_and_longer_names(self):
        self.assertEqual(banned_in("// system(x)\nrun_system(x); operand(y); snprintf(a, b);"), [])
