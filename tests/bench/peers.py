#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What other programs take for a PDF of the same content. Not part of ./check.

  peers.py [--install] [--runs N] IRCASE [CASE]

Exports the case (the sample unless given), reads headings, paragraphs, lists
and tables back from the PDF's tags, and writes them for Typst, WeasyPrint,
LibreOffice and for Pango with cairo (peer-pango.c), in the same fonts. The
charts, tags, links and the attached case are left to ours alone. Then each is
run in turn with ours; the figures are medians of ratios of whole processes.
--install gets what is missing: Debian packages as root, and Typst's compiler
as a module of Node from npm, into _build-peers.
"""
import argparse
import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import bench_support as bench

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
STORE = os.path.join(ROOT, "_build-peers")
TYPST = "@myriaddreamin/typst-ts-node-compiler"
PACKAGES = ["weasyprint", "libreoffice-writer-nogui", "nodejs", "npm", "poppler-utils", "gcc", "libpango1.0-dev"]
NODE = f"""
import {{ NodeCompiler }} from '{TYPST}';
import {{ writeFileSync }} from 'node:fs';
const [folder, out] = process.argv.slice(2);
const compiler = NodeCompiler.create({{ workspace: folder, fontArgs: [{{ fontPaths: ['/usr/share/fonts/truetype/lato'] }}] }});
writeFileSync(out, compiler.pdf({{ mainFilePath: folder + '/doc.typ' }}));
"""


# What the PDF says ------------------------------------------------------------

class Element:
    def __init__(self, name, depth):
        self.name, self.depth, self.parts = name, depth, []

    def text(self):
        return re.sub(r"\s+", " ", "".join(p if isinstance(p, str) else p.text() for p in self.parts)).strip()

    def find(self, *names):
        for part in self.parts:
            if isinstance(part, Element):
                if part.name in names:
                    yield part
                else:
                    yield from part.find(*names)


def read_tags(pdf):
    """The tag tree as poppler prints it: indented names, and text in quotes."""
    out = subprocess.run(["pdfinfo", "-struct-text", pdf], check=True, capture_output=True, text=True).stdout
    root = Element("root", -1)
    open_elements = [root]
    for line in re.findall(r'^ *(?:"(?:[^"\n]|"(?!\n))*"|[^\n]*)$', out, re.M):
        depth, word = len(line) - len(line.lstrip()), line.strip()
        while open_elements[-1].depth >= depth:
            open_elements.pop()
        name = re.match(r"([A-Z][A-Za-z0-9]*)(?: \(\w+\))?:?$", word)
        if word.startswith('"'):
            open_elements[-1].parts.append(word[1:-1])
        elif name and not word.startswith("Object"):
            element = Element(name[1], depth)
            open_elements[-1].parts.append(element)
            open_elements.append(element)
    return root


def read_blocks(pdf):
    """("heading", level, text), ("paragraph", text), ("item", text) and
    ("table", caption, rows), in order; the contents and the charts are left out."""
    blocks = []
    for element in read_tags(pdf).find("H1", "H2", "H3", "P", "L", "Table", "TOC", "Figure"):
        if element.name in ("H1", "H2", "H3"):
            blocks.append(("heading", int(element.name[1]), element.text()))
        elif element.name == "P" and element.text():
            blocks.append(("paragraph", element.text()))
        elif element.name == "L":
            blocks += [("item", body.text()) for body in element.find("LBody")]
        elif element.name == "Table":
            caption = " ".join(c.text() for c in element.find("Caption"))
            rows = [[cell.text() for cell in row.find("TH", "TD")] for row in element.find("TR")]
            blocks.append(("table", caption, rows))
    return blocks


# The same for the others ------------------------------------------------------

def to_typst(blocks):
    def quote(text):
        return '#"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    out = ['#set page(paper: "a4", numbering: "1")', '#set text(font: "Lato", size: 10pt, lang: "en")', "#set par(justify: true)",
           "#outline()"]
    for kind, *rest in blocks:
        if kind == "heading":
            out.append(f"#heading(level: {rest[0]})[{quote(rest[1])}]")
        elif kind == "paragraph":
            out.append(quote(rest[0]))
        elif kind == "item":
            out.append("- " + quote(rest[0]))
        else:
            columns = max(map(len, rest[1]))
            cells = [f"[{quote(cell)}]" for row in rest[1] for cell in row + [""] * (columns - len(row))]
            head = ", ".join(cells[:columns])
            out.append(f"#figure(caption: [{quote(rest[0])}], table(columns: {columns}, table.header({head}), "
                       f"{', '.join(cells[columns:])}))")
    return "\n\n".join(out) + "\n"


def to_html(blocks):
    out = ["<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Business case</title><style>"
           "@page { size: A4; margin: 25mm } body { font: 10pt/1.4 Lato; text-align: justify } "
           "table { border-collapse: collapse; text-align: left } td, th { border-bottom: 0.4pt solid grey; padding: 3pt }"
           "</style></head><body>"]
    for kind, *rest in blocks:
        if kind == "heading":
            out.append(f"<h{rest[0]}>{html.escape(rest[1])}</h{rest[0]}>")
        elif kind == "paragraph":
            out.append(f"<p>{html.escape(rest[0])}</p>")
        elif kind == "item":
            out.append(f"<ul><li>{html.escape(rest[0])}</li></ul>")
        else:
            rows = "".join("<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in row) + "</tr>"
                           for row, tag in zip(rest[1], ["th"] + ["td"] * len(rest[1])))
            out.append(f"<table><caption>{html.escape(rest[0])}</caption>{rows}</table>")
    return "\n".join(out) + "</body></html>\n"


def to_lines(blocks):
    """For peer-pango.c: a size and a width in points, and the text; a table is
    laid out cell by cell."""
    sizes = {1: 22, 2: 14, 3: 11}
    out = []
    for kind, *rest in blocks:
        if kind == "heading":
            out.append(f"{sizes[rest[0]]} 397 {rest[1]}")
        elif kind in ("paragraph", "item"):
            out.append(f"10 397 {rest[0]}")
        else:
            out.append(f"9 397 {rest[0]}")
            out += [f"9 {397 // len(row)} {cell or '-'}" for row in rest[1] for cell in row]
    return "\n".join(out) + "\n"


# The others -------------------------------------------------------------------

def version(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    found = re.search(r"\d+(\.\d+)+", done.stdout + done.stderr)
    return found[0] if found else "?"


def find_peers(folder, blocks):
    """(name, command, PDF) of each that is there; what is not is named."""
    def write(name, text):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
        return os.path.join(folder, name)

    def out(name):
        return os.path.join(folder, name + ".pdf")

    write("doc.typ", to_typst(blocks))
    page = write("doc.html", to_html(blocks))
    lines = write("doc.txt", to_lines(blocks))
    manifest = os.path.join(STORE, "node_modules", TYPST, "package.json")
    if os.path.exists(manifest):
        with open(manifest, encoding="utf-8") as file:
            name = f"Typst (in Node; {TYPST} {json.load(file)['version']})"
        script = os.path.join(STORE, "typst.mjs")
        with open(script, "w", encoding="utf-8") as file:
            file.write(NODE)
        yield name, ["node", script, folder, out("typst")], out("typst")
        yield "Node alone, with nothing to do", ["node", "-e", "0"], None
    else:
        print("# Typst is not installed")
    if shutil.which("weasyprint"):
        yield f"WeasyPrint {version('weasyprint', '--version')}", ["weasyprint", "-q", page, out("weasy")], out("weasy")
    else:
        print("# WeasyPrint is not installed")
    if shutil.which("soffice"):
        yield (f"LibreOffice {version('soffice', '--version')}",
               ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--infilter=HTML (StarWriter)",
                "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, page], out("doc"))
    else:
        print("# LibreOffice is not installed")
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "pangocairo"], capture_output=True, text=True)
    if flags.returncode == 0:
        program = os.path.join(folder, "peer-pango")
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer-pango.c")
        subprocess.run(["cc", "-O2", "-o", program, source, *flags.stdout.split()], check=True)
        yield (f"Pango {version('pkg-config', '--modversion', 'pango')} with cairo, text alone",
               [program, lines, out("pango")], out("pango"))
    else:
        print("# Pango's development files are not installed")


def install():
    subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES], check=True)
    os.makedirs(STORE, exist_ok=True)
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", TYPST], check=True, cwd=STORE)


def count_pages(pdf):
    out = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"Pages: *(\d+)", out)[1])


def main():
    parser = argparse.ArgumentParser(usage="peers.py [--install] [--runs N] IRCASE [CASE]")
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("ircase")
    parser.add_argument("case", nargs="?", default=os.path.join(ROOT, "data", "examples", "sample.ircase"))
    arguments = parser.parse_args()
    if arguments.install:
        install()
    with tempfile.TemporaryDirectory() as folder:
        ours = os.path.join(folder, "ours.pdf")
        export = [arguments.ircase, f"--export={ours}", arguments.case]
        bench.run(export)
        blocks = read_blocks(ours)
        words = sum(len(str(part).split()) for block in blocks for part in block[1:])
        print(f"{count_pages(ours)} pages of ours; {words} words, {sum(b[0] == 'table' for b in blocks)} tables for the others")
        print("| program | pages | PDF kB | time | processor |\n| --- | ---: | ---: | ---: | ---: |")
        print(f"| IR Case | {count_pages(ours)} | {os.path.getsize(ours) / 1000:.0f} | 1 | 1 |")
        for name, command, pdf in find_peers(folder, blocks):
            wall, processor = bench.ratios(command, export, arguments.runs)
            pages, size = (count_pages(pdf), f"{os.path.getsize(pdf) / 1000:.0f}") if pdf else ("", "")
            print(f"| {name} | {pages} | {size} | {wall:.1f} | {processor:.1f} |", flush=True)


if __name__ == "__main__":
    main()
