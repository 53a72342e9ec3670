# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A black-and-white printer loses nothing: the contrast of each word with its
ground and of the marks of each figure with theirs, on the page as it is
rendered in grey (WCAG 2.1, 1.4.3 and 1.4.11, with grey for colour)."""
import os
import re
import subprocess
import unittest

import pikepdf
from PIL import Image

from pdf_support import FOLDER, read_tags, silent, support

DPI = 150
SMALL, LARGE, GRAPHICS = 4.5, 3.0, 3.0
LARGE_SIZE = 14  # points
WORD = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')


def luminance(grey):
    """Of a grey of sRGB, 0-255; IEC 61966-2-1."""
    value = grey / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def render(path, name):
    target = os.path.join(FOLDER, name)
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", path, target], check=True)
    files = sorted(f for f in os.listdir(FOLDER) if re.fullmatch(re.escape(name) + r"-\d+\.pgm", f))
    return [Image.open(os.path.join(FOLDER, f)) for f in files]


def words_of(path):
    pages = re.findall(r"<page .*?</page>", silent("pdftotext", "-bbox", path, "-"), flags=re.S)
    return [[(tuple(map(float, m.groups()[:4])), m.group(5)) for m in WORD.finditer(page)] for page in pages]


def crop(image, box):
    scale = DPI / 72
    left, top, right, bottom = (round(v * scale) for v in box)
    return image.crop((max(left, 0), max(top, 0), min(right, image.width), min(bottom, image.height)))


def word_contrast(image, box):
    """Between the ground, the grey that is most there, and the ink, what is
    farthest from it: thin strokes are paler for being smoothed, never darker."""
    histogram = crop(image, box).histogram()
    ground = max(range(256), key=histogram.__getitem__)
    inks = [grey for grey in range(256) if histogram[grey]]
    return max(contrast(ground, grey) for grey in (inks[0], inks[-1]))


def figures_of(path):
    """(page index, box with y downwards) of each Figure."""
    with pikepdf.open(path) as pdf:
        pages = [page.obj.objgen for page in pdf.pages]
        height = float(pdf.pages[0].MediaBox[3])
        for element in pdf.objects:
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure":
                left, bottom, right, top = (float(v) for v in element.A.BBox)
                yield pages.index(element.Pg.objgen), (left, height - top, right, height - bottom)


class LegibleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.files = {}
        for name, options in (("full", ()), ("brief", ("--edition=brief",))):
            path = os.path.join(FOLDER, f"legible-{name}.pdf")
            done = support.ircase(f"--export={path}", *options, support.SAMPLE)
            assert done.returncode == 0, done.stderr
            cls.files[name] = (path, render(path, f"legible-{name}"))

    def test_words(self):
        least = {SMALL: 99, LARGE: 99}
        n = 0
        for name, (path, images) in self.files.items():
            for number, (image, words) in enumerate(zip(images, words_of(path)), 1):
                for box, word in words:
                    if not re.search(r"\w", word):
                        continue  # dots and dashes are too small to be measured
                    n += 1
                    # The box is as high as the face, 1.2 times its size.
                    bound = LARGE if (box[3] - box[1]) / 1.2 >= LARGE_SIZE else SMALL
                    found = word_contrast(image, box)
                    least[bound] = min(least[bound], found)
                    self.assertGreaterEqual(found, bound, f"{name}, page {number}: {word} at {box}")
        self.assertGreater(n, 2000)
        print(f"# figure: contrast in grey: words >= {least[SMALL]:.1f}, large ones >= {least[LARGE]:.1f}")

    def test_a_pale_word_is_seen(self):
        """What the measure is worth: a grey of 3.9 among the others."""
        path, _ = self.files["brief"]
        pale = os.path.join(FOLDER, "pale.pdf")
        with pikepdf.open(path) as pdf:
            content = pdf.pages[0].Contents
            content.write(re.sub(rb"[\d.]+ [\d.]+ [\d.]+ rg", b"0.52 0.52 0.52 rg", content.read_bytes()))
            pdf.save(pale)
        image = render(pale, "pale")[0]
        found = [word_contrast(image, box) for box, word in words_of(pale)[0] if re.search(r"\w{3}", word)]
        self.assertLess(min(found), SMALL)

    def test_marks_of_figures(self):
        """In grey, what stands out from the paper is more than a few letters:
        bars and marks have the contrast of graphics."""
        seen = 0
        for name, (path, images) in self.files.items():
            for page, box in figures_of(path):
                seen += 1
                part = crop(images[page], box)
                histogram = part.histogram()
                total = sum(histogram)
                marks = sum(histogram[grey] for grey in range(256) if contrast(255, grey) >= GRAPHICS)
                self.assertGreater(marks / total, 0.004, f"{name}, page {page + 1}: nothing stands out in grey")
        self.assertGreater(seen, 3)


class NotByColourTest(unittest.TestCase):
    def test_states_are_told_by_signs(self):
        """The figure of all criteria marks each state but the good one with a
        letter or a sign of its own; the good one is the one that is filled."""
        path = os.path.join(FOLDER, "signs.pdf")
        done = support.ircase(f"--export={path}", support.SAMPLE)
        self.assertEqual(done.returncode, 0, done.stderr)
        figures = [words for role, words in read_tags(path) if role == "Figure"]
        matrix = max(figures, key=lambda words: len(set(re.findall(r"(?:IN|OUT)[1-3]\.\d", words))))
        for sign, state in (("P", "partly in place"), ("N", "not in place"), ("?", "to be verified"),
                            ("–", "not applicable")):
            self.assertIn(sign + state, matrix)


if __name__ == "__main__":
    support.main()
