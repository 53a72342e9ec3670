#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the house by the window: a case of markers (markerkit.py), all
that can be copied or saved there (copy-probe.c), and what the program itself
leaves in the user's folders.

Words in a picture are no bytes. So a picture must not change when everything
that is private is taken away: each chart of the case is the same, byte for
byte, as that of its shared copy.

Wants a display: tests/gui/with-display.sh."""
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "cli"), os.path.join(HERE, "..", "cases")]
import support  # noqa: E402
from markerkit import Maker, open_pdf  # noqa: E402

PROBE = os.path.join(support.BUILD, "tests", "gui", "copy-probe")
LOGIN = "zqlogin"
KINDS = 10  # of charts, besides the two that are made for the occasion
PNG = b"\x89PNG\r\n\x1a\n"


def read(path):
    with open(path, "rb") as file:
        return file.read()


def chunks(data):
    """What parts a PNG has."""
    at = len(PNG)
    while at < len(data):
        yield data[at + 4:at + 8]
        at += int.from_bytes(data[at:at + 4], "big") + 12


def opened(folder, name):
    """All that is in a file."""
    return open_pdf(folder, name) if name.endswith(".pdf") else read(os.path.join(folder, name))


@unittest.skipUnless(os.environ.get("DISPLAY") and os.path.exists(PROBE), "no display, or the probe is not built")
class WindowMarkerTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dir = tempfile.mkdtemp(prefix="ircase-markers-")
        cls.addClassCleanup(shutil.rmtree, cls.dir, ignore_errors=True)
        cls.made = Maker()
        cls.case = os.path.join(cls.dir, "case.ircase")
        cls.bare = os.path.join(cls.dir, "bare.ircase")
        with open(cls.case, "w", encoding="utf-8") as file:
            json.dump(cls.made.case, file)
        done = support.ircase(f"--share={cls.bare}", "--without=notes", "--without=names", cls.case)
        assert done.returncode == 0, done.stderr
        cls.figures = cls.probe(cls.case, "figures")
        cls.figures_of_bare = cls.probe(cls.bare, "figures")
        cls.home = os.path.join(cls.dir, "home-of-" + LOGIN)
        cls.window = cls.probe(cls.case, "window", cls.home)

    @classmethod
    def probe(cls, case, what, home=None):
        """The names of what was taken out, and the folder they are in."""
        folder = tempfile.mkdtemp(dir=cls.dir)
        home = home or tempfile.mkdtemp(dir=cls.dir)
        os.makedirs(home, exist_ok=True)
        env = dict(os.environ, HOME=home, USER=LOGIN, LOGNAME=LOGIN, G_DEBUG="fatal-criticals", GTK_A11Y="test")
        env = {name: value for name, value in env.items() if not name.startswith("XDG_") or name == "XDG_RUNTIME_DIR"}
        done = subprocess.run([PROBE, case, folder, what], env=env, capture_output=True, text=True, timeout=800)
        assert "all taken out" in done.stdout, (what, done.stdout, done.stderr)
        return folder

    def places_in(self, data):
        return {place for place, word in self.made.words.items() if word.encode() in data or word.encode("utf-16-le") in data}

    def private(self):
        return self.made.never() | self.made.if_wished()

    def test_words_of_charts(self):
        """The tables, the drawings, the words for screen readers; of what is
        kept back only the names of the snapshots, in the chart of snapshots."""
        names = os.listdir(self.figures)
        seen = set()
        for name in names:
            found = self.places_in(opened(self.figures, name))
            own = {place for place in found if name.startswith("trend") and place.startswith("/history")}
            self.assertEqual(sorted(found & self.private() - own), [], name)
            seen |= found
        # Words that are to be there are found.
        self.assertIn("/centre/name", seen)
        for ending in (".svg", ".png", ".csv", ".description", ".table.clipboard.text-plain-charset=utf-8"):
            self.assertEqual(len([name for name in names if name.endswith(ending)]), KINDS + 2, ending)
        self.assertEqual(len([name for name in names if name.endswith(".clipboard.image-png")]), KINDS + 2)

    def test_pictures(self):
        names = sorted(os.listdir(self.figures))
        self.assertEqual(names, sorted(os.listdir(self.figures_of_bare)))
        differ = [name for name in names
                  if read(os.path.join(self.figures, name)) != read(os.path.join(self.figures_of_bare, name))]
        # The copy has no snapshots: so a difference would be seen.
        self.assertEqual([name for name in differ if not name.startswith("trend")], [])
        self.assertIn("trend.clipboard.image-png", differ)

    def test_pictures_hold_nothing_but_pixels(self):
        for name in os.listdir(self.figures):
            data = read(os.path.join(self.figures, name))
            if data.startswith(PNG):
                self.assertLessEqual(set(chunks(data)), {b"IHDR", b"IDAT", b"IEND", b"bKGD", b"pHYs", b"sRGB", b"gAMA", b"sBIT"},
                                     name)

    def test_files_of_the_window(self):
        for name in ("paper.pdf", "cards.pdf", "profile.csv", "own.bib", "all.ris", "cited.json", "copy.ircase", "bare.ircase",
                     "title.txt"):
            data = opened(self.window, name)
            self.assertEqual(sorted(self.places_in(data) & self.made.never()), [], name)
            for trace in (LOGIN, self.dir, os.uname().nodename):
                if len(trace) > 4:
                    self.assertNotIn(trace.encode(), data, name)
        shown = {name: self.places_in(opened(self.window, name)) for name in os.listdir(self.window)}
        self.assertEqual(shown["title.txt"], {"/title"})
        self.assertIn("/arguments/references/0/title", shown["own.bib"])
        for name in ("own.bib", "all.ris", "cited.json", "bare.ircase"):
            self.assertEqual(sorted(shown[name] & self.made.if_wished()), [], name)
        self.assertTrue(self.made.if_wished() <= shown["copy.ircase"])

    def test_folders_of_the_user(self):
        """Backups and recovery copies are the case itself, for nobody but the
        user; nothing else that the program or its toolkit leaves knows a word."""
        private, others = {}, []
        for folder, _, files in os.walk(self.home):
            for name in files:
                path = os.path.join(folder, name)
                kind = re.search(r"/ircase/(recovery|backups)/", path)
                if kind:
                    private.setdefault(kind[1], []).append(path)
                else:
                    others.append(path)
        self.assertEqual(set(private), {"recovery", "backups"})
        for path in sum(private.values(), []):
            self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o600, path)
            while os.path.basename(path) != "state":
                path = os.path.dirname(path)
                if "/ircase" in path[len(self.home):]:
                    self.assertEqual(stat.S_IMODE(os.stat(path).st_mode), 0o700, path)
        # That the words are looked for where they are:
        whole = set().union(*(self.places_in(read(path)) for path in private["backups"]))
        self.assertTrue(self.made.never() <= whole)
        for path in others:
            self.assertEqual(sorted(self.places_in(path.encode() + read(path))), [], path)
        recent = [path for path in others if path.endswith("/ircase/recent")]
        self.assertEqual(len(recent), 1, others)
        self.assertIn(b"/case.ircase", read(recent[0]))
        self.assertEqual(stat.S_IMODE(os.stat(recent[0]).st_mode), 0o600)


if __name__ == "__main__":
    support.main()
