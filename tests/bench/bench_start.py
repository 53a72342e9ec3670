# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From exec to the first painted frame, and memory, against a bare window.

  bench_start.py FIRST_FRAME SAMPLE

Needs a display; each ratio is measured side by side in one run.
"""
import os
import shutil
import subprocess
import sys
import tempfile

import bench_support as bench


def memory(command, env):
    """Peak resident memory of the process, MiB."""
    before = subprocess.run(["/usr/bin/env", "python3", "-c", """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)""", *command], check=True, capture_output=True, text=True,
                            env=env)
    return int(before.stdout) / 1024


def main(first_frame, sample):
    if "DISPLAY" not in os.environ:
        print("1..0 # SKIP no display")
        return
    # The program ends without a word, and its lock stays where the case is.
    with tempfile.TemporaryDirectory(prefix="ircase-bench-") as folder:
        measure(first_frame, shutil.copy(sample, folder))


def measure(first_frame, sample):
    # The renderer is what is compared: nothing of it comes from outside.
    env = {name: value for name, value in os.environ.items() if name not in ("GSK_RENDERER", "GDK_DEBUG")}
    env["GTK_A11Y"] = "none"
    default, bare, ours, case = ([first_frame, "bare"], [first_frame, "bare-software"], [first_frame, "ours"],
                                 [first_frame, "ours", sample])
    for name, command in (("welcome", ours), ("sample", case)):
        wall, processor = bench.ratios(command, default, 15, env, env)
        bench.figure(f"first frame, {name} / bare window, wall: {wall:.2f} (bar 0.75), processor: {processor:.2f}")
    least = bench.instructions(bare, env)
    for name, command in (("welcome", ours), ("sample", case)):
        count = bench.instructions(command, env)
        bench.figure(f"first frame, {name} / bare window with GL off, instructions: "
                     f"{count:.0f} M / {least:.0f} M = {count / least:.2f} (bar 1.25)")
    few, many = memory(bare, env), memory(case, env)
    bench.figure(f"memory, sample / bare window with GL off: {many:.0f} / {few:.0f} MiB = {many / few:.2f} (bar 1.3)")
    print("ok 1 - start measured")
    print("1..1")


if __name__ == "__main__":
    main(*sys.argv[1:])
