#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed while typing and saving: no file is torn, what the program called safe
is there, and at most three seconds of typing are lost."""
import os
import sys
import unittest
from concurrent.futures import ThreadPoolExecutor

import faultkit
import killkit
import support

DEATHS = int(os.environ.get("FAULTS_DEATHS", "20"))
MOST_LOST = 3.0  # seconds: what the program promises


class KillTest(unittest.TestCase):
    def test_killed_while_typing(self):
        if not faultkit.available():
            self.skipTest("this build has no typist")
        with ThreadPoolExecutor(max_workers=10) as pool:
            deaths = list(pool.map(killkit.kill_once, range(1, DEATHS + 1)))
        for death in deaths:
            self.assertEqual(death.torn, (), death)
            self.assertGreaterEqual(death.found, death.claimed, death)
            if not death.late:
                self.assertLessEqual(death.lost, MOST_LOST, death)
        counted = [death for death in deaths if not death.late]
        worst = max((death.lost for death in counted), default=0)
        support.Tap().figure(f"killed {DEATHS} times while typing and saving: 0 files torn, at most {worst:.1f} s of "
                             f"typing lost, {DEATHS - len(counted)} not counted (the machine was too busy)")


if __name__ == "__main__":
    sys.exit(support.main())
