"""What the demonstration promises: enough real practices, sourced and translated, and examples that say so."""
import json
import unittest
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
STATES = {"draft", "submitted", "in_review", "returned", "declined", "published"}


def read(file):
    return json.loads(file.read_text(encoding="utf-8"))


def languages(practice):
    """Its own, and those that it has title and summary in."""
    whole = {code for code, texts in practice.get("translations", {}).items() if {"title", "summary"} <= texts.keys()}
    return {practice["source_language"], *whole}


class Seeds(unittest.TestCase):
    def setUp(self):
        self.real = [read(file) for file in sorted((SEEDS / "practices").glob("*.json"))]
        regions = [read(file) for file in sorted((SEEDS / "examples").glob("*.json"))]
        self.examples = [practice for region in regions for practice in region["practices"]]

    def test_have_real_practices_in_several_languages(self):
        self.assertGreaterEqual(len(self.real), 40)
        for practice in self.real:
            self.assertGreaterEqual(len(languages(practice)), 2, practice["slug"])
        self.assertGreaterEqual(sum(len(languages(practice)) >= 4 for practice in self.real), 16)

    def test_name_the_sources_of_what_is_real(self):
        for practice in self.real:
            self.assertNotIn("example", practice, practice["slug"])
            addresses = {source["url"] for source in practice["content"]["sources"]}
            self.assertGreaterEqual(len(addresses), 2, practice["slug"])
            for address in addresses:
                self.assertRegex(address, "^https?://", practice["slug"])

    def test_mark_what_is_invented(self):
        self.assertGreaterEqual(len(self.examples), 60)
        for practice in self.examples:
            self.assertIs(practice["example"], True, practice["slug"])
            self.assertRegex(practice["content"]["title"], "^(Example|Beispiel|Esempio|Örnek)", practice["slug"])

    def test_show_every_state_of_curation(self):
        self.assertEqual({practice["state"] for practice in self.examples}, STATES)


if __name__ == "__main__":
    unittest.main()
