#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `ircase --assess --format=json` has to print, computed a second time.

Written from docs/CASE-FORMAT.md (sections 2 and 3) and the evidence pack
alone, without a look at the C code. `assess()` gives the object without its
warnings; `warning_marks()` gives, for each warning that is due, the strings
that it has to name.

    level_oracle.py [--content=DIR] CASE...     prints one object a line
"""
import json
import os
import sys

CONTENT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "content")
PATHWAYS = ("inpatient", "outpatient")
PILLARS = ("infrastructure", "staff", "time")
WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
# Types of reference whose official pages often bear no year.
UNDATED = {"web", "report", "standard", "guideline", "census", "survey", "manual", "editorial"}
# The languages that there are texts for.
LANGUAGES = {"en"}


class Pack:
    def __init__(self, folder=CONTENT):
        def rows(name):
            with open(os.path.join(folder, name + ".json"), encoding="utf-8") as file:
                return json.load(file)["items"]
        self.criteria = rows("levels")
        self.arguments = rows("arguments")
        self.references = {row["id"]: row for row in rows("references")}
        self.resource_rows = rows("resource_types")
        self.resources = {row["id"] for row in self.resource_rows}
        with open(os.path.join(folder, "pack.json"), encoding="utf-8") as file:
            self.about = json.load(file)
        self.service_lines = {row["id"] for row in rows("service_lines")}


def known(row, *names):
    return [row[name] for name in names if row.get(name, "").strip()]


def is_printable(row):
    """Rule 2 of the evidence pack, for a reference of the user."""
    if row.get("retracted") or row.get("title", "").startswith("["):
        return False
    if len(known(row, "title", "container")) < 2:
        return False
    if not any(known(author, "family", "body") for author in row.get("authors", [])):
        return False
    official = bool(known(row, "url")) and row.get("url_is_official", False)
    if row.get("year") is None:
        return official and row.get("type") in UNDATED and not known(row, "doi", "pmid", "pmcid", "volume", "pages")
    return official or bool(known(row, "doi", "pmid", "pmcid")) or len(known(row, "volume", "pages")) == 2


class Profile:
    """The answers of a case, read with the level rule in hand."""

    def __init__(self, case, pack):
        self.pack = pack
        self.answers = case.get("answers", {})
        in_place = {id for id, answer in self.answers.items() if answer["state"] == "in-place"}
        self.met, self.left_out, self.open = set(), set(), set()
        for row in pack.criteria:
            if in_place & ({row["id"]} | set(row["satisfied_by"])):
                self.met.add(row["id"])
            elif self.state(row) == "not-applicable" and row["may_be_not_applicable"] and self.reason(row).strip():
                self.left_out.add(row["id"])
            else:
                self.open.add(row["id"])

    def state(self, row):
        return self.answers.get(row["id"], {}).get("state", "")

    def reason(self, row):
        return self.answers.get(row["id"], {}).get("reason", "")

    def criteria(self, pathway, levels):
        return [row for row in self.pack.criteria
                if row["pathway"] in (pathway, "both") and row["level"] in levels]

    def reached(self, pathway):
        return max(level for level in (0, 1, 2, 3)
                   if not any(row["id"] in self.open for row in self.criteria(pathway, range(1, level + 1))))

    def blocking(self, pathway):
        level = self.reached(pathway)
        return [] if level == 3 else [row for row in self.criteria(pathway, range(1, level + 2))
                                      if row["id"] in self.open]

    def count(self, pathway, level):
        return {"level": level, **self.count_rows(self.criteria(pathway, [level]))}

    def count_rows(self, rows):
        counted = {"met": 0, "left_out": 0, "partly": 0, "open": 0, "unanswered": 0, "total": len(rows)}
        for row in rows:
            if row["id"] in self.met:
                counted["met"] += 1
            elif row["id"] in self.left_out:
                counted["left_out"] += 1
            else:
                counted[{"partly": "partly", "": "unanswered"}.get(self.state(row), "open")] += 1
        return counted

    def pillar(self, name):
        """The three levels of a pillar, all of it, and its share of each pathway."""
        def levels(pathways):
            return [{"level": level, **self.count_rows([row for row in rows
                                                        if row["level"] == level and row["pathway"] in pathways])}
                    for level in (1, 2, 3)]
        rows = [row for row in self.pack.criteria if row["pillar"] == name]
        return {"pillar": name, "levels": levels((*PATHWAYS, "both")), "all": self.count_rows(rows),
                "pathways": {pathway: levels((pathway, "both")) for pathway in PATHWAYS}}

    def waiting(self, id):
        """The open criteria that cannot come before the open one is in place:
        those that a walk from the start, never over it, does not get to."""
        needs = {row["id"]: set(row["depends_on"]) & self.open for row in self.pack.criteria if row["id"] in self.open}
        placed, more = set(), True
        while more:
            more = {other for other in needs if other != id and needs[other] <= placed} - placed
            placed |= more
        return self.open - placed - {id}

    def work(self, row):
        """What closing the gap takes and opens."""
        blocked = [self.blocking(name) for name in PATHWAYS]
        effort, unblocks = max(row["effort"].values()), len(self.waiting(row["id"]))
        waits_for = [other["id"] for other in self.pack.criteria
                     if other["id"] in self.open and other["id"] in row["depends_on"]]
        return {"effort": effort, "blocking": any(row in rows for rows in blocked), "waits_for": waits_for,
                "unblocks": unblocks,
                "quick_win": not waits_for and effort in (1, 2) and (unblocks > 0 or [row] in blocked)}

    def sentence(self, pathway):
        level, blocking = self.reached(pathway), self.blocking(pathway)
        start = f"Level {level} {pathway}." if level else f"Before level 1 {pathway}."
        if level == 3:
            left_out = any(row["id"] in self.left_out for row in self.criteria(pathway, (1, 2, 3)))
            return start + (" All criteria are in place or left out with a reason." if left_out
                            else " All criteria are in place.")
        n = len(blocking)
        number = WORDS[n].capitalize() if n <= 12 else str(n)
        return (f"{start} {number} {'criterion stands' if n == 1 else 'criteria stand'} between you and "
                f"level {level + 1}: {'; '.join(row['label'] for row in blocking)}.")


def arguments_in_order(case, pack):
    """All arguments: the chosen ones, the library's, the user's own."""
    own = case.get("arguments", {})
    everything = {row["id"]: row for row in pack.arguments + own.get("own", [])}
    chosen = [item["id"] for item in own.get("chosen") or [] if item["id"] in everything]
    return [everything[id] for id in chosen] + [row for id, row in everything.items() if id not in chosen]


def printable_references(case, pack, arguments):
    own = {row["id"]: is_printable(row) for row in case.get("arguments", {}).get("references", [])}
    ids = []
    for argument in arguments:
        for id in argument.get("references", []):
            if id not in ids and own.get(id, pack.references.get(id, {}).get("printable", False)):
                ids.append(id)
    return ids


def assess(case, pack, file):
    profile = Profile(case, pack)
    arguments = arguments_in_order(case, pack)
    gaps = []
    for row in sorted((row for row in pack.criteria if row["id"] in profile.open), key=lambda row: row["level"]):
        serving = [argument for argument in arguments if row["id"] in argument.get("criteria", [])]
        gaps.append({"criterion": row["id"],
                     "state": profile.state(row) or "unanswered",
                     "level": row["level"],
                     "pathways": [name for name in PATHWAYS if row["pathway"] in (name, "both")],
                     "arguments": [argument["id"] for argument in serving],
                     "references": printable_references(case, pack, serving),
                     **profile.work(row)})
    return {"file": file,
            "centre": case.get("centre", {}).get("name", ""),
            "level": min(profile.reached(name) for name in PATHWAYS),
            "pathways": {name: {"level": profile.reached(name),
                                "blocking": [row["id"] for row in profile.blocking(name)],
                                "target": case.get("targets", {}).get(name, {}).get("level"),
                                "sentence": profile.sentence(name),
                                "levels": [profile.count(name, level) for level in (1, 2, 3)]}
                         for name in PATHWAYS},
            "gaps": gaps,
            "pillars": [profile.pillar(name) for name in PILLARS]}


def last_quarter(measure):
    """(year, quarter), counted one by one."""
    year, quarter = map(int, measure["start"].split("-Q"))
    for _ in range(measure["quarters"] - 1):
        year, quarter = (year, quarter + 1) if quarter < 4 else (year + 1, 1)
    return year, quarter


def is_early(measure, case, profile):
    """Starts before the first measure for an open criterion that it depends on has ended."""
    if not measure.get("start") or measure["status"] in ("done", "dropped"):
        return False
    row = next(row for row in profile.pack.criteria if row["id"] == measure["criterion"])
    for id in set(row["depends_on"]) & profile.open:
        others = [other for other in case["measures"] if other["criterion"] == id and other["status"] != "dropped"]
        if any(other["status"] == "done" for other in others):
            continue
        last = [last_quarter(other) for other in others if other["start"]]
        if last and tuple(map(int, measure["start"].split("-Q"))) <= min(last):
            return True
    return False


def plan_marks(case, profile):
    """Needless measures, reached targets, and dates that were over when the
    case was last changed."""
    day = case.get("modified", "")[:10]
    quarter = f"{day[:4]}-Q{(int(day[5:7]) + 2) // 3}" if day else ""
    labels = {row["id"]: row["label"] for row in profile.pack.criteria}
    measures = [(measure, measure["action"] or labels[measure["criterion"]]) for measure in case.get("measures") or []]
    marks = []
    for measure, name in measures:
        if measure["status"] not in ("done", "dropped") and measure["criterion"] not in profile.open:
            words = "in place already" if measure["criterion"] in profile.met else "left out as not applicable"
            marks.append([f"“{name}”", words, labels[measure["criterion"]]])
    for name, target in case.get("targets", {}).items():
        if target["level"] == profile.reached(name):
            marks.append([f"target for {name}, level {target['level']}, is reached"])
        elif target["level"] < profile.reached(name):
            marks.append([f"target for {name}, level {target['level']}, is below level {profile.reached(name)}"])
        elif "" < target.get("by", "") < day[:7]:
            marks.append([f"target for {name} is due by", target["by"][:4], "before the last change"])
    if "" < case.get("centre", {}).get("meeting_date", "") < day:
        marks.append(["meeting date", "before the last change"])
    marks += [[f"“{name}”", "planned to start", measure["start"][:4], "before the last change"] for measure, name in measures
              if measure["status"] == "planned" and measure["criterion"] in profile.open
              and "" < measure["start"] < quarter]
    marks += [[f"“{ask['title'] or ask['id']}” is due by", "before the last change"] for ask in case.get("asks") or []
              if "" < ask.get("by", "") < day[:7]]
    return marks


def warning_marks(case, pack):
    profile = Profile(case, pack)
    arguments = {row["id"]: row for row in arguments_in_order(case, pack)}
    own_references = {row["id"]: row for row in case.get("arguments", {}).get("references", [])}
    references = {**pack.references, **own_references}
    marks = [[row["label"], "not applicable"] for row in pack.criteria
             if row["id"] in profile.open and profile.state(row) == "not-applicable"]
    unconfirmed = sum(not answer.get("confirmed", True) for answer in profile.answers.values())
    if unconfirmed:
        marks.append([f"{unconfirmed} answer", "confirmed"])
    given = case.get("arguments", {})
    missing = [line["id"] for line in case.get("centre", {}).get("service_lines", [])
               if line["id"] not in pack.service_lines]
    missing += [ask["resource"] for ask in case.get("asks") or []
                if ask.get("resource") and ask["resource"] not in pack.resources]
    missing += [item["id"] for item in given.get("chosen") or [] if item["id"] not in arguments]
    missing += [id for row in given.get("own", []) for id in row.get("references", []) if id not in references]
    marks += [[f"“{id}”", "not in the evidence pack"] for id in missing]
    for item in given.get("left_out", []):
        argument, reference = arguments.get(item["argument"], {}), references.get(item["reference"])
        if reference is None or item["reference"] not in argument.get("references", []):
            marks.append([item["reference"], item["argument"], "cite"])
        elif reference.get("direction", "") not in ("mixed", "against"):
            marks.append([item["reference"], item["argument"], "contrary"])
    labels = {row["id"]: row["label"] for row in pack.criteria}
    marks += [[measure["action"] or labels[measure["criterion"]], "starts before"]
              for measure in case.get("measures") or [] if is_early(measure, case, profile)]
    marks += plan_marks(case, profile)
    language = case.get("report", {}).get("language", "en")
    if language.lower().split("-")[0] not in LANGUAGES:
        marks.append([language, "English"])
    return marks


def main():
    files = sys.argv[1:]
    folder = CONTENT
    if files and files[0].startswith("--content="):
        folder = files.pop(0).split("=", 1)[1]
    pack = Pack(folder)
    for name in files:
        with open(name, encoding="utf-8-sig") as file:
            case = json.load(file)
        print(json.dumps({**assess(case, pack, name), "warnings": warning_marks(case, pack)}, ensure_ascii=False))


if __name__ == "__main__":
    main()
