#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""./run in a fresh clone: in a folder with a blank in its name, called from
elsewhere, without a display, as an ordinary user where there is one to be."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support


class Clone(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="ircase clone ")
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.tree = os.path.join(cls.folder, "IR Case")
        done = subprocess.run(["git", "-c", "safe.directory=*", "clone", "-q", "--no-hardlinks", support.ROOT, cls.tree],
                              capture_output=True, text=True)
        if done.returncode:
            raise unittest.SkipTest("not a git work tree: " + done.stderr.strip())
        cls.prefix = []
        if os.getuid() == 0 and shutil.which("setpriv"):
            subprocess.run(["chown", "-R", "65534:65534", cls.folder], check=True)
            cls.prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]

    def run_tree(self, *arguments, cwd="/"):
        env = {"PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": self.folder, "TMPDIR": self.folder, "LC_ALL": "C.UTF-8"}
        done = subprocess.run([*self.prefix, os.path.join(self.tree, "run"), *arguments], cwd=cwd, env=env,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 0, done.stdout[-3000:])
        path = re.search(r"business case is in (.*\.pdf)$", done.stdout.rstrip())[1]
        subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
        return path

    def test_sample(self):
        self.assertEqual(self.run_tree(), os.path.join(self.tree, "_build", "sample.pdf"))

    def test_case_beside_the_caller(self):
        shutil.copy(support.SAMPLE, os.path.join(self.folder, "our centre.ircase"))
        path = self.run_tree("our centre.ircase", cwd=self.folder)
        self.assertEqual(path, os.path.join(self.tree, "_build", "our centre.pdf"))

    def test_nothing_tracked_was_touched(self):
        self.run_tree()
        done = subprocess.run(["git", "-c", "safe.directory=*", "-C", self.tree, "status", "--porcelain"],
                              capture_output=True, text=True)
        self.assertEqual(done.stdout + done.stderr, "")


if __name__ == "__main__":
    support.main()
