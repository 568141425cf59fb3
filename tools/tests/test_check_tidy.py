import json
import shutil
import unittest
from unittest import mock

from planted import PlantedTree
import check_tidy
import standard_library

GOOD = '#include "a/a.hpp"\nint twice(int number) { return 2 * number; }\n'
BAD = GOOD + "double half(int number) { return number / 2; }\n"


@unittest.skipUnless(shutil.which(check_tidy.TIDY), "clang-tidy is not installed")
class Tidy(PlantedTree):
    def setUp(self):
        super().setUp()
        self.write(".clang-tidy", "Checks: '-*,bugprone-integer-division'\nWarningsAsErrors: '*'\nHeaderFilterRegex: '.*'\n")
        self.write("build/compile_commands.json", json.dumps([{"command": f"c++ -I{self.root}/src -c a.cpp"}]))
        self.write("src/a/a.hpp", "#pragma once\nint twice(int number);\n")
        self.write("src/a/a.cpp", GOOD)
        small_table = mock.patch.object(standard_library, "TABLE", self.write("names.txt", "cstddef: size_t\n"))
        small_table.start()
        self.addCleanup(small_table.stop)

    def findings(self):
        return check_tidy.check(self.root, self.root / "build")

    def test_passes_good_sources(self):
        self.assertEqual(self.findings(), [])

    def test_names_the_file_and_the_check(self):
        self.write("src/a/a.cpp", BAD)
        self.assertOneFinding(self.findings(), "src/a/a.cpp:3:", "bugprone-integer-division")

    def test_finds_the_same_again_until_it_is_mended(self):
        self.write("src/a/a.cpp", BAD)
        self.assertEqual(len(self.findings()), 1)
        self.assertEqual(len(self.findings()), 1)
        self.write("src/a/a.cpp", GOOD)
        self.assertEqual(self.findings(), [])

    def test_finds_mistakes_in_headers(self):
        self.assertEqual(self.findings(), [])
        self.write("src/a/a.hpp", "#pragma once\nint twice(int);\ninline double third(int n) { return n / 3; }\n")
        self.assertOneFinding(self.findings(), "src/a/a.hpp:3:")

    def test_finds_headers_that_miss_an_include(self):
        self.write("src/a/b.hpp", "#pragma once\nusing Number = int;\n")
        self.write("src/a/a.hpp", "#pragma once\nNumber twice(Number number);\n")
        self.write("src/a/a.cpp", GOOD.replace('"a/a.hpp"\n', '"a/a.hpp"\n#include "a/b.hpp"\n'))
        self.assertOneFinding(self.findings(), "src/a/a.hpp:2:", "clang-diagnostic-error")

    def test_reports_what_does_not_compile(self):
        self.write("src/a/a.cpp", GOOD + "int broken(\n")
        self.assertOneFinding(self.findings(), "src/a/a.cpp:3:", "clang-diagnostic-error")

    def test_leaves_tests_out(self):
        self.write("src/a/tests/a_test.cpp", BAD)
        self.assertEqual(self.findings(), [])


if __name__ == "__main__":
    unittest.main()
