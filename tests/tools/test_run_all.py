#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The runner counts what it should: run-all.py in a small tree whose scripts
pass, fail, skip, crash, stop early, say nothing, or leave a process behind."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support


class RunAll(unittest.TestCase):
    def run_tree(self, **scripts):
        """Runs the cli step of a tree with these scripts; returns the exit
        status, the last line, and everything."""
        with tempfile.TemporaryDirectory(prefix="with a space ") as root:
            os.makedirs(os.path.join(root, "tests", "cli"))
            for name in ("run-all.py", "support.py"):
                shutil.copy(os.path.join(support.ROOT, "tests", name), os.path.join(root, "tests"))
            for name, text in scripts.items():
                with open(os.path.join(root, "tests", "cli", f"test_{name}.py"), "w", encoding="utf-8") as f:
                    f.write(text)
            done = subprocess.run([sys.executable, os.path.join(root, "tests", "run-all.py"), "--only", "cli"],
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.assertTrue(done.stdout.endswith("\n"))
        return done.returncode, done.stdout.splitlines()[-1], done.stdout

    def assert_counts(self, passed, failed, skipped, **scripts):
        """One more passes always: that nothing was left behind."""
        status, last, text = self.run_tree(**scripts)
        wanted = f"{passed + 1} passed, {failed} failed" + (f", {skipped} skipped" if skipped else "")
        self.assertEqual(last, wanted, text)
        self.assertEqual(status, 1 if failed else 0)
        return text

    def test_passed(self):
        self.assert_counts(2, 0, 0, a="print('ok 1 - one\\nok 2 - two\\n1..2')")

    def test_plan_first(self):
        self.assert_counts(1, 0, 0, a="print('TAP version 13\\n1..1\\n# note\\nok 1 /date/parse')")

    def test_several_scripts(self):
        self.assert_counts(2, 0, 1, a="print('1..1\\nok 1 - one')", b="print('1..2\\nok 1\\nok 2 - two # SKIP no disk')")

    def test_failed(self):
        text = self.assert_counts(1, 1, 0, a="print('1..2\\nok 1 - one\\nnot ok 2 - two\\n# seen: 3')\nexit(1)")
        self.assertIn("FAILED tests/cli/test_a.py: two", text)
        self.assertIn("seen: 3", text)

    def test_failed_with_status_0(self):
        self.assert_counts(0, 1, 0, a="print('1..1\\nnot ok 1 - one')")

    def test_failed_is_not_excused_by_skip(self):
        self.assert_counts(0, 1, 0, a="print('1..1\\nnot ok 1 - one # SKIP')")

    def test_everything_skipped(self):
        self.assert_counts(0, 0, 1, a="print('1..0 # SKIP no display')")

    def test_stopped_early(self):
        self.assert_counts(1, 1, 0, a="print('1..3\\nok 1 - one')")

    def test_crashed(self):
        self.assert_counts(1, 1, 0, a="import os\nprint('ok 1 - one', flush=True)\nos.abort()")

    def test_says_nothing(self):
        self.assert_counts(0, 1, 0, a="pass")

    def test_exit_status_alone(self):
        self.assert_counts(1, 1, 0, a="print('ok 1 - one\\n1..1')\nexit(3)")

    def test_syntax_error(self):
        self.assert_counts(0, 1, 0, a="def (")

    def test_unittest_cases(self):
        self.assert_counts(1, 3, 1, a="""
import support, unittest
class Case(unittest.TestCase):
    def test_good(self): pass
    def test_bad(self): self.fail('as told')
    def test_error(self): 1 / 0
    @unittest.skip('no')
    def test_skipped(self): pass
    def test_parts(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
support.main()
""")

    def test_process_left_behind(self):
        mark = f"10{os.getpid()}"
        status, last, text = self.run_tree(
            a=f"import subprocess\nsubprocess.Popen(['setsid', 'sleep', '{mark}'])\nprint('ok 1 - one\\n1..1')")
        self.assertEqual((status, last), (1, "1 passed, 1 failed"), text)
        self.assertIn(f"sleep {mark}", text)
        pid = re.search(rf"(\d+) sleep {mark}", text)[1]
        self.assertFalse(os.path.exists(f"/proc/{pid}"))

    def test_nothing_to_do_is_a_failure(self):
        with tempfile.TemporaryDirectory() as home:
            done = subprocess.run([sys.executable, os.path.join(support.ROOT, "tests", "run-all.py"), "--only", "none"],
                                  capture_output=True, text=True, env=dict(os.environ, HOME=home))
        self.assertNotEqual(done.returncode, 0)


class WithDisplay(unittest.TestCase):
    script = os.path.join(support.ROOT, "tests", "gui", "with-display.sh")

    def run_script(self, *command, **extra):
        return subprocess.run([self.script, *command], env=dict(os.environ, **extra), capture_output=True, text=True)

    def setUp(self):
        if not shutil.which("xvfb-run"):
            self.skipTest("xvfb is not installed")

    def test_environment(self):
        done = self.run_script("env", GTK_THEME="Adwaita:dark", IRCASE_DETAIL="a b", XDG_CONFIG_HOME="/elsewhere")
        seen = dict(line.split("=", 1) for line in done.stdout.splitlines() if "=" in line)
        self.assertTrue(seen["DISPLAY"] and seen["DBUS_SESSION_BUS_ADDRESS"])
        self.assertEqual(seen["IRCASE_DETAIL"], "a b")
        self.assertNotIn("GTK_THEME", seen)
        self.assertNotIn("XDG_CONFIG_HOME", seen)
        self.assertFalse(os.path.exists(seen["HOME"]))

    def test_arguments_and_status(self):
        done = self.run_script("sh", "-c", 'printf "<%s>" "$@"; exit 7', "sh", "a b", "", "$c")
        self.assertEqual((done.stdout, done.returncode), ("<a b><><$c>", 7))

    def test_timeout(self):
        done = self.run_script("sleep", "30", IRCASE_DISPLAY_TIMEOUT="1")
        self.assertEqual(done.returncode, 124)


if __name__ == "__main__":
    support.main()
