#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-hyphens.py OUTPUT TAG=DICTIONARY...: hyphenation dictionaries of the
system (libhyphen's .dic files), compiled into the one table that the program
maps: src/layout/irc-hyphens.c reads it and needs no loading.

A dictionary is Liang's patterns: "a2d3o" says how well a word may be broken at
each place beside the letters "ado"; "." is a word's end, an odd figure allows
a break, and the largest figure at a place wins. The patterns of a language
become a trie whose equal branches are stored once. All numbers are little
endian; a list of edges is sorted by letter.

  file       "IrcHyph1", u32 number of tables; then for each
             16 bytes tag, u32 offset, u32 length
  table      u8 left, right, compound left, compound right: fewest letters
             u32 letters, edges, values, bytes of values
             u32 first edge, number of edges of each level's root (two levels)
             u32 code point of each letter, sorted
             8 bytes an edge: u8 letter, u8 edges that follow, u16 value (0:
             no pattern ends here), u32 the first of those edges
             u32 offset of each value; then the values:
             u8 how far before the pattern's end, u8 count, the figures

A dictionary of two levels (NEXTLEVEL) finds the parts of a compound first and
breaks each part by itself. Patterns that change the spelling ("/") are left
out, and counted on standard output.
"""
import struct
import sys

MAGIC = b"IrcHyph1"
MINIMA = ["LEFTHYPHENMIN", "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN", "COMPOUNDRIGHTHYPHENMIN"]


class Dictionary:
    """What a .dic file says."""

    def __init__(self, path):
        self.minima = dict.fromkeys(MINIMA, 0)
        self.levels = [{}]
        self.left_out = 0
        with open(path, "rb") as f:
            encoding, *lines = f.read().splitlines()
        encoding = encoding.decode("ascii").strip().removeprefix("microsoft-")
        for number, line in enumerate(lines, 2):
            try:
                self.read(line.decode(encoding).strip())
            except (UnicodeError, ValueError) as error:
                raise SystemExit(f"{path}, line {number}: {error}")

    def read(self, line):
        word, *rest = line.split() or [""]
        if not word or word[0] in "%#" or word == "NOHYPHEN":
            return
        if word in self.minima:
            self.minima[word] = int(rest[0])
        elif word == "NEXTLEVEL":
            if len(self.levels) == 2:
                raise ValueError("more than two levels")
            self.levels.append({})
        elif "/" in word:
            self.left_out += 1
        else:
            letters, values = split(word)
            self.levels[-1][letters] = values


def split(pattern):
    """("ado", (0, 2, 3, 0)) for "a2d3o"."""
    letters, values = "", [0]
    for c in pattern:
        if c in "0123456789":
            values[-1] = int(c)
        else:
            letters += c
            values.append(0)
    return letters, tuple(values)


class Table:
    """Tries of patterns, equal branches stored once."""

    def __init__(self, dictionary):
        self.dictionary = dictionary
        self.letters = sorted({c for level in dictionary.levels for word in level for c in word})
        self.index = {c: i for i, c in enumerate(self.letters)}
        if len(self.letters) > 255:
            raise SystemExit("more than 255 letters")
        self.edges = []
        self.lists = {}
        self.values = {(): 0}
        self.roots = [self.store(grow(level)) for level in dictionary.levels]

    def value(self, values):
        """The number of what a pattern says, without the zeros around it."""
        if values is None or not any(values):
            return 0
        first = next(i for i, v in enumerate(values) if v)
        last = max(i for i, v in enumerate(values) if v)
        key = (len(values) - 1 - first, values[first:last + 1])
        number = self.values.setdefault(key, len(self.values))
        if number > 0xffff:
            raise SystemExit("more than 65,535 values")
        return number

    def store(self, node):
        """(first edge, number of edges) of a node's edges, those below first."""
        edges = []
        for letter, child in sorted(node[1].items()):
            first, count = self.store(child)
            edges.append((self.index[letter], count, self.value(child[0]), first))
        key = tuple(edges)
        if key not in self.lists:
            self.lists[key] = (len(self.edges), len(edges))
            self.edges += edges
        return self.lists[key]

    def pack(self):
        pool, offsets = b"", []
        for key in self.values:
            offsets.append(len(pool))
            back, figures = key if key else (0, ())
            pool += bytes([back, len(figures), *figures])
        roots = (self.roots + [(0, 0)])[:2]
        return b"".join([
            bytes(min(self.dictionary.minima[name], 255) for name in MINIMA),
            struct.pack("<4I", len(self.letters), len(self.edges), len(offsets), len(pool)),
            struct.pack("<4I", *roots[0], *roots[1]),
            struct.pack(f"<{len(self.letters)}I", *map(ord, self.letters)),
            *(struct.pack("<BBHI", *edge) for edge in self.edges),
            struct.pack(f"<{len(offsets)}I", *offsets),
            pool,
        ])


def grow(patterns):
    """A trie: a node is [values or None, {letter: node}]."""
    root = [None, {}]
    for letters, values in patterns.items():
        node = root
        for c in letters:
            node = node[1].setdefault(c, [None, {}])
        node[0] = values
    return root


def main(output, *sources):
    tables = []
    for source in sources:
        tag, _, path = source.partition("=")
        dictionary = Dictionary(path)
        if dictionary.left_out:
            print(f"{path}: {dictionary.left_out} patterns that change the spelling are left out")
        tables.append((tag.encode("ascii"), Table(dictionary).pack()))
    offset = len(MAGIC) + 4 + 24 * len(tables)
    with open(output, "wb") as f:
        f.write(MAGIC + struct.pack("<I", len(tables)))
        for tag, table in tables:
            f.write(struct.pack("<16sII", tag, offset, len(table)))
            offset += len(table)
        for _, table in tables:
            f.write(table)


if __name__ == "__main__":
    main(*sys.argv[1:])
