# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the test scripts share: where things are, and reporting in TAP.

A script defines unittest cases and ends with `support.main()`; it prints one
`ok N - name`, `not ok N - name` or `ok N - name # SKIP why` a test, as
tests/README.md describes. ./check sets the places; a script started by hand
finds them from its own path.
"""
import os
import subprocess
import sys
import traceback
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.environ.get("IRCASE_BUILD", os.path.join(ROOT, "_build"))
PROGRAM = os.environ.get("IRCASE", os.path.join(BUILD, "src", "ircase"))
SAMPLE = os.path.join(ROOT, "data", "examples", "sample.ircase")


def tracked_files():
    """Paths, relative to ROOT, of the project's own files: what git knows or
    would add; without git, everything but build folders."""
    try:
        out = subprocess.run(["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                             check=True, capture_output=True).stdout.decode()
        files = [path for path in out.split("\0") if path]
    except (OSError, subprocess.CalledProcessError):
        files = []
        for folder, folders, names in os.walk(ROOT):
            folders[:] = [f for f in folders if f not in (".git", "__pycache__") and not f.startswith("_build")]
            files += [os.path.relpath(os.path.join(folder, name), ROOT) for name in names]
    return sorted(path for path in files if os.path.isfile(os.path.join(ROOT, path)))


def ircase(*arguments, **options):
    """Runs the program; returns a CompletedProcess with text output."""
    options.setdefault("timeout", 60)
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8", **options)


class Tap:
    """Writes TAP lines and remembers whether one was `not ok`."""

    def __init__(self, out=None):
        self.out = out or sys.stdout
        self.count = 0
        self.failed = 0

    def _line(self, text):
        print(text, file=self.out, flush=True)

    def note(self, text):
        for line in text.splitlines():
            self._line("# " + line)

    def figure(self, text):
        """Something measured, that ./check shows whether tests pass or fail."""
        self._line("# figure: " + text)

    def ok(self, name):
        self.count += 1
        self._line(f"ok {self.count} - {name}")

    def fail(self, name, why=""):
        self.count += 1
        self.failed += 1
        self._line(f"not ok {self.count} - {name}")
        self.note(why)

    def skip(self, name, why):
        self.count += 1
        self._line(f"ok {self.count} - {name} # SKIP {why}")

    def check(self, condition, name, why=""):
        if condition:
            self.ok(name)
        else:
            self.fail(name, why)

    def command(self, name, *command, **options):
        """A test that passes when the command exits with 0; shows what it printed."""
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
        self.check(done.returncode == 0, name, done.stdout.decode(errors="replace"))

    def done(self):
        self._line(f"1..{self.count}")
        return 1 if self.failed else 0


class _Result(unittest.TestResult):
    def __init__(self, tap):
        super().__init__()
        self.tap = tap
        self.broken = set()

    @staticmethod
    def name(test):
        return test.id().removeprefix("__main__.")

    def report(self, test, error):
        self.broken.add(test.id())
        self.tap.fail(self.name(test), "".join(traceback.format_exception(*error)))

    def addSuccess(self, test):
        if test.id() not in self.broken:
            self.tap.ok(self.name(test))

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self.report(test, error)

    def addError(self, test, error):
        super().addError(test, error)
        self.report(test, error)

    def addSkip(self, test, reason):
        self.tap.skip(self.name(test), reason)

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error:
            self.broken.add(test.id())
            self.tap.fail(self.name(subtest), "".join(traceback.format_exception(*error)))


def main():
    """Runs the unittest cases of the script (or those named as arguments)."""
    loader = unittest.TestLoader()
    module = sys.modules["__main__"]
    if len(sys.argv) > 1:
        suite = loader.loadTestsFromNames(sys.argv[1:], module)
    else:
        suite = loader.loadTestsFromModule(module)
    tap = Tap()
    suite.run(_Result(tap))
    sys.exit(tap.done())
