# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one edit costs, in the sample and in the stress case. Milliseconds of
this machine, for orientation only.

  bench_edit.py EDIT_COST SAMPLE CONTENT
"""
import os
import subprocess
import sys
import tempfile

import bench_support as bench
import stress_case


def main(edit_cost, sample, content):
    with tempfile.TemporaryDirectory() as folder:
        stress = os.path.join(folder, "stress.ircase")
        with open(stress, "w", encoding="utf-8") as out:
            out.write(stress_case.make(sample, content))
        for name, case in (("sample", sample), ("stress", stress)):
            done = subprocess.run([edit_cost, case], check=True, capture_output=True, text=True)
            for line in done.stdout.splitlines():
                bench.figure(f"{name}: {line}")
    print("ok 1 - an edit measured")
    print("1..1")


if __name__ == "__main__":
    main(*sys.argv[1:])
