import json
import unittest

from planted import PlantedTree  # puts tools/ on the path
from clang import COMPILER
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
        self.write("src/a/bad.hpp", "#pragma once\ninline int f() { return used; }\n")
        self.assertOneFinding(self.findings(), "src/a/bad.hpp:1: rule 7", "include what it uses")

    def test_are_left_to_their_source_file_unless_it_is_a_test(self):
        bad = "#pragma once\ninline int f() { return used; }\n"
        self.write("src/a/bad.hpp", bad)
        self.write("src/a/bad.cpp", '#include "a/bad.hpp"\n')
        self.assertEqual(self.findings(), [])
        self.write("src/a/testing/bad.hpp", bad)
        self.write("src/a/testing/bad.cpp", '#include "a/testing/bad.hpp"\n')
        self.assertOneFinding(self.findings(), "src/a/testing/bad.hpp:1: rule 7")

    def test_are_the_first_include_of_their_source_file(self):
        self.write("src/a/good.hpp", "#pragma once\n")
        self.write("src/a/good.cpp", '#include <string>\n#include "a/good.hpp"\n')
        self.assertOneFinding(self.findings(), "src/a/good.cpp:1: rule 7", 'include "a/good.hpp" first')

    def test_include_what_brings_the_names_of_the_standard_library(self):
        self.write("src/a/user.hpp", '#pragma once\n#include "a/used.hpp"\n// std::map\ninline std::string f();\n')
        self.write("src/a/used.hpp", "#pragma once\n#include <string>\n")
        self.write("src/a/user.cpp", '#include "a/user.hpp"\n')
        self.assertEqual(self.findings(), [])
        self.write("src/a/used.hpp", "#pragma once\n#include <filesystem>\n")
        self.assertOneFinding(self.findings(), "src/a/user.hpp:4: rule 7", "include <string>")

    def test_use_no_unknown_name_of_the_standard_library(self):
        self.write("src/a/user.hpp", "#pragma once\n#include <cmath>\ninline auto f() { return std::hypot(1., 2.); }\n")
        self.assertOneFinding(self.findings(), "std::hypot", "standard_names.txt")

    def test_are_compiled_again_when_what_they_include_changes(self):
        self.write("src/a/user.hpp", '#pragma once\n#include "a/used.hpp"\ninline int f() { return used; }\n')
        self.write("src/a/used.hpp", "#pragma once\ninline constexpr int used = NAME;\n")
        self.assertEqual(self.findings(), [])
        self.write("src/a/used.hpp", "#pragma once\n")
        self.assertOneFinding(self.findings(), "src/a/user.hpp")


if __name__ == "__main__":
    unittest.main()
