#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random but valid cases, the same ones for the same seed.

    random_cases.py COUNT [SEED]     prints one case a line
"""
import json
import random
import sys

from level_oracle import Pack

STATES = ("in-place", "partly", "not-in-place", "not-applicable", "to-verify", "")
BLANKS = ("", " ", "\t\n", "\u00a0\u2003", "\u3000")
STATUSES = ("planned", "agreed", "started", "done", "dropped")
OPTIONS = ("none", "minimum", "recommended", "ambitious")
DIRECTIONS = ("supports", "neutral", "mixed", "against")


def answers(rng, pack):
    # Some cases are nearly complete, so that every level is reached.
    share = rng.choice((0.0, 0.3, 0.6, 0.9, 0.97, 1.0))
    result = {}
    for row in pack.criteria:
        if rng.random() < 0.05:
            continue
        answer = {"state": "in-place" if rng.random() < share else rng.choice(STATES)}
        if row["may_be_not_applicable"] and rng.random() < 0.3:
            answer["state"] = "not-applicable"
        if answer["state"] == "not-applicable":
            answer["reason"] = rng.choice(BLANKS + ("There are no such meetings here.",) * 6)
        if rng.random() < 0.2:
            answer["confirmed"] = rng.random() < 0.7
        result[row["id"]] = answer
    items = list(result.items())
    rng.shuffle(items)
    return dict(items)


PAYMENTS = ("activity-tariff", "global-budget", "fee-for-service", "mixed", "unknown")


def own_reference(rng, index):
    reference = {"id": f"own-ref-{index}", "title": rng.choice(("Audit of the waiting list", "[Waiting list]")),
                 "type": rng.choice(("web", "report", "original"))}
    if rng.random() < 0.8:
        reference["container"] = "Quality report"
    if rng.random() < 0.8:
        reference["authors"] = [rng.choice(({"body": "Our hospital"}, {"family": "Berg", "given": "A"}, {}))]
    if rng.random() < 0.7:
        reference["year"] = rng.randint(1990, 2026)
    for name in ("doi", "pmid", "volume", "pages"):
        if rng.random() < 0.3:
            reference[name] = "12"
    if rng.random() < 0.5:
        reference["url"] = "https://www.example.org/report"
        reference["url_is_official"] = rng.random() < 0.7
    if rng.random() < 0.1:
        reference["retracted"] = True
    if rng.random() < 0.7:
        reference["direction"] = rng.choice(DIRECTIONS)
    return reference


def own_argument(rng, pack, index, references):
    pool = references + rng.sample(sorted(pack.references), 4) + ["nowhere2020nothing"]
    return {"id": f"own-{index}", "title": "What we see here", "claim": "We cancel two lists a month.",
            "criteria": rng.sample([row["id"] for row in pack.criteria], rng.randint(0, 5)),
            "references": rng.sample(pool, rng.randint(0, 4))}


def left_out(rng, pack):
    argument = rng.choice(pack.arguments)
    pairs = {(argument["id"], rng.choice(argument["references"])) for argument in rng.sample(pack.arguments, 4)}
    pairs.add((argument["id"], "nowhere2020nothing"))
    return [{"argument": argument, "reference": reference} for argument, reference in sorted(pairs)]


def arguments(rng, pack):
    references = [own_reference(rng, index) for index in range(rng.randint(0, 3))]
    own = [own_argument(rng, pack, index, [row["id"] for row in references]) for index in range(rng.randint(0, 3))]
    ids = [row["id"] for row in pack.arguments + own] + ["no-such-argument"]
    chosen = None
    if rng.random() < 0.7:
        chosen = [{"id": id, "claim": rng.choice((None, "In our words."))}
                  for id in rng.sample(ids, rng.randint(0, 12))]
    return {"chosen": chosen, "left_out": left_out(rng, pack) if rng.random() < 0.5 else [],
            "own": own, "references": references}


def asks(rng, pack):
    criteria = [row["id"] for row in pack.criteria]
    return [{"id": f"ask-{index}", "title": rng.choice(("", "Two consultant sessions")),
             "criteria": rng.sample(criteria, rng.randint(0, 3)),
             "resource": rng.choice(sorted(pack.resources) + ["", "helicopter"])}
            for index in range(rng.randint(0, 4))]


def measures(rng, pack, ask_ids):
    return [{"id": f"measure-{index}", "criterion": rng.choice(pack.criteria)["id"],
             "action": rng.choice(("", f"Do number {index}")), "owner": rng.choice(("", "Head of radiology")),
             "start": rng.choice(("", "2027-Q1", "2027-Q2", "2027-Q3", "2028-Q1")),
             "quarters": rng.randint(1, 4), "effort": rng.randint(1, 3), "impact": rng.randint(1, 3),
             "status": rng.choice(STATUSES), "asks": rng.sample(ask_ids, rng.randint(0, len(ask_ids)))}
            for index in range(rng.randint(0, 12))]


def plan(rng, pack, case):
    """What is to be done, and when; drawn last."""
    case["option"] = rng.choice(OPTIONS)
    case["centre"]["meeting_date"] = rng.choice(("", "2026-11-30", "2027-01-21", "2027-12-31"))
    if rng.random() < 0.5:
        case["measures"] = measures(rng, pack, [ask["id"] for ask in case["asks"] or []])
    for target in case["targets"].values():
        target["by"] = rng.choice(("", "2027-01", "2027-06", "2027-08", "2029-12"))
    case["centre"]["payment_system"] = rng.choice(PAYMENTS)
    for reference in case["arguments"]["references"]:
        reference["payment_system"] = rng.choice(("", *PAYMENTS[:3]))


def snapshot(rng, pack):
    """Of the same pack, another version or one that is not named."""
    answers_then = {row["id"]: {"state": rng.choice(STATES)} for row in pack.criteria if rng.random() < 0.8}
    for id in ("x-9-gone", "x-8-gone"):
        if rng.random() < 0.3:
            answers_then[id] = {"state": rng.choice(STATES)}
    for answer in answers_then.values():
        if answer["state"] == "not-applicable" and rng.random() < 0.5:
            answer["counted"] = False
    version = rng.choice((pack.about["version"], pack.about["version"], "2020.01", ""))
    return {"date": rng.choice(("2023-05-01", "2024-02-29", "2025-12-31")), "label": rng.choice(("", "Last year")),
            "content": {"pack": pack.about["id"] if version else "", "version": version},
            "levels": {name: rng.randint(0, 3) for name in ("inpatient", "outpatient")}, "answers": answers_then}


def make(rng, pack):
    case = {"format": "ircase", "version": 1,
            "centre": {"name": rng.choice(("", "Klinikum “Süd” \\ Ålesund", "Ηράκλειο"))},
            "answers": answers(rng, pack), "arguments": arguments(rng, pack),
            "asks": asks(rng, pack) if rng.random() < 0.6 else None,
            "targets": {name: {"level": rng.randint(1, 3), "by": rng.choice(("", "2027-06"))}
                        for name in ("inpatient", "outpatient") if rng.random() < 0.6}}
    if rng.random() < 0.5:
        lines = rng.sample(sorted(pack.service_lines) + ["no-such-line"], 3)
        case["centre"]["service_lines"] = [{"id": id, "cases_per_year": rng.randint(0, 300)} for id in lines]
    if rng.random() < 0.3:
        case["report"] = {"language": rng.choice(("en", "en-GB", "tlh"))}
    plan(rng, pack, case)
    case["history"] = [snapshot(rng, pack) for _ in range(rng.choice((0, 0, 1, 3)))]
    for ask in case["asks"] or []:
        ask["by"] = rng.choice(("", "2026-12", "2027-06"))
    case["modified"] = rng.choice(("2026-11-20", "2026-12-01", "2027-01-21", "2027-09-30")) + "T08:00:00Z"
    return case


def cases(count, seed=1):
    rng, pack = random.Random(seed), Pack()
    return [make(rng, pack) for _ in range(count)]


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1
    for case in cases(count, seed):
        print(json.dumps(case, ensure_ascii=False))


if __name__ == "__main__":
    main()
