#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""All that `ircase --assess --format=json` prints but the warnings, computed a
second time; surveys and history here, the rest by the other two oracles.

    whole_oracle.py CASE...     prints one object a line
"""
import json
import os
import sys

from level_oracle import CONTENT, PATHWAYS, Pack, Profile, assess
from plan_oracle import assess_plan, ways

KINDS = ("came_into_place", "lost", "other", "new", "gone")


def rows_of(name):
    with open(os.path.join(CONTENT, name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def comparisons(pack):
    """Figures of kind has and lacks, by the criteria they are about."""
    order = [row["id"] for row in pack.criteria]
    groups = {}
    for row in rows_of("benchmarks")["items"]:
        places = tuple(sorted(order.index(id) for id in row["criteria"] if id in order))
        if row["kind"] in ("has", "lacks") and places and row["reference"] in pack.references:
            groups.setdefault(places, []).append(row)
    result = []
    for places in sorted(groups):
        figures = []
        for row in groups[places]:
            reference = pack.references[row["reference"]]
            year = reference["year"] if row["year_of_data"] is None else row["year_of_data"]
            figures.append({"benchmark": row["id"], "kind": row["kind"],
                            # A whole number is written as one.
                            "percent": int(row["percent"]) if row["percent"] % 1 == 0 else row["percent"], "n": row["n"],
                            "year": year, "reference": row["reference"], "printable": reference["printable"]})
        figures.sort(key=lambda figure: (not figure["printable"], -(figure["year"] or 0)))
        result.append({"criteria": [order[place] for place in places], "figures": figures})
    compared = {id for group in result for id in group["criteria"]}
    return {"comparisons": result, "uncompared": [id for id in order if id not in compared]}


class Past:
    """A snapshot, judged by today's criteria."""

    def __init__(self, entry, pack):
        self.answers = {id: answer["state"] for id, answer in entry.get("answers", {}).items()}
        self.left_out = {id for id, answer in entry.get("answers", {}).items()
                         if answer["state"] == "not-applicable" and not answer.get("counted", True)}
        self.rows = pack.criteria

    def standing(self, row):
        if any(self.answers.get(id) == "in-place" for id in [row["id"], *row["satisfied_by"]]):
            return "met"
        return "left out" if row["may_be_not_applicable"] and row["id"] in self.left_out else "open"

    def count(self, name, wanted):
        return [self.standing(row) for row in self.rows if row["pathway"] in (name, "both")].count(wanted)


def changes(case, past, pack, same):
    """Ids by kind, between a snapshot and today."""
    profile = Profile(case, pack)
    found = {kind: [] for kind in KINDS}
    for row in pack.criteria:
        id, was = row["id"], past.standing(row)
        now = "met" if id in profile.met else "left out" if id in profile.left_out else "open"
        if not same and id not in past.answers and was != "met":
            found["new"].append(id)
        elif (was == "met") != (now == "met"):
            found["came_into_place" if now == "met" else "lost"].append(id)
        elif past.answers.get(id, "") != profile.state(row) or (was == "left out") != (now == "left out"):
            found["other"].append(id)
    for id, state in past.answers.items():
        if id in {row["id"] for row in pack.criteria}:
            continue
        if not same:
            found["gone"].append(id)
        elif state:
            found["lost" if state == "in-place" else "other"].append(id)
    return found


def history(case, pack):
    about = rows_of("pack")
    result = []
    for entry in sorted(case.get("history", []), key=lambda entry: entry["date"]):
        content = entry.get("content", {})
        same = content.get("pack") == about["id"] and content.get("version") == about["version"]
        past = Past(entry, pack)
        result.append({"date": entry["date"], "label": entry.get("label", ""),
                       "levels": {name: entry.get("levels", {}).get(name, 0) for name in PATHWAYS},
                       "met": {name: past.count(name, "met") for name in PATHWAYS},
                       "left_out": {name: past.count(name, "left out") for name in PATHWAYS},
                       "total": {name: sum(row["pathway"] in (name, "both") for row in pack.criteria) for name in PATHWAYS},
                       "other_content": not same, "changes": changes(case, past, pack, same)})
    return result


def without_words(found):
    """The object without the sentences about changes and the reasons of
    proposals, which test-changes.c and test-match.c read."""
    for entry in found["history"]:
        for name in ("summary", "content_note"):
            assert entry["changes"].pop(name) or name == "content_note"
    for proposal in found["proposals"]:
        assert proposal.pop("reason")
    return found


def whole(case, pack, file):
    result = assess(case, pack, file)
    for name, more in ways(case, pack).items():
        result["pathways"][name].update(more)
    result.update(assess_plan(case, pack))
    result.update(comparisons(pack))
    result["history"] = history(case, pack)
    return result


def main():
    pack = Pack()
    for name in sys.argv[1:]:
        with open(name, encoding="utf-8-sig") as file:
            print(json.dumps(whole(json.load(file), pack, name), ensure_ascii=False))


if __name__ == "__main__":
    main()
