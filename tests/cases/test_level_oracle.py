#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The assess room against the oracles, over many random cases.

    test_level_oracle.py ASSESS-CASES     prints TAP
"""
import json
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support
from level_oracle import Pack, arguments_in_order, warning_marks
from random_cases import cases
from whole_oracle import whole, without_words

COUNT = 400
LEVELS = {(inpatient, outpatient) for inpatient in range(4) for outpatient in range(4)}


def run(program, texts):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
        file.write("\n".join(texts) + "\n")
        file.flush()
        return subprocess.run([program, file.name], check=True, capture_output=True).stdout.decode().splitlines()


def warnings_differ(found, marks):
    """The warnings that no mark explains, and the marks that no warning names;
    each warning stands for one mark."""
    left = list(found)
    missing = []
    for mark in marks:
        named = [text for text in left if all(part in text for part in mark)]
        if named:
            left.remove(named[0])
        else:
            missing.append(mark)
    return left, missing


def first_difference(expected, found, place=""):
    """The first place where two values differ, keys and order too, and both
    values; nothing: an empty string."""
    if json.dumps(expected) == json.dumps(found):
        return ""
    if type(expected) is type(found) is dict and list(expected) == list(found):
        parts = [(f"{place}/{name}", expected[name], found[name]) for name in expected]
    elif type(expected) is type(found) is list and len(expected) == len(found):
        parts = [(f"{place}/{index}", *pair) for index, pair in enumerate(zip(expected, found))]
    else:
        return f"{place}: expected {json.dumps(expected)}, found {json.dumps(found)}"
    return next(text for part in parts for text in [first_difference(part[1], part[2], part[0])] if text)


def retraction_marks(case, pack, proposals):
    """A mark for each retracted work that a printed argument names, unless the
    user has seen it."""
    given = case.get("arguments", {})
    chosen = given.get("chosen")
    ids = [row["argument"] for row in proposals] if chosen is None else [item["id"] for item in chosen]
    references = {**pack.references, **{row["id"]: row for row in given.get("references", [])}}
    rows = [row for row in arguments_in_order(case, pack) if row["id"] in ids]
    return [[row.get("title", ""), "names a work that was retracted", references[id]["title"]]
            for row in rows for id in row.get("references", [])
            if id in references and references[id].get("retracted") and id not in given.get("retractions_seen", [])]


def all_marks(case, pack, proposals):
    return warning_marks(case, pack) + retraction_marks(case, pack, proposals)


def check(case, line, pack):
    """What is wrong with a line of output; nothing: an empty string."""
    found = without_words(json.loads(line))
    warnings = found.pop("warnings")
    expected = whole(case, pack, "case.ircase")
    different = first_difference(expected, found)
    if different:
        return different
    if line != json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":")):
        return "not one compact line: " + line
    left, missing = warnings_differ(warnings, all_marks(case, pack, expected["proposals"]))
    return f"not due: {left}, missing: {missing}" if left or missing else ""


def main():
    program = sys.argv[1]
    tap, pack = support.Tap(), Pack()
    drawn = cases(COUNT, 20261122)
    lines = run(program, [json.dumps(case, ensure_ascii=False) for case in drawn])
    faults = [(case, fault) for case, line in zip(drawn, lines) for fault in [check(case, line, pack)] if fault]
    tap.check(len(lines) == COUNT and not faults, f"{COUNT} random cases as the oracle says",
              f"{len(lines)} lines, {len(faults)} differ\n" +
              "".join(f"{json.dumps(case)}\n{fault}\n" for case, fault in faults[:2]))
    seen = {tuple(json.loads(line)["pathways"][way]["level"] for way in ("inpatient", "outpatient"))
            for line in lines}
    tap.check(seen == LEVELS, "every pair of levels is among them", str(LEVELS - seen))
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
