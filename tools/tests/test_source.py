import unittest

from planted import PlantedTree  # noqa: F401 (puts tools/ on the path)
import source


class Literals(unittest.TestCase):
    def texts(self, code):
        return [literal.text for literal in source.literals(code)]

    def test_are_joined_when_adjacent(self):
        self.assertEqual(self.texts('run("select a"\n    " from b", "c");'), ["select a from b", "c"])

    def test_are_not_found_in_comments_or_includes(self):
        self.assertEqual(self.texts('#include "a.hpp"\n// "b"\n/* "c" */ f("// d");'), ["// d"])

    def test_may_be_raw(self):
        self.assertEqual(self.texts('f(R"(a "quoted" // word)", R"x()")x");'), ['a "quoted" // word', ')"'])

    def test_are_not_confused_by_digit_separators_and_quotes(self):
        self.assertEqual(self.texts("f(10'000, \"a\", '\"', \"b\", 1'0);"), ["a", "b"])

    def test_know_their_line(self):
        self.assertEqual(source.literals('\n\nf("a");')[0].line, 3)


class Includes(unittest.TestCase):
    def test_are_those_in_quotes_outside_comments(self):
        code = '#include <vector>\n#include "a/b.hpp"\n// #include "c.hpp"\n  #  include "d.hpp"\n'
        self.assertEqual(source.includes(code), [(2, "a/b.hpp"), (4, "d.hpp")])
        self.assertEqual(source.system_includes(code), {"vector"})

    def test_have_a_first_one(self):
        self.assertEqual(source.first_include('// #include "c.hpp"\n#include "a.hpp"\n#include <b>\n'), "a.hpp")
        self.assertEqual(source.first_include("#include <b>\n"), "b")
        self.assertIsNone(source.first_include("int a;\n"))


if __name__ == "__main__":
    unittest.main()
