# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every chart of the papers, as cairo paints it for the window and as poppler
shows it from the PDF: alike but for the smoothing of edges. Which charts there
are is read from the PDF's own tags."""
import os
import re
import subprocess
import unittest

import pikepdf
from PIL import Image, ImageChops

from pdf_support import FOLDER, support
from test_pixels import measure, render, within

WINDOW_ONLY = {"IRC_FIGURE_SURVEY_ALL", "IRC_FIGURE_PILLARS_RADAR", "IRC_FIGURE_DEPENDENCIES"}
PAINTER = os.path.join(support.BUILD, "tests", "pdf", "paint-case")
SCALE = 2  # 144 dots per inch
# As in test_pixels.py, but with more small text for the area: glyphs are placed
# otherwise by each. A chart that is moved by two points is past them.
BOUNDS = {"pdftocairo": (4.5, 2.5, 0.12), "pdftoppm": (5.5, 3.0, 0.9)}
MOVED = 4  # pixels


def figures_of(path):
    """(words, page from 1, box in pixels) of each Figure."""
    with pikepdf.open(path) as pdf:
        pages = [page.obj.objgen for page in pdf.pages]
        height = float(pdf.pages[0].MediaBox[3])
        for element in pdf.objects:
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure":
                left, bottom, right, top = (float(v) for v in element.A.BBox)
                box = tuple(round(v * SCALE) for v in (left, height - top, right, height - bottom))
                yield str(element.Alt), pages.index(element.Pg.objgen) + 1, box


def page_of(pages, number):
    """Readers number their pages with as many digits as are needed."""
    try:
        return pages(number)
    except FileNotFoundError:
        return pages(f"{number:02}")


class FigureTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.cases = {"sample": support.SAMPLE, "empty": os.path.join(FOLDER, "empty.ircase")}
        done = support.ircase(f"--new={cls.cases['empty']}")
        assert done.returncode == 0, done.stderr
        cls.papers = {}
        for name, case in cls.cases.items():
            path = os.path.join(FOLDER, f"figures-{name}.pdf")
            done = support.ircase(f"--export={path}", case)
            assert done.returncode == 0, done.stderr
            prefix = os.path.join(FOLDER, f"figures-{name}")
            subprocess.run([PAINTER, case, prefix], check=True)
            cls.papers[name] = path, prefix

    def test_each_chart(self):
        worst = {tool: (0, 0, 0) for tool in BOUNDS}
        for name, (path, prefix) in self.papers.items():
            figures = list(figures_of(path))
            self.assertGreater(len(figures), 0, name)
            for tool, bounds in BOUNDS.items():
                theirs = render(tool, path, f"figures-{name}")
                for words, page, box in figures:
                    with self.subTest(case=name, tool=tool, figure=words[:40]):
                        ours = Image.open(f"{prefix}-{page}.png").convert("RGB")
                        measured = measure(ours, page_of(theirs, page), box)
                        worst[tool] = tuple(map(max, worst[tool], measured))
                        self.assertTrue(within(measured, bounds), f"{measured}, allowed {bounds}")
                        moved = ImageChops.offset(ours, MOVED, 0)
                        self.assertFalse(within(measure(ours, moved, box), bounds), "nothing is seen of a move")
        print("# figure: charts, cairo against PDF, worst (mean, % > 64, % > 128): "
              + "; ".join(f"{tool} " + ", ".join(f"{m:.2g}" for m in found) for tool, found in worst.items()))

    def test_every_kind_occurs(self):
        """The sample's paper has a figure of each kind there is for paper."""
        header = os.path.join(support.ROOT, "src", "doc", "irc-figures.h")
        with open(header, encoding="utf-8") as file:
            kinds = set(re.findall(r"^  (IRC_FIGURE_\w+)", file.read(), re.M)) - WINDOW_ONLY
        self.assertGreaterEqual(len(list(figures_of(self.papers["sample"][0]))), len(kinds), kinds)


if __name__ == "__main__":
    support.main()
