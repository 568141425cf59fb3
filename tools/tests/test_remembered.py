import json
import unittest

from planted import PlantedTree
import remembered


class Memory(PlantedTree):
    def setUp(self):
        super().setUp()
        self.user = self.write("src/a/user.hpp", '#include "a/used.hpp"\n#include <vector>\n')
        self.used = self.write("src/a/used.hpp", '#include "a/user.hpp"\n')
        self.write("src/a/other.hpp", "")

    def memory(self, depends_on=("-O1",)):
        return remembered.Memory(self.root / "build", remembered.Contents(self.root / "src"), depends_on)

    def test_knows_what_was_found_good_until_it_changes(self):
        self.assertFalse(self.memory().is_good(self.user))
        self.memory().keep(self.user)
        self.assertTrue(self.memory().is_good(self.user))
        self.assertFalse(self.memory().is_good(self.used))
        self.user.write_text(self.user.read_text() + "int a;\n")
        self.assertFalse(self.memory().is_good(self.user))

    def test_forgets_when_an_included_file_changes_but_not_when_another_does(self):
        self.memory().keep(self.user)
        self.write("src/a/other.hpp", "int b;\n")
        self.assertTrue(self.memory().is_good(self.user))
        self.write("src/a/used.hpp", '#include "a/user.hpp"\nint c;\n')
        self.assertFalse(self.memory().is_good(self.user))

    def test_remembers_content_whatever_the_time_of_the_file(self):
        self.memory().keep(self.user)
        self.user.write_text(self.user.read_text())
        self.assertTrue(self.memory().is_good(self.user))

    def test_forgets_when_the_command_changes(self):
        self.memory().keep(self.user)
        self.assertFalse(self.memory(("-O2",)).is_good(self.user))

    def test_keeps_only_files_without_findings(self):
        found = self.memory().findings([self.user, self.used], lambda file: "bad" if file == self.used else "")
        self.assertEqual(found, ["bad"])
        self.assertTrue(self.memory().is_good(self.user))
        self.assertFalse(self.memory().is_good(self.used))


class Flags(PlantedTree):
    def test_are_the_include_folders_and_definitions_of_all_commands_once(self):
        commands = ["c++ -DA=1 -Isrc -isystem /usr/include/x -O2 -c a.cpp", "c++ -DB -Isrc -c b.cpp"]
        self.write("compile_commands.json", json.dumps([{"command": command} for command in commands]))
        self.assertEqual(remembered.flags_of(self.root), ["-DA=1", "-Isrc", "-isystem", "/usr/include/x", "-DB"])


if __name__ == "__main__":
    unittest.main()
