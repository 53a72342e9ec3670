#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What leaves the house: a case whose every text is a different marker word,
made from the list of members that the format's oracle has, so that a new member
is in it; every output; no word of what is left out in any of them, and the
words of what is shared where they belong."""
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CliTest, get_at, set_at, support, text_of
import format_oracle as oracle

EDITIONS = ("full", "brief", "chief-executive", "finance", "medical-director", "nursing", "head-of-radiology", "referrers")
LOGIN = "zqlogin"

# A value of each form, where a text has one.
SHAPES = ("in-1-rounds", "2026-11-02T09:30:15Z", "2026-11-02", "2026-11", "2027-Q1", "DE", "EUR", "en",
          "0f8fad5b-d9cb-469f-a165-70867728950e")
# What must fit the rest of the case or the pack: then the words are printed.
SET = {
    "/version": 1, "/created": "2026-03-01T08:00:00Z", "/content/pack": "ircase-base", "/content/extensions": [],
    "/centre/service_lines/0/id": "pad", "/measures/0/criterion": "in-1-rounds", "/measures/0/asks": ["ask"],
    "/answers/in-1-rounds/state": "partly", "/answers/in-1-rounds/since": "2025", "/targets/inpatient/level": 3,
    "/targets/outpatient/level": 3, "/asks/0/id": "ask", "/asks/0/criteria": ["in-1-rounds"],
    "/asks/0/resource": "consultant-session", "/arguments/chosen/0/id": "own", "/arguments/own/0/id": "own",
    "/arguments/own/0/criteria": ["in-1-rounds"], "/arguments/own/0/references": ["work"],
    "/arguments/own/0/audiences": ["medical-director"], "/arguments/references/0/id": "work",
    "/arguments/references/0/authors": [{"family": "QX901Z", "given": "A"}, {"body": "QX902Z"}],
    "/arguments/references/0/url": "https://www.example.org/QX903Z", "/arguments/references/0/url_is_official": True,
    "/arguments/references/0/doi": "", "/arguments/references/0/pmid": "", "/arguments/references/0/pmcid": "",
    "/arguments/references/0/year": 2024, "/arguments/left_out": [], "/report/sections/0/id": "summary",
    "/report/edition": "full", "/measures/0/id": "measure", "/arguments/own/0/theme": "", "/arguments/own/0/source_point": "",
}
# Printed in the full paper; every other free text is not, or not as it stands.
PRINTED = {
    "/title", "/centre/name", "/centre/department", "/centre/city", "/centre/prepared_by", "/centre/prepared_for",
    "/answers/in-1-rounds/reason", "/answers/in-1-rounds/note", "/answers/in-1-rounds/proofs/0/title",
    "/answers/in-1-rounds/proofs/0/reviewer", "/measures/0/action", "/measures/0/owner", "/asks/0/title", "/asks/0/unit",
    "/asks/0/why", "/arguments/chosen/0/claim", "/arguments/own/0/title", "/arguments/own/0/caveat",
    "/arguments/own/0/objection", "/arguments/own/0/response", "/arguments/references/0/title",
    "/arguments/references/0/container", "/arguments/references/0/volume", "/arguments/references/0/issue",
    "/arguments/references/0/pages", "/report/confidentiality", "/report/sections/0/text",
}
# Shared, and not printed in the full paper.
SHARED_ONLY = {
    "/content/version", "/content/language", "/answers/in-1-rounds/proofs/0/link", "/arguments/own/0/claim",
    "/arguments/references/0/missing", "/arguments/references/0/findings/0/text",
    "/arguments/references/0/findings/0/numbers", "/arguments/references/0/findings/0/where",
    "/arguments/references/0/checks/fields_seen_in", "/arguments/references/0/checks/inferred",
}
NEVER = ("/private", "/finance", "/history")
IF_WISHED = ("/note", "/reviewer")


class Maker:
    """A case of markers; `words` has the marker of each place."""

    def __init__(self):
        self.words = {}
        self.case = self.make(oracle.CASE, "")

    def word(self, place):
        self.words[place] = f"QX{len(self.words):03}Z"
        return self.words[place]

    def make(self, kind, place):
        if place in SET:
            return SET[place]
        if isinstance(kind, oracle.Text):
            shapes = [shape for shape in SHAPES if kind.form and kind.form(shape)]
            return shapes[0] if kind.form else self.word(place)
        if isinstance(kind, oracle.Texts):
            return [] if kind.form else [self.word(place)]
        if isinstance(kind, oracle.Kept):
            return {"x": [self.word(place)]}
        if isinstance(kind, oracle.Thing):
            made = {name: self.make(inner, f"{place}/{name}") for name, inner in kind.members.items()}
            return made | {"x-unknown": {"deep": [self.word(f"{place}/x-unknown")]}}
        if isinstance(kind, oracle.Things):
            return [self.make(kind.thing, f"{place}/0")]
        if isinstance(kind, oracle.Named):
            return {"in-1-rounds": self.make(kind.thing, f"{place}/in-1-rounds")}
        return 1 if isinstance(kind, oracle.Number) and kind.default is None else kind.default

    def never(self):
        return {place for place in self.words if place.startswith(NEVER) or place.endswith("/x-unknown")}

    def if_wished(self):
        return {place for place in self.words if place.endswith(IF_WISHED) and place not in self.never()}


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

    def open_pdf(self, name, data):
        """The bytes of a PDF with its streams inflated, its text, its attachment."""
        subprocess.run(["qpdf", "--qdf", "--object-streams=disable", name, name + ".plain"], cwd=self.dir, check=True,
                       capture_output=True)
        plain = self.read(name + ".plain")
        text = subprocess.run(["pdftotext", name, "-"], cwd=self.dir, check=True, capture_output=True).stdout
        info = subprocess.run(["pdfinfo", "-meta", name], cwd=self.dir, check=True, capture_output=True).stdout
        # A text string of a PDF may be UTF-16, in hexadecimal or not.
        spelt = b"".join(bytes.fromhex(h.decode()) for h in re.findall(rb"<((?:[0-9A-Fa-f]{2})+)>", plain))
        wide = b"".join(part.replace(b"\0", b"") for part in (plain, spelt))
        return data + plain + text + info + spelt + wide

    def outputs(self):
        """Name -> everything in it, of all that the program writes for others."""
        self.write("case", self.made.case)
        found = {}
        for edition in EDITIONS:
            name = f"{edition}.pdf"
            found[name] = self.open_pdf(name, self.run_to(name, f"--export={name}", f"--edition={edition}", "case"))
            name = f"{edition}.odt"
            package = self.run_to(name, f"--export={name}", f"--edition={edition}", "case")
            with zipfile.ZipFile(io.BytesIO(package)) as parts:
                found[name] = package + b"".join(parts.read(part) for part in parts.namelist())
        name = "archive.pdf"
        found[name] = self.open_pdf(name, self.run_to(name, "--export=archive.pdf", "--profile=archive", "case"))
        name = "cards.pdf"
        found[name] = self.open_pdf(name, self.run_to(name, "--cards=cards.pdf", "case"))
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
