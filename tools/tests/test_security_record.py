"""docs/security.md names for each point the test that would notice; here is what notices when there is none."""
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECORD = ROOT / "docs/security.md"

QUOTED = re.compile(r"`([^`\n]+)`")
FILE = re.compile(r"^(?:src|tools|tests|deploy)/[\w./-]+$")
TEST = re.compile(r"^[A-Z]\w+\.[A-Z]\w+$")
TEST_IN_SOURCE = re.compile(r"^\s*(?:TEST|TEST_P|TEST_F|RC_GTEST_PROP)\((\w+),\s*(\w+)", re.M)


def quoted(pattern):
    return [text for text in QUOTED.findall(RECORD.read_text(encoding="utf-8")) if pattern.match(text)]


def all_tests():
    sources = (file.read_text(encoding="utf-8") for file in (ROOT / "src").rglob("tests/*.cpp"))
    return {f"{suite}.{name}" for text in sources for suite, name in TEST_IN_SOURCE.findall(text)}


class SecurityRecord(unittest.TestCase):
    def test_names_only_tests_that_are_there(self):
        known = all_tests()
        named = quoted(TEST)
        self.assertGreater(len(named), 100)
        self.assertEqual([name for name in named if name not in known], [])

    def test_names_only_files_that_are_there(self):
        self.assertEqual([path for path in quoted(FILE) if not (ROOT / path).exists()], [])
