#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Printing as a person does it: Ctrl+P, the system's dialog, a printer, which is
a server of our own that keeps what it is sent.

Wants a display and a session bus of its own: tests/gui/with-display.sh."""
import glob
import os
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..")]
import support  # noqa: E402
from fake_printer import FakePrinter, QUEUE  # noqa: E402
import test_end_to_end  # noqa: E402
from test_end_to_end import Atspi, find, press, states, wait, walk, write  # noqa: E402


def speaks_cups():
    """Whether GTK can speak to a print server: on some systems that is a package of its own."""
    folder = subprocess.run(["pkg-config", "--variable=libdir", "gtk4"], capture_output=True, text=True).stdout.strip()
    return bool(glob.glob(os.path.join(folder, "gtk-4.0", "*", "printbackends", "*cups*")))


@unittest.skipUnless(speaks_cups(), "GTK cannot speak to a print server")
@unittest.skipIf(Atspi is None or not os.environ.get("DISPLAY"), "no display or no gi.repository.Atspi")
class PrintTest(unittest.TestCase):
    start = test_end_to_end.EndToEndTest.start
    find_window = test_end_to_end.EndToEndTest.find_window
    stop = test_end_to_end.EndToEndTest.stop

    def open_dialog(self, printer):
        os.environ["CUPS_SERVER"] = printer.address
        self.addCleanup(os.environ.pop, "CUPS_SERVER")
        self.start(support.SAMPLE)
        press("ctrl+p")
        dialog = wait(lambda: find(self.application, name="Print the paper"), "the dialog")
        row = wait(lambda: find(dialog, role="label", name=QUEUE), "the printer")
        self.choose(dialog, row)
        return dialog

    def choose(self, dialog, row):
        """A click on the row of the printer, until the dialog knows it."""
        def ready():
            place = row.get_extents(Atspi.CoordType.WINDOW)
            window = subprocess.run(["xdotool", "search", "--name", "^Print the paper$"], capture_output=True, text=True)
            subprocess.run(["xdotool", "mousemove", "--window", window.stdout.split()[-1], str(place.x + 8),
                            str(place.y + 8), "click", "1"], check=True)
            return "sensitive" in states(self.button(dialog))
        wait(ready, "the printer to be ready")

    def button(self, dialog):
        return next(node for node in walk(dialog) if node.get_role_name() == "push button"
                    and node.get_name().lstrip("_").startswith("Print"))

    def wait_for_jobs(self, printer):
        wait(lambda: find(self.window, name=f"Sent to the printer {QUEUE}"), "the end")
        return printer.jobs

    def test_whole_paper(self):
        with FakePrinter() as printer, tempfile.TemporaryDirectory() as folder:
            self.open_dialog(printer)
            press("alt+p")
            [(attributes, document)] = self.wait_for_jobs(printer)
            # What is printed is what is exported.
            path = os.path.join(folder, "paper.pdf")
            self.assertEqual(support.ircase(f"--export={path}", support.SAMPLE).returncode, 0)
            with open(path, "rb") as exported:
                self.assertEqual(document, exported.read())
            self.assertEqual(attributes["job-name"], ["Clinical time for interventional radiology (sample)"])
            self.assertEqual(attributes["PageSize"], ["A4"])
            self.assertNotIn("page-ranges", attributes)

    def test_some_pages(self):
        with FakePrinter() as printer:
            self.open_dialog(printer)
            press("alt+e")
            write("2-3,5")
            press("alt+p")
            jobs = self.wait_for_jobs(printer)
            # The pages are the print server's business, and it is told.
            self.assertEqual([attributes["page-ranges"] for attributes, _ in jobs], [[(2, 3)], [(5, 5)]])
            for _, document in jobs:
                self.assertTrue(document.startswith(b"%PDF-1.7"))


if __name__ == "__main__":
    support.main()
