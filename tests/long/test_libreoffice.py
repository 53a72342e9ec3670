# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""LibreOffice opens the editable copies: it reads every word and makes the same
numbers, lays them out on about as many pages as ours, and writes them again
without losing headings, links or pictures. Skipped where it is not installed
(Debian: libreoffice-writer-nogui)."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path[:0] = [os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", name) for name in ("", "unit", "cli")]
import support
from odt_support import Odt, Reader, q, words
from test_export import CASES, text_of

OFFICE = shutil.which("soffice")
PROBE = os.path.join(support.BUILD, "tests", "unit", "odt-probe")
TEXT = "txt:Text (encoded):UTF8"


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, **options)


@unittest.skipIf(OFFICE is None or not os.path.exists(PROBE), "soffice or the build's odt-probe is missing")
class LibreOfficeTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """Everything is converted in three calls: starting takes the longest."""
        scratch = tempfile.TemporaryDirectory(prefix="ircase-office-")
        cls.addClassCleanup(scratch.cleanup)
        cls.folder = scratch.name
        run(PROBE, cls.folder)
        for name, make in CASES.items():
            cls.export(name.replace(" ", "-"), text_of(make()), "full", "a4")
        with open(support.SAMPLE, encoding="utf-8") as file:
            case = file.read()
        for edition, paper in (("full", "a4"), ("full", "letter"), ("brief", "a4"), ("brief", "letter")):
            cls.export(f"the-{edition}-{paper}", case, edition, paper)
        cls.names = sorted(name[:-4] for name in os.listdir(cls.folder) if name.endswith(".odt"))
        cls.said = "".join(cls.convert(to) for to in (TEXT, "pdf", "odt"))

    @classmethod
    def export(cls, name, case, edition, paper):
        path = os.path.join(cls.folder, name)
        with open(path + ".ircase", "w", encoding="utf-8") as file:
            file.write(case)
        for ending in ("odt", "pdf"):
            run(support.PROGRAM, f"--export={path}.{ending}", f"--edition={edition}", f"--paper={paper}", path + ".ircase")

    @classmethod
    def convert(cls, to):
        done = run(OFFICE, "--headless", f"-env:UserInstallation=file://{cls.folder}/profile", "--convert-to", to,
                   "--outdir", os.path.join(cls.folder, "out"), *(name + ".odt" for name in cls.names), cwd=cls.folder, timeout=1000)
        return done.stdout.decode() + done.stderr.decode()

    def copy(self, *places):
        with open(os.path.join(self.folder, *places) + ".odt", "rb") as file:
            return Odt(file.read())

    def pages(self, *places):
        """The text of each page, without what stands on every page."""
        out = run("pdftotext", "-enc", "UTF-8", "-layout", os.path.join(self.folder, *places) + ".pdf", "-").stdout.decode()
        return out.split("\f")[:-1]

    def test_converts_all_without_a_complaint(self):
        for ending in ("txt", "pdf", "odt"):
            for name in self.names:
                self.assertTrue(os.path.exists(os.path.join(self.folder, "out", f"{name}.{ending}")), f"{name}: {self.said}")
        self.assertNotIn("rror", self.said)

    def test_reads_every_word_and_makes_the_same_numbers(self):
        for name in self.names:
            with self.subTest(name), open(os.path.join(self.folder, "out", name + ".txt"), encoding="utf-8-sig") as file:
                # The pages of the contents are LibreOffice's own, and tested below.
                found, wanted = re.sub(r"(?m)\t[0-9]+$", "", file.read()).split(), Reader(self.copy(name), plain=False).out
                at = next((i for i, pair in enumerate(zip(found, wanted)) if pair[0] != pair[1]), min(len(found), len(wanted)))
                self.assertEqual(found[at:at + 8], wanted[at:at + 8])

    def test_about_as_many_pages_as_ours(self):
        for name in self.names:
            if os.path.exists(os.path.join(self.folder, name + ".pdf")):
                with self.subTest(name):
                    theirs, ours = len(self.pages("out", name)), len(self.pages(name))
                    self.assertLessEqual(theirs, ours * 1.2 + 1)
                    self.assertGreaterEqual(theirs, ours * 0.8 - 1)

    def test_brief_and_decision_stay_one_page(self):
        for paper in ("a4", "letter"):
            self.assertEqual(len(self.pages("out", f"the-brief-{paper}")), 1)
            self.assertRegex(self.pages("out", f"the-full-{paper}")[2], r"(?m)^ *Contents$")

    def test_no_page_is_empty(self):
        for name in self.names:
            for number, page in enumerate(self.pages("out", name)):
                if name not in ("all-off-full", "by-hand"):
                    self.assertGreater(len(page.split()), 2, f"{name}, page {number + 1}")

    def test_contents_name_the_pages(self):
        for paper in ("a4", "letter"):
            pages, odt = self.pages("out", f"the-full-{paper}"), self.copy(f"the-full-{paper}")
            first = next(i for i, page in enumerate(pages) if re.search(r"(?m)^ *Contents$", page))
            # Two numbers in a row: not a line of the second level.
            lines = re.findall(r"(?m)^ *([0-9]+) +(\S.*?) {2,}([0-9]+)$", pages[first])
            self.assertEqual(len(lines), sum(level == 1 for level, _, _ in odt.headings()))
            for number, title, page in lines:
                self.assertRegex(pages[int(page) - 1], rf"(?m)^ *{number} +{re.escape(title)}$")

    def test_loses_nothing_when_it_writes(self):
        for name in self.names:
            with self.subTest(name):
                before, after = self.copy(name), self.copy("out", name)
                self.assertEqual(after.headings(), before.headings())
                for element in ("text:bookmark-start", "text:sequence", "draw:image", "table:table-header-rows", "text:list-item"):
                    self.assertEqual(len(after.all(element)), len(before.all(element)), element)
                self.assertEqual([link.get(q("xlink:href")) for link in after.all("text:a")],
                                 [link.get(q("xlink:href")) for link in before.all("text:a") if words(link)])
                self.assertEqual([desc.text for desc in after.all("svg:desc")], [desc.text for desc in before.all("svg:desc")])


if __name__ == "__main__":
    support.main()
