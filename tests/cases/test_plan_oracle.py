#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Orders and reaches against the oracle, over many random cases, and what must
hold of ways up, options and plans whatever the oracles say (test_level_oracle.py
compares those).

    test_plan_oracle.py ASSESS-CASES     prints TAP
"""
import copy
import json
import os
import random
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support
from level_oracle import Pack, Profile
from plan_oracle import SMALL, assess_lists
from random_cases import cases

COUNT = 300


def run(program, texts, *options):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
        file.write("\n".join(texts) + "\n")
        file.flush()
        return subprocess.run([program, *options, file.name], check=True,
                              capture_output=True).stdout.decode().splitlines()


def broken_rules(case, found, pack):
    """The properties that do not hold."""
    profile = Profile(case, pack)
    rows = {row["id"]: row for row in pack.criteria}
    faults, previous = [], set()
    every = [way["steps"] for pathway in found["pathways"].values() for way in pathway["ways"]]
    for steps in every + [option["steps"] for option in found["options"]]:
        ids = [step["criterion"] for step in steps]
        if len(set(ids)) < len(ids) or not set(ids) <= profile.open:
            faults.append(f"met, left out or twice: {ids}")
        if any(id in rows[early]["depends_on"] for place, early in enumerate(ids) for id in ids[place:]):
            faults.append(f"before what it depends on: {ids}")
    for option in found["options"]:
        ids = {step["criterion"] for step in option["steps"]}
        if not previous <= ids or (option["option"] != "none" and previous == ids):
            faults.append(f"{option['option']} is no more than the one before")
        previous = ids
    if [option["option"] for option in found["options"]][0] != "none":
        faults.append("doing nothing is not there")
    chosen = next(option for option in found["options"] if option["option"] == found["chosen_option"])
    steps = {step["criterion"] for step in chosen["steps"]}
    drafted = [[measure["criterion"]] for measure in found["measures"] if measure["drafted"]]
    if any(measure["drafted"] and measure["too_early"] for measure in found["measures"]):
        faults.append("a draft starts too early")
    drafted += [ask["criteria"] for ask in found["asks"] if ask["drafted"]]
    if any(len(ids) != 1 or ids[0] not in steps for ids in drafted):
        faults.append("a measure or ask is drafted for what is no step")
    return faults


def levels(found):
    return [pathway["level"] for pathway in found["pathways"].values()]


def more_met(program, drawn, found, pack):
    """Cases in which one answer more is in place and the level is lower."""
    rng = random.Random(5)
    better = []
    for case, before in zip(drawn, found):
        case = copy.deepcopy(case)
        id = rng.choice(pack.criteria)["id"]
        case["answers"][id] = {"state": "in-place"}
        better.append(case)
    lines = run(program, [json.dumps(case, ensure_ascii=False) for case in better])
    return [(case, levels(before), levels(after)) for case, before, after in zip(better, found, map(json.loads, lines))
            if any(x > y for x, y in zip(levels(before), levels(after)))]


def main():
    tap, pack, program = support.Tap(), Pack(), sys.argv[1]
    drawn = cases(COUNT, 20261123)
    texts = [json.dumps(case, ensure_ascii=False) for case in drawn]
    lists = [json.loads(line) for line in run(program, texts, "--plan")]
    faults = []
    for case, answer in zip(drawn, lists):
        expected = assess_lists(case, pack)
        if json.dumps(answer) != json.dumps(expected):
            faults.append(f"{json.dumps(case)}\nexpected {json.dumps(expected)}\nfound    {json.dumps(answer)}\n")
    tap.check(len(lists) == COUNT and not faults, f"{COUNT} random cases as the oracle says",
              f"{len(lists)} lines, {len(faults)} differ\n" + "".join(faults[:2]))
    sentences = {re.sub("[0-9]|: .*", "", reach["sentence"]) for answer in lists for reach in answer["reaches"]}
    tap.check(len(sentences) > 20, "reaches of many kinds are among them", str(sentences))
    found = [json.loads(line) for line in run(program, texts)]
    broken = [fault for case, answer in zip(drawn, found) for fault in broken_rules(case, answer, pack)]
    tap.check(not broken, "steps are open and in their place, options nested, drafts for their steps", str(broken[:3]))
    lower = more_met(program, drawn, found, pack)
    tap.check(not lower, "more in place never lowers a level", str(lower[:2]))
    offered = {tuple(option["option"] for option in answer["options"]) for answer in found}
    tap.check({len(names) for names in offered} == {1, 2, 3, 4}, "one to four options are among them", str(offered))
    small = [way for answer in found for pathway in answer["pathways"].values() for way in pathway["ways"]
             if 2 <= len(way["steps"]) <= SMALL]
    tap.check(len(small) > COUNT, "many ways are short enough for all their orders", str(len(small)))
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
