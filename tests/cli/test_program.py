#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program and its module, the window: the calls load nothing of a desktop,
and the module is found wherever the two have been moved.

Without a display the window says so, and only the module can say that."""
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import PROGRAM, CliTest, support, unittest

MODULE = "ircase-window.so"
BUILT = os.path.join(os.path.dirname(PROGRAM), MODULE)


def symbols(path, which):
    """Our functions and variables that a file has for others, or needs of them."""
    out = subprocess.run(["nm", "-D", which, path], check=True, capture_output=True, text=True).stdout
    return {line.split()[-1] for line in out.splitlines() if re.search(r" irc_\w+$", line)}


class ProgramTest(CliTest):
    def put(self, *folders, module=True):
        """The program in a folder of its own; returns its path."""
        os.makedirs(self.path(*folders))
        program = shutil.copy(PROGRAM, self.path(*folders))
        if module:
            shutil.copy(BUILT, self.path(*folders))
        return program

    def start(self, program, *arguments):
        env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return subprocess.run([program, *arguments], cwd=self.dir, env=env, capture_output=True, text=True, timeout=60)

    def finds_window(self, program):
        done = self.start(program)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertRegex(done.stderr, r"^ircase: .*display.*\n$")

    def test_beside_the_program(self):
        self.finds_window(self.put("a folder", "moved here"))

    def test_through_a_link(self):
        self.put("real")
        os.mkdir(self.path("links"))
        os.symlink(os.path.join("..", "real", "ircase"), self.path("links", "ir case"))
        self.finds_window(self.path("links", "ir case"))

    def test_by_name_alone(self):
        program = self.put("bin")
        os.environ["PATH"], path = os.path.dirname(program) + ":" + os.environ["PATH"], os.environ["PATH"]
        self.addCleanup(os.environ.__setitem__, "PATH", path)
        self.finds_window("ircase")

    def lost(self, program, cause):
        done = self.start(program)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertRegex(done.stderr, rf"^ircase: [^\n]*{cause}[^\n]*install[^\n]*\n$")
        # What needs no window goes on working.
        self.assertEqual(self.start(program, "--check-content").returncode, 0)

    def test_module_missing(self):
        self.lost(self.put("alone", module=False), re.escape(MODULE))

    def test_module_not_taken_from_the_working_folder(self):
        shutil.copy(BUILT, self.dir)
        self.lost(self.put("alone", module=False), re.escape(MODULE))

    def test_module_damaged(self):
        program = self.put("damaged", module=False)
        with open(self.path("damaged", MODULE), "wb") as file:
            file.write(b"no module\n")
        self.lost(program, re.escape(MODULE))

    def test_module_of_another_program(self):
        program = self.put("other", module=False)
        source = self.write("other.c", "int other (void);\nint other (void) { return 0; }\n")
        subprocess.run(["cc", "-shared", "-fPIC", "-o", self.path("other", MODULE), self.path(source)], check=True)
        self.lost(program, "irc_gui_main")


class LibrariesTest(unittest.TestCase):
    def test_calls_load_nothing_of_a_desktop(self):
        out = subprocess.run([PROGRAM], env={"LD_TRACE_LOADED_OBJECTS": "1"}, check=True, capture_output=True, text=True).stdout
        self.assertIn("libglib-2.0", out)
        self.assertEqual(re.findall(r"lib(?:gtk|gdk|pango|cairo|X11|xcb|wayland|fontconfig)\S*", out), [])

    def test_module_finds_all_it_needs_in_the_program(self):
        needed, there = symbols(BUILT, "--undefined-only"), symbols(PROGRAM, "--defined-only")
        self.assertIn("irc_session_open", needed)
        self.assertEqual(needed - there, set())

    def test_nothing_is_there_twice(self):
        both = symbols(PROGRAM, "--defined-only") & symbols(BUILT, "--defined-only")
        self.assertEqual(both, set())


if __name__ == "__main__":
    support.main()
