#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways up, options, plan and asks, computed a second time, and what is within
reach.

Written from docs/CASE-FORMAT.md (sections 2 and 3) and from the words in
src/assess/irc-assessment.h about drafts and proposals and in irc-reach.h,
without a look at the C code. A way of up to SMALL steps is looked up among all
orders there are.

    plan_oracle.py CASE...     prints one object a line
"""
import copy
import itertools
import json
import sys

from level_oracle import (PATHWAYS, PILLARS, WORDS, Pack, Profile, arguments_in_order, is_early,
                          printable_references)

SMALL = 7
STRENGTHS = ("trial", "cohort", "survey", "guideline", "expert")
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
    return [{"criterion": row["id"], "effort": effort(row),
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


def draft_action(profile, row):
    start = {"partly": "Complete", "to-verify": "Check, and put in place where missing",
             "": "Check, and put in place where missing"}.get(profile.state(row), "Put in place")
    return f"{start}: {row['label']}"


def measures_of(case, profile, order, asks):
    blocking = {row["id"] for name in PATHWAYS for row in profile.blocking(name)}
    if case.get("measures") is None:
        starts = draft_starts(case, order)
        return [{"id": "measure-" + row["id"], "criterion": row["id"], "action": draft_action(profile, row), "owner": "",
                 "start": starts[row["id"]], "quarters": 1, "effort": effort(row), "impact": 3 if row["id"] in blocking else 2, "status": "planned",
                 "asks": [id for id, criteria in asks.items() if row["id"] in criteria], "drafted": True}
                for row in order]
    given = []
    for measure in case["measures"]:
        named = measure["asks"] if case.get("asks") is not None else \
            [id for id, criteria in asks.items() if measure["criterion"] in criteria]
        given.append({**{name: measure[name] for name in ("id", "criterion", "action", "owner", "start", "quarters",
                                                          "effort", "impact", "status")},
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
        lines.append({**{name: value for name, value in measure.items() if name != "drafted"}, "after": after,
                      "drafted": measure["drafted"],
                      "too_early": is_early(measure, {"measures": measures}, profile), "too_late": late})
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


def level_by_level(profile, names):
    return [row for level in (1, 2, 3)
            for row in in_order([row for row in join(*(way(profile, name, level) for name in names))
                                 if row["level"] == level], profile.pack)]


def reach(case, profile, names, order, effort_limit, step_limit):
    """The longest beginning that fits, of all there are."""
    fits = [n for n in range(len(order) + 1)
            if n <= (step_limit or n) and sum(map(effort, order[:n])) <= (effort_limit or 1000)]
    taken = order[:max(fits)]
    after = Profile(with_steps(case, taken), profile.pack)
    return {"steps": [row["id"] for row in order], "taken": len(taken), "effort": sum(map(effort, taken)),
            "levels": [after.reached(name) for name in PATHWAYS],
            "next": order[len(taken)]["id"] if len(taken) < len(order) else None,
            "sentence": reach_sentence(profile, after, names, order, len(taken))}


def reach_sentence(profile, after, names, order, taken):
    if not order:
        words = ["No step of the way up is left to take."]
    elif not taken:
        words = ["No step fits."]
    else:
        words = [f"{WORDS[taken].capitalize() if taken <= 12 else taken} {'step fits' if taken == 1 else 'steps fit'}."]
    for name in names:
        level = after.reached(name)
        words.append(name.capitalize() + (f" then reaches level {level}." if level > profile.reached(name)
                                          else f" stays at level {level}." if level else " stays before level 1."))
    if taken < len(order):
        words.append(f"The next step would be: {order[taken]['label']}.")
    return " ".join(words)


# The limits that are tried, for each pathway and both: effort and steps.
LIMITS = [(0, 0), (1, 0), (2, 0), (5, 0), (12, 0), (0, 1), (0, 4), (9, 3), (30, 20)]


def reaches(case, profile):
    ways_up = [(names, level_by_level(profile, names)) for names in (*([name] for name in PATHWAYS), PATHWAYS)]
    return [reach(case, profile, names, order, *limit) for names, order in ways_up for limit in LIMITS]


def fit(case, pack, row):
    """How the payment systems of its printable references sit with the centre's."""
    system = case.get("centre", {}).get("payment_system", "activity-tariff")
    given = {item["id"]: item for item in case.get("arguments", {}).get("references", [])}
    systems = [{**pack.references, **given}[id].get("payment_system", "")
               for id in printable_references(case, pack, [row])]
    if system in ("unknown", "mixed"):
        return "any"
    if system in systems:
        return "same"
    return "other" if systems and all(systems) else "unstated"


def by_merit(arguments, ids, references, fits):
    """Arguments that serve one of the criteria, the best first."""
    def place(row):
        return min((row.get("criteria", []).index(id) for id in ids if id in row.get("criteria", [])), default=None)
    def key(row):
        n = len(references(row))
        return (n == 0, fits(row) == "other", place(row), STRENGTHS.index(row.get("strength", "expert")), -n)
    return sorted((row for row in arguments if place(row) is not None), key=key)


def proposals(case, profile, rows):
    """What is proposed for the rows: the argument and the row it is proposed for."""
    pack, own = profile.pack, case.get("arguments", {}).get("own", [])
    # The order in which the user chose plays no part.
    everything = pack.arguments + own
    def references(row):
        return printable_references(case, pack, [row])
    def fits(row):
        return fit(case, pack, row)
    found = []
    for row in rows:
        taken = [argument for argument, _ in found]
        worthy = [other for other in by_merit([other for other in everything if other not in own], [row["id"]],
                                              references, fits) if references(other)]
        n = sum(other in taken for other in worthy)
        for other in [other for other in worthy if other not in taken]:
            measured = other["criteria"][0] == row["id"] and other["strength"] in ("trial", "cohort")
            if n >= 3 or (n == 2 and not (measured and fits(other) != "other")):
                break
            found.append((other, row))
            n += 1
        found += [(other, row) for other in own if row["id"] in other.get("criteria", []) and other not in taken]
    return found


def printed_arguments(case, profile, rows):
    """The arguments on paper: the chosen ones, or those proposed for the rows."""
    given = case.get("arguments", {})
    if given.get("chosen") is not None:
        chosen = [item["id"] for item in given["chosen"]]
        return [row for row in arguments_in_order(case, profile.pack) if row["id"] in chosen]
    return [argument for argument, _ in proposals(case, profile, rows)]


def asks_in_full(case, profile, rows):
    rows = sorted(rows, key=lambda row: (row["level"], profile.pack.criteria.index(row)))
    printed = printed_arguments(case, profile, rows)
    blocking = {row["id"] for name in PATHWAYS for row in profile.blocking(name)}
    asks = case.get("asks")
    drafted = asks is None
    if drafted:
        asks = [{"id": "ask-" + row["id"], "title": row["label"], "criteria": [row["id"]],
                 "resource": next((kind["id"] for kind in profile.pack.resource_rows if row["id"] in kind["criteria"]), ""),
                 "why": row["help"], "priority": "must" if row["id"] in blocking else "should",
                 "by": due_month(case, row)}
                for row in rows]
    result = []
    for ask in asks:
        serving = [row for row in printed if set(row.get("criteria", [])) & set(ask["criteria"])]
        if case.get("arguments", {}).get("chosen") is None:
            in_library = profile.pack.arguments + case.get("arguments", {}).get("own", [])
            serving = by_merit(sorted(printed, key=in_library.index), ask["criteria"], lambda row: printable_references(case, profile.pack, [row]),
                               lambda row: fit(case, profile.pack, row))[:3]
        resource = ask["resource"] if ask["resource"] in profile.pack.resources else ""
        result.append({"id": ask["id"], "title": ask["title"], "criteria": ask["criteria"], "resource": resource,
                       "quantity": ask.get("quantity"), "unit": ask.get("unit", ""), "why": ask.get("why", ""),
                       "priority": ask.get("priority", "should"), "by": ask.get("by", ""), "drafted": drafted,
                       "arguments": [row["id"] for row in serving]})
    return result


def proposals_in_full(case, profile, rows):
    rows = sorted(rows, key=lambda row: (row["level"], profile.pack.criteria.index(row)))
    return [{"argument": argument["id"], "criterion": row["id"], "place": argument["criteria"].index(row["id"]) + 1,
             "also": [other["id"] for other in rows if other is not row and other["id"] in argument["criteria"]],
             "fit": fit(case, profile.pack, argument)}
            for argument, row in proposals(case, profile, rows)]


def assess_plan(case, pack):
    profile = Profile(case, pack)
    rows, offered, chosen = chosen_rows(case, profile)
    asks = asks_of(case, profile, rows[chosen])
    measures, kept = plan(case, profile, in_order(rows[chosen], pack), asks)
    options = []
    for name in offered:
        ids = {row["id"] for row in rows[name]}
        after = Profile(with_steps(case, rows[name]), pack)
        options.append({"option": name, "levels": {pathway: after.reached(pathway) for pathway in PATHWAYS},
                        "open": len(after.open), "steps": steps(rows[name], pack),
                        "measures": [line["id"] for line in measures
                                     if line["criterion"] in ids and line["id"] in kept],
                        "asks": [id for id, criteria in asks.items() if ids & set(criteria)],
                        "resources": [row["id"] for row in pack.resource_rows if ids & set(row["criteria"])]})
    return {"options": options, "chosen_option": chosen, "measures": measures,
            "asks": asks_in_full(case, profile, rows[chosen]),
            "proposals": proposals_in_full(case, profile, rows[chosen])}


def ways(case, pack):
    """What a pathway says besides its level."""
    profile = Profile(case, pack)
    return {name: {"target_by": case.get("targets", {}).get(name, {}).get("by", ""),
                   "ways": [{"level": level, "steps": steps(way(profile, name, level), pack)} for level in (1, 2, 3)]}
            for name in PATHWAYS}


def assess_lists(case, pack):
    """What --assess does not print: orders of the gaps, and reaches."""
    profile = Profile(case, pack)
    return {"orders": orders(profile), "reaches": reaches(case, profile)}


def main():
    pack = Pack()
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8-sig") as file:
            case = json.load(file)
        print(json.dumps({**ways(case, pack), **assess_plan(case, pack), **assess_lists(case, pack)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
