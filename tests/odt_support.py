# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An ODT file read back with Python's own means, as OpenDocument 1.2 describes it."""
import io
import re
import struct
import xml.etree.ElementTree as ET
import zipfile

SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "xlink": "http://www.w3.org/1999/xlink", "dc": "http://purl.org/dc/elements/1.1/",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}
MEDIA_TYPE = b"application/vnd.oasis.opendocument.text"
BLOCKS = ("text:p", "text:h")


def q(name):
    prefix, local = name.split(":")
    return f"{{{SPACES[prefix]}}}{local}"


def points(length):
    return float(re.fullmatch(r"(-?[0-9.]+)pt", length).group(1))


def words(element):
    """The text of a paragraph as a word processor shows it, but for the numbers it makes."""
    out = [element.text or ""]
    for child in element:
        if child.tag == q("text:s"):
            out.append(" " * int(child.get(q("text:c"), "1")))
        elif child.tag == q("text:tab"):
            out.append("\t")
        elif child.tag == q("text:line-break"):
            out.append("\n")
        elif child.tag != q("draw:frame"):
            out.append(words(child))
        out.append(child.tail or "")
    return "".join(out)


class Odt:
    def __init__(self, data, content=None):
        """@content: read instead of what stands in the package."""
        self.data = data
        self.zip = zipfile.ZipFile(io.BytesIO(data))
        self.names = self.zip.namelist()
        self.content, self.styles, self.meta = (ET.fromstring(self.zip.read(name + ".xml")) for name in ("content", "styles", "meta"))
        if content is not None:
            self.content = ET.fromstring(content)
        self.body = self.content.find(f"{q('office:body')}/{q('office:text')}")

    def style_name(self, element):
        """The named style of a paragraph, behind an automatic one."""
        name = element.get(q("text:style-name"))
        for style in self.content.iter(q("style:style")):
            if style.get(q("style:name")) == name and style.get(q("style:family")) == "paragraph":
                return style.get(q("style:parent-style-name"))
        return name

    def all(self, name, root=None):
        return list((self.body if root is None else root).iter(q(name)))

    def faults(self):
        """What a strict reader would stumble over."""
        return [*self.package_faults(), *self.style_faults(), *self.link_faults(), *self.picture_faults(), *self.order_faults()]

    def package_faults(self):
        first = self.zip.infolist()[0]
        if self.data[30:38] != b"mimetype" or self.data[38:38 + len(MEDIA_TYPE)] != MEDIA_TYPE:
            yield "the media type is not where it belongs"
        if first.compress_type != zipfile.ZIP_STORED or struct.unpack("<H", self.data[28:30]) != (0,):
            yield "the media type is packed or has an extra field"
        if self.zip.testzip() is not None:
            yield "a part is damaged"
        for entry in self.zip.infolist():
            if entry.extra or entry.flag_bits & ~0x800:
                yield f"{entry.filename}: extra field or flags"
        manifest = ET.fromstring(self.zip.read("META-INF/manifest.xml"))
        listed = sorted(entry.get(q("manifest:full-path")) for entry in manifest.iter(q("manifest:file-entry")))
        if listed != sorted(["/", *(set(self.names) - {"mimetype", "META-INF/manifest.xml"})]):
            yield f"the manifest lists {listed}"
        if len(set(self.names)) != len(self.names):
            yield "a part stands twice"

    def style_faults(self):
        known = set()
        for root in (self.content, self.styles):
            for style in root.iter():
                if style.get(q("style:name")) is None:
                    continue
                key = (style.get(q("style:family"), style.tag), style.get(q("style:name")))
                if key in known and style.tag != q("style:font-face"):
                    yield f"style {key} stands twice"
                known.add(key)
        names = {name for _, name in known}
        wanted = ("text:style-name", "table:style-name", "draw:style-name", "style:parent-style-name", "style:next-style-name",
                  "style:list-style-name", "text:visited-style-name", "style:page-layout-name", "style:master-page-name",
                  "style:font-name")
        for root in (self.content, self.styles):
            for element in root.iter():
                for attribute in wanted:
                    name = element.get(q(attribute))
                    if name is not None and name not in names:
                        yield f"no style {name}, named by {attribute}"
        for element in self.body.iter():
            if element.tag in (q("text:p"), q("text:h")) and ("paragraph", element.get(q("text:style-name"))) not in known:
                yield f"no paragraph style {element.get(q('text:style-name'))}"

    def link_faults(self):
        starts = [element.get(q("text:name")) for element in self.all("text:bookmark-start")]
        ends = [element.get(q("text:name")) for element in self.all("text:bookmark-end")]
        places = starts + [element.get(q("text:name")) for element in self.all("text:bookmark")]
        if sorted(starts) != sorted(ends) or len(set(places)) != len(places):
            yield "bookmarks are not in pairs, or stand twice"
        for link in self.all("text:a"):
            target = link.get(q("xlink:href"))
            if target.startswith("#") and target[1:] not in places:
                yield f"nothing at {target}"
            elif not target.startswith("#") and not re.match(r"https?://", target):
                yield f"a link to {target}"
            if not words(link).strip():
                yield f"a link to {target} without words"
        for field in self.all("text:bookmark-ref"):
            if field.get(q("text:ref-name")) not in places:
                yield f"nothing at {field.get(q('text:ref-name'))}"

    def picture_faults(self):
        seen = []
        for frame in self.all("draw:frame"):
            name = frame.find(q("draw:image")).get(q("xlink:href"))
            seen.append(name)
            png = self.zip.read(name)
            width, height = struct.unpack(">II", png[16:24])
            if png[:8] != b"\x89PNG\r\n\x1a\n":
                yield f"{name} is no PNG"
            if min(width, height) < 300:
                yield f"{name} is {width} x {height}"
            shown = [points(frame.get(q(f"svg:{side}"))) for side in ("width", "height")]
            if abs(shown[0] / shown[1] - width / height) > 0.01 or width / shown[0] < 299 / 72:
                yield f"{name} is shown as {shown}"
            for element in ("svg:title", "svg:desc"):
                if not (frame.findtext(q(element)) or "").strip():
                    yield f"{name} without {element}"
        if sorted(seen) != sorted(name for name in self.names if name.startswith("Pictures/")):
            yield f"pictures shown: {seen}"

    def order_faults(self):
        for table in self.all("table:table"):
            columns = len(self.all("table:table-column", table))
            for row in self.all("table:table-row", table):
                if len(row.findall(q("table:table-cell"))) != columns:
                    yield f"a row of {table.get(q('table:name'))} has other columns"
            for cell in self.all("table:table-cell", table):
                if not cell.findall(q("text:p")):
                    yield "a cell without a paragraph"
        names = [table.get(q("table:name")) for table in self.all("table:table")]
        if len(set(names)) != len(names):
            yield "two tables of one name"
        for field in self.all("text:bookmark-ref"):
            if field.get(q("text:reference-format")) == "number" and field.get(q("text:ref-name")) != "ref-" + words(field):
                yield f"[{words(field)}] leads to {field.get(q('text:ref-name'))}"
        for index, entry in enumerate(self.reference_entries()):
            if entry.find(f".//{q('text:bookmark-start')}").get(q("text:name")) != f"ref-{index + 1}":
                yield f"entry {index + 1} is not ref-{index + 1}"

    def reference_entries(self):
        return [item for entries in self.all("text:list") if entries.get(q("text:style-name")) == "References"
                for item in entries.findall(q("text:list-item"))]

    def is_numbered(self, list_style):
        """Whether a list that is not one of bullets shows its numbers."""
        formats = [level.get(q("style:num-format")) for root in (self.content, self.styles) for style in root.iter(q("text:list-style"))
                   if style.get(q("style:name")) == list_style for level in style]
        return formats != [""]

    def headings(self):
        """(level, number as a word processor makes it, text)"""
        counts, found = [0, 0, 0], []
        for heading in self.all("text:h"):
            level = int(heading.get(q("text:outline-level")))
            number = ""
            if heading.get(q("text:is-list-header")) != "true" and level < 3:
                counts[level - 1] += 1
                counts[level:] = [0] * (3 - level)
                number = ".".join(str(count) for count in counts[:level])
            found.append((level, number, words(heading)))
        return found

    def paragraphs(self, *without):
        """The words of all paragraphs and headings, in order, but for those in the
        contents and in the elements named."""
        left_out = {id(element) for name in ("text:table-of-content", *without) for part in self.all(name) for element in part.iter()}
        return [words(element) for element in self.body.iter()
                if element.tag in map(q, BLOCKS) and id(element) not in left_out]

    def property(self, style, family, element, name):
        """A property of a style, inherited if need be."""
        while style is not None:
            found = [other for root in (self.content, self.styles) for other in root.iter(q("style:style"))
                     if other.get(q("style:name")) == style and other.get(q("style:family")) == family]
            properties = found[0].find(q(element)) if found else None
            if properties is not None and properties.get(q(name)) is not None:
                return properties.get(q(name))
            style = found[0].get(q("style:parent-style-name")) if found else None
        return None


class Reader:
    """The words of an ODT, numbered as a word processor does it: in the form of the
    document's plain text or, not @plain, as the program shows them."""

    def __init__(self, odt, plain=True):
        self.odt, self.plain, self.out, self.counts = odt, plain, [], [0, 0, 0]
        self.said = []  # of a picture, whose words follow its caption
        for element in odt.body:
            self.read(element)

    def say(self, text):
        self.out += text.split()

    def heading(self, element):
        level = int(element.get(q("text:outline-level")))
        if element.get(q("text:is-list-header")) != "true" and level < 3:
            self.counts[level - 1] += 1
            self.counts[level:] = [0] * (3 - level)
            self.say(".".join(str(count) for count in self.counts[:level]))
        self.say(words(element))

    def paragraph(self, element, label):
        style = self.odt.style_name(element)
        self.say(label + words(element) + (":" if self.plain and style == "Cover_20_Label" else ""))
        if style == "Picture":
            self.said = [desc.text for desc in element.iter(q("svg:desc"))] if self.plain else []
        else:
            self.say(" ".join(self.said))
            self.said = []

    def read(self, element, label=""):
        if element.tag == q("text:h"):
            self.heading(element)
        elif element.tag == q("text:p"):
            self.paragraph(element, label)
        elif element.tag == q("text:list"):
            style = element.get(q("text:style-name"))
            bullets = style in ("List_20_1", "PageBullets")
            for index, item in enumerate(element.findall(q("text:list-item"))):
                for child in item:
                    self.read(child, "• " if bullets else f"{index + 1}. " if self.odt.is_numbered(style) else "")
        elif element.tag == q("text:table-of-content"):
            title, *entries = element.iter(q("text:p"))
            self.say(words(title))
            for entry in [] if self.plain else entries:
                self.say(words(entry).split("\t")[0])
        else:
            for child in element:
                self.read(child)
