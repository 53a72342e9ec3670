# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measuring side by side: whole processes in turn, and instruction counts.

Times are told as ratios of two commands run alternately, never as seconds;
instructions are counted by callgrind and repeat to a thousandth. A benchmark
reports its figures and the bar of the design beside them; it fails only when a
command fails, because a noisy machine is no defect.
"""
import os
import re
import statistics
import subprocess
import tempfile
import time


def run(command, env=None):
    """Wall and processor time of a whole process with its children, seconds."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    wall, after = time.perf_counter() - start, os.times()
    return wall, sum(after[2:4]) - sum(before[2:4])


def ratios(one, other, runs, one_env=None, other_env=None):
    """The medians of the ratios one / other of `runs` pairs, after a warm-up:
    wall and processor time. The clock of the latter is coarse: its ratio is
    that of the sums."""
    run(one, one_env), run(other, other_env)
    pairs = [(run(one, one_env), run(other, other_env)) for _ in range(runs)]
    return (statistics.median(a[0] / b[0] for a, b in pairs),
            sum(a[1] for a, _ in pairs) / max(sum(b[1] for _, b in pairs), 1e-3))


def instructions(command, env=None):
    """Instructions of the process, in millions."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out"] + command,
                              check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=env, text=True,
                              errors="replace")
    return int(re.search(r"Collected\s*:\s*(\d+)", done.stderr).group(1)) / 1e6


def figure(text):
    print(f"# figure: {text}", flush=True)


def environment(**changes):
    env = dict(os.environ)
    env.update(changes)
    return env
