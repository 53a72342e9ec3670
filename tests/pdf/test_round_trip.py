# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a user types, in the letters of 26 languages, is what comes back: from
the text of the pages, from the tags, from the copy of the case inside; and a
character that no font has is reported by its field."""
import json
import os
import re
import subprocess
import unicodedata
import unittest

from pdf_support import DIRECTIONS, FOLDER, lines, read_tags, silent, support, text

FIELDS = {
    ("title",): "Χρόνος για κλινική εργασία · Čas pro kliniku · وقت 12 للعيادة",
    ("centre", "name"): "مستشفى الجامعة (الجناح 4), Lublin",
    ("centre", "department"): "מחלקת רדיולוגיה 3.5 פולשנית",
    ("centre", "prepared_by"): "Þórður Ægisson, Dr 漢字 Đặng Thị Ngọc, Größe",
    ("centre", "prepared_for"): "Şükrü Işık, Ķīna Ģimene, Őszi Árvíz",
    ("report", "confidentiality"): "Доверительно · Конфіденційно",
}
BOXES = {"/centre/prepared_by": "漢 字", "/asks/1/title": "🏥"}


def squeeze(words):
    return " ".join(unicodedata.normalize("NFC", words).translate(DIRECTIONS).split())


def make_case(path):
    with open(support.SAMPLE, encoding="utf-8") as file:
        case = json.load(file)
    case["report"]["include_notes"] = True
    notes = {}
    for answer, (language, line) in zip(case["answers"].values(), lines()):
        answer["note"] = notes[language] = line
    for keys, value in FIELDS.items():
        inner = case
        for key in keys[:-1]:
            inner = inner[key]
        assert keys[-1] in inner, keys
        inner[keys[-1]] = value
    case["asks"][0]["title"] = "שלוש ישיבות 3 בשבוע (Lato)"
    case["asks"][1]["title"] = "Ward 🏥 rounds"
    with open(path, "w", encoding="utf-8") as file:
        json.dump(case, file, ensure_ascii=False)
    return case, notes


class RoundTripTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        case_path = os.path.join(FOLDER, "languages.ircase")
        cls.path = os.path.join(FOLDER, "languages.pdf")
        cls.case, cls.notes = make_case(case_path)
        cls.done = support.ircase(f"--export={cls.path}", case_path)
        cls.tags = read_tags(cls.path)

    def test_it_is_written(self):
        self.assertEqual(self.done.returncode, 0, self.done.stderr)
        silent("qpdf", "--check", self.path)
        silent("pdftoppm", "-r", "30", "-png", self.path, os.path.join(FOLDER, "languages"))

    def test_a_warning_for_each_field(self):
        told = self.done.stderr.splitlines()
        self.assertEqual(len(told), len(BOXES), told)
        for pointer, characters in BOXES.items():
            found = [line for line in told if f" {pointer}: " in line]
            self.assertEqual(len(found), 1, told)
            self.assertIn(f" {characters}; ", found[0])

    def test_tags(self):
        """In the order in which one reads, whatever the direction."""
        all_words = squeeze(" ".join(words for _, words in self.tags))
        for name, line in {**self.notes, **FIELDS}.items():
            if name == ("report", "confidentiality"):
                continue  # stands in the foot, which is no content
            with self.subTest(field=name):
                self.assertIn(squeeze(line), all_words)
        for ask in self.case["asks"]:
            self.assertIn(squeeze(ask["title"]), all_words)

    def test_text(self):
        found = squeeze(text(self.path))
        for name, line in {**self.notes, **FIELDS}.items():
            for word in re.findall(r"\w+", unicodedata.normalize("NFC", line)):
                with self.subTest(field=name):
                    self.assertIn(word, found)
        # Digits and commas among letters from right to left are too much for
        # the program that reads without the tags.
        for language, line in self.notes.items():
            if language != "he" and len(line) <= 30:  # one line of the cell
                with self.subTest(language=language):
                    self.assertIn(squeeze(line), found)

    def test_properties(self):
        properties = dict(re.findall(r"^([^:]+): +(.*)$", silent("pdfinfo", self.path), re.M))
        self.assertEqual(properties["Title"], FIELDS[("title",)])
        self.assertIn(FIELDS[("centre", "prepared_by")], properties["Author"])

    def test_attachment(self):
        out = os.path.join(FOLDER, "languages-back.ircase")
        silent("pdfdetach", "-save", "1", "-o", out, self.path)
        with open(out, encoding="utf-8") as file:
            back = json.load(file)
        for keys, value in FIELDS.items():
            inner = back
            for key in keys:
                inner = inner[key]
            self.assertEqual(inner, value)
        self.assertEqual([answer["note"] for answer in back["answers"].values()][:len(self.notes)],
                         list(self.notes.values()))
        again = subprocess.run([os.environ["IRCASE"], "--check", out], capture_output=True, text=True)
        self.assertEqual(again.returncode, 0, again.stderr)


if __name__ == "__main__":
    support.main()
