import unittest

from planted import PlantedTree
import embed


class Embedding(PlantedTree):
    def run_tool(self, only="*"):
        output = self.root / "out/seeds.cpp"
        embed.embed("seeds", self.root / "files", output, only)
        return output.read_text(encoding="utf-8"), output.with_suffix(".bin").read_bytes()

    def test_joins_files_sorted_by_path_each_followed_by_a_zero_byte(self):
        self.write("files/b.txt", "second")
        self.write("files/a/c.txt", "first")
        source, blob = self.run_tool()
        self.assertIn('{"a/c.txt", {start + 0, 5}},\n    {"b.txt", {start + 16, 6}}', source)
        self.assertEqual(blob, b"first" + b"\0" * 11 + b"second" + b"\0" * 10)

    def test_takes_only_the_files_asked_for(self):
        self.write("files/a.sql", "x")
        self.write("files/a.md", "y")
        source, _ = self.run_tool("*.sql")
        self.assertNotIn("a.md", source)

    def test_changes_the_source_with_the_content_and_not_otherwise(self):
        file = self.write("files/a.txt", "x")
        first, _ = self.run_tool()
        written = (self.root / "out/seeds.cpp").stat().st_mtime_ns
        self.run_tool()
        self.assertEqual((self.root / "out/seeds.cpp").stat().st_mtime_ns, written)
        file.write_text("y")
        self.assertNotEqual(self.run_tool()[0], first)

    def test_makes_an_empty_table_of_an_empty_folder(self):
        (self.root / "files").mkdir()
        source, _ = self.run_tool()
        self.assertIn("std::array<File, 0>", source)


if __name__ == "__main__":
    unittest.main()
