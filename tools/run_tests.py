#!/usr/bin/env python3
"""Runs all tests and counts them: C++ programs on both databases, the tools' own, islands and journeys in a browser.

usage: run_tests.py --build FOLDER [--jobs N] [--programs-only] [FILTER]

FILTER takes the programs and files whose name contains it; when there are none, the tests inside all C++ programs
whose name contains it. The last line is "N passed, N failed". Logs stay in FOLDER/results.
"""
import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

import throwaway_postgres
from clang import SYMBOLIZER

ROOT = Path(__file__).resolve().parent.parent
TIME_LIMIT = 1500  # seconds for one suite, on a busy machine
# They begin first, so that none is left over at the end, when the other cores have nothing to do.
LONGEST = ["journeys/pages", "app_tests", "ui", "features_practices_tests"]


@dataclass
class Suite:
    """A command and how to read from its log how many tests passed and failed."""

    name: str
    command: list
    count: callable
    environment: dict = field(default_factory=dict)


@dataclass
class Result:
    suite: Suite
    passed: int
    failed: int
    seconds: float
    log: Path


# What counts: a test that was skipped has neither passed nor failed.


def gtest_counts(report):
    """Reads googletest's JSON, which is missing when the program died."""
    def count(_log):
        totals = json.loads(report.read_text())
        tests = [test for suite in totals["testsuites"] for test in suite["testsuite"]]
        skipped = sum(test["result"] == "SKIPPED" for test in tests)
        return totals["tests"] - totals["failures"] - totals["disabled"] - skipped, totals["failures"]
    return count


def unittest_counts(log):
    total = int(re.search(r"^Ran (\d+) tests?", log, re.M)[1])
    counts = {word: int(number) for word, number in re.findall(r"\b(failures|errors|skipped)=(\d+)", log)}
    failed = counts.get("failures", 0) + counts.get("errors", 0)
    return total - failed - counts.get("skipped", 0), failed


def tap_counts(log):
    """The totals that node's test runner writes at the end."""
    return tuple(int(re.search(rf"^# {word} (\d+)", log, re.M)[1]) for word in ("pass", "fail"))


def program_suites(build, results, gtest_filter):
    names = (build / "tests.txt").read_text().split()
    for name in names:
        report = results / f"{name}.json"
        report.unlink(missing_ok=True)
        command = [str(build / name), "--gtest_brief=1", f"--gtest_output=json:{report}"]
        if gtest_filter:
            command.append(f"--gtest_filter=*{gtest_filter}*")
        yield Suite(name, command, gtest_counts(report))


def node_suite(name, files, environment):
    command = ["node", "--test", "--test-reporter=tap", *map(str, sorted(files))]
    return Suite(name, command, tap_counts, environment)


def other_suites(build):
    yield Suite("tools", [sys.executable, "-m", "unittest", "discover", "-s", "tools/tests"], unittest_counts)
    yield node_suite("ui", (ROOT / "ui/tests").glob("*.test.mjs"), {})
    for file in sorted((ROOT / "tests/journeys").glob("*.test.mjs")):
        name = "journeys/" + file.name.removesuffix(".test.mjs")
        yield node_suite(name, [file], {"ERASMI": str(build / "erasmi")})


def run_within(seconds, suite, output):
    """Its exit code, or "time limit": then the browsers and servers that it started end with it."""
    process = subprocess.Popen(suite.command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT,
                               env=os.environ | suite.environment, start_new_session=True)
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return "time limit"


def run(suite, results):
    log = results / (suite.name.replace("/", "-") + ".log")
    begin = time.monotonic()
    with log.open("w") as output:
        code = run_within(TIME_LIMIT, suite, output)
    try:
        passed, failed = suite.count(log.read_text(errors="replace"))
    except (OSError, ValueError, TypeError, KeyError):
        passed, failed = 0, 0
    if code != 0 and failed == 0:
        failed = 1  # it died, or could not even begin
    return Result(suite, passed, failed, time.monotonic() - begin, log)


def report(result):
    print(f"{result.suite.name:32} {result.passed:5} passed {result.failed:3} failed {result.seconds:6.1f} s",
          flush=True)
    if result.failed:
        print("\n".join(result.log.read_text(errors="replace").splitlines()[-60:]), flush=True)


def chosen_suites(arguments, results):
    """The suites whose name has the filter; without any, all programs with only the tests that have it."""
    suites = list(program_suites(arguments.build, results, ""))
    if not arguments.programs_only:
        suites += other_suites(arguments.build)
    if not arguments.filter:
        return suites
    named = [suite for suite in suites if arguments.filter in suite.name]
    return named or list(program_suites(arguments.build, results, arguments.filter))


def longest_first(suites):
    return sorted(suites, key=lambda suite: LONGEST.index(suite.name) if suite.name in LONGEST else len(LONGEST))


def put_temporary_files_into_memory():
    """Databases made and dropped for each test take ten times as long on a disk. Containers may have little of it."""
    memory, needed = Path("/dev/shm"), 4 << 30
    if memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > needed:
        os.environ["TMPDIR"] = tempfile.tempdir = str(memory)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("filter", nargs="?", default="")
    parser.add_argument("--build", type=lambda text: Path(text).resolve(), required=True)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--programs-only", action="store_true")
    arguments = parser.parse_args()

    results = arguments.build / "results"
    results.mkdir(exist_ok=True)
    done = []
    put_temporary_files_into_memory()
    os.environ["ASAN_SYMBOLIZER_PATH"] = shutil.which(SYMBOLIZER) or ""
    # UndefinedBehaviorSanitizer would only print what it finds.
    os.environ["UBSAN_OPTIONS"] = "halt_on_error=1:print_stacktrace=1"
    os.environ["LSAN_OPTIONS"] = f"suppressions={ROOT / 'tools/leaks.txt'}:print_suppressions=0"
    with throwaway_postgres.running() as url, ThreadPoolExecutor(arguments.jobs) as pool:
        os.environ["ERASMI_TEST_POSTGRES"] = url
        running = [pool.submit(run, suite, results) for suite in longest_first(chosen_suites(arguments, results))]
        for finished in as_completed(running):
            done.append(finished.result())
            report(done[-1])
    failed = sum(result.failed for result in done)
    print(f"{sum(result.passed for result in done)} passed, {failed} failed")
    return 1 if failed or not done else 0


if __name__ == "__main__":
    sys.exit(main())
