#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ircase --export=OUT.odt`: a sound package, the words of the paper, every
case, the same bytes everywhere."""
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import EDITED, SAMPLE_CASE, CliTest, basic, rich, support, text_of, unittest
from odt_support import Odt, q, points, words
from test_export import CASES

ODD = 'a&b <b>"c" \'d\' ]]> &amp; \u00a0\u2028\u0001\u000b\ufffe \U0001F600 %s [3] #x'
HEBREW, ARABIC = "\u05d7\u05d3\u05e8 \u05d9\u05d5\u05dd 12", "\u0642\u0633\u0645 \u0627\u0644\u0623\u0634\u0639\u0629"


def plain(text):
    return " ".join(text.split())


class OdtTest(CliTest):
    def export(self, case, *options, name="out.odt", **more):
        self.write("case.ircase", case)
        done = self.ircase(f"--export={name}", *options, "case.ircase", **more)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        return Odt(self.read(name))

    def sample(self, *options):
        with open(SAMPLE_CASE, "rb") as file:
            return self.export(file.read(), *options)

    def pdf_words(self, *options):
        self.good("--export=out.pdf", *options, "case.ircase")
        done = subprocess.run(["pdftotext", "-enc", "UTF-8", "out.pdf", "-"], cwd=self.dir, capture_output=True, check=True)
        return done.stdout.decode()


class PackageTest(OdtTest):
    def test_every_case_is_sound(self):
        for name, make in CASES.items():
            for edition in ("full", "brief"):
                with self.subTest(name, edition=edition):
                    self.assertEqual(self.export(make(), f"--edition={edition}").faults(), [])

    def test_sample_is_sound(self):
        odt = self.sample()
        self.assertEqual(odt.faults(), [])
        self.assertGreaterEqual(len(odt.all("draw:frame")), 3)
        self.assertGreaterEqual(len(odt.all("table:table")), 8)

    def test_faults_are_found(self):
        """The reader that the others rely on does see what is wrong."""
        whole = self.sample()
        content = whole.zip.read("content.xml").decode()
        for old, new in ((' xlink:href="#sec-', ' xlink:href="#gone-'), ('text:style-name="Lead"', 'text:style-name="Lost"'),
                         ("<svg:title>[^<]*</svg:title>", ""), ('text:ref-name="ref-1"', 'text:ref-name="ref-2"')):
            with self.subTest(new):
                broken, n = re.subn(old, new, content)
                self.assertGreater(n, 0)
                self.assertNotEqual(Odt(whole.data, broken).faults(), [])

    def test_date_and_author(self):
        odt = self.export(rich())
        self.assertEqual(odt.meta.findtext(f".//{q('dc:date')}"), EDITED)
        self.assertEqual(odt.meta.findtext(f".//{q('dc:title')}"), rich()["title"])
        self.assertEqual(odt.meta.findtext(f".//{q('dc:creator')}"), rich()["centre"]["prepared_by"])
        self.assertEqual(odt.meta.findtext(f".//{q('dc:language')}"), "en")
        self.assertEqual({entry.date_time for entry in odt.zip.infolist()}, {(2026, 11, 2, 9, 30, 14)})

    def test_source_date_epoch(self):
        odt = self.export(rich(), epoch=1000000000)
        self.assertEqual(odt.meta.findtext(f".//{q('dc:date')}"), "2001-09-09T01:46:40Z")
        for epoch in (0, 4102444800 * 2):
            self.assertEqual(self.export(rich(), epoch=epoch).faults(), [])

    def test_same_bytes_everywhere(self):
        self.write("case.ircase", rich())
        seen = set()
        for name, extra in (("a.odt", {}), ("b.odt", {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Kathmandu"}),
                            ("C.ODT", {"LC_ALL": "C", "TZ": "America/St_Johns"})):
            self.good(f"--export={name}", "case.ircase", env={**os.environ, **extra})
            seen.add(self.read(name))
        self.assertEqual(len(seen), 1)

    def test_private_things_stay_out(self):
        odt = self.export(rich())
        for name in odt.names:
            self.assertNotIn(b"MARK-", odt.zip.read(name), name)

    def test_profiles_belong_to_pdf(self):
        self.write("case.ircase", rich())
        for profile in ("ua", "archive"):
            done = self.usage_error("--export=out.odt", f"--profile={profile}", "case.ircase")
            self.assertIn("out.odt", done.stderr)

    def test_full_device_and_full_disk(self):
        self.write("case.ircase", rich())
        self.write("out.odt", b"old")
        os.symlink("/dev/full", self.path("full.odt"))
        self.one_error(self.ircase("--export=full.odt", "case.ircase"), "full.odt")
        done = subprocess.run(["/bin/sh", "-c", 'ulimit -f 0; trap "" XFSZ; exec "$0" --export=out.odt case.ircase', support.PROGRAM],
                              cwd=self.dir, capture_output=True, text=True, timeout=60)
        self.one_error(done, "out.odt")
        self.assertEqual(self.read("out.odt"), b"old")
        self.assertEqual(sorted(os.listdir(self.dir)), ["case.ircase", "full.odt", "out.odt"])


    def test_without_its_painter(self):
        """The pictures' module lies beside the program; without it an editable
        copy is refused in one sentence, and nothing else suffers."""
        self.write("case.ircase", rich())
        program = shutil.copy(support.PROGRAM, self.dir)
        done = subprocess.run([program, "--export=out.odt", "case.ircase"], cwd=self.dir, capture_output=True, text=True, timeout=60)
        self.assertRegex(self.one_error(done, "case.ircase").text, "install")
        self.assertFalse(os.path.exists(self.path("out.odt")))
        for name in ("out.pdf", "out.csv"):
            subprocess.run([program, f"--export={name}", "case.ircase"], cwd=self.dir, check=True)
        shutil.copy(os.path.join(os.path.dirname(support.PROGRAM), "ircase-pictures.so"), self.dir)
        subprocess.run([program, "--export=out.odt", "case.ircase"], cwd=self.dir, check=True)
        self.assertEqual(Odt(self.read("out.odt")).faults(), [])


class ContentTest(OdtTest):
    def test_says_what_the_paper_says(self):
        """Every word of every paragraph stands in the PDF, and in its order; of
        tables pdftotext gives the lines of a row, not its cells."""
        for options in ((), ("--edition=brief",)):
            odt = self.sample(*options)
            # A break inside a word is the line breaker's; blanks say nothing.
            pdf = re.sub(r"[\s\u00ad-]+", "", self.pdf_words(*options))
            for paragraph in odt.paragraphs("table:table"):
                told = re.sub(r"[\s\u00ad-]+", "", paragraph)
                if len(told) < 200 and "http" not in told:
                    self.assertIn(told.casefold(), pdf.casefold(), paragraph)

    def test_headings_have_the_numbers_of_the_paper(self):
        odt = self.sample()
        lines = [plain(line) for line in self.pdf_words().splitlines()]
        for level, number, text in odt.headings():
            if len(text) < 50:
                self.assertIn(plain(f"{number} {text}"), lines)
        self.assertEqual([number for level, number, _ in odt.headings() if level == 1], [str(n + 1) for n in range(
            sum(level == 1 for level, _, _ in odt.headings()))])

    def test_citations_and_references(self):
        odt = self.sample()
        entries = odt.reference_entries()
        cited = {int(words(field)) for field in odt.all("text:bookmark-ref") if field.get(q("text:reference-format")) == "number"}
        self.assertTrue(cited)
        self.assertLessEqual(max(cited), len(entries))
        pdf = plain(self.pdf_words())
        for index, entry in enumerate(entries):
            start = plain(words(entry.find(q("text:p"))))[:30]
            self.assertIn(f"{index + 1}. {start}", pdf)

    def test_contents_lists_the_headings(self):
        odt = self.sample()
        lines = [words(entry) for entry in odt.all("text:p", odt.all("text:index-body")[0])][1:]
        wanted = [f"{number}  {text}" for level, number, text in odt.headings() if level < 3]
        self.assertEqual([line.split("\t")[0] for line in lines], wanted)
        for line in lines:
            self.assertRegex(line.split("\t")[1], "^[0-9]+$")

    def test_table_heads_repeat(self):
        odt = self.sample()
        heads = odt.all("table:table-header-rows")
        self.assertEqual(len(heads), len(odt.all("table:table")) - 1)  # the facts of the cover have none

    def test_captions_count(self):
        odt = self.sample()
        for name in ("Table", "Figure"):
            numbers = [field.text for field in odt.all("text:sequence") if field.get(q("text:name")) == name]
            self.assertEqual(numbers, [str(n + 1) for n in range(len(numbers))])
            self.assertTrue(numbers)

    def test_paper(self):
        for paper, size in (("a4", (595.28, 841.89)), ("letter", (612, 792))):
            for edition in ("full", "brief"):
                odt = self.export(rich(), f"--paper={paper}", f"--edition={edition}")
                for page in odt.all("style:page-layout-properties", odt.styles):
                    shown = tuple(points(page.get(q(f"fo:page-{side}"))) for side in ("width", "height"))
                    self.assertEqual(shown, size)

    def test_sections_switched_off_and_moved(self):
        case = rich()
        case["report"]["sections"] = [{"id": "method"}, {"id": "cover"}, {"id": "evidence", "on": False}, {"id": "contents", "on": False},
                                      {"id": "summary", "text": "First.\n\nSecond: " + HEBREW}]
        odt = self.export(case)
        self.assertEqual(odt.faults(), [])
        self.assertEqual(odt.all("text:table-of-content"), [])
        self.assertIn("Second: " + HEBREW, odt.paragraphs())

    def test_every_character(self):
        case = rich()
        for name in ("name", "department", "prepared_for", "prepared_by"):
            case["centre"][name] = ODD
        case["title"] = ODD
        case["answers"]["in-1-rounds"]["note"] = ODD
        odt = self.export(case)
        self.assertEqual(odt.faults(), [])
        title = odt.meta.findtext(f".//{q('dc:title')}")
        for part in ("a&b <b>\"c\" 'd'", "&amp;", "\U0001F600", "%s"):
            self.assertIn(part, title)
            self.assertIn(part, "\n".join(odt.paragraphs()))

    def test_direction(self):
        case = rich()
        case["title"], case["asks"][0]["title"], case["asks"][0]["why"] = HEBREW, "Two " + HEBREW, ARABIC + " IR"
        odt = self.export(case)
        found = {}
        for element in odt.body.iter():
            if element.tag in (q("text:p"), q("text:h")):
                found[words(element)] = odt.property(element.get(q("text:style-name")), "paragraph", "style:paragraph-properties",
                                                     "style:writing-mode")
        self.assertEqual(found[HEBREW], "rl-tb")
        self.assertEqual(next(found[text] for text in found if text.startswith(ARABIC)), "rl-tb")
        self.assertNotEqual(next(found[text] for text in found if text.startswith("Two ")), "rl-tb")


if __name__ == "__main__":
    support.main()
