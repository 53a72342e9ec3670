# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The archive profile against the conditions of PDF/A-1b (ISO 19005-1) that
can be read off the file: clause numbers stand with the tests. Apache PDFBox's
Preflight, an independent validator, looks at it too (test_preflight.py)."""
import re
import unittest

import pikepdf
from lxml import etree

from pdf_support import LANGUAGES, make, support

PDFA = "http://www.aiim.org/pdfa/ns/id/"
XMP = "http://ns.adobe.com/xap/1.0/"


class ArchiveTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.path = make("archive.pdf", profile="archive", lines=LANGUAGES, attach=LANGUAGES, title="Größe & (Beds)")
        with open(cls.path, "rb") as file:
            cls.bytes = file.read()
        cls.pdf = pikepdf.open(cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.pdf.close()

    def dictionaries(self):
        return [o for o in self.pdf.objects if isinstance(o, (pikepdf.Dictionary, pikepdf.Stream))]

    def test_header(self):  # 6.1.2
        self.assertRegex(self.bytes[:20], rb"\A%PDF-1\.4\n%[\x80-\xff]{4}\n")

    def test_trailer(self):  # 6.1.3
        trailer = self.bytes[self.bytes.rindex(b"trailer"):]
        self.assertRegex(trailer, rb"/ID\[<([0-9a-f]{32})><\1>\]")
        self.assertNotIn(b"/Encrypt", trailer)
        self.assertTrue(self.bytes.endswith(b"%%EOF\n"))

    def test_reference_table(self):  # 6.1.4
        start = int(re.search(rb"startxref\n(\d+)", self.bytes).group(1))
        table = self.bytes[start:]
        head = re.match(rb"xref\n0 (\d+)\n", table)
        count = int(head.group(1))
        rows = [table[head.end() + 20 * i:head.end() + 20 * (i + 1)] for i in range(count)]
        self.assertEqual(rows[0], b"0000000000 65535 f\r\n")
        for number, row in enumerate(rows):
            self.assertRegex(row, rb"\A\d{10} \d{5} [nf]\r\n\Z")
            if row[17:18] == b"n":
                self.assertTrue(self.bytes[int(row[:10]):].startswith(b"%d 0 obj\n" % number), number)
        self.assertTrue(table[head.end() + 20 * count:].startswith(b"trailer"))

    def test_no_object_streams(self):  # 6.1.4, 6.1.7
        self.assertNotIn(b"/ObjStm", self.bytes)
        self.assertNotIn(b"/XRef", self.bytes)

    def test_streams(self):  # 6.1.7, 6.1.10
        for match in re.finditer(rb"(?<!end)stream(\r?\n)", self.bytes):
            self.assertIn(match.group(1), (b"\r\n", b"\n"))
        for item in self.dictionaries():
            self.assertNotIn("/LZWDecode", str(item.get("/Filter", "")))
            for key in ("/F", "/FFilter", "/FDecodeParms"):
                if isinstance(item, pikepdf.Stream):
                    self.assertNotIn(key, item)

    def test_no_attachment(self):  # 6.1.11
        for item in self.dictionaries():
            self.assertNotIn("/EmbeddedFiles", item)
            self.assertNotIn("/EF", item)
            self.assertNotIn("/AF", item)

    def test_limits(self):  # 6.1.12
        def walk(item):
            if isinstance(item, pikepdf.String):
                self.assertLessEqual(len(bytes(item)), 65535)
            elif isinstance(item, pikepdf.Name):
                self.assertLessEqual(len(str(item)), 128)
            elif isinstance(item, pikepdf.Array):
                self.assertLessEqual(len(item), 8191)
                for part in item:
                    walk(part)

        for item in self.dictionaries():
            self.assertLessEqual(len(item.keys()), 4095)
            for key in item.keys():
                walk(item[key])

    def test_colours(self):  # 6.2.2, 6.2.3
        intents = self.pdf.Root.OutputIntents
        self.assertEqual([str(i.S) for i in intents], ["/GTS_PDFA1"])
        profile = intents[0].DestOutputProfile
        self.assertEqual(int(profile.N), 3)
        self.assertEqual(profile.read_bytes()[8], 2, "PDF/A-1 wants an ICC profile of version 2")

    def test_no_transparency(self):  # 6.4
        for item in self.dictionaries():
            self.assertNotIn("/SMask", item)
            self.assertNotIn("/ExtGState", item)
            self.assertNotIn("/Group", item)

    def test_fonts(self):  # 6.3
        fonts = [o for o in self.dictionaries() if o.get("/Subtype") == "/Type0"]
        self.assertTrue(fonts)
        for font in fonts:
            descendant = font.DescendantFonts[0]
            descriptor = descendant.FontDescriptor
            self.assertEqual(descendant.Subtype, "/CIDFontType2")
            self.assertIsInstance(descendant.CIDToGIDMap, pikepdf.Stream)
            self.assertIn("/FontFile2", descriptor)
            self.assertIn("/CIDSet", descriptor)
            self.assertRegex(str(descriptor.FontName), r"\A/[A-Z]{6}\+")
            self.assertEqual({str(descriptor.FontName), str(descendant.BaseFont), str(font.BaseFont)},
                             {str(descriptor.FontName)})
            for key in "Ascent", "Descent", "CapHeight", "Flags", "FontBBox", "ItalicAngle", "StemV":
                self.assertIn("/" + key, descriptor)

    def test_actions(self):  # 6.6
        for item in self.dictionaries():
            if "/A" in item and item.get("/Type") == "/Annot":
                self.assertEqual(item.A.S, "/URI")
            for key in "/AA", "/OpenAction", "/JS":
                self.assertNotIn(key, item)

    def test_annotations(self):  # 6.5
        links = [o for o in self.dictionaries() if o.get("/Type") == "/Annot"]
        self.assertTrue(links)
        for link in links:
            self.assertEqual(link.Subtype, "/Link")
            self.assertEqual(int(link.F) & 0b100111, 0b100)

    def test_metadata(self):  # 6.7
        packet = self.pdf.Root.Metadata
        self.assertNotIn("/Filter", packet)
        xmp = etree.fromstring(packet.read_bytes())
        self.assertEqual(xmp.findtext(f".//{{{PDFA}}}part"), "1")
        self.assertEqual(xmp.findtext(f".//{{{PDFA}}}conformance"), "B")
        self.assertEqual(str(self.pdf.docinfo.CreationDate), "D:20251122055000Z")
        with self.pdf.open_metadata() as metadata:
            info = self.pdf.docinfo
            self.assertEqual(metadata["dc:title"], str(info.Title))
            self.assertEqual(metadata["dc:creator"], [str(info.Author)])
            self.assertEqual(metadata["dc:description"], str(info.Subject))
            self.assertEqual(metadata["xmp:CreatorTool"], str(info.Creator))
            self.assertEqual(metadata["pdf:Producer"], str(info.Producer))
        for key in "CreateDate", "ModifyDate":
            self.assertEqual(xmp.findtext(f".//{{{XMP}}}{key}"), "2025-11-22T05:50:00Z")


if __name__ == "__main__":
    support.main()
