#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_hyphens_against_libhyphen.py PROBE MAKE-HYPHENS FOLDER: our compiled
patterns break words where libhyphen breaks them with the dictionary itself:
all words of the evidence pack, and words of other languages where their
dictionaries are installed (two levels, other encodings)."""
import ctypes
import ctypes.util
import glob
import os
import re
import subprocess
import sys
import tempfile

PROBE, MAKE, FOLDER = sys.argv[1:4]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
LEFT, RIGHT = 2, 3

WORDS = {
    "en_GB": "hyphenation interventional radiology embolisation catheter Wednesday typography associate project",
    "de_DE": """Wirtschaftlichkeitsbetrachtung Krankenhausverwaltung Donaudampfschifffahrt Sprechstunde Aufklärung
        Bauchaortenaneurysma Gefäßchirurgie Stationsvisite Übergangspflege Katheterlabor Straße Versorgungsauftrag
        Behandlungsergebnis Verantwortung Zusammenarbeit Fallkonferenz Indikationsstellung Nachsorgeambulanz
        Personalentwicklungskonzept Terminvereinbarung Aufnahmerecht Leistungserbringer""",
    "pl_PL": """radiologia interwencyjna przychodnia oddział pacjenci opieka ambulatoryjna źródło szpital zabieg
        przygotowanie odpowiedzialność najważniejszy współpraca wystarczający dokumentacja krwiotwórczy""",
    "el_GR": """επεμβατική ακτινολογία νοσοκομείο ασθενείς διαδικασία εξωτερικά ιατρεία παρακολούθηση ευθύνη
        συνεργασία αποτελέσματα οργάνωση""",
}


def content_words():
    found = set()
    for path in glob.glob(os.path.join(ROOT, "data", "content", "*.json")):
        with open(path, encoding="utf-8") as f:
            found.update(re.findall(r"[A-Za-z]{2,}", f.read()))
    return sorted(word for word in found if word[1:].islower())


class Libhyphen:
    """The library, as its header says: a dictionary, and words through it."""

    def __init__(self, library, path):
        self.library = library
        library.hnj_hyphen_load.restype = ctypes.c_void_p
        self.dictionary = ctypes.c_void_p(library.hnj_hyphen_load(os.fsencode(path)))
        with open(path, "rb") as f:
            self.encoding = f.readline().decode("ascii").strip()

    def hyphenate(self, word):
        raw = word.lower().encode(self.encoding)
        out = ctypes.create_string_buffer(len(raw) + 5)
        rep, pos, cut = (ctypes.c_void_p() for _ in range(3))
        self.library.hnj_hyphen_hyphenate3(
            self.dictionary, raw, len(raw), out, None, ctypes.byref(rep), ctypes.byref(pos), ctypes.byref(cut),
            LEFT, RIGHT, LEFT, LEFT)
        # One figure a character: in UTF-8, libhyphen packs them so as well.
        return "".join(c + ("=" if int(out.raw[i:i + 1]) & 1 else "") for i, c in enumerate(word))


def ours(table, tag, words):
    done = subprocess.run([PROBE, table, tag], input="\n".join(words) + "\n", capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def main():
    name = ctypes.util.find_library("hyphen")
    print(f"1..{len(WORDS)}")
    failed = 0
    for number, (language, text) in enumerate(WORDS.items(), 1):
        path = os.path.join(FOLDER, f"hyph_{language}.dic")
        title = f"{number} - {language} as libhyphen"
        if name is None or not os.path.exists(path):
            print(f"ok {title} # SKIP no libhyphen, or no dictionary, on this system")
            continue
        words = text.split() + (content_words() if language == "en_GB" else [])
        with tempfile.TemporaryDirectory() as folder:
            table = os.path.join(folder, "table")
            subprocess.run([sys.executable, MAKE, table, f"{language[:2]}={path}"], check=True, stdout=subprocess.DEVNULL)
            found = ours(table, language, words)
        library = Libhyphen(ctypes.CDLL(name), path)
        expected = [library.hyphenate(word) for word in words]
        wrong = [f"{e} but {f}" for e, f in zip(expected, found) if e != f]
        broken = sum("=" in e for e in expected)
        if wrong or len(found) != len(words) or broken < len(words) / 3:
            failed += 1
            print(f"not ok {title}", *(f"# {line}" for line in wrong[:20]), sep="\n")
        else:
            print(f"ok {title}", f"# figure: {language}: {len(words)} words, {broken} of them broken", sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
