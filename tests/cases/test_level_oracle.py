#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The assess room against the oracle, over many random cases.

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
from level_oracle import Pack, assess, warning_marks
from random_cases import cases

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


def check(case, line, pack):
    """What is wrong with a line of output; nothing: an empty string."""
    found = json.loads(line)
    warnings = found.pop("warnings")
    expected = assess(case, pack, "case.ircase")
    # Keys, order and spelling too: as text, without spaces.
    if json.dumps(found) != json.dumps(expected):
        return f"expected {json.dumps(expected)}\nfound    {json.dumps(found)}"
    if line != json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":")):
        return "not one compact line: " + line
    left, missing = warnings_differ(warnings, warning_marks(case, pack))
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
