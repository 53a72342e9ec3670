#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""libFuzzer over the readers of reference lists, under the address and undefined sanitizers.

It begins with the kept corpus and goes on for IRCASE_FUZZ_SECONDS (120). An input that shows a fault is kept in
tests/fuzz/corpus/refs once the fault is mended."""
import glob
import os
import shlex
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support

TOP = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
BASE = ["irc-json*.c", "irc-string.c", "irc-error.c", "irc-number.c", "irc-date.c"]


def build(target):
    sources = [os.path.join(TOP, "tests", "fuzz", "refs-fuzz.c"), *glob.glob(os.path.join(TOP, "src", "refs", "*.c"))]
    for pattern in BASE:
        sources += glob.glob(os.path.join(TOP, "src", "base", pattern))
    packages = shlex.split(subprocess.run(["pkg-config", "--cflags", "--libs", "gio-2.0", "json-glib-1.0"], check=True,
                                          capture_output=True, text=True).stdout)
    return subprocess.run(["clang", "-std=gnu17", "-O1", "-g", "-fsanitize=fuzzer,address,undefined",
                           "-fno-sanitize-recover=undefined", '-DGETTEXT_PACKAGE="ircase"', '-DG_LOG_DOMAIN="ircase"',
                           "-I" + os.path.join(TOP, "src", "base"), "-I" + os.path.join(TOP, "src", "refs"),
                           *sources, "-o", target, *packages, "-lm"], capture_output=True, text=True)


def main():
    tap = support.Tap()
    seconds = os.environ.get("IRCASE_FUZZ_SECONDS", "120")
    if not shutil.which("clang") or not shutil.which("pkg-config"):
        tap.skip("libFuzzer finds nothing in the readers of reference lists", "clang or pkg-config is not installed")
        return tap.done()
    with tempfile.TemporaryDirectory() as folder:
        target = os.path.join(folder, "refs-fuzz")
        built = build(target)
        tap.check(built.returncode == 0, "the fuzz target is built", built.stderr)
        if built.returncode == 0:
            work = os.path.join(folder, "work")
            os.mkdir(work)
            done = subprocess.run([target, "-max_total_time=" + seconds, "-max_len=4096", "-rss_limit_mb=2048", work,
                                   os.path.join(TOP, "tests", "fuzz", "corpus", "refs")],
                                  cwd=folder, capture_output=True, text=True)
            tap.check(done.returncode == 0, f"libFuzzer finds nothing in {seconds} seconds", done.stderr[-4000:])
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
