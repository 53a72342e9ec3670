#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Too little memory: a call may end in the middle, but the old file stays whole
until a whole new one takes its place, and nothing is left lying about."""
import os
import resource
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CliTest, rich, support

OLD = b"the paper of last week\n"
CALLS = {
    "export.pdf": lambda out: ("--export=" + out, "case"),
    "export.odt": lambda out: ("--export=" + out, "case"),
    "export.csv": lambda out: ("--export=" + out, "case"),
    "cards.pdf": lambda out: ("--cards=" + out, "case"),
    "again.ircase": lambda out: ("--rewrite=" + out, "case"),
}


class ScarceTest(CliTest):
    def setUp(self):
        super().setUp()
        with open(support.PROGRAM, "rb") as file:
            if b"__asan_init" in file.read():
                self.skipTest("the address sanitizer maps terabytes")
        self.write("case", rich())

    def call(self, out, megabytes=None):
        """The exit status under a limit on what the process may map."""
        def limited():
            if megabytes:
                resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        return subprocess.run([support.PROGRAM, *CALLS[out](out)], cwd=self.dir, preexec_fn=limited, capture_output=True,
                              env=dict(os.environ, SOURCE_DATE_EPOCH="1795000000", G_DEBUG=""), timeout=300).returncode

    def test_old_or_new_and_nothing_else(self):
        for out in CALLS:
            self.assertEqual(self.call(out), 0)
            whole, ends = self.read(out), set()
            for megabytes in (*range(8, 64, 4), *range(64, 256, 16)):
                with self.subTest(out=out, megabytes=megabytes):
                    self.write(out, OLD)
                    status = self.call(out, megabytes)
                    ends.add(status == 0)
                    self.assertEqual(self.read(out), whole if status == 0 else OLD)
                    self.assertEqual(sorted(os.listdir(self.dir)), sorted(["case", out]))
            os.remove(self.path(out))
            self.assertIn(False, ends, "no limit was too narrow")
            self.assertIn(True, ends, "no limit was wide enough")


if __name__ == "__main__":
    support.main()
