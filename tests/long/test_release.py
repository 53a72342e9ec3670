#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A packager's build: released application id, optimised, no tests, installed
into a staging folder, and run from there with no source tree in sight."""
import glob
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support

FOLDER = os.path.join(support.ROOT, "_build-release")
APP_ID = "io.github.ircase.IrCase"


class Release(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        configure = os.path.join(support.ROOT, "build-aux", "configure.sh")
        for command in ([configure, "_build-release", "buildtype=release", "tests=false", "prefix=/usr", "werror=true"],
                        ["ninja", "-C", FOLDER]):
            done = subprocess.run(command, cwd=support.ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if done.returncode:
                raise AssertionError(done.stdout[-4000:])
        cls.folder = tempfile.TemporaryDirectory()
        cls.stage = os.path.join(cls.folder.name, "stage")
        subprocess.run(["meson", "install", "-C", FOLDER, "--no-rebuild", "--destdir", cls.stage], check=True,
                       capture_output=True)
        cls.program = os.path.join(cls.stage, "usr", "bin", "ircase")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def run_program(self, *arguments):
        return subprocess.run([self.program, *arguments], cwd=self.folder.name, env={"PATH": "/usr/bin:/bin"},
                              capture_output=True, text=True)

    def test_application_id(self):
        for suffix in (".desktop", ".metainfo.xml", ".xml", ".svg", "-symbolic.svg"):
            found = glob.glob(f"{self.stage}/usr/share/**/{APP_ID}{suffix}", recursive=True)
            self.assertEqual(len(found), 1, suffix)
        self.assertEqual(glob.glob(f"{self.stage}/**/*.Devel*", recursive=True), [])

    def test_export(self):
        out = os.path.join(self.folder.name, "out.pdf")
        done = self.run_program(f"--export={out}", support.SAMPLE)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        subprocess.run(["qpdf", "--check", out], check=True, capture_output=True)

    def test_same_bytes_as_the_other_build(self):
        outs = [os.path.join(self.folder.name, name) for name in ("release.pdf", "development.pdf")]
        for program, out in zip((self.program, support.PROGRAM), outs):
            subprocess.run([program, f"--export={out}", support.SAMPLE], check=True, capture_output=True)
        with open(outs[0], "rb") as one, open(outs[1], "rb") as two:
            self.assertEqual(one.read(), two.read())


if __name__ == "__main__":
    support.main()
