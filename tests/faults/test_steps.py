#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One call goes wrong, at each step of writing a file: what was there is whole,
or what was to be there is; what failed is said in a sentence; nothing is left
lying about."""
import os
import re
import sys
import unittest

import faultkit
import support


# Saving meets all that lasts each time, everything else in ./check --long.
LONG = "FAULTS_LONG" in os.environ


def add_tests(operation, thorough):
    def with_bench(check):
        def test(self):
            if not faultkit.available():
                self.skipTest("this build has no library of faults")
            with faultkit.Bench(operation) as bench:
                check(self, bench)
        return test

    name = operation.name.replace(" ", "_")
    for error in faultkit.ERRORS:
        for lasting in (False, True):
            if not LONG and not (lasting and (thorough or error == "disk full")):
                continue
            title = f"test_{name}_{error.replace(' ', '_').replace('-', '_')}_{'for_good' if lasting else 'once'}"
            setattr(StepsTest, title, with_bench(
                lambda self, bench, error=error, lasting=lasting: self.check_errors(bench, error, lasting)))
    if LONG or thorough:
        setattr(StepsTest, f"test_{name}_interrupted", with_bench(StepsTest.check_interrupted))
        setattr(StepsTest, f"test_{name}_suspended", with_bench(StepsTest.check_suspended))
        setattr(StepsTest, f"test_{name}_in_pieces", with_bench(StepsTest.check_in_pieces))
    setattr(StepsTest, f"test_{name}_killed", with_bench(StepsTest.check_killed))


class StepsTest(unittest.TestCase):
    def check_whole(self, outcome):
        self.assertIn(outcome.state, ("old", "new"), outcome)
        if outcome.status == 0:
            self.assertEqual(outcome.state, "new", outcome)
        if outcome.call != "unlink":
            self.assertEqual(outcome.litter, (), outcome)

    def check_errors(self, bench, error, lasting):
        failed = 0
        for outcome in bench.errors(error, lasting):
            self.assertIn(outcome.status, (0, 1), outcome)
            self.check_whole(outcome)
            lines = [line for line in outcome.output.splitlines() if line != "saved"]
            if outcome.status:
                failed += 1
                self.assertTrue(lines, outcome)
            for line in lines:
                self.assertRegex(line, r"^[^\n]{20,400}$", outcome)
                self.assertTrue(re.search(r"[a-z]", line), outcome)
        if lasting and error in ("disk full", "share gone"):
            self.assertGreater(failed, 2, "no fault was met")

    def check_interrupted(self, bench):
        outcomes = bench.interruptions()
        self.assertGreater(len(outcomes), 3)
        for outcome in outcomes:
            self.check_whole(outcome)
            self.assertEqual((outcome.status, outcome.state), (0, "new"), outcome)
            self.assertNotIn("failed", outcome.output)

    def check_suspended(self, bench):
        for outcome in bench.suspensions():
            self.check_whole(outcome)
            self.assertEqual((outcome.status, outcome.state), (0, "new"), outcome)

    def check_in_pieces(self, bench):
        outcomes = bench.short_ones()
        self.assertGreater(len(outcomes), 1)
        for outcome in outcomes:
            self.check_whole(outcome)
            self.assertEqual((outcome.status, outcome.state), (0, "new"), outcome)

    def check_killed(self, bench):
        states = set()
        for outcome, again in bench.deaths():
            self.assertIn(outcome.state, ("old", "new"), outcome)
            states.add(outcome.state)
            # The next time all is well, and what the crash left is gone.
            if bench.operation.repeats and (bench.operation.old is not None or outcome.state == "old"):
                self.assertEqual((again.status, again.state), (0, "new"), again)
                self.assertEqual(again.litter, (), again)
        self.assertEqual(states, {"old", "new"})


for number, each in enumerate(faultkit.operations()):
    add_tests(each, thorough=number == 0)


if __name__ == "__main__":
    sys.exit(support.main())
