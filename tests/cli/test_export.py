#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ircase --export` and `--trace`: options, dates, the same bytes, one page for
the brief edition, whatever the case holds."""
import calendar
import json
import os
import random
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import EDITED, SAMPLE_CASE, CliTest, basic, content, rich, support, text_of, unittest

ARGUMENTS = [row["id"] for row in content("arguments")["items"]]
CRITERIA = [row["id"] for row in content("levels")["items"]]
LONG = ("Universitätsklinikum für interventionelle Radiologie und minimalinvasive Therapie an der Küste, Standort "
        "Nord mit angeschlossenem Zentrum für Gefäßmedizin, Onkologie und ambulante Versorgung der ganzen Region Süd")
assert len(LONG) >= 200


def heavy():
    """Far more than fits on a page: long names, 60 asks, 60 arguments."""
    case = rich()
    case["title"] = LONG
    for name in ("name", "department", "city", "prepared_by", "prepared_for"):
        case["centre"][name] = LONG
    case["report"]["confidentiality"] = LONG
    case["asks"] = [{"id": f"a{index}", "title": f"{index}. {LONG}", "why": LONG, "unit": LONG, "quantity": 1e6 + index / 3,
                     "criteria": [CRITERIA[index % len(CRITERIA)]], "resource": "consultant-session", "priority": "must", "by": "2027-01"}
                    for index in range(60)]
    case["measures"] = None
    case["arguments"]["chosen"] = [{"id": id, "claim": LONG if index % 3 == 0 else None} for index, id in enumerate(ARGUMENTS[:60])]
    case["answers"] = {id: {"state": "partly", "note": LONG, "reason": LONG, "proofs": [{"title": LONG, "reviewer": LONG}]}
                       for id in CRITERIA}
    return case


def unbreakable():
    """Words longer than a line everywhere."""
    word = "W" * 300
    return basic(title=word, centre={"name": word, "department": word, "city": word, "prepared_by": word, "prepared_for": word},
                 asks=[{"id": "a", "title": word, "why": word, "unit": word, "quantity": 1e300, "criteria": ["in-2-time"]}],
                 answers={"in-2-time": {"state": "partly", "note": word, "proofs": [{"title": word, "reviewer": word, "link": word}]}},
                 arguments={"chosen": [{"id": ARGUMENTS[0], "claim": word}]}, report={"confidentiality": word,
                 "sections": [{"id": "summary", "text": word}]})


CASES = {"empty": basic, "rich": rich, "heavy": heavy, "unbreakable": unbreakable,
         "complete": lambda: basic(answers={id: {"state": "in-place"} for id in CRITERIA}),
         "nothing asked": lambda: {**rich(), "asks": [], "measures": []},
         "nothing argued": lambda: {**rich(), "arguments": {"chosen": []}},
         "line breaks": lambda: {**rich(), "title": "a\n\n\nb\t\tc\r\nd\u2028e\u000cf\u000b", "measures": None,
                                 "asks": [{"id": "a", "title": "\n\n"}]}}


class PdfTest(CliTest):
    def info(self, name="out.pdf"):
        """What pdfinfo says; it has nothing to complain about."""
        done = subprocess.run(["pdfinfo", "-rawdates", name], cwd=self.dir, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return dict(re.split(r":\s*", line, maxsplit=1) for line in done.stdout.splitlines() if ":" in line)

    def sound(self, name="out.pdf"):
        done = subprocess.run(["qpdf", "--check", name], cwd=self.dir, capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)

    def text(self, name="out.pdf"):
        done = subprocess.run(["pdftotext", "-enc", "UTF-8", name, "-"], cwd=self.dir, capture_output=True)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.decode()

    def export(self, case, *options, name="out.pdf", **more):
        """Exports with or without warnings; returns what pdfinfo says."""
        self.write("case.ircase", case)
        done = self.ircase(f"--export={name}", *options, "case.ircase", **more)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        for line in done.stderr.splitlines():
            self.assertTrue(line.startswith("ircase: case.ircase: "), line)
        return self.info(name)


class OptionTest(PdfTest):
    SIZES = {"a4": ("595", "842"), "letter": ("612", "792")}

    def size(self, info):
        width, height = re.match(r"([0-9.]+) x ([0-9.]+) pts", info["Page size"]).groups()
        return str(round(float(width))), str(round(float(height)))

    def test_paper(self):
        for paper, size in self.SIZES.items():
            with self.subTest(paper):
                self.assertEqual(self.size(self.export(rich(), f"--paper={paper}")), size)
                self.assertEqual(self.size(self.export(basic(report={"paper": paper}))), size)
        self.assertEqual(self.size(self.export(basic(report={"paper": "letter"}), "--paper=a4")), self.SIZES["a4"])
        self.assertEqual(self.size(self.export(basic())), self.SIZES["a4"])

    def test_every_page_has_the_size(self):
        self.export(rich(), "--paper=letter")
        done = subprocess.run(["pdfinfo", "-l", "99", "out.pdf"], cwd=self.dir, capture_output=True, text=True)
        sizes = set(re.findall(r"^Page +[0-9]+ size: +(.*)$", done.stdout, re.M))
        self.assertEqual(len(sizes), 1, sizes)

    def test_edition_of_the_case(self):
        self.assertEqual(self.export(basic(report={"edition": "brief"}))["Pages"], "1")
        self.assertGreater(int(self.export(basic(report={"edition": "brief"}), "--edition=full")["Pages"]), 1)
        self.assertGreater(int(self.export(basic())["Pages"]), 1)

    def test_metadata(self):
        info = self.export(rich())
        self.assertEqual(info["Title"], "Case for a clinical service")
        self.assertEqual(info["Tagged"], "yes")
        self.assertIn("IR Case", info["Producer"])

    def test_profiles(self):
        self.export(rich(), "--profile=archive")
        meta = subprocess.run(["pdfinfo", "-meta", "out.pdf"], cwd=self.dir, capture_output=True, text=True).stdout
        self.assertRegex(meta, r"pdfaid:part[=>\"' ]*1\b")
        self.assertRegex(meta, r"pdfaid:conformance[=>\"' ]*B\b")
        self.export(rich(), "--profile=ua", name="ua.pdf")
        meta = subprocess.run(["pdfinfo", "-meta", "ua.pdf"], cwd=self.dir, capture_output=True, text=True).stdout
        self.assertRegex(meta, r"pdfuaid:part[=>\"' ]*1\b")
        self.export(rich(), name="default.pdf")
        self.assertEqual(self.read("default.pdf"), self.read("ua.pdf"))

    def test_language_without_texts(self):
        self.write("en", basic(title="T"))
        self.good("--export=en.pdf", "en")
        self.write("tlh", basic(title="T", report={"language": "tlh"}))
        done = self.ircase("--export=tlh.pdf", "tlh")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertRegex(done.stderr, "^ircase: tlh: .*tlh.*English")
        self.assertEqual(self.text("tlh.pdf"), self.text("en.pdf"))
        self.assertEqual(json.loads(self.output("--rewrite=-", "tlh"))["report"]["language"], "tlh")
        # Asked for on the command line, the language of the paper is beyond doubt.
        self.good("--export=asked.pdf", "--language=en", "tlh")
        self.assertEqual(self.text("asked.pdf"), self.text("en.pdf"))

    def test_dialects_have_the_texts_of_their_language(self):
        self.write("a", basic(report={"language": "en-IE"}))
        self.good("--export=out.pdf", "a")

    def test_warnings_do_not_change_the_status(self):
        self.write("a", basic(asks=[{"id": "a", "resource": "helicopter"}], answers={"in-1-rounds": {"state": "not-applicable"}}))
        for call in ("--export=o", "--trace=t", "--rewrite=r"):
            self.assertEqual(self.ircase(call, "a").returncode, 0)


class DateTest(PdfTest):
    def test_dates_of_the_case(self):
        info = self.export(basic())
        stamp = "D:" + re.sub("[^0-9]", "", EDITED)
        for name in ("CreationDate", "ModDate"):
            self.assertTrue(info[name].startswith(stamp), info[name])
            self.assertRegex(info[name][len(stamp):], r"^(Z|\+00'00'?|Z00'00'?)$")

    def test_source_date_epoch(self):
        info = self.export(basic(), epoch=calendar.timegm((2031, 2, 3, 4, 5, 6)))
        for name in ("CreationDate", "ModDate"):
            self.assertTrue(info[name].startswith("D:20310203040506"), info[name])
        meta = subprocess.run(["pdfinfo", "-meta", "out.pdf"], cwd=self.dir, capture_output=True, text=True).stdout
        self.assertIn("2031-02-03T04:05:06", meta)
        self.assertNotIn(EDITED[:16], meta)

    def test_odd_epochs(self):
        for epoch in ("abc", "", "-1", "99999999999999999999", "1e9"):
            self.write("a", basic())
            done = self.ircase("--export=odd.pdf", "a", epoch=epoch)
            with self.subTest(epoch):
                self.assertIn(done.returncode, (0, 1, 2))
                if done.returncode == 0:
                    self.info("odd.pdf")


class SameBytesTest(PdfTest):
    def bytes(self, *arguments, **options):
        done = self.run_bytes("--export=-", *arguments, **options)
        self.assertEqual((done.returncode, done.stdout[:5]), (0, b"%PDF-"), done.stderr)
        return done.stdout

    def test_twice(self):
        self.write("a", rich())
        for more in ([], ["--profile=archive"], ["--edition=brief", "--paper=letter"]):
            self.assertEqual(self.bytes(*more, "a"), self.bytes(*more, "a"))

    def test_wherever_and_whenever(self):
        self.write("a", rich())
        os.mkdir(self.path("sub"))
        self.write("sub/other name", rich())
        wanted = self.bytes("a")
        self.assertEqual(self.bytes("sub/other name"), wanted)
        self.assertEqual(self.bytes(self.path("a"), cwd="/"), wanted)
        env = dict(os.environ)
        for change in ({"TZ": "America/Anchorage"}, {"TZ": "Asia/Kathmandu"}, {"LC_ALL": "C"}, {"LC_ALL": "de_DE.UTF-8", "LANGUAGE": "de"},
                       {"LANG": "tr_TR.UTF-8"}, {"LC_ALL": "", "LC_NUMERIC": "de_DE.UTF-8"}, {"HOME": "/nonexistent"},
                       {"FONTCONFIG_FILE": "/nonexistent"}, {"USER": "somebody", "HOSTNAME": "elsewhere"}):
            with self.subTest(change):
                self.assertEqual(self.bytes("a", env={**env, **change}), wanted)

    def test_in_a_locale_with_commas(self):
        """A locale made for this test, where the tools for it are installed."""
        made = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", self.path("de_DE.UTF-8")], capture_output=True)
        if made.returncode not in (0, 1) or not os.path.isdir(self.path("de_DE.UTF-8")):
            self.skipTest("localedef or the definition of de_DE is not installed")
        self.write("a", rich())
        env = {**os.environ, "LOCPATH": self.dir, "LC_ALL": "de_DE.UTF-8"}
        self.assertEqual(self.bytes("a", env=env), self.bytes("a"))
        for call in (["--rewrite=-"], ["--trace=-"], ["--assess", "--format=json"]):
            self.assertEqual(self.output(*call, "a", env=env), self.output(*call, "a"))

    def test_the_same_case_in_other_bytes(self):
        case = rich()
        self.write("a", case)
        rows = list(case.items())
        random.Random(1).shuffle(rows)
        self.write("b", json.dumps(dict(rows)))
        self.good("--rewrite=c", "a")
        wanted = self.bytes("a")
        self.assertEqual(self.bytes("b"), wanted)
        self.assertEqual(self.bytes("c"), wanted)

    def test_another_case_other_bytes(self):
        self.write("a", rich())
        self.write("b", {**rich(), "title": "Another title"})
        self.assertNotEqual(self.bytes("a"), self.bytes("b"))

    def test_trace(self):
        self.write("a", rich())
        self.assertEqual(self.output("--trace=-", "a"), self.output("--trace=-", "a", env={**os.environ, "LC_ALL": "C", "TZ": "Asia/Tokyo"}))
        self.assertIn("Northfield", self.output("--trace=-", "a"))


class EveryCaseTest(PdfTest):
    def test_full(self):
        for name, make in CASES.items():
            with self.subTest(name):
                self.assertGreater(int(self.export(make())["Pages"]), 1)
                self.sound()

    def test_brief_is_one_page(self):
        for name, make in CASES.items():
            for options in (["--paper=a4"], ["--paper=letter", "--profile=archive"]):
                with self.subTest(f"{name} {options}"):
                    self.assertEqual(self.export(make(), "--edition=brief", *options)["Pages"], "1")
                    self.sound()

    @unittest.skipUnless(SAMPLE_CASE, "there is no sample case yet")
    def test_the_sample(self):
        for paper in ("a4", "letter"):
            self.good("--export=out.pdf", "--edition=brief", f"--paper={paper}", SAMPLE_CASE)
            self.assertEqual(self.info()["Pages"], "1")
            self.good("--export=out.pdf", f"--paper={paper}", SAMPLE_CASE)
            self.sound()

    def test_sections_switched_off(self):
        sections = "cover decision contents summary where-we-stand gaps options plan evidence assumptions references profile method".split()
        pages = int(self.export(rich())["Pages"])
        for off in sections:
            with self.subTest(off):
                case = rich()
                case["report"]["sections"] = [{"id": off, "on": False}]
                self.assertLessEqual(int(self.export(case)["Pages"]), pages)
        case = rich()
        case["report"]["sections"] = [{"id": id, "on": False} for id in sections]
        self.write("none", case)
        done = self.ircase("--export=none.pdf", "none")
        self.assertIn(done.returncode, (0, 1), done.stderr)
        if done.returncode == 0:
            self.info("none.pdf")
            self.sound("none.pdf")

    def test_sections_in_another_order(self):
        case = rich()
        case["report"]["sections"] = [{"id": id} for id in ("method", "profile", "references", "summary", "cover")]
        self.export(case)
        self.sound()

    def test_hundreds_of_things(self):
        case = basic(measures=[{"id": f"m{i}", "criterion": CRITERIA[i % 26], "action": "x"} for i in range(300)],
                     history=[{"date": "2020-01-01", "label": str(i)} for i in range(300)],
                     asks=[{"id": f"a{i}", "title": f"Ask {i}", "criteria": CRITERIA[i % 25:][:2]} for i in range(300)])
        self.export(case)
        self.sound()
        self.assertIn("Ask 299", self.text())


if __name__ == "__main__":
    support.main()
