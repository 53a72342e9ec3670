#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The walls of the house (src/DESIGN.md), file by file, and its figures.

    check-walls.py [ROOT]

The compiler refuses an include of a folder that is not allowed; this finds what
it cannot: cycles, sizes, a library in a folder that should not know it, and a
table in DESIGN.md that no longer tells the truth. A module is a .c with its .h
and its -private.h.
"""
import os
import re
import statistics
import sys

import support

FILE_MAX, FUNCTION_MAX, FUNCTION_WARN = 600, 80, 60

# A library's headers: the folders that may name them.
LIBRARIES = [
    (r"(gtk|gdk|gsk|pango|graphene)(/|\.h|-)", "gui"),
    (r"cairo", "backend"),
    (r"hpdf", "backend"),
    (r"json-glib/", "base"),
    (r"hb(-|\.h)", "scene backend"),
    (r"(ft2build|freetype)", "scene backend"),
    (r"(zlib|libdeflate)\.h", "backend"),
    (r"(unistd|fcntl|dirent|pwd|signal|poll|langinfo|windows|io)\.h|sys/", "base"),
    (r"(gio-unix|glib-unix)", "base"),
]
# Names of a painter's library, whatever header they come through. The widget
# that shows scenes is handed a cairo_t by GTK.
NAMES = [(re.compile(r"\bcairo_\w+"), ("src/backend/", "src/gui/irc-scene-view.c")),
         (re.compile(r"\bHPDF_\w+"), ("src/backend/",)),
         (re.compile(r"\bhb_\w+"), ("src/scene/", "src/backend/"))]
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)
# What a comment or a literal is, to take out the one and blank the other.
TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


class Source:
    """One C file: its lines counted, its includes, its functions."""

    def __init__(self, root, path):
        self.path = path
        with open(os.path.join(root, path), encoding="utf-8") as f:
            self.text = f.read()
        self.lines = self.text.count("\n")
        comment = []

        def blank(match):
            text = match[0]
            if text[0] == "/":
                comment.append(len([line for line in text.split("\n") if line.strip(" /*")]))
                return "\n" * text.count("\n")
            return text[0] + text[0]

        self.code = TOKEN.sub(blank, self.text)
        self.code_lines = sum(1 for line in self.code.split("\n") if line.strip())
        self.comment_lines = sum(comment)
        self.includes = INCLUDE.findall(TOKEN.sub(lambda m: "" if m[0][0] == "/" else m[0], self.text))
        self.functions = list(self.find_functions())

    @property
    def folder(self):
        """The folder under src, "." for a file that lies in src itself."""
        parts = self.path.split("/")
        return "/".join(parts[1:-1]) or "."

    @property
    def module(self):
        return os.path.splitext(self.path)[0].removesuffix("-private")

    def find_functions(self):
        """(name, lines) of each: from the line with the name to the brace that
        closes it. Both braces of a function stand alone at the first column."""
        lines = self.code.split("\n")
        start = None
        for number, line in enumerate(lines):
            if line == "{":
                top = number - 1
                while top > 0 and not re.match(r"\w+ ?\(", lines[top]):
                    top -= 1
                start = top
            elif line == "}" and start is not None:
                yield lines[start].split("(")[0].strip(), number - start + 1
                start = None


def sources(root, folder):
    found = []
    for place, folders, names in os.walk(os.path.join(root, folder)):
        folders.sort()
        for name in sorted(names):
            if name.endswith((".c", ".h")):
                found.append(Source(root, os.path.relpath(os.path.join(place, name), root)))
    return found


def cycles(graph):
    """The strongly connected components of more than one module (Tarjan 1972)."""
    index, low, stack, found = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in sorted(graph[node]):
            if other not in index:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], index[other])
        if low[node] == index[node]:
            component = stack[stack.index(node):]
            del stack[stack.index(node):]
            if len(component) > 1:
                found.append(sorted(component))

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return found


def folder_table(root):
    """DESIGN.md's table: | `folder` | `may` `include` | what it is |"""
    path = os.path.join(root, "src", "DESIGN.md")
    if not os.path.exists(path):
        return {}
    table = {}
    with open(path, encoding="utf-8") as f:
        for line in f:
            row = re.match(r"\| *`([\w./-]+)` *\|([^|]*)\|", line)
            if row:
                table[row[1].rstrip("/")] = set(re.findall(r"`([\w./-]+)`", row[2]))
    return table


def find_violations(root, files, headers, graph):
    """Name of each wall → what breaks it."""
    table = folder_table(root)
    folders = {f.folder for f in files}
    walls = {
        "no include cycle": [" → ".join(component) for component in cycles(graph)],
        "no circle in DESIGN.md's table": [
            " → ".join(component)
            for component in cycles({name: others & set(table) for name, others in table.items()})],
        f"no file over {FILE_MAX} lines": [f"{f.path}: {f.lines}" for f in files if f.lines > FILE_MAX],
        f"no function over {FUNCTION_MAX} lines": [
            f"{f.path}: {name}: {size}" for f in files for name, size in f.functions if size > FUNCTION_MAX],
        "every header that is included is there": [],
        "libraries are named where they may be": [],
        "painters' names stay with the painters": [],
        "includes go only to allowed folders": [],
        "DESIGN.md names every folder and no other":
            [f"not in the table: {name}" for name in sorted(folders - set(table))]
            + [f"not in src: {name}" for name in sorted(set(table) - folders - {"."})]
            + [f"{name} may include {other}, which is no folder" for name in sorted(table)
               for other in sorted(table[name] - set(table))],
    }
    for f in files:
        for kind, name in f.includes:
            if kind == "<":
                for library, allowed in LIBRARIES:
                    if re.match(library, name) and f.folder.split("/")[0] not in allowed.split():
                        walls["libraries are named where they may be"].append(f"{f.path}: <{name}>")
            elif os.path.basename(name) not in headers:
                walls["every header that is included is there"].append(f"{f.path}: \"{name}\"")
            else:
                other = headers[os.path.basename(name)].folder
                if other != f.folder and other not in table.get(f.folder, ()):
                    walls["includes go only to allowed folders"].append(f"{f.path}: \"{name}\" of {other}")
        for name, allowed in NAMES:
            seen = name.search(f.code)
            if seen and not f.path.startswith(allowed):
                walls["painters' names stay with the painters"].append(f"{f.path}: {seen[0]}")
    return walls


def ratio(part, whole):
    return f"{100 * part / whole:.0f} %" if whole else "-"


def print_figures(tap, root, files, graph):
    sizes = sorted(f.lines for f in files) or [0]
    lengths = sorted(size for f in files for _, size in f.functions)
    code = sum(f.code_lines for f in files)
    tests = sum(f.code_lines for f in sources(root, "tests"))
    for suffix in (".c", ".h"):
        some = [f for f in files if f.path.endswith(suffix)]
        lines, comments = sum(f.code_lines for f in some), sum(f.comment_lines for f in some)
        tap.figure(f"{suffix} files: {len(some)}, code lines: {lines}, comments: {ratio(comments, lines + comments)}")
    longest = max(files, key=lambda f: f.lines, default=None)
    tap.figure(f"file length: median {statistics.median(sizes):.0f}, longest {sizes[-1]} ({longest.path if longest else '-'})")
    if lengths:
        tap.figure(f"functions: {len(lengths)}, length: median {statistics.median(lengths):.0f}, "
                 f"p90 {lengths[int(0.9 * (len(lengths) - 1))]}, longest {lengths[-1]}")
    over = [(f.path, name, size) for f in files for name, size in f.functions if size > FUNCTION_WARN]
    tap.figure(f"functions over {FUNCTION_WARN} lines: {len(over)} ({ratio(len(over), len(lengths))})")
    for path, name, size in over:
        tap.figure(f"  {path}: {name}: {size}")
    tap.figure(f"largest include cycle: {max(map(len, cycles(graph)), default=0)} modules")
    tap.figure(f"test code to source code: {tests / code if code else 0:.2f} (C alone)")


def main():
    root = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else support.ROOT
    files = sources(root, "src")
    headers = {os.path.basename(f.path): f for f in files if f.path.endswith(".h")}
    graph = {f.module: set() for f in files}
    for f in files:
        for kind, name in f.includes:
            other = headers.get(os.path.basename(name))
            if kind == '"' and other and other.module != f.module:
                graph[f.module].add(other.module)
    tap = support.Tap()
    for wall, broken in find_violations(root, files, headers, graph).items():
        tap.check(not broken, wall, "\n".join(broken))
    print_figures(tap, root, files, graph)
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
