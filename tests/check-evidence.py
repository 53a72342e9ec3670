#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The evidence pack in data/content keeps its own rules, and has not drifted
from the pack it was taken from.

The rules are those of evidence/check_evidence.py, which is run on data/content
with the worked examples laid beside it. The drift is looked for only where
IRCASE_EVIDENCE names the folder of the original; what differs on purpose is
listed in data/content/DIFFERENCES.md."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import support

CONTENT = os.path.join(support.ROOT, "data", "content")
EVIDENCE = os.path.join(support.ROOT, "tests", "evidence")
EXAMPLES = "worked_examples.json"


def rules(tap):
    with tempfile.TemporaryDirectory() as scratch:
        pack = os.path.join(scratch, "pack")
        shutil.copytree(CONTENT, pack)
        os.mkdir(os.path.join(pack, "tests"))
        shutil.copy(os.path.join(EVIDENCE, EXAMPLES), os.path.join(pack, "tests"))
        command = [sys.executable, os.path.join(EVIDENCE, "check_evidence.py"), pack]
        tap.command("the pack keeps its rules", *command)
        levels = os.path.join(pack, "levels.json")
        with open(levels, encoding="utf-8") as f:
            text = f.read()
        with open(levels, "w", encoding="utf-8") as f:
            f.write(text.replace('"pillar": "time"', '"pillar": "tide"', 1))
        status = subprocess.run(command, capture_output=True).returncode
        tap.check(status == 1, "a broken rule is seen", f"exit status {status}")


def differences(ours, theirs, place=""):
    """Pointers at which two JSON values differ; items are named by their id."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        if list(ours) != list(theirs) and sorted(ours) == sorted(theirs):
            yield place
        for key in sorted(set(ours) | set(theirs)):
            if key in ours and key in theirs:
                yield from differences(ours[key], theirs[key], f"{place}/{key}")
            else:
                yield f"{place}/{key}"
    elif isinstance(ours, list) and isinstance(theirs, list) and all(
            isinstance(item, dict) and "id" in item for item in ours + theirs):
        left, right = ([item["id"] for item in items] for items in (ours, theirs))
        if left != right and sorted(left) == sorted(right):
            yield place
        ours, theirs = ({item["id"]: item for item in items} for items in (ours, theirs))
        for name in sorted(set(left) | set(right)):
            if name in ours and name in theirs:
                yield from differences(ours[name], theirs[name], f"{place}/{name}")
            else:
                yield f"{place}/{name}"
    elif ours != theirs or type(ours) is not type(theirs):
        yield place


def read(path):
    with open(path, "rb") as f:
        return f.read()


def compare(original, files):
    """(file, place) of each difference between our files and the original's."""
    for name in sorted(files):
        ours, theirs = files[name], os.path.join(original, name)
        if not os.path.exists(ours) or not os.path.exists(theirs):
            yield name, "/"
        elif read(ours) != read(theirs):
            places = []
            if name.endswith(".json"):
                places = list(differences(json.loads(read(ours)), json.loads(read(theirs))))
            for place in places or [""]:
                yield name, place


def on_purpose():
    with open(os.path.join(CONTENT, "DIFFERENCES.md"), encoding="utf-8") as f:
        rows = re.finditer(r"^\| `([\w./-]+)` \| `?([^`|]*?)`? \| (.+) \|$", f.read(), re.M)
        return {(row[1], row[2]): row[3] for row in rows}


def drift(tap, original):
    def names(folder, suffixes):
        return {name for name in os.listdir(folder) if name.endswith(suffixes)}

    packed = names(CONTENT, ".json") | names(original, ".json") | {"README.md"}
    tests = names(os.path.join(original, "tests"), (".json", ".py"))
    files = {name: os.path.join(CONTENT, name) for name in packed}
    files |= {f"tests/{name}": os.path.join(EVIDENCE, name) for name in tests}
    found, wanted = set(compare(original, files)), on_purpose()
    for name, place in sorted(found & set(wanted)):
        tap.note(f"on purpose: {name}#{place}: {wanted[name, place]}")
    tap.note(f"{len(files)} files compared, {len(found & set(wanted))} differences on purpose")
    tap.check(not found - set(wanted), "the pack has not drifted from its original",
              "\n".join(f"{name}#{place}" for name, place in sorted(found - set(wanted))))
    tap.check(not set(wanted) - found, "every difference on purpose is still there",
              "\n".join(f"{name}#{place}" for name, place in sorted(set(wanted) - found)))


def main():
    tap = support.Tap()
    rules(tap)
    original = os.environ.get("IRCASE_EVIDENCE", "")
    if original:
        drift(tap, original)
    else:
        tap.skip("the pack has not drifted from its original", "IRCASE_EVIDENCE is not set")
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
