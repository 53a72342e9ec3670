#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the linker and the compiler put between a fault and its abuse, read back
from the program and its modules. What only an optimised build has is asked for
in one."""
import glob
import json
import os
import platform
import re
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support  # noqa: E402

ENDBR64 = b"\xf3\x0f\x1e\xfa"  # where a jump may end


def readelf(*arguments):
    return subprocess.run(["readelf", "-W", *arguments], check=True, capture_output=True, text=True,
                          env=dict(os.environ, LC_ALL="C")).stdout


def build_options():
    with open(os.path.join(support.BUILD, "meson-info", "intro-buildoptions.json"), encoding="utf-8") as file:
        return {option["name"]: option["value"] for option in json.load(file)}


def binaries():
    folder = os.path.dirname(support.PROGRAM)
    return [support.PROGRAM, *sorted(glob.glob(os.path.join(folder, "ircase-*.so")))]


class HardeningTest(unittest.TestCase):
    def each(self, check, *arguments):
        found = binaries()
        self.assertGreaterEqual(len(found), 3, found)
        for path in found:
            with self.subTest(os.path.basename(path)):
                check(readelf(*arguments, path))

    def test_position_independent(self):
        self.each(lambda text: self.assertRegex(text, r"Type:\s+DYN"), "-h")

    def test_relocations_are_read_only(self):
        self.each(lambda text: self.assertIn("GNU_RELRO", text), "-l")
        self.each(lambda text: self.assertRegex(text, r"\(BIND_NOW\)|FLAGS.*\bNOW\b"), "-d")

    def test_stack_is_not_executable(self):
        self.each(lambda text: self.assertRegex(text, r"GNU_STACK( +0x[0-9a-f]+)+ +RW +0x"), "-l")

    def test_nothing_is_writable_and_executable(self):
        self.each(lambda text: self.assertNotRegex(text, r"LOAD( +0x[0-9a-f]+)+ +RWE"), "-l")

    def test_no_search_path(self):
        """Modules are found from where the program is, libraries by the system."""
        self.each(lambda text: self.assertNotRegex(text, r"\((RPATH|RUNPATH)\)"), "-d")

    def test_stack_protector(self):
        self.assertIn("__stack_chk_fail", readelf("--dyn-syms", support.PROGRAM))

    def test_fortified(self):
        options = build_options()
        if options["optimization"] not in ("2", "3", "s") or options.get("b_sanitize", "none") != "none":
            self.skipTest("a build without optimisation, or with sanitizers")
        self.assertRegex(readelf("--dyn-syms", support.PROGRAM), r"__\w+_chk@")

    def test_branches_are_guarded(self):
        options = build_options()
        if platform.machine() != "x86_64" or options["optimization"] not in ("2", "3", "s"):
            self.skipTest("another processor, or a build without optimisation")
        for path in binaries():
            with self.subTest(os.path.basename(path)), open(path, "rb") as file:
                self.assertGreater(file.read().count(ENDBR64), 5)


if __name__ == "__main__":
    support.main()
