#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang's static analyser over every source file of the program, or those with IRCASE_ANALYSE in their names."""
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
    path = os.path.join(entry["directory"], entry["file"])
    findings = re.findall(r"^\S+:([0-9]+):[0-9]+: error: (.*)$", done.stderr, re.M)
    for line, text in findings:
        leak = re.match(r"Potential leak of memory pointed to by '(.*)'", text)
        if not leak or not is_freed_by_scope(path, int(line), leak[1]):
            return 1, done.stderr
    return int(done.returncode != 0 and not findings), done.stderr


def main():
    tap = support.Tap()
    path = os.path.join(support.BUILD, "compile_commands.json")
    if not shutil.which("clang") or not os.path.exists(path):
        tap.skip("the analyser finds nothing", "clang is not installed, or nothing is built")
        return tap.done()
    with open(path, encoding="utf-8") as f:
        entries = [entry for entry in json.load(f) if re.match(r"(\.\./)+src/", entry["file"])
                   and os.environ.get("IRCASE_ANALYSE", "") in entry["file"]]
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        results = list(pool.map(analyse, entries))
    bad = [text for status, text in results if status]
    tap.check(entries and not bad, f"the analyser finds nothing in {len(entries)} files", "\n".join(bad))
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
