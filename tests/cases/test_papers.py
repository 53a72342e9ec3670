#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold of every paper, over random cases with random sections: the
brief is one page that can be read, the pages of the full edition are full, and
the chain from a request to its criteria, arguments and references is unbroken.

    test_papers.py PAPER-PROBE     prints TAP
"""
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
from level_oracle import Pack
from random_cases import cases

COUNT = 220
SECTIONS = ("cover", "decision", "contents", "summary", "where-we-stand", "gaps", "options", "plan", "evidence",
            "assumptions", "references", "profile", "method")
LONG = ("Interdisciplinary Centre for Minimally Invasive Image-Guided Therapy and Interventional Radiology of the "
        "University Hospital Consortium of the Greater Exampleton Metropolitan Area and All Its Branches").ljust(200, "x")


# ---- cases ------------------------------------------------------------------

def words(rng, pack):
    ids = [rng.choice(sorted(pack.references) + ["nowhere"]) for _ in range(3)]
    return rng.choice((None, None, None, "", "Our words.", f"See [@{ids[0]}] and [3].\n\n- One [@{ids[1]}; @{ids[2]}]"))


def sections(rng, pack):
    listed = rng.sample(SECTIONS, rng.randint(0, len(SECTIONS)))
    return [{"id": id, "on": rng.random() < 0.8, "text": words(rng, pack)} for id in listed]


def ask(rng, pack, index, title):
    return {"id": f"a{index}", "title": title, "why": rng.choice(("", "Patients wait.", title)),
            "criteria": rng.sample([row["id"] for row in pack.criteria], rng.randint(0, 6)),
            "resource": rng.choice(sorted(pack.resources) + [""]), "quantity": rng.choice((None, 0.5, 3, 1234.5)),
            "unit": rng.choice(("", "sessions per week", title)), "priority": rng.choice(("must", "should", "could")),
            "by": rng.choice(("", "2027-09"))}


def drawn(pack):
    rng = random.Random(20261124)
    for index, case in enumerate(cases(COUNT, 20261122)):
        title = rng.choice(("Two sessions a week", LONG, "שלום x"))
        case["centre"] |= {"prepared_for": rng.choice(("", "The board", title)), "name": rng.choice(("", "Here", title)),
                           "meeting_date": rng.choice(("", "2027-01-05"))}
        case["title"] = rng.choice(("", title))
        if rng.random() < 0.5:
            case["asks"] = [ask(rng, pack, i, title) for i in range(rng.choice((0, 1, 2, 3, 5, 9, 60)))]
        if index % 2:
            case.setdefault("report", {})["sections"] = sections(rng, pack)
        case.pop("measures", None)
        yield case


# ---- reading what the probe prints ------------------------------------------

class Paper:
    def __init__(self, blocks):
        self.blocks = blocks

    def chapter(self, name):
        """The blocks of a chapter; None when it is not there."""
        found = None
        for block in self.blocks:
            if block["level"] == 1 or block["kind"] in ("cover", "contents"):
                if found is not None:
                    return found
                if block["anchor"] == f"sec-{name}":
                    found = []
            if found is not None:
                found.append(block)
        return found

    def targets(self):
        return targets(self.blocks)

    def entries(self):
        return sum(len(block["runs"]) for block in self.blocks if block["kind"] == "references")


def text_of(runs):
    return "".join(run["text"] for run in runs)


def all_text(blocks):
    return "\n".join(" ".join([block["title"]] + [text_of(runs) for runs in block["runs"]])
                     for block in blocks)


def targets(blocks):
    return [run["target"] for block in blocks for runs in block["runs"] for run in runs if run["target"]]


def cited(blocks):
    """The numbers cited, those inside of a range too."""
    numbers = set()
    for runs in (runs for block in blocks if block["kind"] != "references" for runs in block["runs"]):
        for place, run in enumerate(runs):
            if run["target"].startswith("#ref-"):
                number = int(run["text"])
                first = int(runs[place - 2]["text"]) if runs[place - 1]["text"] == "–" else number
                numbers.update(range(first, number + 1))
    return numbers


def uncited(text):
    return re.sub(r"\s*\[[\d,–\s]+\]", "", text).replace(" (own statement)", "")


def plain(text):
    """Without citations, and without what was cut."""
    return uncited(text).split("…")[0].strip()


# ---- the brief --------------------------------------------------------------

def faults_of_brief(found, paper):
    brief, faults = found[paper], []
    page = Paper(brief["blocks"])
    if brief["pages"] != 1:
        faults.append(f"{brief['pages']} pages")
    if any(text["y"] > brief["bottom"] for text in brief["texts"]):
        faults.append("something stands below the bottom margin")
    body = all_text([b for b in page.blocks if b["kind"] in ("paragraph", "list", "callout")])
    notes = all_text([b for b in page.blocks if b["kind"] in ("note", "references", "table")])
    for text in brief["texts"]:
        line = text["text"].strip(" -\u00ad")
        if len(line) > 12 and line in body and line not in notes and text["size"] < 9:
            faults.append(f"too small, {text['size']}: {line}")
    tables = [b for b in page.blocks if b["kind"] == "table"]
    rows = sum(len(b["runs"]) // b["columns"] for b in tables)
    asks = len(found["asks"])
    if asks and not 1 <= rows <= asks:
        faults.append(f"{rows} of {asks} requests")
    further = re.search(r"(\d+) further requests?", all_text(page.blocks))
    if (int(further.group(1)) if further else 0) != asks - rows:
        faults.append(f"{rows} of {asks} requests, and it does not say so")
    if found["sourced"] and not (page.entries() and cited(page.blocks)):
        faults.append("cites nothing")
    if cited(page.blocks) != set(range(1, page.entries() + 1)):
        faults.append("citations and list differ")
    return faults + broken_promises(found, page)


PUBLISHED = re.compile(r" \((?:In part p|P)ublished in [^)]*\)")
STRENGTH = re.compile(r"(.+?) (Randomised trial|Observational study \(cohort\)|Survey|Guideline or standard|"
                      r"Expert opinion|The centre's own figures or statement), .*")


def claim_and_strength(words):
    """The parts of "Claim. Survey, 2009 and 2024. Mixed or contrary: [5]." that
    the full edition has too. The years are those of what is cited here, and the
    brief may cite less."""
    parts = STRENGTH.fullmatch(words)
    if not parts:
        return [PUBLISHED.sub("", words)]
    return [PUBLISHED.sub("", parts[1]), "Strength of the evidence: " + parts[2][0].lower() + parts[2][1:] + ", "]


def broken_promises(found, page):
    """What the brief states and the full edition does not, where it says that
    the full edition has more of it."""
    full = Paper(found["full"]["blocks"])
    evidence = full.chapter("evidence")
    faults = []
    if "every argument in full" in all_text(page.blocks):
        if evidence is None:
            return ["promises a chapter that is not there"]
        statements = [plain(text_of(runs)) for b in page.blocks if b["kind"] == "list" for runs in b["runs"]]
        statements += [plain(text_of(runs)) for b in page.blocks if b["kind"] == "table"
                       for runs in b["runs"][:-1:b["columns"]]]
        there = PUBLISHED.sub("", uncited(all_text(evidence)))
        faults += [f"not in the full edition: {words}" for words in statements
                   if not all(part in there for part in claim_and_strength(words))]
    for promise, name in (("the profile of all criteria", "profile"), ("the method", "method")):
        if promise in all_text([b for b in page.blocks if b["kind"] == "note"]) and full.chapter(name) is None:
            faults.append(f"promises {name}")
    return faults


# ---- the pages ----------------------------------------------------------------

TOP = 40  # points; a chapter's heading that is no lower begins its page


def begins_chapter(page):
    return page["cover"] or 0 <= page["chapter"] < TOP


def faults_of_pages(full):
    """A page on which a chapter goes on is three fifths full, unless a figure or
    table begins the next one that would not have fitted; a chapter that does
    has five lines at least on its last page."""
    pages, room, faults = full["pages"], full["room"], []
    for number, (page, after) in enumerate(zip(pages, pages[1:] + [None]), 1):
        ends = after is None or begins_chapter(after)
        gap = room - page["used"]
        if not ends and not page["cover"] and gap > room * 0.4 and after["kept"] < gap - 60:
            faults.append(f"page {number} is {page['used'] / room:.0%} full")
        tail = page["chapter"] if page["chapter"] >= 0 else page["used"] if ends else room
        if not begins_chapter(page) and tail < 70:
            faults.append(f"page {number} ends a chapter with {tail:.0f} points")
    return faults


# ---- the chain --------------------------------------------------------------

def is_draft(case, name):
    for section in (case.get("report", {}).get("sections") or []):
        if section["id"] == name:
            return section["on"] and section["text"] is None
    return True


def is_on(case, name):
    return all(s["on"] for s in (case.get("report", {}).get("sections") or []) if s["id"] == name)


def parts(blocks, level):
    """anchor -> blocks from one heading of that level to the next."""
    found, anchor = {}, None
    for block in blocks:
        if block["kind"] == "heading" and block["level"] <= level:
            anchor = block["anchor"]
            found[anchor] = []
        elif anchor is not None:
            found[anchor].append(block)
    return found


def is_contrary(block):
    """What weakens an argument may lead to another one, where it stands."""
    return bool(block["runs"]) and text_of(block["runs"][0]).startswith(("What points the other way", "What is mixed"))


def faults_of_request(case, found, number, evidence, arguments):
    request, faults = found["asks"][number - 1], []
    part = parts(evidence, 2).get(f"ask-{number}")
    if part is None:
        return [f"request {number} is not in Evidence"]
    leads = targets(part)
    if is_on(case, "profile"):
        missing = [id for id in request["criteria"] if f"#profile-{id}" not in leads]
        if missing:
            faults.append(f"request {number} does not lead to {missing}")
    if not request["criteria"] and "none of the criteria" not in all_text(part):
        faults.append(f"request {number} has no criterion and does not say so")
    own = [b["anchor"] for b in part if b["anchor"].startswith("argument-")]
    own += [target[1:] for target in targets([b for b in part if not is_contrary(b)])
            if target.startswith("#argument-")]
    # A late request names three arguments of earlier ones and counts the others.
    others = re.search(r"See also: .* and (\d+) more, printed with the requests above\.", all_text(part), re.S)
    if len(own) + (int(others[1]) if others else 0) != request["arguments"]:
        faults.append(f"request {number} leads to {own}, not to {request['arguments']} arguments")
    if not own and "No argument has been chosen" not in all_text(part):
        faults.append(f"request {number} has no argument and does not say so")
    for anchor in own:
        words = all_text(arguments[anchor])
        if is_on(case, "references") and not any(t.startswith("#ref-") for t in targets(arguments[anchor])) \
                and "(own statement)" not in words:
            faults.append(f"{anchor} leads to no reference")
    return faults


def faults_of_chain(case, found):
    paper, faults = Paper(found["full"]["blocks"]), []
    if cited(paper.blocks) != set(range(1, paper.entries() + 1)):
        faults.append("citations and list differ")
    if not is_on(case, "references") and "[" in "".join(text_of(r) for b in paper.blocks for r in b["runs"]):
        faults.append("cites what is not listed")
    evidence, decision, gaps = (paper.chapter(name) for name in ("evidence", "decision", "gaps"))
    if evidence is None or not is_draft(case, "evidence"):
        return faults
    arguments = parts(evidence, 3)
    for number in range(1, len(found["asks"]) + 1):
        faults += faults_of_request(case, found, number, evidence, arguments)
    if decision is not None and found["asks"]:
        table = next(b for b in decision if b["kind"] == "table")
        rows = [table["runs"][i:i + table["columns"]] for i in range(0, len(table["runs"]), table["columns"])]
        note = text_of(rows.pop()[0])
        for row in rows:
            if row[1][0]["target"] != f"#ask-{text_of(row[0])}":
                faults.append(f"row {text_of(row[0])} of the decision does not lead to its request")
        if len(rows) < len(found["asks"]) and ("stand" not in note or "These are" not in note and "This is" not in note):
            faults.append("the decision leaves out requests and does not say where they are")
    if gaps is not None and is_draft(case, "gaps"):
        for anchor, part in parts(gaps, 2).items():
            if "Proof when in place" not in all_text(part):
                continue
            if not any(t.startswith("#ask-") for t in targets(part)) and "nothing in this paper" not in all_text(part):
                faults.append(f"the gap {anchor} leads to no request")
    return faults


# ---- all --------------------------------------------------------------------

def run(program, texts):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
        file.write("\n".join(texts) + "\n")
        file.flush()
        return subprocess.run([program, file.name], check=True, capture_output=True).stdout.decode().splitlines()


def check(tap, name, faults):
    tap.check(not faults, name, "\n".join(f"case {index}: {fault}" for index, fault in faults[:12]))


def main():
    tap, pack = support.Tap(), Pack()
    all_cases = list(drawn(pack))
    found = [json.loads(line) for line in run(sys.argv[1], [json.dumps(c, ensure_ascii=False) for c in all_cases])]
    tap.check(len(found) == COUNT, "every case has a paper")
    for paper in ("a4", "letter"):
        check(tap, f"the brief on {paper}",
              [(i, fault) for i, row in enumerate(found) for fault in faults_of_brief(row, paper)])
    check(tap, "the decision is one page",
          [(i, f"{row['full']['decision_pages']} pages") for i, row in enumerate(found)
           if is_draft(all_cases[i], "decision") and row["full"]["decision_pages"] != 1])
    check(tap, "the pages are full",
          [(i, fault) for i, row in enumerate(found) for fault in faults_of_pages(row["full"])])
    check(tap, "the chain is unbroken",
          [(i, fault) for i, row in enumerate(found) for fault in faults_of_chain(all_cases[i], row)])
    tap.figure(f"{COUNT} papers, {sum(len(row['asks']) for row in found)} requests")
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
