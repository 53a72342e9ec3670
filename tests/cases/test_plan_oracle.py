#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways up, options and plans against the oracle, over many random cases, and
what must hold of them whatever the oracle says.

    test_plan_oracle.py ASSESS-CASES     prints TAP
"""
import json
import os
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support
from level_oracle import Pack, Profile
from plan_oracle import SMALL, assess_plan
from random_cases import cases

COUNT = 300


def run(program, texts):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
        file.write("\n".join(texts) + "\n")
        file.flush()
        return subprocess.run([program, "--plan", file.name], check=True,
                              capture_output=True).stdout.decode().splitlines()


def broken_rules(case, found, pack):
    """The properties that do not hold."""
    profile = Profile(case, pack)
    rows = {row["id"]: row for row in pack.criteria}
    faults, previous = [], set()
    every = [steps for name, steps in found["ways"].items()] + [option["steps"] for option in found["options"]]
    for steps in every:
        ids = [step["step"] for step in steps]
        if len(set(ids)) < len(ids) or not set(ids) <= profile.open:
            faults.append(f"met, left out or twice: {ids}")
        if any(id in rows[early]["depends_on"] for place, early in enumerate(ids) for id in ids[place:]):
            faults.append(f"before what it depends on: {ids}")
    for option in found["options"]:
        ids = {step["step"] for step in option["steps"]}
        if not previous <= ids or (option["option"] != "none" and previous == ids):
            faults.append(f"{option['option']} is no more than the one before")
        previous = ids
    if [option["option"] for option in found["options"]][0] != "none":
        faults.append("doing nothing is not there")
    return faults


def main():
    tap, pack = support.Tap(), Pack()
    drawn = cases(COUNT, 20261123)
    lines = run(sys.argv[1], [json.dumps(case, ensure_ascii=False) for case in drawn])
    found = [json.loads(line) for line in lines]
    faults = []
    for case, answer in zip(drawn, found):
        expected = assess_plan(case, pack, pack.resource_rows)
        if json.dumps(answer) != json.dumps(expected):
            faults.append(f"{json.dumps(case)}\nexpected {json.dumps(expected)}\nfound    {json.dumps(answer)}\n")
    tap.check(len(found) == COUNT and not faults, f"{COUNT} random cases as the oracle says",
              f"{len(found)} lines, {len(faults)} differ\n" + "".join(faults[:2]))
    broken = [fault for case, answer in zip(drawn, found) for fault in broken_rules(case, answer, pack)]
    tap.check(not broken, "every step is open and in its place, every option holds the one before", str(broken[:3]))
    offered = {tuple(option["option"] for option in answer["options"]) for answer in found}
    tap.check({len(names) for names in offered} == {1, 2, 3, 4}, "one to four options are among them", str(offered))
    small = [answer for answer in found for steps in answer["ways"].values() if 2 <= len(steps) <= SMALL]
    tap.check(len(small) > COUNT, "many ways are short enough for all their orders", str(len(small)))
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
