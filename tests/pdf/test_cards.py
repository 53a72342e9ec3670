# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sheets of objection cards as other people's programs read them: what is
on them, in which order, and that each answer lies behind its objection."""
import os
import re
import subprocess
import unittest
import zipfile
from xml.etree import ElementTree

import pikepdf

import ua_check
from pdf_support import FOLDER, read_tags, silent, support, text

PER_SHEET, COLUMNS = 8, 2
POINTS = {"a4": (210 * 72 / 25.4, 297 * 72 / 25.4), "letter": (612, 792)}


def cards(name, *options, env=None):
    path = os.path.join(FOLDER, name)
    done = support.ircase(f"--cards={path}", *options, support.SAMPLE, env=env)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(f"{options}: status {done.returncode}, {done.stderr}")
    return path


def setUpModule():
    global FILES
    FILES = {paper: cards(f"cards-{paper}.pdf", f"--paper={paper}") for paper in POINTS}


def squeeze(words):
    return re.sub(r"[\s\u00ad-]+", "", words)


def objections():
    """(objection, answer) of the paper's evidence, in its order."""
    path = os.path.join(FOLDER, "full.odt")
    done = support.ircase(f"--export={path}", support.SAMPLE)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    root = ElementTree.fromstring(zipfile.ZipFile(path).read("content.xml"))
    found = []
    for paragraph in root.iter("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"):
        match = re.match(r"Objection: (.*) Our answer: (.*)$", " ".join("".join(paragraph.itertext()).split()))
        if match:
            found.append(match.groups())
    return found


def boxes(path):
    """[(page, x, y)] of each word, by word."""
    places = []
    for number, page in enumerate(re.findall(r"<page .*?</page>", silent("pdftotext", "-bbox", path, "-"), flags=re.S)):
        for left, top, right, bottom, word in re.findall(
                r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>', page):
            places.append((number, float(left), float(top), float(right), float(bottom), word))
    return places


class SoundTest(unittest.TestCase):
    def test_other_programs_are_content(self):
        for paper, path in FILES.items():
            with self.subTest(paper):
                silent("qpdf", "--check", path)
                silent("pdftoppm", "-r", "30", "-png", path, os.path.join(FOLDER, "cards-" + paper))
                self.assertEqual(ua_check.check(path)[0], [])

    def test_paper(self):
        for paper, size in POINTS.items():
            with pikepdf.open(FILES[paper]) as pdf:
                self.assertEqual(len(pdf.pages) % 2, 0)
                for page in pdf.pages:
                    for found, expected in zip(list(page.MediaBox)[2:], size):
                        self.assertAlmostEqual(float(found), expected, delta=0.02)

    def test_the_case_is_not_attached(self):
        with pikepdf.open(FILES["a4"]) as pdf:
            self.assertEqual(list(pdf.attachments), [])

    def test_same_bytes(self):
        with open(FILES["a4"], "rb") as file:
            first = file.read()
        for locale in ("C", "C.UTF-8", "de_DE.UTF-8"):
            path = cards("again.pdf", "--paper=a4", env={**os.environ, "LC_ALL": locale, "TZ": "Asia/Tokyo"})
            with open(path, "rb") as file:
                self.assertEqual(file.read(), first)

    def test_language_and_title(self):
        with pikepdf.open(FILES["a4"]) as pdf:
            self.assertEqual(str(pdf.Root.Lang), "en")
            self.assertTrue(str(pdf.docinfo.Title).startswith("Objection cards: "))
            self.assertEqual(len(pdf.open_outline().root), len(pdf.pages))


class WordsTest(unittest.TestCase):
    def test_each_objection_of_the_paper_is_a_card(self):
        expected = objections()
        self.assertGreater(len(expected), 8)
        for paper, path in FILES.items():
            tags = read_tags(path)
            starts = [i for i, (role, words) in enumerate(tags) if role == "H2"]
            self.assertEqual([tags[i][1] for i in starts], [f"Objection {i + 1}" for i in range(len(expected))])
            for (objection, answer), start, end in zip(expected, starts, starts[1:] + [len(tags)]):
                card = tags[start:end]
                whole = squeeze("".join(words for _, words in card))
                back = [i for i, (role, _) in enumerate(card) if role == "H3"]
                self.assertEqual(len(back), 1)
                front = squeeze("".join(words for _, words in card[:back[0]]))
                # The other side's words in front, ours behind.
                self.assertIn("\u201c" + squeeze(objection) + "\u201d", front)
                self.assertIn(squeeze(answer), whole[len(front):])
                self.assertRegex(front, r"Request\d+:")

    def test_sources_are_there(self):
        with pikepdf.open(FILES["a4"]) as pdf:
            for number, page in enumerate(pdf.pages):
                links = [str(link.A.URI) for link in page.get("/Annots", [])]
                if number % 2 == 0:
                    self.assertEqual(links, [])
                else:
                    self.assertTrue(any(link.startswith("https://doi.org/10.") for link in links))

    def test_how_to_print_is_said(self):
        for number in range(1, 5):
            self.assertIn("Print on both sides, flip on long edge",
                          text(FILES["a4"], "-f", str(number), "-l", str(number)))


class GeometryTest(unittest.TestCase):
    """A duplex printer that flips on the long edge shows the back mirrored:
    what stands at x is behind width - x."""

    def cells(self, paper):
        """{number: (sheet, column, row)} as seen from the front, and the same of
        the backs, seen through the paper."""
        width, height = POINTS[paper]
        words = boxes(FILES[paper])
        fronts, backs = {}, {}
        for i, (page, left, top, right, bottom, word) in enumerate(words):
            row = words[i + 1:i + 4]
            if word == "Objection" and row and re.fullmatch(r"\d+", row[0][5]):
                middle = left
                fronts[int(row[0][5])] = (page // 2, int(middle > width / 2), int((top - 14 * 72 / 25.4) // (
                    (height - 28 * 72 / 25.4) / 4)))
                self.assertEqual(page % 2, 0)
            if word == "Answer" and [w[5] for w in row[:2]] == ["to", "objection"]:
                through = width - left - 1
                backs[int(row[2][5])] = (page // 2, int(through > width / 2), int((top - 14 * 72 / 25.4) // (
                    (height - 28 * 72 / 25.4) / 4)))
                self.assertEqual(page % 2, 1)
        return fronts, backs

    def test_each_answer_lies_behind_its_objection(self):
        for paper in POINTS:
            fronts, backs = self.cells(paper)
            self.assertEqual(sorted(fronts), list(range(1, len(objections()) + 1)))
            self.assertEqual(fronts, backs)
            for number, (sheet, column, row) in fronts.items():
                place = (number - 1) % PER_SHEET
                self.assertEqual((sheet, column, row), ((number - 1) // PER_SHEET, place % COLUMNS, place // COLUMNS))

    def test_no_word_crosses_a_cut(self):
        """Neither between the cards nor into the margins, on either side."""
        side, end = 12 * 72 / 25.4, 14 * 72 / 25.4
        for paper, (width, height) in POINTS.items():
            downs = [side, width / 2, width - side]
            acrosses = [end + i * (height - 2 * end) / 4 for i in range(5)]
            for page, left, top, right, bottom, word in boxes(FILES[paper]):
                for x in downs:
                    self.assertFalse(left < x < right, (paper, page, word))
                for y in acrosses:
                    self.assertFalse(top < y < bottom, (paper, page, word))

    def test_cut_marks_match(self):
        """The dark marks outside the grid, front and back seen through."""
        for paper in POINTS:
            images = []
            for number in (1, 2):
                done = subprocess.run(["pdftoppm", "-r", "100", "-gray", "-f", str(number), "-l", str(number),
                                       FILES[paper]], check=True, capture_output=True).stdout
                head = re.match(rb"P5\s(\d+)\s(\d+)\s255\s", done)
                w, h = int(head.group(1)), int(head.group(2))
                data = done[head.end():]
                images.append([data[y * w:(y + 1) * w] for y in range(h)])
            dark = []
            for rows, back in zip(images, (False, True)):
                # A line through the marks below the grid, under the words none
                y = round((POINTS[paper][1] - 14 * 72 / 25.4 + 6) * 100 / 72)
                row = rows[y][::-1] if back else rows[y]
                dark.append([x for x, value in enumerate(row) if value < 200])
            front, behind = dark
            self.assertEqual(len(front), len(behind))
            self.assertGreaterEqual(len(front), 3)
            for a, b in zip(front, behind):
                self.assertLessEqual(abs(a - b), 1)


if __name__ == "__main__":
    support.main()
