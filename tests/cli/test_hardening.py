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

    def skip_unless_guarded(self):
        if platform.machine() != "x86_64" or build_options()["optimization"] not in ("2", "3", "s"):
            self.skipTest("another processor, or a build without optimisation")

    def test_every_object_is_guarded(self):
        """The note is the compiler's own. The linker joins it to one for the whole only where the C library's objects
        have it too, which is for the distribution to decide."""
        self.skip_unless_guarded()
        objects = glob.glob(os.path.join(support.BUILD, "src", "**", "*.o"), recursive=True)
        self.assertGreater(len(objects), 400)
        notes = re.split(r"^File: (.*)$", readelf("-n", *objects), flags=re.M)[1:]
        bare = [path for path, text in zip(notes[::2], notes[1::2]) if "x86 feature: IBT, SHSTK" not in text]
        self.assertEqual(bare, [])
        self.assertEqual(len(notes), 2 * len(objects))

    def test_no_jump_ends_without_a_mark(self):
        """All code whose address stands in data, and each function that others can call. `_start` is the C library's."""
        self.skip_unless_guarded()
        for path in binaries():
            with self.subTest(os.path.basename(path)), open(path, "rb") as file:
                code = re.search(r"\] \.text +PROGBITS +([0-9a-f]+) ([0-9a-f]+) ([0-9a-f]+) ", readelf("-S", path))
                address, offset, size = (int(word, 16) for word in code.groups())
                text = file.read()[offset:offset + size]
                names = {int(at, 16): name for at, name in
                         re.findall(r"^ *\d+: ([0-9a-f]+) +\d+ FUNC +GLOBAL \w+ +\d+ (\w+)$", readelf("-s", path), re.M)}
                places = {int(at, 16) for at in re.findall(r" R_X86_64_RELATIVE +([0-9a-f]+)$", readelf("-r", path), re.M)}
                places = {at for at in places | set(names) if address <= at < address + size and names.get(at) != "_start"}
                self.assertGreater(len(places), 2)
                self.assertEqual([names.get(at, hex(at)) for at in sorted(places)
                                  if not text.startswith(ENDBR64, at - address)], [])


if __name__ == "__main__":
    support.main()
