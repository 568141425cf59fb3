import json
import unittest
from pathlib import Path

from planted import PlantedTree
import run_tests


class Counts(PlantedTree):
    def test_of_unittest_leave_out_what_was_skipped(self):
        self.assertEqual(run_tests.unittest_counts("Ran 3 tests in 1s\n\nOK\n"), (3, 0))
        self.assertEqual(run_tests.unittest_counts("Ran 3 tests in 1s\n\nOK (skipped=2)\n"), (1, 0))
        failed = "Ran 9 tests in 1s\n\nFAILED (failures=1, errors=2, skipped=3)\n"
        self.assertEqual(run_tests.unittest_counts(failed), (3, 3))

    def test_of_googletest_leave_out_what_was_skipped(self):
        tests = [{"name": name, "result": result} for name, result in [("A", "COMPLETED"), ("B", "SKIPPED")]]
        totals = {"tests": 2, "failures": 0, "disabled": 0, "testsuites": [{"name": "S", "testsuite": tests}]}
        report = self.write("report.json", json.dumps(totals))
        self.assertEqual(run_tests.gtest_counts(report)(""), (1, 0))

    def test_of_node_are_its_totals(self):
        self.assertEqual(run_tests.tap_counts("# tests 4\n# pass 3\n# fail 1\n"), (3, 1))


class TimeLimit(PlantedTree):
    def test_ends_what_the_suite_has_started(self):
        started = self.root / "started"
        suite = run_tests.Suite("slow", ["sh", "-c", f"sleep 100 & echo $! > {started}; wait"], None)
        with (self.root / "log").open("w") as output:
            self.assertEqual(run_tests.run_within(1, suite, output), "time limit")
        child = Path("/proc") / started.read_text().strip() / "cmdline"
        self.assertFalse(child.exists() and child.read_bytes())

    def test_tells_how_a_suite_ended(self):
        suite = run_tests.Suite("quick", ["sh", "-c", "exit 3"], None)
        with (self.root / "log").open("w") as output:
            self.assertEqual(run_tests.run_within(10, suite, output), 3)


if __name__ == "__main__":
    unittest.main()
