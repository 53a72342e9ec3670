#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""On a share where large and small letters are the same in a file's name
(caseless.c), a file is one file by whatever letters it is called."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

import faultkit
import support

LIBRARY = os.path.join(support.BUILD, "tests", "faults", "caseless.so")
LOCK = ".~lock.case.ircase#"


class CaselessTest(unittest.TestCase):
    def setUp(self):
        if not faultkit.available():
            self.skipTest("this build has no typist")
        folder = tempfile.TemporaryDirectory(prefix="ircase-caseless-")
        self.addCleanup(folder.cleanup)
        self.share = os.path.join(folder.name, "share")
        os.mkdir(self.share)
        self.case = os.path.join(self.share, "case.ircase")
        self.write("before")
        self.env = dict(os.environ, LD_PRELOAD=LIBRARY, CASELESS_FOLDER=self.share, HOME=folder.name)
        self.assertEqual(self.run_program("--check", self.other()).returncode, 0)

    def other(self, name="CASE.IrCase"):
        return os.path.join(self.share, name)

    def write(self, title):
        with open(self.case, "w", encoding="utf-8") as file:
            json.dump({**faultkit.CASE, "title": title}, file)

    def title(self):
        with open(self.case, encoding="utf-8") as file:
            return json.load(file)["title"]

    def run_program(self, *arguments):
        return subprocess.run([support.PROGRAM, *arguments], env=self.env, capture_output=True, text=True)

    def edit(self, meanwhile):
        """Opens the case as it is called, and saves it by its other name."""
        with subprocess.Popen([faultkit.EDITOR, "elsewhere", self.case, self.other(), "after"], env=self.env, text=True,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as editor:
            self.assertEqual(editor.stdout.readline(), "ready\n")
            self.assertEqual(sorted(os.listdir(self.share)), [LOCK, "case.ircase"])
            meanwhile()
            return editor.communicate("\n", timeout=120)[0]

    def test_saved_by_another_name(self):
        self.assertEqual(self.edit(lambda: None), "saved\n")
        self.assertEqual(self.title(), "after")
        self.assertNotIn(".new", " ".join(os.listdir(self.share)))

    def test_changed_by_others(self):
        said = self.edit(lambda: self.write("theirs"))
        self.assertRegex(said, "^failed: Someone else has saved this file")
        self.assertEqual(self.title(), "theirs")

    def test_made_once(self):
        before = self.title()
        self.assertEqual(self.run_program("--new=" + self.other()).returncode, 1)
        self.assertEqual(self.title(), before)

    def test_not_replaced_by_its_copy(self):
        done = self.run_program("--share=" + self.other(), self.case)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertEqual(os.listdir(self.share), ["case.ircase"])


if __name__ == "__main__":
    sys.exit(support.main())
