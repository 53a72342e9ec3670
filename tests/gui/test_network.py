#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program works without a network and never asks for one: the calls of the
command line and a session in the window, watched by strace, open no internet
socket. The window's own display and bus are local ones.

The part with the window wants a display: tests/gui/with-display.sh."""
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support  # noqa: E402

# Asking the kernel what it is connected to (AF_NETLINK) reaches nobody.
INTERNET = re.compile(r"\b(AF_INET6?|AF_PACKET|sin6?_addr)\b")
PATIENCE = 90


def can_trace():
    if not shutil.which("strace"):
        return False
    done = subprocess.run(["strace", "-f", "-e", "trace=network", "true"], capture_output=True)
    return done.returncode == 0


@unittest.skipUnless(can_trace(), "strace is missing or not allowed")
class NetworkTest(unittest.TestCase):
    def setUp(self):
        self.dir = tempfile.mkdtemp(prefix="ircase-net-")
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
        self.log = os.path.join(self.dir, "strace.log")

    def traced(self, *arguments):
        return ["strace", "-f", "-qq", "-e", "trace=network", "-o", self.log, support.PROGRAM, *arguments]

    def assert_local(self):
        with open(self.log, encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
        self.assertEqual([line for line in lines if INTERNET.search(line)], [])
        return lines

    def test_the_test_sees_sockets(self):
        """A program that does ask for the network is noticed."""
        code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))"
        subprocess.run(["strace", "-f", "-qq", "-e", "trace=network", "-o", self.log, sys.executable, "-c", code], check=True)
        with self.assertRaises(AssertionError):
            self.assert_local()

    def test_command_line(self):
        out = lambda name: os.path.join(self.dir, name)
        calls = [["--check", support.SAMPLE], ["--assess", "--format=json", support.SAMPLE],
                 ["--export=" + out("a.pdf"), support.SAMPLE], ["--export=" + out("a.odt"), support.SAMPLE],
                 ["--export=" + out("a.csv"), support.SAMPLE], ["--cards=" + out("c.pdf"), support.SAMPLE],
                 ["--share=" + out("s.ircase"), support.SAMPLE], ["--new=" + out("n.ircase"), "--from=" + support.SAMPLE],
                 ["--rewrite=" + out("r.ircase"), support.SAMPLE], ["--check-content"], ["--list-content"],
                 ["--trace=" + out("t.txt"), support.SAMPLE], ["--trace-evidence", support.SAMPLE]]
        for call in calls:
            with self.subTest(call[0].split("=")[0]):
                done = subprocess.run(self.traced(*call), capture_output=True, timeout=600)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assert_local()

    @unittest.skipUnless(os.environ.get("DISPLAY") and shutil.which("xdotool"), "no display")
    def test_window(self):
        """A case is looked at on every page, edited, saved, exported and closed."""
        self.case = shutil.copy(support.SAMPLE, os.path.join(self.dir, "case.ircase"))
        paper = os.path.join(self.dir, "paper.pdf")
        before = self.read_case()
        environment = {name: value for name, value in os.environ.items() if name != "GTK_A11Y"}
        program = subprocess.Popen(self.traced(self.case), env=environment, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, start_new_session=True)
        self.addCleanup(lambda: program.poll() is None and os.killpg(program.pid, signal.SIGKILL))
        self.wait(lambda: self.find("IR Case"), "the window")
        for page in range(8, 0, -1):
            self.press(f"ctrl+{page}")
        self.wait(lambda: self.read_case() != before, "the saved edit", self.edit)
        self.press("ctrl+e")
        self.wait(lambda: self.find("Export the paper"), "the file chooser")
        self.press("ctrl+a")
        subprocess.run(["xdotool", "type", "--delay", "20", paper], check=True)
        self.press("Return")
        self.wait(lambda: os.path.exists(paper), "the paper")
        self.wait(lambda: program.poll() is not None, "the end",
                  lambda: self.press("Escape", "ctrl+s", "ctrl+q"))
        self.assertTrue(self.assert_local(), "strace saw nothing of the window")

    def read_case(self):
        with open(self.case, "rb") as file:
            return file.read()

    def edit(self):
        self.press("ctrl+2", "Tab", "1", "Tab", "3", "ctrl+s")

    def find(self, name):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", name], capture_output=True, text=True)
        return found.stdout.strip()

    def press(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            time.sleep(0.2)

    def wait(self, condition, what, meanwhile=None):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if condition():
                return
            time.sleep(0.3)
            if meanwhile:
                meanwhile()
        raise AssertionError(f"waited in vain for {what}")


class DoorsTest(unittest.TestCase):
    def test_one_door_to_the_outside(self):
        """What hands an address to the system stands in one file, behind the
        gate of irc-link.h."""
        pattern = re.compile(r"gtk_show_uri|g_app_info_launch|GtkUriLauncher|gtk_uri_launcher|xdg-open|g_socket|soup_|curl_")
        found = set()
        for path in support.tracked_files():
            if path.startswith("src/") and path.endswith((".c", ".h")):
                with open(os.path.join(support.ROOT, path), encoding="utf-8") as file:
                    if pattern.search(file.read()):
                        found.add(path)
        self.assertEqual(found, {"src/gui/irc-dialogs-outside.c"})


if __name__ == "__main__":
    support.main()
