import json
import unittest

from clang import COMPILER
from planted import PlantedTree
import check_headers


class Headers(PlantedTree):
    def setUp(self):
        super().setUp()
        command = f"{COMPILER} -I{self.root}/src -DNAME=1 -O2 -c a.cpp"
        self.write("build/compile_commands.json", json.dumps([{"command": command}]))

    def findings(self):
        return check_headers.check(self.root, self.root / "build")

    def test_pass_when_they_include_what_they_need(self):
        self.write("src/a/good.hpp", "#pragma once\n#include <string>\ninline std::string f() { return {}; }\n")
        self.assertEqual(self.findings(), [])

    def test_are_named_when_they_do_not(self):
        self.write("src/a/bad.hpp", "#pragma once\ninline std::string f() { return {}; }\n")
        self.assertOneFinding(self.findings(), "src/a/bad.hpp:1: rule 7", "include what it uses")

    def test_are_compiled_again_when_what_they_include_changes(self):
        self.write("src/a/user.hpp", '#pragma once\n#include "a/used.hpp"\ninline int f() { return used; }\n')
        self.write("src/a/used.hpp", "#pragma once\ninline constexpr int used = NAME;\n")
        self.assertEqual(self.findings(), [])
        self.write("src/a/used.hpp", "#pragma once\n")
        self.assertOneFinding(self.findings(), "src/a/user.hpp")


if __name__ == "__main__":
    unittest.main()
