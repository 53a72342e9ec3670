# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases assessed from the command line in a second, and whether the time grows
with their number. Processor time of this machine, for orientation only.

  bench_assess.py IRCASE SAMPLE
"""
import json
import os
import sys
import tempfile

import bench_support as bench

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cases"))
from random_cases import cases

COUNT = 1000


def best(command):
    """Processor seconds, the least of three runs after a warm-up."""
    return min(bench.run(command)[1] for _ in range(4))


def measure(ircase, what, files):
    half, whole = (best([ircase, "--assess", "--format=json", *part]) for part in (files[:len(files) // 2], files))
    bench.figure(f"{what}: {len(files) / whole:.0f} cases/s; twice as many take {whole / half:.2f} times as long")


def main(ircase, sample):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for index, case in enumerate(cases(COUNT, 4)):
            files.append(os.path.join(folder, f"{index}.ircase"))
            with open(files[-1], "w", encoding="utf-8") as out:
                json.dump(case, out)
        measure(ircase, f"{COUNT} random cases", files)
        measure(ircase, f"the sample {COUNT} times", [sample] * COUNT)
    print("ok 1 - assessing measured")
    print("1..1")


if __name__ == "__main__":
    main(*sys.argv[1:])
