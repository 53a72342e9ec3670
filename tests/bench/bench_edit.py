# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What one edit costs. Milliseconds of this machine, for orientation only.

  bench_edit.py EDIT_COST SAMPLE
"""
import subprocess
import sys

import bench_support as bench

for line in subprocess.run(sys.argv[1:], check=True, capture_output=True, text=True).stdout.splitlines():
    bench.figure(line)
print("ok 1 - an edit measured")
print("1..1")
