#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a PDF against the conditions of PDF/UA-1 that a machine can judge.

Written after the Matterhorn Protocol's list of failure conditions; its
checkpoint numbers stand with each finding. Not a validator: it knows the kinds
of files that we write (no forms, no images, no optional content), and says so
when it meets another.

    ua_check.py FILE...     prints what it finds; status 1 when there is any
"""
import re
import struct
import sys

import pikepdf
from lxml import etree
from pikepdf import Array, Dictionary, Name

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
DC = "http://purl.org/dc/elements/1.1/"
UA = "http://www.aiim.org/pdfua/ns/id/"

# ISO 32000-1, 14.8.4
STANDARD = set("""Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
    L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu
    Figure Formula Form""".split())
PARENTS = {
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
    "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"},
}
CHILDREN = {
    "Table": {"Caption", "THead", "TBody", "TFoot", "TR"}, "TR": {"TH", "TD"},
    "L": {"Caption", "L", "LI"}, "LI": {"Lbl", "LBody"}, "TOC": {"Caption", "TOC", "TOCI"},
}
PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do", "sh", "EI", "INLINE IMAGE"}
SHOWING = {"Tj", "TJ", "'", '"'}


def as_list(value):
    if value is None:
        return []
    return list(value) if isinstance(value, Array) else [value]


class Font:
    """One Type 0 font: what its parts say about each character id."""

    def __init__(self, font, finding):
        self.font, self.used, self.finding = font, set(), finding
        self.text, self.widths = {}, {}
        self.name = str(font.BaseFont)
        self.broken = font.get("/Subtype") != Name.Type0
        if self.broken:
            finding("31-001", f"{self.name}: only embedded Type 0 fonts are expected")
            return
        self.descendant = font.DescendantFonts[0]
        descriptor = self.descendant.FontDescriptor
        if "/FontFile2" not in descriptor:
            finding("31-009", f"{self.name}: the font program is not embedded")
            self.broken = True
            return
        self.program = descriptor.FontFile2.read_bytes()
        self.glyphs = self.descendant.CIDToGIDMap
        if isinstance(self.glyphs, pikepdf.Stream):
            raw = self.glyphs.read_bytes()
            self.glyphs = struct.unpack(f">{len(raw) // 2}H", raw)
        else:
            finding("31-004", f"{self.name}: no CIDToGIDMap of its own")
            self.broken = True
        if "/CIDSet" in descriptor:
            self.cid_set = descriptor.CIDSet.read_bytes()
        else:
            self.cid_set = None
        self.read_to_unicode()
        self.read_widths()

    def read_to_unicode(self):
        if "/ToUnicode" not in self.font:
            self.finding("10-001", f"{self.name}: no ToUnicode")
            return
        cmap = self.font.ToUnicode.read_bytes().decode("ascii")
        for block in re.findall(r"beginbfchar\n(.*?)endbfchar", cmap, re.S):
            for code, text in re.findall(r"<([0-9A-F]{4})><([0-9A-F]*)>", block):
                self.text[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")

    def read_widths(self):
        items = list(self.descendant.get("/W", []))
        while items:
            first, second = int(items.pop(0)), items.pop(0)
            if isinstance(second, Array):
                self.widths.update((first + i, float(w)) for i, w in enumerate(second))
            else:
                width = float(items.pop(0))
                self.widths.update((c, width) for c in range(first, int(second) + 1))

    def tables(self):
        count = struct.unpack_from(">H", self.program, 4)[0]
        for i in range(count):
            tag, _, offset, length = struct.unpack_from(">4sIII", self.program, 12 + 16 * i)
            yield tag.decode("ascii"), self.program[offset:offset + length]

    def check(self):
        if self.broken:
            return
        tables = dict(self.tables())
        upem = struct.unpack_from(">H", tables["head"], 18)[0]
        n_glyphs = struct.unpack_from(">H", tables["maxp"], 4)[0]
        n_metrics = struct.unpack_from(">H", tables["hhea"], 34)[0]
        for cid in sorted(self.used):
            where = f"{self.name}, character id {cid}"
            glyph = self.glyphs[cid] if cid < len(self.glyphs) else None
            if glyph is None or glyph >= n_glyphs:
                self.finding("31-004", f"{where}: no such glyph")
                continue
            if glyph == 0:
                self.finding("31-030", f"{where}: shows .notdef")
            if not self.text.get(cid):
                self.finding("10-001", f"{where}: no text")
            elif set(self.text[cid]) & {"\0", "\ufeff", "\ufffe"}:
                self.finding("31-028", f"{where}: text that is none")
            advance = struct.unpack_from(">H", tables["hmtx"], 4 * min(glyph, n_metrics - 1))[0] * 1000 / upem
            if abs(advance - self.widths.get(cid, -1)) > 1:
                self.finding("31-019", f"{where}: width {self.widths.get(cid)}, in the font {advance:.2f}")
            if self.cid_set is not None and not self.cid_set[cid // 8] & 0x80 >> cid % 8:
                self.finding("31-013", f"{where}: not in the CIDSet")


class Checker:
    def __init__(self, pdf):
        self.pdf = pdf
        self.findings = []
        self.roles = {}
        self.in_tree = {}      # (page, content number): element
        self.annotations = {}  # object: element
        self.fonts = {}

    def finding(self, checkpoint, text):
        self.findings.append(f"{checkpoint} {text}")

    def need(self, condition, checkpoint, text):
        if not condition:
            self.finding(checkpoint, text)
        return condition

    def run(self):
        root = self.pdf.Root
        self.check_catalog(root)
        if not self.need("/StructTreeRoot" in root, "01-005", "there is no structure tree"):
            return self.findings
        self.check_tree(root.StructTreeRoot)
        self.numbers = dict(self.number_tree(root.StructTreeRoot.ParentTree))
        for number, page in enumerate(self.pdf.pages, 1):
            self.check_page(number, page)
        for font in self.fonts.values():
            font.check()
        return self.findings

    # ---- the document -------------------------------------------------------

    def check_catalog(self, root):
        self.need(root.get("/MarkInfo", {}).get("/Marked") is True, "06-001", "MarkInfo does not say Marked")
        self.need(not root.get("/MarkInfo", {}).get("/Suspects"), "02-003", "MarkInfo says Suspects")
        self.need(re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", str(root.get("/Lang", ""))), "11-006", "no language")
        self.need(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True, "07-001", "no DisplayDocTitle")
        self.need("/OCProperties" not in root and "/AcroForm" not in root, "20-001", "layers or forms: not known here")
        if not self.need("/Metadata" in root, "06-001", "no XMP"):
            return
        try:
            xmp = etree.fromstring(root.Metadata.read_bytes())
        except etree.XMLSyntaxError as error:
            self.finding("06-001", f"XMP: {error}")
            return
        self.need(xmp.findtext(f".//{{{UA}}}part") == "1", "06-002", "XMP does not claim PDF/UA-1")
        title = xmp.findtext(f".//{{{DC}}}title/{{{RDF}}}Alt/{{{RDF}}}li")
        self.need(title and title.strip(), "06-003", "XMP has no title")
        self.need(title == str(self.pdf.docinfo.get("/Title", "")), "06-003", "XMP and properties differ in the title")

    # ---- the tree -----------------------------------------------------------

    def check_tree(self, tree):
        self.role_map = {str(k): str(v) for k, v in tree.get("/RoleMap", {}).items()}
        for role, target in self.role_map.items():
            self.need(role[1:] not in STANDARD, "02-004", f"the standard role {role} is mapped to {target}")
        self.headings = []
        for element in as_list(tree.get("/K")):
            self.check_element(element, tree, "Root", None)
        last = 0
        for level in self.headings:
            self.need(level <= last + 1, "14-003", f"heading {level} follows heading {last}")
            last = level
        self.need(not self.headings or self.headings[0] == 1, "14-002", "the first heading is not H1")

    def check_element(self, element, parent, parent_role, page):
        role = self.role_map.get(str(element.S), str(element.S))[1:]
        self.roles[role] = self.roles.get(role, 0) + 1
        self.need(role in STANDARD, "02-001", f"{role} is not a standard role")
        self.need(element.get("/P") is not None and element.P.objgen == parent.objgen, "09-001",
                  f"{role} names another parent than the one it hangs under")
        if role in PARENTS:
            self.need(parent_role in PARENTS[role], "09-004", f"{role} inside {parent_role}")
        if parent_role in CHILDREN:
            self.need(role in CHILDREN[parent_role], "09-004", f"{parent_role} holds {role}")
        if re.fullmatch("H[1-6]", role):
            self.headings.append(int(role[1]))
        attributes = as_list(element.get("/A"))
        if role in ("Figure", "Formula"):
            self.need(str(element.get("/Alt", "")).strip() or "/ActualText" in element, "13-004", f"{role} without Alt")
            self.need(any("/BBox" in a for a in attributes), "13-005", f"{role} without BBox")
        if role == "TH":
            self.need(any(a.get("/Scope") in (Name.Column, Name.Row, Name.Both) for a in attributes), "15-003",
                      "TH without Scope")
        if role == "L":
            self.need(any("/ListNumbering" in a for a in attributes), "16-001", "L without ListNumbering")
        self.check_kids(element, role, element.get("/Pg", page))

    def check_kids(self, element, role, page):
        for kid in as_list(element.get("/K")):
            if isinstance(kid, int):
                self.note_content(page, kid, element)
            elif kid.get("/Type") == Name.MCR:
                self.note_content(kid.get("/Pg", page), int(kid.MCID), element)
            elif kid.get("/Type") == Name.OBJR:
                self.need(role in ("Link", "Annot"), "28-011", f"an annotation inside {role}")
                self.annotations[kid.Obj.objgen] = element.objgen
            else:
                self.check_element(kid, element, role, page)

    def note_content(self, page, number, element):
        key = (page.objgen, number)
        self.need(key not in self.in_tree, "01-006", f"content {number} stands in the tree twice")
        self.in_tree[key] = element.objgen

    def number_tree(self, node):
        numbers = list(node.get("/Nums", []))
        yield from ((int(numbers[i]), numbers[i + 1]) for i in range(0, len(numbers), 2))
        for kid in node.get("/Kids", []):
            yield from self.number_tree(kid)

    # ---- pages --------------------------------------------------------------

    def check_page(self, number, page):
        where = f"page {number}"
        seen = self.check_content(where, page)
        key = page.obj.get("/StructParents")
        if seen and self.need(key is not None and int(key) in self.numbers, "01-006", f"{where}: no StructParents"):
            owners = self.numbers[int(key)]
            for mcid in seen:
                element = self.in_tree.get((page.obj.objgen, mcid))
                if self.need(element is not None, "01-006", f"{where}: content {mcid} is not in the tree"):
                    self.need(mcid < len(owners) and owners[mcid].objgen == element, "01-006",
                              f"{where}: the parent tree knows content {mcid} differently")
        for page_key, mcid in self.in_tree:
            if page_key == page.obj.objgen:
                self.need(mcid in seen, "01-006", f"{where}: the tree names content {mcid}, which is not there")
        for annotation in page.obj.get("/Annots", []):
            self.check_annotation(where, page, annotation)

    def check_annotation(self, where, page, annotation):
        self.need(page.obj.get("/Tabs") == Name.S, "28-008", f"{where}: tab order is not that of the structure")
        if not self.need(annotation.get("/Subtype") == Name.Link, "28-001", f"{where}: only links are expected"):
            return
        self.need(str(annotation.get("/Contents", "")).strip(), "28-012", f"{where}: a link without Contents")
        element = self.annotations.get(annotation.objgen)
        if self.need(element is not None, "28-011", f"{where}: a link that is not in the tree"):
            parent = self.numbers.get(int(annotation.get("/StructParent", -1)))
            self.need(parent is not None and parent.objgen == element, "28-011",
                      f"{where}: the parent tree knows a link differently")

    def check_content(self, where, page):
        """Walks the operators; returns the content numbers."""
        marks, seen, font = [], [], None
        fonts, saved = page.obj.Resources.get("/Font", {}), []
        for operands, operator in pikepdf.parse_content_stream(page):
            operator = str(operator)
            if operator in ("BDC", "BMC"):
                marks.append(self.read_mark(where, operands, marks, seen))
            elif operator == "EMC":
                self.need(marks, "01-001", f"{where}: EMC without a beginning")
                del marks[-1:]
            elif operator in PAINTING:
                self.need(any(marks), "01-005", f"{where}: {operator} paints neither content nor artifact")
            if operator == "q":
                saved.append(font)
            elif operator == "Q":
                font = saved.pop()
            elif operator == "Tf":
                font = self.get_font(fonts[str(operands[0])])
            elif operator in SHOWING:
                for text in as_list(operands[-1]):
                    if isinstance(text, pikepdf.String):
                        codes = bytes(text)
                        font.used.update(struct.unpack(f">{len(codes) // 2}H", codes))
        self.need(not marks, "01-001", f"{where}: marks are left open")
        return seen

    def read_mark(self, where, operands, marks, seen):
        if operands[0] == Name.Artifact:
            self.need("content" not in marks, "01-001", f"{where}: an artifact inside content")
            return "artifact"
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, Dictionary) and "/MCID" in properties:
            self.need("artifact" not in marks, "01-002", f"{where}: content inside an artifact")
            self.need("content" not in marks, "01-001", f"{where}: content inside content")
            number = int(properties.MCID)
            self.need(number not in seen, "01-006", f"{where}: content {number} twice")
            seen.append(number)
            return "content"
        return None

    def get_font(self, font):
        if font.objgen not in self.fonts:
            self.fonts[font.objgen] = Font(font, self.finding)
        return self.fonts[font.objgen]


def check(path):
    """Returns the findings, and how often each role occurs."""
    with pikepdf.open(path) as pdf:
        checker = Checker(pdf)
        return checker.run(), checker.roles


def main():
    status = 0
    for path in sys.argv[1:]:
        findings, roles = check(path)
        print(f"{path}: {len(findings)} findings; " + ", ".join(f"{n} {r}" for r, n in sorted(roles.items())))
        for finding in findings:
            print("   ", finding)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
