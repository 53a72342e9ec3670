#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang's static analyser over every source file of the program, or those with IRCASE_ANALYSE in their names."""
import glob
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support


def is_freed_by_scope(path, line, name):
    """clang 14 does not know the cleanup attribute, and takes for lost what g_autofree and g_autoptr free on the way out.
    The leak sanitizer and valgrind run the same code and do know."""
    with open(path, encoding="utf-8") as file:
        before = file.read().splitlines()[:line]
    # Back to the beginning of the function, a brace alone in the first column.
    start = max((i for i, text in enumerate(before) if text == "{"), default=0)
    name = re.escape(re.split(r"\.|->", name)[-1])
    return any(re.match(rf"\s*g_auto(free|ptr)\b.*\b{name}( =|;|$)", text) for text in before[start:])


def analyse(entry):
    """What the analyser says of one file, compiled as it is in the build."""
    words = shlex.split(entry["command"])
    flags = [word for word in words if re.match(r"-(I|D|isystem|std|pthread)", word)]
    done = subprocess.run(["clang", "--analyze", "--analyzer-output", "text", "-Xclang", "-analyzer-werror", *flags,
                           "-o", os.devnull, entry["file"]], cwd=entry["directory"], capture_output=True, text=True)
    findings = re.findall(r"^\S+:([0-9]+):[0-9]+: error: (.*)$", done.stderr, re.M)
    for line, text in findings:
        leak = re.match(r"Potential leak of memory pointed to by '(.*)'", text)
        if not leak or not is_freed_by_scope(entry["file"], int(line), leak[1]):
            return 1, done.stderr
    return int(done.returncode != 0 and not findings), done.stderr


def sources(path):
    """How each file below src is compiled; one for another system, as its neighbours are."""
    with open(path, encoding="utf-8") as file:
        entries = {os.path.normpath(os.path.join(entry["directory"], entry["file"])): entry for entry in json.load(file)}
    found = []
    for name in sorted(glob.glob(os.path.join(support.ROOT, "src", "**", "*.c"), recursive=True)):
        near = next((other for other in entries if os.path.dirname(other) == os.path.dirname(name)), None)
        if near and os.environ.get("IRCASE_ANALYSE", "") in name:
            found.append(dict(entries.get(name, entries[near]), file=name))
    return found


def main():
    tap = support.Tap()
    path = os.path.join(support.BUILD, "compile_commands.json")
    if not shutil.which("clang") or not os.path.exists(path):
        tap.skip("the analyser finds nothing", "clang is not installed, or nothing is built")
        return tap.done()
    entries = sources(path)
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        results = list(pool.map(analyse, entries))
    bad = [text for status, text in results if status]
    tap.check(entries and not bad, f"the analyser finds nothing in {len(entries)} files", "\n".join(bad))
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
