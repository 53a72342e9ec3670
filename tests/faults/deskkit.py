# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""People at their desks (desk.c), each with a clock that the test turns
(clock.c), and one folder with one case."""
import glob
import json
import os
import shutil
import struct
import subprocess
import tempfile
import unittest

import faultkit
import support

FOLDER = os.path.join(support.BUILD, "tests", "faults")
DESK = os.path.join(FOLDER, "desk")
CLOCK = os.path.join(FOLDER, "clock.so")
YEAR = 365 * 24 * 3600


class Machine:
    """One clock, and whether the files are on the machine itself or on a server
    that knows no locks."""

    def __init__(self, folder, name, on_server=False):
        self.path = os.path.join(folder, name + ".clock")
        self.on_server = on_server
        self.turn(0)

    def turn(self, seconds):
        """To the right time and so many seconds."""
        # In place: the programs have it mapped.
        with open(self.path, "r+b" if os.path.exists(self.path) else "wb") as file:
            file.write(struct.pack("=q", seconds))

    def environment(self):
        how = {"CLOCK_NO_LOCKS": "1"} if self.on_server else {"CLOCK_FILES": "1"}
        return {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "G_DEBUG": "fatal-criticals", "LD_PRELOAD": CLOCK,
                "CLOCK_OFFSET": self.path, **how}


class Desk:
    def __init__(self, test, name, machine, over=False, **env):
        arguments = [DESK, test.case, test.state, name] + (["over"] if over else [])
        whole = machine.environment() | {"HOME": test.dir}
        if "LD_PRELOAD" in env:
            # In front: it hands on to what comes behind it.
            whole["LD_PRELOAD"] = env.pop("LD_PRELOAD") + ":" + whole["LD_PRELOAD"]
        self.child = subprocess.Popen(arguments, env=whole | env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        test.addCleanup(self.kill)
        self.opened = self.child.stdout.readline().strip()

    def do(self, line):
        """The answer; "" when the program has ended."""
        try:
            self.child.stdin.write(line + "\n")
            self.child.stdin.flush()
        except BrokenPipeError:
            return ""
        return self.child.stdout.readline().strip()

    def close(self):
        self.child.stdin.close()
        assert self.child.wait(60) == 0
        self.child.stdout.close()

    def kill(self):
        if self.child.stdout.closed:
            return
        self.child.kill()
        self.child.wait()
        for stream in (self.child.stdin, self.child.stdout):
            try:
                stream.close()
            except BrokenPipeError:
                pass


@unittest.skipUnless(os.path.exists(DESK) and os.path.exists(CLOCK), "this build has no desks")
class DeskTest(unittest.TestCase):
    def setUp(self):
        self.dir = tempfile.mkdtemp(prefix="ircase-desk-")
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)
        self.case = os.path.join(self.dir, "case.ircase")
        self.state = os.path.join(self.dir, "state")
        self.lock = os.path.join(self.dir, ".~lock.case.ircase#")
        self.here = Machine(self.dir, "here")
        self.begin()

    def begin(self):
        """The case is as it was, and nothing is known of it."""
        shutil.rmtree(self.state, ignore_errors=True)
        os.mkdir(self.state)
        with open(self.case, "wb") as file:
            file.write(faultkit.case_bytes())

    def title(self, path=None):
        """Fails where the file is torn."""
        with open(path or self.case, encoding="utf-8") as file:
            return json.load(file)["title"]

    def backups(self):
        """Of each its number and its title, the newest first."""
        paths = sorted(glob.glob(os.path.join(self.state, "backups", "*", "*.ircase")), reverse=True)
        return [(int(os.path.basename(path)[:6]), self.title(path)) for path in paths]

    def leftovers(self):
        done = subprocess.run([DESK, "leftovers", self.state], env=self.here.environment() | {"HOME": self.dir},
                              capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.splitlines()
