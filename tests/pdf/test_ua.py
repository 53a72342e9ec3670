# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our PDF against the machine-checkable conditions of PDF/UA-1 (ua_check.py);
and the checker against files that were broken on purpose."""
import difflib
import os
import re
import unittest

import pikepdf
from pikepdf import Name

import ua_check
from pdf_support import FOLDER, HERE, LANGUAGES, make, read_tree, support

GOLDEN = os.path.join(HERE, "..", "golden", "tags.txt")


def setUpModule():
    global UA
    UA = make("ua.pdf", lines=LANGUAGES, attach=LANGUAGES, copies=2)


def elements(pdf, role):
    return [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/" + role]


class SoundTest(unittest.TestCase):
    def test_ua(self):
        findings, roles = ua_check.check(UA)
        self.assertEqual(findings, [])
        self.assertEqual(set(roles), {
            "Document", "Sect", "Div", "H1", "H2", "H3", "P", "Span", "L", "LI", "Lbl", "LBody", "Table", "Caption",
            "THead", "TBody", "TR", "TH", "TD", "Figure", "TOC", "TOCI", "Reference", "Link", "BibEntry", "Note"})

    def test_golden(self):
        """Each role once, as pdfinfo reads it back. IRCASE_UPDATE_GOLDENS=1
        writes the file anew."""
        found = read_tree(make("golden.pdf", copies=1))
        if os.environ.get("IRCASE_UPDATE_GOLDENS"):
            with open(GOLDEN, "w", encoding="utf-8") as file:
                file.write(found)
        with open(GOLDEN, encoding="utf-8") as file:
            golden = file.read()
        self.assertEqual(found, golden, "\n" + "\n".join(difflib.unified_diff(golden.splitlines(), found.splitlines(),
                                                                              "golden", "now", lineterm="", n=2)))

    def test_archive_has_the_same_tree(self):
        findings, roles = ua_check.check(make("archive.pdf", lines=LANGUAGES, profile="archive", copies=2))
        self.assertEqual(findings, ["06-002 XMP does not claim PDF/UA-1"])
        self.assertEqual(roles, ua_check.check(UA)[1])


class BrokenTest(unittest.TestCase):
    """Each condition is broken once and has to be found."""

    fired = set()

    def broken(self, change):
        path = os.path.join(FOLDER, "broken.pdf")
        with pikepdf.open(UA) as pdf:
            change(pdf)
            pdf.save(path)
        found = {finding.split()[0] for finding in ua_check.check(path)[0]}
        self.fired.update(found)
        return found

    @classmethod
    def tearDownClass(cls):
        """Last of all: there is no rule that no control has set off."""
        with open(ua_check.__file__, encoding="utf-8") as file:
            rules = set(re.findall(r'"(\d\d-\d{3}|ways|empty)"', file.read()))
        if rules - cls.fired:
            raise AssertionError(f"never seen to fire: {sorted(rules - cls.fired)}")

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
                ("level", rename("H2", "H3"), "14-003"),
                ("first", rename("H1", "H2"), "14-002"),
                ("note", lambda pdf: elements(pdf, "Note")[0].__delitem__("/ID"), "19-003"),
                ("name", lambda pdf: pdf.Root.StructTreeRoot.__delitem__("/IDTree"), "19-004"),
                ("mapped", lambda pdf: pdf.Root.StructTreeRoot.__setitem__(
                    "/RoleMap", pikepdf.Dictionary(P=Name.Div)), "02-004"),
                ("parent", lambda pdf: elements(pdf, "TD")[0].__setitem__("/P", elements(pdf, "L")[0]), "09-001"),
                ("reference", rename("Reference", "Span"), "09-004"),
                ("entry", rename("BibEntry", "Code"), "09-004"),
                ("contents", rename("TOC", "Sect"), "09-004"),
                ("heading", rename("H3", "TD"), "09-004"),
                ("label", rename("LBody", "Lbl"), "09-004"),
                ("caption", lambda pdf: self.swap(elements(pdf, "Table")[0].K), "09-004"),
                ("heads", rename("TH", "TD"), "15-003"),
                ("short", lambda pdf: elements(pdf, "TR")[1].K.__delitem__(0), "15-005"),
                ("silent", lambda pdf: elements(pdf, "H3")[0].__delitem__("/K"), "empty")):
            with self.subTest(name=name):
                self.assertIn(checkpoint, self.broken(change))

    @staticmethod
    def swap(kids):
        first, second = kids[0], kids[1]
        kids[0], kids[1] = second, first

    def test_ways(self):
        root = (lambda pdf: pdf.Root)
        for name, change in (
                ("outline", lambda pdf: root(pdf).Outlines.First.__delitem__("/Dest")),
                ("title", lambda pdf: root(pdf).Outlines.First.__setitem__("/Title", " ")),
                ("labels", lambda pdf: root(pdf).__delitem__("/PageLabels")),
                ("place", lambda pdf: root(pdf).Names.Dests.Names.__setitem__(1, pikepdf.Array([]))),
                ("order", lambda pdf: root(pdf).Names.Dests.Names.__setitem__(0, pikepdf.String("zzz")))):
            with self.subTest(name=name):
                self.assertIn("ways", self.broken(change))

    def test_things_not_known(self):
        def form(pdf):
            pdf.Root.AcroForm = pikepdf.Dictionary()

        def note(pdf):
            pdf.pages[1].obj.Annots[0].Subtype = Name.Text

        def nameless(pdf):
            del pdf.Root.Names.EmbeddedFiles.Names[1].UF

        def suspect(pdf):
            pdf.Root.MarkInfo.Suspects = True

        def unclaimed(pdf):
            packet = pdf.Root.Metadata
            packet.write(packet.read_bytes().replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>7<"))

        for change, checkpoint in ((form, "20-001"), (note, "28-001"), (nameless, "21-001"), (suspect, "02-003"),
                                   (unclaimed, "06-002")):
            with self.subTest(checkpoint=checkpoint):
                self.assertIn(checkpoint, self.broken(change))
        path = os.path.join(FOLDER, "locked.pdf")
        with pikepdf.open(UA) as pdf:
            pdf.save(path, encryption=pikepdf.Encryption(owner="x", user=""))
        found = {finding.split()[0] for finding in ua_check.check(path)[0]}
        self.fired.update(found)
        self.assertIn("26-001", found)

    def test_parent_tree(self):
        def numbers(pdf):
            return pdf.Root.StructTreeRoot.ParentTree.Nums

        for name, change in (
                ("short", lambda pdf: numbers(pdf)[1].__delitem__(0)),
                ("more", lambda pdf: numbers(pdf).extend([900, elements(pdf, "P")[0]])),
                ("next", lambda pdf: pdf.Root.StructTreeRoot.__setitem__("/ParentTreeNextKey", 1)),
                ("page", lambda pdf: pdf.pages[1].obj.__delitem__("/StructParents"))):
            with self.subTest(name=name):
                self.assertIn("01-006", self.broken(change))

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
                ("role", lambda pdf: elements(pdf, "Link")[0].__setitem__("/S", Name.Span), "28-011"),
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

        def notdef(pdf):
            glyphs = font(pdf).DescendantFonts[0].CIDToGIDMap
            glyphs.write(b"\0" * len(glyphs.read_bytes()))

        def no_text(pdf):
            cmap = font(pdf).ToUnicode
            cmap.write(re.sub(rb"(<[0-9A-F]{4}>)<[0-9A-F]+>\n", rb"\1<FEFF>\n", cmap.read_bytes()))

        for name, change, checkpoint in (
                ("kind", lambda pdf: font(pdf).__setitem__("/Subtype", Name.TrueType), "31-001"),
                ("notdef", notdef, "31-030"), ("no text", no_text, "31-028"),
                ("text", lambda pdf: font(pdf).__delitem__("/ToUnicode"), "10-001"),
                ("program", lambda pdf: font(pdf).DescendantFonts[0].FontDescriptor.__delitem__("/FontFile2"),
                 "31-009"),
                ("widths", narrow, "31-019"), ("glyphs", crossed, "31-004"),
                ("set", lambda pdf: font(pdf).DescendantFonts[0].FontDescriptor.CIDSet.write(b"\0" * 99), "31-013")):
            with self.subTest(name=name):
                self.assertIn(checkpoint, self.broken(change))


if __name__ == "__main__":
    support.main()
