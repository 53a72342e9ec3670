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
GROUPS = {"Document", "Part", "Art", "Sect", "Div"}
WORDS = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "TD", "TH", "Caption", "BibEntry", "Note", "Span"}
PARENTS = {
    "Document": {"Root"}, "Sect": GROUPS, "Div": GROUPS | {"TD", "TH", "LBody"},
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
    "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"}, "Table": GROUPS | {"TD", "LBody"},
    "L": GROUPS | {"L", "LBody", "TD"}, "LI": {"L"}, "LBody": {"LI"},
    "Lbl": {"LI", "TOCI", "Note", "BibEntry", "Reference", "Caption"},
    "TOC": GROUPS | {"TOC", "TOCI"}, "TOCI": {"TOC"}, "BibEntry": GROUPS | {"LBody", "P"},
    "Reference": WORDS | {"TOCI"}, "Link": WORDS | {"Reference"}, "Note": GROUPS | WORDS,
    "Figure": GROUPS | WORDS, "Caption": {"Table", "Figure", "L", "TOC", "Div"},
    "P": GROUPS | {"TD", "TH", "LBody", "TOCI", "Note", "Caption"}, "Span": WORDS | {"Link", "Reference"},
    **{f"H{level}": GROUPS for level in range(1, 7)},
}
CHILDREN = {
    "Table": {"Caption", "THead", "TBody", "TFoot", "TR"}, "TR": {"TH", "TD"},
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
    "L": {"Caption", "L", "LI"}, "LI": {"Lbl", "LBody"}, "TOC": {"Caption", "TOC", "TOCI"},
    "TOCI": {"Lbl", "Reference", "NonStruct", "P", "TOC"},
}
# How many of a kind an element holds, at least and at most
COUNTS = {
    "Table": {"Caption": (0, 1), "THead": (0, 1), "TBody": (1, 99)}, "L": {"LI": (1, 9999)},
    "LI": {"Lbl": (0, 1), "LBody": (1, 1)}, "TOC": {"TOCI": (1, 9999)}, "TOCI": {"TOC": (0, 1)},
}
# These say something themselves or in what they hold; cells may be empty.
SAYING = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "LBody", "LI", "Caption", "Link", "Reference", "BibEntry",
          "Note", "Span", "TOCI", "Figure", "Sect", "Document", "Div"}
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
        self.ids = {}          # of an element: element
        self.notes = 0
        self.said_more = False  # the content before was given other words
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
        self.check_trees_beside(root.StructTreeRoot)
        self.check_ways(root)
        for number, page in enumerate(self.pdf.pages, 1):
            self.check_page(number, page)
        for font in self.fonts.values():
            font.check()
        return self.findings

    # ---- beside the tree ----------------------------------------------------

    def check_trees_beside(self, tree):
        """The names of elements, and that the parent tree has nothing more or less."""
        names = dict(self.name_tree(tree["/IDTree"])) if "/IDTree" in tree else {}
        self.need({name: element.objgen for name, element in names.items()} == self.ids, "19-004",
                  "the tree of names and the elements differ")
        self.need(list(names) == sorted(names), "19-004", "the tree of names is not in order")
        self.need(int(tree.get("/ParentTreeNextKey", 0)) > max(self.numbers, default=-1), "01-006",
                  "the next key of the parent tree is in use")
        used = {int(page.obj.get("/StructParents", -1)) for page in self.pdf.pages}
        used |= {int(a.get("/StructParent", -1)) for page in self.pdf.pages for a in page.obj.get("/Annots", [])}
        self.need(set(self.numbers) <= used, "01-006", "the parent tree has keys that nothing uses")

    def check_ways(self, root):
        """Outline, page labels and named places lead to pages of this file."""
        pages = {page.obj.objgen for page in self.pdf.pages}

        def check(destination, what):
            self.need(isinstance(destination, Array) and len(destination) and destination[0].objgen in pages, "ways",
                      f"{what} leads to no page")

        def walk(item):
            while item is not None:
                self.need(str(item.get("/Title", "")).strip(), "ways", "an item of the outline without words")
                check(item.get("/Dest"), "an item of the outline")
                walk(item.get("/First"))
                item = item.get("/Next")

        walk(root.get("/Outlines", {}).get("/First"))
        names = list(self.name_tree(root.get("/Names", {}).get("/Dests", {})))
        self.need([name for name, _ in names] == sorted({name for name, _ in names}), "ways",
                  "the named places are not in order")
        for name, destination in names:
            check(destination, f"the place {name}")
        labels = dict(self.number_tree(root.get("/PageLabels", {})))
        self.need(0 in labels and max(labels) < len(pages), "ways", "page labels are missing or too many")

    def name_tree(self, node):
        names = list(node.get("/Names", []))
        yield from ((str(names[i]), names[i + 1]) for i in range(0, len(names), 2))
        for kid in node.get("/Kids", []):
            yield from self.name_tree(kid)

    # ---- the document -------------------------------------------------------

    def check_catalog(self, root):
        self.need(root.get("/MarkInfo", {}).get("/Marked") is True, "06-001", "MarkInfo does not say Marked")
        self.need(not root.get("/MarkInfo", {}).get("/Suspects"), "02-003", "MarkInfo says Suspects")
        self.need(re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", str(root.get("/Lang", ""))), "11-006", "no language")
        self.need(root.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is True, "07-001", "no DisplayDocTitle")
        self.need("/Encrypt" not in self.pdf.trailer, "26-001", "encrypted: not known here")
        for name, spec in self.name_tree(root.get("/Names", {}).get("/EmbeddedFiles", {})):
            self.need("/F" in spec and "/UF" in spec, "21-001", f"{name}: an attachment without its two names")
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
            self.check_element(element, tree, ("Root",), None)
        last = 0
        for level in self.headings:
            self.need(level <= last + 1, "14-003", f"heading {level} follows heading {last}")
            last = level
        self.need(not self.headings or self.headings[0] == 1, "14-002", "the first heading is not H1")

    def check_element(self, element, parent, above, page):
        """above: the roles of what it stands in. Whether it says something."""
        parent_role = above[-1]
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
        if role == "Note":
            self.need(str(element.get("/ID", "")).strip(), "19-003", "Note without ID")
        if "/ID" in element:
            self.need(str(element.ID) not in self.ids, "19-004", f"two elements are called {element.ID}")
            self.ids[str(element.ID)] = element.objgen
        said = self.check_kids(element, (*above, role), element.get("/Pg", page))
        self.need(said or role not in SAYING, "empty", f"{role} says nothing")
        self.check_counts(element, role)
        if role == "Table":
            self.check_table(element)
        return said

    def check_kids(self, element, above, page):
        said, role = False, above[-1]
        for kid in as_list(element.get("/K")):
            if isinstance(kid, int):
                self.note_content(page, kid, element)
                said = True
            elif kid.get("/Type") == Name.MCR:
                self.note_content(kid.get("/Pg", page), int(kid.MCID), element)
                said = True
            elif kid.get("/Type") == Name.OBJR:
                self.need(role in ("Link", "Annot"), "28-011", f"an annotation inside {role}")
                self.need(role != "Link" or "/Dest" not in kid.Obj or "Reference" in above, "09-004",
                          "a link inside the document that is no Reference")
                self.annotations[kid.Obj.objgen] = element.objgen
            else:
                said = self.check_element(kid, element, above, page) or said
        if role == "Link":
            self.need(element.objgen in self.annotations.values(), "28-011", "Link without an annotation")
        return said

    def kids_by_role(self, element):
        return [(str(kid.S)[1:], kid) for kid in as_list(element.get("/K"))
                if isinstance(kid, Dictionary) and "/S" in kid]

    def check_counts(self, element, role):
        roles = [name for name, _ in self.kids_by_role(element)]
        for kid, (least, most) in COUNTS.get(role, {}).items():
            self.need(least <= roles.count(kid) <= most, "09-004", f"{role} with {roles.count(kid)} {kid}")
        if "Caption" in roles and role in ("Table", "L", "TOC"):
            self.need(roles.index("Caption") in (0, len(roles) - 1), "09-004", f"{role} with Caption in its middle")
        if role == "Table" and "THead" in roles and "TBody" in roles:
            self.need(roles.index("THead") < roles.index("TBody"), "09-004", "Table with THead after TBody")

    def check_table(self, table):
        """Each row has all columns, and each cell a head in its column or row."""
        rows = []
        for role, part in self.kids_by_role(table):
            rows += [part] if role == "TR" else [row for _, row in self.kids_by_role(part)]
        cells = [self.kids_by_role(row) for row in rows]
        self.need(len({len(row) for row in cells}) == 1, "15-005", "a table whose rows differ in length")
        for row in cells:
            for column, (role, cell) in enumerate(row):
                heads = [above[column][1] for above in cells if column < len(above) and above[column][0] == "TH"]
                scopes = [a.get("/Scope") for head in heads for a in as_list(head.get("/A"))]
                beside = [a.get("/Scope") for name, head in row if name == "TH" for a in as_list(head.get("/A"))]
                named = [str(n) for a in as_list(cell.get("/A")) for n in a.get("/Headers", [])]
                self.need(role == "TH" or named or Name.Column in scopes or Name.Row in beside, "15-003",
                          "a cell without a head")

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
            self.need(len(owners) == len(seen), "01-006",
                      f"{where}: the parent tree has {len(owners)} pieces of content, the page {len(seen)}")
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
            self.read_actual_text(where, properties)
            self.need(number not in seen, "01-006", f"{where}: content {number} twice")
            seen.append(number)
            return "content"
        return None

    def read_actual_text(self, where, properties):
        """Nothing may be said only in place of the end of a divided word, right after it was said whole."""
        says = str(properties.ActualText).strip("\0") if "/ActualText" in properties else None
        self.need(says != "" or self.said_more, "10-001", f"{where}: an empty ActualText")
        self.said_more = says is not None and (says != "" or self.said_more)

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
