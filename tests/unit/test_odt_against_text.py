#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The editable copy says what its document says, word for word and number for
number, in every case that a paper must survive.

Usage: test_odt_against_text.py ODT-PROBE, the program built from odt-probe.c.
What it writes as ODT is read back with Python's own means; headings and lists
are numbered here as a word processor does it, and the outcome is compared with
the plain text of the same document, whose numbers come from the composers.
"""
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import support  # noqa: E402
from odt_support import Odt, Reader  # noqa: E402


def main():
    tap = support.Tap()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[1], folder], check=True)
        names = sorted(name[:-4] for name in os.listdir(folder) if name.endswith(".odt"))
        tap.check(len(names) == 33, "thirty-three documents", str(names))
        for name in names:
            with open(os.path.join(folder, name + ".odt"), "rb") as file:
                odt = Odt(file.read())
            with open(os.path.join(folder, name + ".txt"), encoding="utf-8") as file:
                wanted = file.read().split()
            found = Reader(odt).out
            at = next((i for i, pair in enumerate(zip(found, wanted)) if pair[0] != pair[1]), min(len(found), len(wanted)))
            tap.check(found == wanted, f"{name}: word for word",
                      f"word {at} of {len(found)} and {len(wanted)}: {found[max(at - 5, 0):at + 8]} {wanted[max(at - 5, 0):at + 8]}")
            faults = odt.faults()
            tap.check(not faults, f"{name}: a sound package", "\n".join(faults))
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
