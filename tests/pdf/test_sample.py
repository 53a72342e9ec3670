# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample's business case as its readers get it: every edition and paper
that this version has, read back by other people's programs."""
import json
import os
import re
import subprocess
import unittest

import pikepdf

import ua_check
from pdf_support import FOLDER, silent, support, text

HEADINGS = ["Decision requested", "Summary", "Where we stand", "Gaps", "Options", "Plan", "Evidence", "Assumptions", "References", "Profile", "Method"]
CITATION = re.compile(r"\[(\d+(?:(?:, |–)\d+)*)\]")
PACK = os.path.join(support.ROOT, "data", "content")


def export(name, *options):
    path = os.path.join(FOLDER, name)
    done = support.ircase(f"--export={path}", *options, support.SAMPLE)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(f"{options}: status {done.returncode}, {done.stderr}")
    return path


def setUpModule():
    global FILES
    FILES = {"full": export("full.pdf"), "letter": export("letter.pdf", "--paper=letter"),
             "brief": export("brief.pdf", "--edition=brief"),
             "brief-letter": export("brief-letter.pdf", "--edition=brief", "--paper=letter"),
             "archive": export("archive.pdf", "--profile=archive")}


def numbers_in(citation):
    """3, 4, 5 for "3–5"."""
    for part in citation.split(", "):
        first, _, last = part.partition("–")
        yield from range(int(first), int(last or first) + 1)


def entries(content):
    """number -> text of the chapter References."""
    after = re.split(r"^(?:\d+ +)?References$", content, flags=re.M)[-1]
    after = re.split(r"^\d+ +(?:Profile|Method)$", after, flags=re.M)[0]
    found = re.findall(r"^(\d+)\.\s+(.*?)(?=^\d+\.\s|\Z)", after, flags=re.M | re.S)
    return {int(number): " ".join(words.split()) for number, words in found}


class WholeTest(unittest.TestCase):
    def test_qpdf_is_content(self):
        for name, path in FILES.items():
            with self.subTest(file=name):
                silent("qpdf", "--check", path)

    def test_poppler_is_silent(self):
        for name, path in FILES.items():
            with self.subTest(file=name):
                silent("pdftoppm", "-r", "30", "-png", path, os.path.join(FOLDER, name))
                text(path)

    def test_ua(self):
        for name in ("full", "letter", "brief", "brief-letter"):
            with self.subTest(file=name):
                self.assertEqual(ua_check.check(FILES[name])[0], [])

    def test_the_brief_is_one_page(self):
        for name in ("brief", "brief-letter"):
            with pikepdf.open(FILES[name]) as pdf:
                self.assertEqual(len(pdf.pages), 1, name)

    def test_nothing_leaves_the_page(self):
        for name, path in FILES.items():
            boxes = silent("pdftotext", "-bbox", path, "-")
            for page in re.findall(r"<page .*?</page>", boxes, flags=re.S):
                width, height = map(float, re.search(r'width="([\d.]+)" height="([\d.]+)"', page).groups())
                for left, top, right, bottom in re.findall(
                        r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)"', page):
                    self.assertTrue(20 <= float(left) and float(right) <= width - 20 and 10 <= float(top)
                                    and float(bottom) <= height - 10, f"{name}: {left} {top} {right} {bottom}")


class TextTest(unittest.TestCase):
    def test_headings_stand_alone(self):
        content = text(FILES["full"])
        for number, heading in enumerate(HEADINGS, 1):
            self.assertRegex(content, rf"(?m)^{number} +{heading}$")

    def test_each_citation_is_listed_and_each_entry_cited(self):
        for name, path in FILES.items():
            with self.subTest(file=name):
                content = text(path)
                cited = [n for citation in CITATION.findall(content.replace("\u00a0", " ").replace("\n", " "))
                         for n in numbers_in(citation)]
                listed = entries(content)
                self.assertTrue(listed)
                self.assertEqual(sorted(set(cited)), sorted(listed))
                self.assertEqual(list(listed), list(range(1, len(listed) + 1)))
                firsts = list(dict.fromkeys(cited))
                self.assertEqual([n for n in firsts if n <= max(firsts)], sorted(firsts), "not in order of citation")

    def test_only_printable_references(self):
        with open(os.path.join(PACK, "references.json"), encoding="utf-8") as file:
            references = json.load(file)["items"]
        with open(support.SAMPLE, encoding="utf-8") as file:
            own = json.load(file)["arguments"]["references"]
        # A hyphen at the end of a line is gone from pdftotext's words.
        squeeze = lambda words: re.sub(r"[\s-]+", "", words)
        titles = {squeeze(r["title"]): r["printable"] for r in references + own}
        for entry in entries(text(FILES["full"])).values():
            known = [title for title in titles if title.rstrip(".") in squeeze(entry)]
            self.assertTrue(known, entry)
            self.assertTrue(any(titles[title] for title in known), entry)

    def test_no_placeholder(self):
        for path in FILES.values():
            self.assertNotRegex(text(path), r"\((?:null|nil)\)|\bnan\b|%[sdu]|lorem ipsum")


class LinkTest(unittest.TestCase):
    def test_dois_and_ways_back(self):
        with pikepdf.open(FILES["full"]) as pdf:
            addresses, inside = set(), 0
            for page in pdf.pages:
                for link in page.get("/Annots", []):
                    if "/A" in link and "/URI" in link.A:
                        addresses.add(str(link.A.URI))
                    else:
                        inside += 1
        listed = entries(text(FILES["full"]))
        dois = [entry for entry in listed.values() if "doi.org/" in re.sub(r"\s", "", entry)]
        self.assertGreater(len([a for a in addresses if a.startswith("https://doi.org/10.")]), 5)
        self.assertEqual(len([a for a in addresses if a.startswith("https://doi.org/")]), len(dois))
        self.assertGreater(inside, 2 * len(listed))

    def test_chain(self):
        """Each request is led to, and leads to a criterion, an argument and a
        reference."""
        with pikepdf.open(FILES["full"]) as pdf:
            pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}

            def place(destination):
                return pages[destination[0].objgen], -round(float(destination[3]), 1)

            names = list(pdf.Root.Names.Dests.Names)
            places = {str(name): place(names[i + 1].get("/D") if isinstance(names[i + 1], pikepdf.Dictionary)
                                       else names[i + 1]) for i, name in enumerate(names) if i % 2 == 0}
            links = [((number, -float(link.Rect[3])), place(link.Dest))
                     for number, page in enumerate(pdf.pages) for link in page.get("/Annots", []) if "/Dest" in link]
        requests = sorted(places[name] for name in places if re.fullmatch(r"ask-\d+", name))
        self.assertEqual(len(requests), 4)
        ends = requests[1:] + [places["sec-references"]]
        of_kind = lambda kind: {where for name, where in places.items() if name.startswith(kind)}
        for start, end in zip(requests, ends):
            inside = {target for where, target in links if start < where < end}
            arguments = {where for where in of_kind("argument-") if start < where < end}
            self.assertIn(start, {target for _, target in links})
            self.assertTrue(inside & of_kind("profile-"), start)
            self.assertTrue(arguments or inside & of_kind("argument-"), start)
            self.assertTrue(inside & of_kind("ref-"), start)

    def test_the_attached_case_is_the_shared_copy(self):
        out = os.path.join(FOLDER, "case.ircase")
        silent("pdfdetach", "-save", "1", "-o", out, FILES["full"])
        with open(out, encoding="utf-8") as file:
            shared = json.load(file)
        for member in ("private", "finance", "history"):
            self.assertNotIn(member, shared)
        done = subprocess.run(["pdfdetach", "-list", FILES["archive"]], capture_output=True, text=True)
        self.assertTrue(done.stdout.startswith("0 "), done.stdout)

    def test_outline(self):
        with pikepdf.open(FILES["full"]) as pdf, pdf.open_outline() as outline:
            titles = [item.title for item in outline.root]
        for heading in HEADINGS:
            self.assertTrue(any(title.endswith(heading) for title in titles), titles)


if __name__ == "__main__":
    support.main()
