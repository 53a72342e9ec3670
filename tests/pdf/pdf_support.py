# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scripts of this folder share: PDF files of hand-made pages, and
other people's programs to read them with."""
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
import support

MAKER = os.path.join(support.BUILD, "tests", "pdf", "make-test-pdf")
# Marks of direction that poppler puts around what runs from right to left
DIRECTIONS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e"))
LANGUAGES = os.path.join(HERE, "languages.txt")

_folder = tempfile.TemporaryDirectory(prefix="ircase-pdf-")
FOLDER = _folder.name


def lines():
    """(language, text) of languages.txt."""
    with open(LANGUAGES, encoding="utf-8") as file:
        return [tuple(line.rstrip("\n").split("\t")) for line in file]


def make(name, **options):
    """Writes FOLDER/name with make-test-pdf --option=value…; its path."""
    path = os.path.join(FOLDER, name)
    arguments = [f"--{key}={value}" for key, value in options.items()]
    subprocess.run([MAKER, f"--output={path}", *arguments], check=True)
    return path


def silent(*command):
    """The output of a program that must succeed without a word on stderr."""
    done = subprocess.run(command, capture_output=True)
    if done.returncode != 0 or done.stderr:
        raise AssertionError(f"{command}: status {done.returncode}, {done.stderr.decode(errors='replace')}")
    return done.stdout.decode("utf-8")


def text(path, *options):
    return silent("pdftotext", *options, path, "-")


def read_tree(path):
    """The tree as pdfinfo reads it, with the beginning of each text and without
    the numbers of objects."""
    lines = []
    for line in silent("pdfinfo", "-struct-text", path).translate(DIRECTIONS).splitlines():
        words = re.match(r'( *)"(.*)"$', line)
        if words and len(words.group(2)) > 40:
            line = f'{words.group(1)}"{words.group(2)[:40]}…"'
        lines.append(re.sub(r"^( *Object) \d+ 0$", r"\1", line))
    return "\n".join(lines) + "\n"


def read_tags(path):
    """(role, words) of each element that has words of its own, in reading
    order, from the tree as pdfinfo reads it."""
    found = []
    for line in silent("pdfinfo", "-struct-text", path).splitlines():
        words = re.match(r' *"(.*)"$', line)
        role = re.match(r" *([A-Z][A-Za-z0-9]*)(?: <[^>]*>)?(?: \((?:block|inline)\))?:?$", line)
        if words and found:
            found[-1][1].append(words.group(1))
        elif role:
            found.append((role.group(1), []))
    return [(role, "".join(words).translate(DIRECTIONS)) for role, words in found if words]
