#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the house by the command line: a case of markers (markerkit.py);
every output; no word of what is left out in any of them, and the words of what
is shared where they belong. What leaves it by the window:
tests/gui/test_markers_window.py."""
import os
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CliTest, support
from markerkit import PRINTED, SHARED_ONLY, Maker, open_package, open_pdf

EDITIONS = ("full", "brief", "chief-executive", "finance", "medical-director", "nursing", "head-of-radiology", "referrers")
LOGIN = "zqlogin"


class MarkerTest(CliTest):
    def setUp(self):
        super().setUp()
        self.home = self.path("home-of-" + LOGIN)
        os.mkdir(self.home)
        self.made = Maker()
        self.env = dict(os.environ, HOME=self.home, USER=LOGIN, LOGNAME=LOGIN, USERNAME=LOGIN, HOSTNAME="zqhost",
                        XDG_STATE_HOME=self.home + "/state", XDG_DATA_HOME=self.home + "/data")

    def run_to(self, name, *arguments):
        """All that a call writes and prints."""
        done = self.run_bytes(*arguments, env=self.env, timeout=240)
        self.assertEqual(done.returncode, 0, (arguments, done.stderr))
        return done.stdout + (self.read(name) if name else b"")

    def run_to_pdf(self, name, *arguments):
        return self.run_to(None, *arguments) + open_pdf(self.dir, name)

    def outputs(self):
        """Name -> everything in it, of all that the program writes for others."""
        self.write("case", self.made.case)
        found = {}
        for edition in EDITIONS:
            name = f"{edition}.pdf"
            found[name] = self.run_to_pdf(name, f"--export={name}", f"--edition={edition}", "case")
            name = f"{edition}.odt"
            found[name] = open_package(self.run_to(name, f"--export={name}", f"--edition={edition}", "case"))
        found["archive.pdf"] = self.run_to_pdf("archive.pdf", "--export=archive.pdf", "--profile=archive", "case")
        found["cards.pdf"] = self.run_to_pdf("cards.pdf", "--cards=cards.pdf", "case")
        found["profile.csv"] = self.run_to("profile.csv", "--export=profile.csv", "case")
        found["copy.ircase"] = self.run_to("copy.ircase", "--share=copy.ircase", "case")
        found["bare.ircase"] = self.run_to("bare.ircase", "--share=bare.ircase", "--without=notes", "--without=names", "case")
        for what in ("--assess", "--trace-evidence"):
            for form in ("text", "json"):
                found[f"{what[2:]}.{form}"] = self.run_to(None, what, f"--format={form}", "case")
        found["trace.txt"] = self.run_to("trace.txt", "--trace=trace.txt", "case")
        return found

    def places_in(self, data):
        return {place for place, word in self.made.words.items() if word.encode() in data}

    def assert_none(self, places, found):
        for name, data in found.items():
            # The assessment is for the user alone and tells of the snapshots.
            own = {place for place in places if name.startswith("assess.") and place.startswith("/history")}
            self.assertEqual(sorted(self.places_in(data) & (places - own)), [], name)

    def test_list_of_members_is_known(self):
        """A new text of the format has to be said to be printed, shared or kept."""
        known = PRINTED | SHARED_ONLY | self.made.never()
        self.assertEqual(sorted(set(self.made.words) ^ known), [])
        self.write("case", self.made.case)
        self.assertEqual(self.ircase("--check", "case").returncode, 0)

    def test_as_it_is(self):
        found = self.outputs()
        self.assert_none(self.made.never(), found)
        self.assert_none(self.made.if_wished(), {"bare.ircase": found["bare.ircase"]})
        shared = set(self.made.words) - self.made.never()
        self.assertEqual(sorted(shared - self.places_in(found["copy.ircase"])), [])
        self.assertEqual(sorted(shared - self.made.if_wished() - self.places_in(found["bare.ircase"])), [])
        for name in ("full.pdf", "full.odt"):
            self.assertEqual(sorted(PRINTED - self.places_in(found[name])), [], name)
        self.assertIn("/answers/in-1-rounds/note", self.places_in(found["profile.csv"]))
        self.assertIn("/arguments/own/0/response", self.places_in(found["cards.pdf"]))
        self.assertIn("/title", self.places_in(found["assess.text"]) | self.places_in(found["trace.txt"]))

    def test_without_notes_and_names(self):
        self.made.case["report"] |= {"notes": False, "reviewers": False}
        found = self.outputs()
        self.assert_none(self.made.never() | self.made.if_wished(), found)
        for name in ("full.pdf", "full.odt"):
            self.assertEqual(sorted(PRINTED - self.made.if_wished() - self.places_in(found[name])), [], name)

    def test_nothing_of_this_computer(self):
        for name, data in self.outputs().items():
            for trace in (LOGIN, self.home, self.dir, support.ROOT, support.BUILD, "zqhost", os.uname().nodename):
                if len(trace) > 4:
                    self.assertNotIn(trace.encode(), data, name)

    def test_properties_of_the_documents(self):
        """Who opens the file's properties finds what the user typed, the
        program's name and two dates."""
        typed = {self.made.words[place] for place in ("/title", "/centre/name", "/centre/department", "/centre/prepared_by",
                                                      "/centre/prepared_for", "/report/confidentiality")}
        self.write("case", self.made.case)
        self.run_to(None, "--export=full.pdf", "case")
        self.run_to(None, "--export=full.odt", "case")
        listed = subprocess.run(["pdfinfo", "full.pdf"], cwd=self.dir, check=True, capture_output=True, text=True).stdout
        info = dict(line.split(":", 1) for line in listed.splitlines())
        named = set(info) & {"Title", "Subject", "Keywords", "Author", "Creator", "Producer"}
        self.assertIn("Title", named)
        for name in named:
            self.assert_typed(info[name], typed)
        with zipfile.ZipFile(self.path("full.odt")) as parts:
            meta = ElementTree.fromstring(parts.read("meta.xml"))
        for element in meta.iter():
            if (element.text or "").strip() and "date" not in element.tag:
                self.assert_typed(element.text, typed)

    def assert_typed(self, text, typed):
        rest = text
        for known in sorted(typed | {"IR Case", "en", "Business case", "interventional radiology"}, key=len, reverse=True):
            rest = rest.replace(known, "")
        self.assertNotRegex(rest, r"[A-Za-z]{2}", text)


if __name__ == "__main__":
    support.main()
