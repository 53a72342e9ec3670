# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same pages painted by our cairo painter and, through the PDF, by
poppler's two painters, at 144 dots per inch: alike but for the smoothing of
edges.

What is measured, of the largest difference of a pixel's three channels: the
mean (of 255) and the shares of pixels that are off by more than 64 and by more
than 128. Poppler's cairo painter smooths as ours does, but places glyphs
otherwise; its splash painter also moves thin lines to whole pixels."""
import os
import subprocess
import unittest

from PIL import Image, ImageChops

from pdf_support import FOLDER, LANGUAGES, make, support

# (mean, percent off by > 64, percent off by > 128)
BOUNDS = {"pdftocairo": (1.2, 0.6, 0.004), "pdftoppm": (0.8, 0.2, 0.04)}
# Around the shapes of the figure, without text, in pixels.
FIGURE = (150, 780, 920, 1030)
FIGURE_BOUNDS = {"pdftocairo": (0.4, 0.02, 0.005), "pdftoppm": (0.9, 0.05, 0.005)}


def render(tool, path, prefix):
    target = os.path.join(FOLDER, f"{tool}-{prefix}")
    subprocess.run([tool, "-r", "144", "-png", path, target], check=True)
    return lambda page: Image.open(f"{target}-{page}.png").convert("RGB")


def measure(first, second, box=None):
    assert first.size == second.size, (first.size, second.size)
    difference = ImageChops.difference(first, second)
    if box:
        difference = difference.crop(box)
    red, green, blue = difference.split()
    histogram = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
    n = sum(histogram)
    return (sum(value * count for value, count in enumerate(histogram)) / n,
            100 * sum(histogram[65:]) / n, 100 * sum(histogram[129:]) / n)


def within(measured, bounds):
    return all(m <= b for m, b in zip(measured, bounds))


class PixelTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.path = make("pixels.pdf", lines=LANGUAGES, png=os.path.join(FOLDER, "ours"))
        cls.shifted = make("shifted.pdf", lines=LANGUAGES, shift=1)

    def ours(self, page):
        return Image.open(os.path.join(FOLDER, f"ours-{page}.png")).convert("RGB")

    def test_pages(self):
        for tool, bounds in BOUNDS.items():
            theirs = render(tool, self.path, "same")
            for page in 1, 2, 3:
                with self.subTest(tool=tool, page=page):
                    measured = measure(self.ours(page), theirs(page))
                    self.assertTrue(within(measured, bounds), f"{measured}, allowed {bounds}")
                    self.assertGreater(measured[0], 0, "nothing was painted?")

    def test_figure(self):
        for tool, bounds in FIGURE_BOUNDS.items():
            measured = measure(self.ours(2), render(tool, self.path, "same")(2), FIGURE)
            self.assertTrue(within(measured, bounds), f"{tool}: {measured}, allowed {bounds}")

    def test_a_shift_of_one_point_is_seen(self):
        """What the measure is worth: one bar of six marks, one point aside."""
        for tool, bounds in FIGURE_BOUNDS.items():
            measured = measure(self.ours(2), render(tool, self.shifted, "shifted")(2), FIGURE)
            self.assertGreater(measured[2], 20 * bounds[2], tool)

    def test_paper_is_not_alike(self):
        blank = Image.new("RGB", self.ours(2).size, "white")
        for bounds in BOUNDS.values():
            self.assertFalse(within(measure(self.ours(2), blank), bounds))


class ArchivePixelTest(unittest.TestCase):
    def test_blended_colours(self):
        """Without transparency, what lies on paper alone looks the same."""
        for name in "ua", "archive":
            make(f"{name}-colours.pdf", profile=name)
        pages = [render("pdftocairo", os.path.join(FOLDER, f"{name}-colours.pdf"), name)(2)
                 for name in ("ua", "archive")]
        right_of_the_circle = (790, 810, 890, 910)
        self.assertEqual(measure(*pages, right_of_the_circle)[1:], (0, 0))
        self.assertLessEqual(measure(*pages, right_of_the_circle)[0], 1)
        on_the_circle = (670, 810, 750, 900)
        self.assertGreater(measure(*pages, on_the_circle)[0], 20)


if __name__ == "__main__":
    support.main()
