# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The editions for one reader each, as PDF files read back by poppler: no number
and no reference that the full document has not, citations and list in step, the
marks of PDF/UA, and the words of a field as they were typed."""
import json
import os
import random
import re
import sys
import unittest

import ua_check
from pdf_support import DIRECTIONS, FOLDER, HERE, silent, support, text
from test_sample import CITATION, entries, numbers_in

sys.path.insert(0, os.path.join(HERE, "..", "cases"))
import random_cases
import test_papers

OPENINGS = {
    "chief-executive": "For the chief executive: ", "finance": "For the finance director: ",
    "medical-director": "For the medical director: ", "nursing": "For the director of nursing: ",
    "head-of-radiology": "For the head of radiology: ", "referrers": "For our referring colleagues: ",
}
NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)*%?")


def cases():
    with open(support.SAMPLE, encoding="utf-8") as file:
        sample = json.load(file)
    yield "sample", sample
    yield "empty", {"format": "ircase", "version": 1}
    with open(os.path.join(HERE, "..", "cases", "maximal.ircase"), encoding="utf-8") as file:
        yield "maximal", json.load(file)
    for index, case in enumerate(random_cases.cases(2, 20261122)):
        yield f"random-{index}", case
    # The fullest of a hundred with long names, sixty requests, chapters in other words.
    hard = sorted(test_papers.drawn(random_cases.Pack()), key=lambda case: len(json.dumps(case)))
    rng = random.Random(5)
    for index, case in enumerate([hard[-1]] + rng.sample(hard, 1)):
        yield f"hard-{index}", case


def export(name, case, edition):
    source = os.path.join(FOLDER, f"{name}.ircase")
    path = os.path.join(FOLDER, f"{name}-{edition}.pdf")
    with open(source, "w", encoding="utf-8") as file:
        json.dump(case, file, ensure_ascii=False)
    done = support.ircase(f"--export={path}", f"--edition={edition}", source)
    if done.returncode != 0:
        raise AssertionError(f"{name}, {edition}: {done.stderr}")
    return path


def numbers(content):
    """The numbers of the text but those of pages, sections, figures, tables,
    citations and the list of references."""
    found = set()
    for page in content.split("\f"):
        page = re.sub(r"\d+\s*\Z", "", page)
        page = re.sub(r"(?m)^\d+(?:\.\d+)*[ \u2003]+(?=\S)", "", page)
        page = re.sub(r"(?:Figure|Table)\s\d+", "", page)
        page = re.sub(r"\(\d+(?:\.\d+)+\)", "", page)
        page = CITATION.sub("", page.replace("\u00a0", " ").replace("\n", " "))
        found |= set(NUMBER.findall(page))
    return found


def without_references(content):
    """The list has volumes and pages, and each entry is compared as a whole."""
    parts = re.split(r"(?m)^(?:\d+ +)?References$", content)
    if len(parts) < 2:
        return content
    after = re.split(r"(?m)^\d+ +(?:The criteria behind the requests|Profile|Method)$", parts[-1], maxsplit=1)
    return "\n".join(parts[:-1] + after[1:])


def references(content):
    """Entries as words alone: lines end elsewhere under another number."""
    after = re.split(r"(?m)^(?:\d+ +)?References$", content)[-1]
    after = re.split(r"(?m)^\d+ +(?:The criteria behind the requests|Profile|Method)$", after)[0]
    return {number: re.sub(r"[\s\u00ad-]+", "", entry) for number, entry in entries("References\n" + after).items()}


class EditionsTest(unittest.TestCase):
    def check(self, name, case, edition, full, check_order):
        path = export(name, case, edition)
        content, whole = text(path).translate(DIRECTIONS), text(full).translate(DIRECTIONS)
        self.assertEqual(ua_check.check(path)[0], [])
        silent("qpdf", "--check", path)
        self.assertEqual(numbers(without_references(content)) - numbers(without_references(whole)), set())
        listed = references(content) if re.search(r"(?m)^(?:\d+ +)?References$", content) else {}
        other = "".join(re.sub(r"[\s\u00ad-]+", "", whole))
        for entry in listed.values():
            # A running head may stand in the middle of an entry that goes on.
            self.assertIn(entry[:60], other)
        if check_order:
            cited = [n for citation in CITATION.findall(content.replace("\u00a0", " ").replace("\n", " "))
                     for n in numbers_in(citation)]
            self.assertEqual(sorted(set(cited)), sorted(listed))
            self.assertEqual(list(listed), list(range(1, len(listed) + 1)))
            self.assertIn(OPENINGS[edition], content)
            self.assertIn("The full document holds the rest.", " ".join(content.split()))
            self.assertLess(len(content), len(whole))

    def test_editions(self):
        for name, case in cases():
            full = export(name, case, "full")
            for edition in OPENINGS:
                with self.subTest(case=name, edition=edition):
                    self.check(name, case, edition, full, name in ("sample", "empty"))

    def test_letter(self):
        """On the other paper too, and as archive."""
        for edition in OPENINGS:
            for option in ("--paper=letter", "--profile=archive"):
                path = os.path.join(FOLDER, f"{edition}{option}.pdf")
                done = support.ircase(f"--export={path}", f"--edition={edition}", option, support.SAMPLE)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                silent("qpdf", "--check", path)

    def test_round_trip(self):
        """What is typed stands in each edition as it was typed, the edition of
        the case is the one that is written, and the copy inside says so."""
        with open(support.SAMPLE, encoding="utf-8") as file:
            case = json.load(file)
        words = "Χρόνος για κλινική εργασία, Größe 12"
        case["asks"][0]["title"] = words
        for edition in OPENINGS:
            case["report"]["edition"] = edition
            source = os.path.join(FOLDER, "typed.ircase")
            path = os.path.join(FOLDER, f"typed-{edition}.pdf")
            copy = os.path.join(FOLDER, f"copy-{edition}.ircase")
            with open(source, "w", encoding="utf-8") as file:
                json.dump(case, file, ensure_ascii=False)
            done = support.ircase(f"--export={path}", source)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            content = " ".join(text(path).split())
            self.assertIn(words, content)
            self.assertIn(OPENINGS[edition], content)
            silent("pdfdetach", "-save", "1", "-o", copy, path)
            with open(copy, encoding="utf-8") as file:
                self.assertEqual(json.load(file)["report"]["edition"], edition)


if __name__ == "__main__":
    support.main()
