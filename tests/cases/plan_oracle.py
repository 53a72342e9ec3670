#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways up, options and plan, computed a second time.

Written from docs/CASE-FORMAT.md (section 2, "The way up" and "Options") and
from the words in src/assess/irc-assessment.h about drafts, without a look at
the C code. A way of up to SMALL steps is looked up among all orders there are.

    plan_oracle.py CASE...     prints one object a line
"""
import copy
import itertools
import json
import sys

from level_oracle import PATHWAYS, PILLARS, Pack, Profile, is_early

SMALL = 7
OPTIONS = ("none", "minimum", "recommended", "ambitious")


def effort(row):
    return max(row["effort"].values())


def is_allowed(order):
    """Nothing comes before what it depends on."""
    return not any(later["id"] in row["depends_on"]
                   for place, row in enumerate(order) for later in order[place + 1:])


def in_order(rows, pack):
    """Of all allowed orders, the first one by effort and place, step by step."""
    def key(order):
        return [(effort(row), pack.criteria.index(row)) for row in order]
    if len(rows) <= SMALL:
        return list(min((order for order in itertools.permutations(rows) if is_allowed(order)), key=key))
    left, order = list(rows), []
    while left:
        free = [row for row in left if not set(row["depends_on"]) & {other["id"] for other in left}]
        order.append(min(free, key=lambda row: key([row])))
        left.remove(order[-1])
    return order


def steps(rows, pack):
    order = in_order(rows, pack)
    return [{"step": row["id"], "effort": effort(row),
             "after": [other["id"] for other in order[:place] if other["id"] in row["depends_on"]],
             "also_reached_by": [other["id"] for other in order[place + 1:] if other["id"] in row["satisfied_by"]]}
            for place, row in enumerate(order)]


def way(profile, pathway, level):
    return [row for row in profile.criteria(pathway, range(1, level + 1)) if row["id"] in profile.open]


def join(*ways):
    rows = []
    for row in itertools.chain(*ways):
        if row not in rows:
            rows.append(row)
    return rows


def with_steps(case, rows):
    changed = copy.deepcopy(case)
    for row in rows:
        changed.setdefault("answers", {})[row["id"]] = {"state": "in-place"}
    return changed


def chosen_rows(case, profile):
    """The rows of every option, and the names of those that are offered."""
    level = {name: profile.reached(name) for name in PATHWAYS}
    lowest = min(level.values())
    up = {name: way(profile, name, level[name] + 1) for name in PATHWAYS}
    rows = {"none": [],
            "minimum": join(*(up[name] for name in PATHWAYS if level[name] == lowest)),
            "recommended": join(*up.values()),
            "ambitious": join(*(way(profile, name, 3) for name in PATHWAYS))}
    offered = ["none"]
    for name in OPTIONS[1:]:
        if {row["id"] for row in rows[name]} != {row["id"] for row in rows[offered[-1]]}:
            offered.append(name)
    wanted = case.get("option", "none")
    wanted = "recommended" if wanted == "none" else wanted
    return rows, offered, [name for name in offered if OPTIONS.index(name) <= OPTIONS.index(wanted)][-1]


def quarter(text):
    """Quarters since the year 0, of "2027-Q2"; None for ""."""
    return int(text[:4]) * 4 + int(text[6]) - 1 if text else None


def due_month(case, row):
    return min([target["by"] for name, target in case.get("targets", {}).items()
                if row["pathway"] in (name, "both") and target["level"] >= row["level"] and target.get("by")],
               default="")


def due_quarter(case, row):
    month = due_month(case, row)
    if not month:
        return None
    # The last quarter whose third month is not after the month.
    return max(year * 4 + q for year in range(int(month[:4]) - 1, int(month[:4]) + 1) for q in range(4)
               if (year, q * 3 + 3) <= (int(month[:4]), int(month[5:7])))


def latest_starts(case, order):
    """Going back from the due quarters; None where nothing is due."""
    latest = {}
    for row in reversed(order):
        limits = [latest[other["id"]] - 1 for other in order
                  if row["id"] in other["depends_on"] and latest.get(other["id"]) is not None]
        due = due_quarter(case, row)
        latest[row["id"]] = min(limits + ([due] if due is not None else []), default=None)
    return latest


def draft_starts(case, order):
    start = latest = latest_starts(case, order)
    meeting = case.get("centre", {}).get("meeting_date", "")
    if meeting:
        first = int(meeting[:4]) * 4 + (int(meeting[5:7]) - 1) // 3 + 1
        due = {row["id"]: due_quarter(case, row) for row in order}
        start = {}
        for id, row in ((row["id"], row) for row in order):
            wanted = first
            if due[id] is not None and due[id] > first:
                peers = [other["id"] for other in order if due[other["id"]] == due[id]]
                wanted += peers.index(id) * (due[id] - first + 1) // len(peers)
            if latest[id] is not None:
                wanted = min(wanted, latest[id])
            start[id] = max([first, wanted] + [start[other] + 1 for other in row["depends_on"] if other in start])
    return {id: "" if q is None else f"{q // 4:04}-Q{q % 4 + 1}" for id, q in start.items()}


def asks_of(case, profile, order):
    """Id and criteria of each ask, given or drafted."""
    if case.get("asks") is not None:
        return {ask["id"]: ask["criteria"] for ask in case["asks"]}
    rows = sorted(order, key=lambda row: (row["level"], profile.pack.criteria.index(row)))
    return {"ask-" + row["id"]: [row["id"]] for row in rows}


def measures_of(case, profile, order, asks):
    blocking = {row["id"] for name in PATHWAYS for row in profile.blocking(name)}
    if case.get("measures") is None:
        starts = draft_starts(case, order)
        return [{"id": "measure-" + row["id"], "criterion": row["id"], "start": starts[row["id"]], "quarters": 1,
                 "effort": effort(row), "impact": 3 if row["id"] in blocking else 2, "status": "planned",
                 "asks": [id for id, criteria in asks.items() if row["id"] in criteria], "drafted": True}
                for row in order]
    given = []
    for measure in case["measures"]:
        named = measure["asks"] if case.get("asks") is not None else \
            [id for id, criteria in asks.items() if measure["criterion"] in criteria]
        given.append({**{name: measure[name] for name in ("id", "criterion", "start", "quarters", "effort", "impact",
                                                          "status")},
                      "asks": [id for id in asks if id in named], "drafted": False})
    return given


def plan(case, profile, order, asks):
    rows = {row["id"]: row for row in profile.pack.criteria}
    measures = measures_of(case, profile, order, asks)
    lines = []
    for measure in measures:
        row = rows[measure["criterion"]]
        after = [other["id"] for other in measures if other["status"] != "dropped"
                 and other["criterion"] in row["depends_on"] and other["criterion"] in profile.open]
        due, running = due_quarter(case, row), measure["status"] not in ("done", "dropped")
        start = quarter(measure["start"])
        late = running and None not in (due, start) and start + measure["quarters"] - 1 > due
        lines.append({"id": measure["id"], "criterion": measure["criterion"], "start": measure["start"],
                      "quarters": measure["quarters"], "effort": measure["effort"], "impact": measure["impact"],
                      "asks": measure["asks"], "after": after,
                      "too_early": is_early(measure, {"measures": measures}, profile), "too_late": late,
                      "drafted": measure["drafted"]})
    return lines, {measure["id"] for measure in measures if measure["status"] != "dropped"}


def orders(profile):
    """The gaps in each order, by keys that are compared as tuples."""
    def place(row):
        return (row["level"], profile.pack.criteria.index(row))
    def quick_win(row):
        work = profile.work(row)
        return (0 if work["quick_win"] else 1, effort(row), -work["unblocks"], 0 if work["blocking"] else 1)
    keys = {"level": lambda row: (), "pathway": lambda row: [(*PATHWAYS, "both").index(row["pathway"])],
            "pillar": lambda row: [PILLARS.index(row["pillar"])], "effort": lambda row: [effort(row)],
            "quick_win": quick_win}
    gaps = [row for row in profile.pack.criteria if row["id"] in profile.open]
    return {name: [row["id"] for row in sorted(gaps, key=lambda row: (*key(row), *place(row)))]
            for name, key in keys.items()}


def assess_plan(case, pack, resources):
    profile = Profile(case, pack)
    rows, offered, chosen = chosen_rows(case, profile)
    asks = asks_of(case, profile, rows[chosen])
    measures, kept = plan(case, profile, in_order(rows[chosen], pack), asks)
    options = []
    for name in offered:
        ids = {row["id"] for row in rows[name]}
        after = Profile(with_steps(case, rows[name]), pack)
        options.append({"option": name, "steps": steps(rows[name], pack),
                        "levels": [after.reached(pathway) for pathway in PATHWAYS], "open": len(after.open),
                        "measures": [line["id"] for line in measures
                                     if line["criterion"] in ids and line["id"] in kept],
                        "asks": [id for id, criteria in asks.items() if ids & set(criteria)],
                        "resources": [row["id"] for row in resources if ids & set(row["criteria"])]})
    return {"ways": {f"{pathway} {level}": steps(way(profile, pathway, level), pack)
                     for pathway in PATHWAYS for level in (1, 2, 3)},
            "options": options, "chosen": chosen, "measures": measures, "orders": orders(profile)}


def main():
    pack = Pack()
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8-sig") as file:
            print(json.dumps(assess_plan(json.load(file), pack, pack.resource_rows)))


if __name__ == "__main__":
    main()
