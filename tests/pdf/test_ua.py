# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our PDF against the machine-checkable conditions of PDF/UA-1 (ua_check.py);
and the checker against files that were broken on purpose."""
import os
import unittest

import pikepdf
from pikepdf import Name

import ua_check
from pdf_support import FOLDER, LANGUAGES, make, support


def setUpModule():
    global UA
    UA = make("ua.pdf", lines=LANGUAGES, attach=LANGUAGES, copies=2)


def elements(pdf, role):
    return [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/" + role]


class SoundTest(unittest.TestCase):
    def test_ua(self):
        findings, roles = ua_check.check(UA)
        self.assertEqual(findings, [])
        self.assertEqual(roles, {
            "Document": 1, "H1": 4, "H2": 1, "P": 32, "Link": 3, "Figure": 2, "Caption": 2, "Table": 2, "THead": 2,
            "TBody": 2, "TR": 6, "TH": 10, "TD": 8, "L": 4, "LI": 8, "Lbl": 8, "LBody": 8})

    def test_archive_has_the_same_tree(self):
        findings, roles = ua_check.check(make("archive.pdf", lines=LANGUAGES, profile="archive", copies=2))
        self.assertEqual(findings, ["06-002 XMP does not claim PDF/UA-1"])
        self.assertEqual(roles, ua_check.check(UA)[1])


class BrokenTest(unittest.TestCase):
    """Each condition is broken once and has to be found."""

    def broken(self, change):
        path = os.path.join(FOLDER, "broken.pdf")
        with pikepdf.open(UA) as pdf:
            change(pdf)
            pdf.save(path)
        return {finding.split()[0] for finding in ua_check.check(path)[0]}

    def change_content(self, pdf, page, old, new):
        stream = pdf.pages[page].Contents
        data = stream.read_bytes()
        self.assertIn(old, data)
        stream.write(data.replace(old, new, 1))

    def test_saving_alone_breaks_nothing(self):
        self.assertEqual(self.broken(lambda pdf: None), set())

    def test_catalog(self):
        for key, checkpoint in (("/Lang", "11-006"), ("/MarkInfo", "06-001"), ("/ViewerPreferences", "07-001"),
                                ("/Metadata", "06-001"), ("/StructTreeRoot", "01-005")):
            with self.subTest(key=key):
                self.assertIn(checkpoint, self.broken(lambda pdf: pdf.Root.__delitem__(key)))

    def test_title(self):
        def change(pdf):
            pdf.docinfo.Title = "Another"
        self.assertEqual(self.broken(change), {"06-003"})

    def test_elements(self):
        def rename(role, other):
            return lambda pdf: elements(pdf, role)[0].__setitem__("/S", Name("/" + other))

        for name, change, checkpoint in (
                ("role", rename("P", "Paragraph"), "02-001"),
                ("alt", lambda pdf: elements(pdf, "Figure")[0].__delitem__("/Alt"), "13-004"),
                ("bbox", lambda pdf: elements(pdf, "Figure")[0].__delitem__("/A"), "13-005"),
                ("scope", lambda pdf: elements(pdf, "TH")[0].__delitem__("/A"), "15-003"),
                ("numbering", lambda pdf: elements(pdf, "L")[0].__delitem__("/A"), "16-001"),
                ("cell", rename("TR", "P"), "09-004"),
                ("item", rename("LI", "P"), "09-004"),
                ("level", rename("H2", "H3"), "14-003")):
            with self.subTest(name=name):
                self.assertIn(checkpoint, self.broken(change))

    def test_content(self):
        for name, old, new, checkpoint in (
                ("unmarked", b"/H1<</MCID 0>>BDC", b"/Span<<>>BDC", "01-005"),
                ("lost", b"/MCID 0>>", b"/MCID 999>>", "01-006"),
                ("twice", b"/MCID 0>>", b"/MCID 1>>", "01-006"),
                ("open", b"EMC\n", b"", "01-001"),
                ("inside", b"/Artifact BMC", b"/Artifact BMC /P<</MCID 500>>BDC EMC", "01-002")):
            with self.subTest(name=name):
                self.assertIn(checkpoint, self.broken(lambda pdf: self.change_content(pdf, 1, old, new)))

    def test_links(self):
        def link(pdf):
            return pdf.pages[1].obj.Annots[0]

        for name, change, checkpoint in (
                ("contents", lambda pdf: link(pdf).__delitem__("/Contents"), "28-012"),
                ("parent", lambda pdf: link(pdf).__setitem__("/StructParent", 0), "28-011"),
                ("tree", lambda pdf: elements(pdf, "Link")[0].__delitem__("/K"), "28-011"),
                ("tabs", lambda pdf: pdf.pages[1].obj.__delitem__("/Tabs"), "28-008")):
            with self.subTest(name=name):
                self.assertIn(checkpoint, self.broken(change))

    def test_fonts(self):
        def font(pdf):
            return pdf.pages[0].obj.Resources.Font.F1

        def narrow(pdf):
            widths = font(pdf).DescendantFonts[0].W[1]
            for i in range(len(widths)):
                widths[i] = 1

        def crossed(pdf):
            glyphs = font(pdf).DescendantFonts[0].CIDToGIDMap
            glyphs.write(b"\xff\xf0" * (len(glyphs.read_bytes()) // 2))

        for name, change, checkpoint in (
                ("text", lambda pdf: font(pdf).__delitem__("/ToUnicode"), "10-001"),
                ("program", lambda pdf: font(pdf).DescendantFonts[0].FontDescriptor.__delitem__("/FontFile2"),
                 "31-009"),
                ("widths", narrow, "31-019"), ("glyphs", crossed, "31-004"),
                ("set", lambda pdf: font(pdf).DescendantFonts[0].FontDescriptor.CIDSet.write(b"\0" * 99), "31-013")):
            with self.subTest(name=name):
                self.assertIn(checkpoint, self.broken(change))


if __name__ == "__main__":
    support.main()
