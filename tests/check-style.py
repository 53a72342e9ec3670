#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How files look: C as clang-format 14 lays it out, shell as shellcheck wants
it, Python that compiles, text files in UTF-8 with a newline at the end, and no
marks of unfinished work."""
import ast
import os
import re
import shutil
import subprocess
import sys

import support

UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b")
AS_THEY_CAME = ("tests/cases/", "tests/golden/", "tests/evidence/", "data/content/")
BINARY = (".png", ".ttf", ".icc", ".ico", ".pdf", ".gz")


def formatted(tap, files):
    if not shutil.which("clang-format"):
        tap.skip("C is laid out by clang-format", "clang-format is not installed")
        return
    version = subprocess.run(["clang-format", "--version"], capture_output=True, text=True).stdout
    if " version 14." not in version:
        tap.skip("C is laid out by clang-format", f"this is {version.strip()}, other versions lay out differently")
        return
    done = subprocess.run(["clang-format", "--dry-run", "-Werror", *files], capture_output=True, text=True)
    bad = sorted(set(re.findall(r"^(\S+?):\d+:\d+: ", done.stderr, re.M)))
    tap.check(done.returncode == 0 and files, "C is laid out by clang-format",
              "\n".join(f"clang-format -i {path}" for path in bad) or done.stderr)


def main():
    tap = support.Tap()
    os.chdir(support.ROOT)
    files = [path for path in support.tracked_files() if not path.endswith(BINARY)]
    texts, broken, unfinished, syntax = {}, [], [], []
    for path in files:
        with open(path, "rb") as f:
            data = f.read()
        try:
            texts[path] = data.decode("utf-8")
        except UnicodeDecodeError:
            if not path.startswith("tests/"):
                broken.append(f"{path}: not UTF-8")
            continue
        if path.startswith(AS_THEY_CAME):
            continue
        if data and not data.endswith(b"\n"):
            broken.append(f"{path}: no newline at the end")
        if b"\r" in data:
            broken.append(f"{path}: carriage return")
    for path, text in texts.items():
        if not path.startswith(AS_THEY_CAME) and UNFINISHED.search(text):
            unfinished.append(path)
        if path.endswith(".py"):
            try:
                ast.parse(text)
            except SyntaxError as error:
                syntax.append(f"{path}: {error}")
    formatted(tap, [p for p in files if p.startswith(("src/", "tests/")) and p.endswith((".c", ".h"))])
    tap.check(not broken, "text files are UTF-8 with a newline at the end", "\n".join(broken))
    tap.check(not unfinished, "no marks of unfinished work", "\n".join(unfinished))
    tap.check(not syntax, "Python compiles", "\n".join(syntax))
    shell = [p for p, text in texts.items() if re.match(r"#!.*\b(ba|da)?sh\b", text)]
    if shutil.which("shellcheck"):
        tap.command("shellcheck has nothing to say", "shellcheck", "-x", *shell)
    else:
        tap.skip("shellcheck has nothing to say", "shellcheck is not installed")
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
