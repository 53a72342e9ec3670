#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The calls of the command line under valgrind: no access outside what was
allocated, nothing uninitialised decided upon, nothing lost."""
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support

# Every member of the format has a value in it.
MAXIMAL = os.path.join(support.ROOT, "tests", "cases", "maximal.ircase")
GLIB = "/usr/share/glib-2.0/valgrind/glib.supp"


class Valgrind(unittest.TestCase):
    def check(self, *arguments):
        command = ["valgrind", "--quiet", "--error-exitcode=99", "--leak-check=full", "--errors-for-leak-kinds=definite",
                   "--show-leak-kinds=definite", "--num-callers=30"]
        if os.path.exists(GLIB):
            command.append("--suppressions=" + GLIB)
        done = subprocess.run([*command, support.PROGRAM, *arguments], capture_output=True, text=True,
                              env=dict(os.environ, G_SLICE="always-malloc"))
        self.assertEqual(done.returncode, 0, done.stderr[-6000:])

    def test_export(self):
        with tempfile.TemporaryDirectory() as folder:
            for case in (support.SAMPLE, MAXIMAL):
                for option in ("--profile=ua", "--profile=archive", "--edition=brief"):
                    with self.subTest(os.path.basename(case), option=option):
                        self.check(f"--export={folder}/out.pdf", option, case)

    def test_editable_copy(self):
        with tempfile.TemporaryDirectory() as folder:
            self.check(f"--export={folder}/out.odt", support.SAMPLE)

    def test_cards(self):
        with tempfile.TemporaryDirectory() as folder:
            self.check(f"--cards={folder}/out.pdf", support.SAMPLE)

    def test_tables(self):
        with tempfile.TemporaryDirectory() as folder:
            self.check(f"--export={folder}/out.csv", support.SAMPLE)
        for form in ("text", "json"):
            self.check("--trace-evidence", f"--format={form}", support.SAMPLE)

    def test_assess(self):
        self.check("--assess", "--format=json", support.SAMPLE)

    def test_check(self):
        self.check("--check", support.SAMPLE)

    def test_content(self):
        self.check("--check-content")

    def test_rewrite(self):
        with tempfile.TemporaryDirectory() as folder:
            self.check(f"--rewrite={folder}/out.ircase", support.SAMPLE)
            self.check(f"--new={folder}/new.ircase", f"--from={folder}/out.ircase")


if __name__ == "__main__":
    support.main()
