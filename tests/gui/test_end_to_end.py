#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a person uses it: started from a shell, driven by the keyboard,
read by a screen reader's interface; the paper is read back from its PDF.

Wants a display and a session bus of its own: tests/gui/with-display.sh."""
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support  # noqa: E402
from odt_support import Odt  # noqa: E402

try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError):
    Atspi = None

warnings.simplefilter("ignore")
PATIENCE = 60


def wait(condition, what):
    """The first true value of condition (); fails after PATIENCE seconds."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            value = condition()
            if value:
                return value
        except GLib.Error:
            pass
        time.sleep(0.03)
    raise AssertionError(f"waited in vain for {what}")


def children(node):
    found = (node.get_child_at_index(i) for i in range(node.get_child_count()))
    return [child for child in found if child]


def walk(node):
    yield node
    for child in children(node):
        yield from walk(child)


def states(node):
    return {state.value_nick for state in node.get_state_set().get_states()}


def find(root, role=None, name=None, starts=None):
    for node in walk(root):
        try:
            if role and node.get_role_name() != role:
                continue
            if name is not None and node.get_name() != name:
                continue
            if starts is not None and not node.get_name().startswith(starts):
                continue
            return node
        except GLib.Error:
            continue
    return None


def find_application():
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for node in children(desktop):
        if node.get_name() in ("ircase", "IR Case"):
            return node
    return None


def press(*keys):
    for key in keys:
        subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
        time.sleep(0.08)


def write(text):
    subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)
    time.sleep(0.1)


@unittest.skipIf(Atspi is None or not os.environ.get("DISPLAY"), "no display or no gi.repository.Atspi")
class EndToEndTest(unittest.TestCase):
    def start(self, *arguments):
        self.log = tempfile.TemporaryFile(mode="w+")
        environment = {name: value for name, value in os.environ.items() if name != "GTK_A11Y"}
        self.program = subprocess.Popen([support.PROGRAM, *arguments], stdout=self.log, stderr=self.log, env=environment)
        self.addCleanup(self.stop)
        wait(self.find_window, "the window to be active")

    def find_window(self):
        """A key that is pressed before the window has the focus is lost. The bus
        may still list the program that ran before: then we look again."""
        self.application = find_application()
        self.window = self.application and find(self.application, role="frame")
        return self.window and "active" in states(self.window)

    def stop(self):
        if self.program.poll() is None:
            self.program.terminate()
            self.program.wait(PATIENCE)
        self.log.close()

    def complaints(self):
        """What the program itself printed: it should be nothing."""
        self.log.seek(0)
        return self.log.read()

    def text(self, starts):
        return wait(lambda: find(self.window, starts=starts), f"a text that starts with “{starts}”").get_name()

    def focused(self):
        return [node for node in walk(self.window) if "focused" in states(node)]

    def wait_for_focus(self, name):
        wait(lambda: any(node.get_name() == name for node in self.focused()), f"the focus on “{name}”")

    def export(self, path, keys=("ctrl+e",), title="Export the paper"):
        """Ctrl+E, the path typed into the file dialog, until the bar says so."""
        press(*keys)
        dialog = wait(lambda: find(self.application, name=title), "the file dialog")
        wait(lambda: find(dialog, role="text") or find(dialog, role="entry"), "its entry")
        # A path that starts with a slash is taken whole.
        press("ctrl+a")
        write(path)
        press("Return")
        wait(lambda: find(self.window, name=f"Exported: {path}"), "the end of the export")
        wait(lambda: os.path.exists(path), "the file")

    def read_back(self, path):
        return subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout

    def test_from_nothing_to_paper(self):
        with tempfile.TemporaryDirectory() as folder:
            self.start()
            self.assertIsNotNone(find(self.window, name="Start a case"))
            self.assertIsNotNone(find(self.window, name="Try the sample"))
            # The first door has the focus.
            press("Return")
            wait(lambda: find(self.window, role="entry") or find(self.window, role="text"), "the page of the centre")
            write("Clinical time for Saint Anywhere")
            press("ctrl+2")
            self.wait_for_focus("IR rounds on all treated inpatients")
            # Ten criteria without the mouse: the inpatients' level 1 in place,
            # of the outpatients' one missing; four of level 2.
            for answer in ("1", "1", "1", "1", "3", "1", "1", "2", "3", "0"):
                press(answer, "Down")
            self.text("10 of 26 answered")
            press("ctrl+3")
            inpatient = self.text("Level 1 inpatient.")
            self.assertEqual(inpatient, "Level 1 inpatient. Four criteria stand between you and level 2: "
                             "IR orders and performs clinical work (inpatients); Admission rights without own beds; "
                             "Procedure SOPs (inpatients); IR referral pathway and entry point.")
            self.assertEqual(self.text("Before level 1 outpatient."), "Before level 1 outpatient. One criterion stands between "
                             "you and level 1: Work-up and talk with outpatients beforehand.")
            ladder = wait(lambda: find(self.window, role="image", name="Level ladder"), "the ladder")
            self.assertTrue(ladder.get_description().startswith(inpatient))
            self.assertIn("Level 1: 3 of 3 in place.", ladder.get_description())
            path = os.path.join(folder, "paper.pdf")
            self.export(path)
            paper = self.read_back(path)
            self.assertIn("Clinical time for Saint Anywhere", " ".join(paper.split()))
            self.assertIn(inpatient, " ".join(paper.split()))
            self.assertRegex(paper, r"\[\d+")
            self.assertRegex(paper, r"(?m)^\s*1\.\s+\S")
            # Leaving asks about what was typed.
            press("ctrl+q")
            wait(lambda: find(self.application, starts="Save the changes to “Clinical time"), "the question")
            press("alt+d")
            self.assertEqual(self.program.wait(PATIENCE), 0)
            self.assertEqual(self.complaints(), "")

    def test_sample_from_the_command_line(self):
        with tempfile.TemporaryDirectory() as folder:
            self.start(support.SAMPLE)
            self.wait_for_focus("IR rounds on all treated inpatients")
            self.assertIn("(sample)", self.window.get_name())
            # Every page by its key, each with what it is for.
            for key, heading in (("ctrl+1", "Your centre"), ("ctrl+3", "Where you stand"), ("ctrl+5", "Arguments"),
                                 ("ctrl+6", "Export as PDF…"), ("ctrl+2", "Level profile")):
                press(key)
                wait(lambda: find(self.window, name=heading), heading)
            path = os.path.join(folder, "sample.pdf")
            self.export(path)
            paper = self.read_back(path)
            for heading in ("Summary", "Where we stand", "Gaps", "Evidence", "References", "Method"):
                self.assertRegex(paper, rf"(?m)^\s*(\d+ +)?{heading}\s*$")
            # The menu's editable copy, which loads a module of its own.
            copy = os.path.join(folder, "copy.odt")
            self.export(copy, keys=("F10", "x", "d"), title="Export an editable copy")
            with open(copy, "rb") as file:
                self.assertEqual(Odt(file.read()).faults(), [])
            # Nothing was changed: nothing is asked.
            press("ctrl+q")
            self.assertEqual(self.program.wait(PATIENCE), 0)
            self.assertEqual(self.complaints(), "")


def run_one():
    """The tests named as arguments. Leaves without tidying up: libatspi may fall
    over what it still holds of a program that has ended."""
    try:
        support.main()
    except SystemExit as end:
        sys.stdout.flush()
        os._exit(end.code)


def run_all():
    """Each test in a process of its own, since libatspi does not forget a program
    that has ended. When that library itself crashes, the test is begun again, once."""
    tap = support.Tap()
    environment = dict(os.environ, PYTHONFAULTHANDLER="1")
    for name in unittest.TestLoader().getTestCaseNames(EndToEndTest):
        if Atspi is None or not os.environ.get("DISPLAY"):
            tap.skip(name, "no display or no gi.repository.Atspi")
            continue
        for last in (False, True):
            done = subprocess.run([sys.executable, os.path.abspath(__file__), f"EndToEndTest.{name}"], env=environment,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if done.returncode != -signal.SIGSEGV or last:
                break
            tap.note(f"{name}: the accessibility library crashed, once more\n" + done.stdout)
        tap.check(done.returncode == 0, f"EndToEndTest.{name}", done.stdout)
    sys.exit(tap.done())


if __name__ == "__main__":
    run_one() if len(sys.argv) > 1 else run_all()
