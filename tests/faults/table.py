#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the tables of docs/RELIABILITY.md: run it as

    tests/faults/table.py [DEATHS]

after building; it takes some minutes. DEATHS: how often somebody is killed
while typing, 200 unless told.
"""
import datetime
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import faultkit
import killkit


def row(operation, fault, outcomes):
    states = [outcome.state for outcome in outcomes]
    torn = sum(state not in ("old", "new") for state in states)
    told = sum(outcome.status != 0 for outcome in outcomes)
    return (operation.name, fault, len(outcomes), states.count("old"), states.count("new"), torn, told)


def rows():
    for operation in faultkit.operations():
        with faultkit.Bench(operation) as bench:
            for error in faultkit.ERRORS:
                yield row(operation, error, bench.errors(error, True))
            yield row(operation, "interrupted by a signal", bench.interruptions())
            yield row(operation, "only half is written or read", bench.short_ones())
            yield row(operation, "suspended and resumed", bench.suspensions())
            deaths = [outcome for outcome, _ in bench.deaths()]
            # Who is dead tells nothing.
            yield row(operation, "the program is killed", deaths)[:6] + ("",)


def print_table(head, lines):
    print("| " + " | ".join(head) + " |")
    print("| " + " | ".join("---" for _ in head) + " |")
    for line in lines:
        print("| " + " | ".join(str(cell) for cell in line) + " |", flush=True)
    print()


def main(number):
    os.environ.setdefault("PATH", os.defpath)
    print(f"Run on {datetime.date.today()}, {os.uname().sysname} {os.uname().release.split('-')[0]}, "
          f"{os.cpu_count()} processors.\n")
    print_table(("operation", "what happens, at each step in turn", "steps", "old file whole", "new file whole", "torn",
                 "said in words"), rows())
    with ThreadPoolExecutor(max_workers=10) as pool:
        deaths = list(pool.map(killkit.kill_once, range(1, number + 1)))
    counted = sorted(death.lost for death in deaths if not death.late)
    print_table(("killed while typing and saving", "files torn", "called safe and yet lost", "typing lost, median",
                 "typing lost, most", "not counted, machine too busy"),
                [(number, sum(len(death.torn) for death in deaths), sum(death.found < death.claimed for death in deaths),
                  f"{counted[len(counted) // 2]:.1f} s", f"{counted[-1]:.1f} s", number - len(counted))])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
