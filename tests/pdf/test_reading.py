# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Other programs read our PDF: qpdf and poppler without a complaint, and what
they get is what the pages say."""
import os
import re
import subprocess
import unicodedata
import unittest

import pikepdf

import pdf_support
from pdf_support import DIRECTIONS, FOLDER, LANGUAGES, lines, make, read_tags, silent, support, text

HOSTILE = "(Un)balanced) \\ & <b>\"x\"</b> \n 100 % \u2028é Ω 🏥 /Title (x) >> endobj %PDF"


def setUpModule():
    global UA, ARCHIVE
    UA = make("ua.pdf", lines=LANGUAGES, attach=LANGUAGES, title="Sessions & beds", copies=3)
    ARCHIVE = make("archive.pdf", lines=LANGUAGES, attach=LANGUAGES, profile="archive")


class SyntaxTest(unittest.TestCase):
    def test_qpdf(self):
        for path in UA, ARCHIVE:
            self.assertIn("No syntax or stream encoding errors", silent("qpdf", "--check", path))

    def test_poppler(self):
        for path in UA, ARCHIVE:
            silent("pdfinfo", path)
            silent("pdffonts", path)
            silent("pdftoppm", "-r", "30", path, os.path.join(FOLDER, "page"))
            silent("pdftocairo", "-r", "30", "-png", path, os.path.join(FOLDER, "page"))

    def test_every_object_is_used(self):
        """Nothing is left lying about, and nothing points nowhere."""
        for path in UA, ARCHIVE:
            with pikepdf.open(path) as pdf:
                known = {o.objgen for o in pdf.objects if o is not None and not isinstance(o, pikepdf.Dictionary)
                         or o.is_indirect}
                reached, todo = set(), [pdf.trailer]
                while todo:
                    item = todo.pop()
                    if item.is_indirect:
                        if item.objgen in reached:
                            continue
                        reached.add(item.objgen)
                    if isinstance(item, pikepdf.Array):
                        children = [item[i] for i in range(len(item))]
                    elif isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
                        children = [item[key] for key in item.keys()]
                    else:
                        children = []
                    todo += [c for c in children if isinstance(c, pikepdf.Object)]
                loose = [pdf.get_object(o) for o in known - reached if o[0]]
                # object streams and the cross-reference stream itself
                loose = [o for o in loose if not (isinstance(o, pikepdf.Stream)
                                                  and o.get("/Type") in ("/ObjStm", "/XRef"))]
                self.assertEqual(loose, [])


class TextTest(unittest.TestCase):
    def test_every_language(self):
        for path in UA, ARCHIVE:
            found = text(path, "-f", "1", "-l", "1").translate(DIRECTIONS)
            for language, line in lines():
                with self.subTest(language=language, path=path):
                    if language in ("he", "ar"):
                        for word in re.findall(r"\w+", line):
                            self.assertIn(word, found)
                    else:
                        self.assertIn(unicodedata.normalize("NFC", line), found)

    def test_right_to_left_in_one_piece(self):
        found = text(UA, "-f", "1", "-l", "1").translate(DIRECTIONS)
        self.assertIn(dict(lines())["ar"], found)

    def test_soft_hyphens(self):
        """They stand in the text and nowhere in the PDF."""
        source = os.path.join(FOLDER, "soft.txt")
        with open(source, "w", encoding="utf-8") as file:
            file.write("de\tWirt\u00adschaft\u00adlich\u00adkeit\n")
        self.assertIn("Wirtschaftlichkeit", text(make("soft.pdf", lines=source)))

    def test_divided_words(self):
        """The hyphen at the end of the line is seen and is none of the word's."""
        self.assertIn("Die Wirtschaftlichkeit\nzählt", text(UA).replace(" \n", "\n"))
        self.assertIn(("P", "Die Wirtschaftlichkeit zählt "),
                      [(role, words.replace("\u00ad", "")) for role, words in read_tags(UA)])

    def test_right_to_left_in_the_tags(self):
        self.assertIn(("P", "בית חולים 12, Level 2 ועוד"), read_tags(UA))
        self.assertIn(("P", dict(lines())["ar"]), read_tags(UA))
        self.assertIn(("P", dict(lines())["he"]), read_tags(UA))

    def test_ligatures(self):
        """They are there as glyphs and read as letters."""
        with pikepdf.open(UA) as pdf:
            maps = [o.ToUnicode.read_bytes().decode() for o in pdf.objects
                    if isinstance(o, pikepdf.Dictionary) and o.get("/Subtype") == "/Type0"]
        letters = "".join(f"{ord(c):04X}" for c in "ffi")
        self.assertTrue(any(f"<{letters}>" in m or f"<{letters[:8]}>" in m for m in maps))
        self.assertIn("an office, a clinic, sufficient staff", text(UA))

    def test_missing_characters(self):
        self.assertIn("Dr 漢字 Smith", text(UA))
        with pikepdf.open(UA) as pdf:
            content = pdf.pages[0].Contents.read_bytes()
        self.assertIn("ActualText<FEFF" + "漢字".encode("utf-16-be").hex().upper(), content.decode())

    def test_spaced_and_linked_lines(self):
        found = text(UA, "-f", "2", "-l", "2")
        self.assertIn("A justified line of text.", found)
        self.assertIn("It is known [1] that it works.", found)

    def test_repertoire(self):
        fonts = silent("pdffonts", UA).splitlines()[2:]
        self.assertTrue(fonts)
        for line in fonts:
            self.assertRegex(line, r"^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes")


class NavigationTest(unittest.TestCase):
    def setUp(self):
        self.pdf = pikepdf.open(UA)

    def tearDown(self):
        self.pdf.close()

    def page_of(self, destination):
        return [p.obj.objgen for p in self.pdf.pages].index(destination[0].objgen)

    def test_links(self):
        inner = [a for p in self.pdf.pages for a in p.obj.get("/Annots", []) if "/Dest" in a]
        outer = [a for p in self.pdf.pages for a in p.obj.get("/Annots", []) if "/A" in a]
        self.assertEqual((len(inner), len(outer)), (6, 2))
        self.assertEqual([self.page_of(link.Dest) for link in inner], [4, 4, 4, 1, 4, 1])
        for link in inner[:3]:
            self.assertEqual(str(link.Dest[1]), "/XYZ")
            self.assertEqual([float(n) for n in list(link.Dest)[2:]], [60, 724, 0])
        self.assertEqual(str(outer[0].A.URI), "https://doi.org/10.1000/18(2)?%C3%A9")
        self.assertEqual(str(outer[0].Contents), "DOI 10.1000/182")

    def test_place_of_a_link(self):
        """The words in its rectangle are the link's."""
        link = self.pdf.pages[1].obj.Annots[0]
        x1, y1, x2, y2 = (float(n) for n in link.Rect)
        box = ["-x", int(x1), "-y", int(841.89 - y2), "-W", int(x2 - x1) + 2, "-H", int(y2 - y1) + 2]
        self.assertEqual(text(UA, "-f", "2", "-l", "2", *map(str, box)).strip(), "[1]")

    def test_outline(self):
        with self.pdf.open_outline() as outline:
            found = [(item.title, [child.title for child in item.children]) for item in outline.root]
        self.assertEqual(found, [("1 Languages — Γλῶσσαι 🌍", []), ("2 Sessions (all) & more", []),
                                 ("3 References", ["3.1 Guidelines"])])
        first = self.pdf.Root.Outlines.First
        self.assertEqual([self.page_of(o.Dest) for o in (first, first.Next, first.Next.Next)], [0, 1, 4])
        self.assertEqual(self.pdf.Root.PageMode, "/UseOutlines")

    def test_labels(self):
        self.assertEqual([page.label for page in self.pdf.pages], ["i", "1", "2", "3", "A-1"])

    def test_named_places(self):
        names = list(self.pdf.Root.Names.Dests.Names)
        self.assertEqual([str(n) for n in names[::2]], ["heading-2", "ref-1"])
        self.assertEqual(self.page_of(names[3]), 4)
        self.assertIn("ref-1", silent("pdfinfo", "-dests", UA))


class PropertiesTest(unittest.TestCase):
    def test_pdfinfo(self):
        found = dict(re.findall(r"^([^:]+): +(.*)$", silent("pdfinfo", "-isodates", UA), re.M))
        self.assertEqual(found["Title"], "Sessions & beds")
        self.assertEqual(found["Author"], "Zoë Müller")
        self.assertEqual(found["Subject"], "Business case")
        self.assertEqual(found["Producer"], "IR Case test")
        self.assertEqual(found["Tagged"], "yes")
        self.assertEqual(found["CreationDate"], "2025-11-22T05:50:00Z")
        self.assertEqual(found["ModDate"], "2025-11-22T05:50:00Z")
        self.assertEqual(found["PDF version"], "1.7")
        self.assertIn("A4", found["Page size"])

    def test_hostile_title(self):
        path = make("hostile.pdf", title=HOSTILE)
        silent("qpdf", "--check", path)
        expected = re.sub("[\n\u2028]", " ", HOSTILE)
        with pikepdf.open(path) as pdf:
            self.assertEqual(re.sub("\u2028", " ", str(pdf.docinfo.Title)), expected)
            with pdf.open_metadata() as metadata:
                self.assertEqual(re.sub("\u2028", " ", metadata["dc:title"]), expected)
        self.assertIn("(Un)balanced) \\ & <b>", silent("pdfinfo", path))

    def test_long_title(self):
        path = make("long.pdf", title="é" * 50000)
        silent("qpdf", "--check", path)
        with pikepdf.open(path) as pdf:
            self.assertGreater(len(str(pdf.docinfo.Title)), 10000)

    def test_attachment(self):
        self.assertIn("1 embedded file", silent("pdfdetach", "-list", UA))
        silent("pdfdetach", "-saveall", "-o", FOLDER, UA)
        with open(os.path.join(FOLDER, "case.ircase"), "rb") as saved, open(LANGUAGES, "rb") as original:
            self.assertEqual(saved.read(), original.read())
        with pikepdf.open(UA) as pdf:
            spec = pdf.Root.AF[0]
            self.assertEqual(spec.AFRelationship, "/Source")
            self.assertEqual(spec.EF.F.Subtype, "/application/vnd.ircase+json")
            self.assertEqual(int(spec.EF.F.Params.Size), os.path.getsize(LANGUAGES))

    def test_colour_profile(self):
        with pikepdf.open(UA) as pdf:
            intent = pdf.Root.OutputIntents[0]
            profile = intent.DestOutputProfile.read_bytes()
        self.assertEqual(profile[36:40], b"acsp")
        self.assertEqual(profile[12:20], b"mntrRGB ")


class TreeTest(unittest.TestCase):
    def test_order(self):
        found = silent("pdfinfo", "-struct-text", UA)
        table = re.search(r"  Table \(block\)\n(.*?)\n  L ", found, re.S).group(1)
        self.assertEqual(re.sub(r"\s+", " ", table).strip(),
                         'Caption "Table 1 Sessions" THead TR TH: /Scope /Column "Resource" '
                         'TH: /Scope /Column "Now" TH: /Scope /Column "Asked for" '
                         'TBody TR TH: /Scope /Row "Clinic" TD TD "2 a week" '
                         'TR TH: /Scope /Row "Ward rounds" TD "−1" TD "1"')
        self.assertRegex(found, r'"It is known "\s+Reference \(inline\)\s+Link \(inline\)\s+"\[1\]"\s+Object \d+ 0\s+" that it works\."')
        self.assertIn("/ListNumbering /Decimal", found)
        self.assertIn("/ListNumbering /Disc", found)
        self.assertNotIn("Page i", found)

    def test_figure(self):
        with pikepdf.open(UA) as pdf:
            figures = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"]
            self.assertEqual(len(figures), 3)
            self.assertIn("40, 60 and 80 sessions", str(figures[0].Alt))
            self.assertEqual([round(float(n)) for n in figures[0].A.BBox], [60, 322, 460, 522])


class SizeTest(unittest.TestCase):
    def test_growth(self):
        """Twice the pages, at most twice the file and twice the objects."""
        sizes = [os.path.getsize(make(f"{n}.pdf", lines=LANGUAGES, copies=n)) for n in (10, 20, 40)]
        self.assertLess(sizes[2] - sizes[1], 2.2 * (sizes[1] - sizes[0]))
        self.assertLess((sizes[2] - sizes[1]) / 20, 4000)

    def test_decimal_comma(self):
        """The unit test of it, in a locale that is made for the purpose."""
        place = os.path.join(FOLDER, "locales")
        os.mkdir(place)
        try:
            subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", os.path.join(place, "de_DE.UTF-8")],
                           check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError) as error:
            self.skipTest(f"no German locale can be made: {error}")
        done = subprocess.run([os.path.join(support.BUILD, "tests", "unit", "test-pdf"), "-p", "/pdf/locale"],
                              env=dict(os.environ, LOCPATH=place), capture_output=True, text=True)
        self.assertRegex(done.stdout, r"(?m)^ok 1 /pdf/locale$", done.stderr)

    def test_same_again(self):
        environment = dict(os.environ, TZ="Asia/Kolkata", LANG="de_DE.UTF-8", SOURCE_DATE_EPOCH="1")
        path = os.path.join(FOLDER, "again.pdf")
        subprocess.run([pdf_support.MAKER, f"--output={path}", f"--lines={LANGUAGES}", f"--attach={LANGUAGES}",
                        "--title=Sessions & beds", "--copies=3"], check=True, env=environment)
        with open(path, "rb") as again, open(UA, "rb") as first:
            self.assertEqual(again.read(), first.read())


if __name__ == "__main__":
    support.main()
