#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's reading of a case against a second one, written from
docs/CASE-FORMAT.md section 1 alone.

Usage: format_oracle.py CASE-PROBE MAXIMAL.ircase [NUMBER-OF-MUTATIONS [SEED]]

MAXIMAL.ircase uses every member of the format, with unknown members at every
level. Random mutations of it must be accepted or refused by both; a refusal
must name a place that is wrong here too; what is accepted must be written in
the same canonical bytes. So must cases made at random.
"""
import calendar
import copy
import json
import random
import re
import subprocess
import sys

CRITERIA = ["in-1-rounds", "in-2-time", "out-1-mdt", "any-2-entry-point", "out-3-clinic"]
NOW = "2026-01-02T03:04:05Z"
MAX_INT = 2**53 - 1

# ---- forms: a function of the string, TRUE when it has the form ---------------


def year(text):
    return re.fullmatch("[0-9]{4}", text, re.ASCII) is not None and 1900 <= int(text) <= 2200


def month(text):
    return re.fullmatch("[0-9]{4}-(0[1-9]|1[0-2])", text) is not None and year(text[:4])


def day(text):
    return (re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None and month(text[:7])
            and 1 <= int(text[8:]) <= calendar.monthrange(int(text[:4]), int(text[5:7]))[1])


def quarter(text):
    return re.fullmatch("[0-9]{4}-Q[1-4]", text) is not None and year(text[:4])


def moment(text):
    return (re.fullmatch(".{10}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z", text) is not None and text.isascii()
            and day(text[:10]))


def uuid(text):
    return re.fullmatch("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text) is not None


def an_id(text):
    return 1 <= len(text) <= 64


def criterion(text):
    return text in CRITERIA


def country(text):
    return re.fullmatch("[A-Z]{2}", text) is not None


def region(text):
    return country(text) or text == "INT"


def currency(text):
    return re.fullmatch("[A-Z]{3}", text) is not None


LANGTAG = re.compile(
    "([a-z]{2,3}(-[a-z]{3}){0,3}|[a-z]{4,8})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?"
    "(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[0-9a-wy-z](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?|x(-[a-z0-9]{1,8})+",
    re.ASCII | re.IGNORECASE)


def language(text):
    return LANGTAG.fullmatch(text) is not None or text.lower() == "i-klingon"


# ---- types: check (value, place) yields places that are wrong; write (value) ----


class Text:
    """A string; empty is allowed unless `filled`; None is "no form"."""

    def __init__(self, form=None, filled=False, default="", null=False):
        self.form, self.filled, self.default, self.null = form, filled, default, null
        if null:
            self.default = None

    def check(self, value, place):
        if value is None and self.null:
            return
        if not isinstance(value, str):
            yield place
        elif self.form and (self.filled or value) and not self.form(value):
            yield place

    def norm(self, value):
        return value


class Choice:
    def __init__(self, *names, default=None):
        self.names, self.default = names, names[0] if default is None else default

    def check(self, value, place):
        if not isinstance(value, str) or value not in self.names:
            yield place

    def norm(self, value):
        return value


class Flag:
    def __init__(self, default):
        self.default = default

    def check(self, value, place):
        if not isinstance(value, bool):
            yield place

    def norm(self, value):
        return value


class Number:
    """An integer where `whole`, from least to most; null where that is the default."""

    def __init__(self, least, most=None, whole=False, default=None):
        self.least, self.most, self.whole, self.default = least, most, whole, default

    def check(self, value, place):
        if value is None and self.default is None:
            return
        if isinstance(value, bool) or not isinstance(value, int if self.whole else (int, float)):
            yield place
        elif value < self.least or (self.most is not None and value > self.most):
            yield place

    def norm(self, value):
        if isinstance(value, float) and value == int(value) and abs(value) < 2**53:
            return int(value)
        return value


class Texts:
    """An array of strings; ids in it are filled and stand once."""

    default = []

    def __init__(self, form=None):
        self.form = form

    def check(self, value, place):
        if not isinstance(value, list):
            yield place
            return
        for i, text in enumerate(value):
            if not isinstance(text, str) or (self.form and (not self.form(text) or not an_id(text) or text in value[:i])):
                yield place + [i]

    def norm(self, value):
        return value


class Kept:
    """An object that is the program's own business later."""

    default = {}

    def check(self, value, place):
        if not isinstance(value, dict):
            yield place

    def norm(self, value):
        return value


class Thing:
    """An object: members in order; `required` names; unknown ones stay behind."""

    default = {}

    def __init__(self, members, required=(), finish=None):
        self.members, self.required, self.finish = members, required, finish

    def check(self, value, place):
        if not isinstance(value, dict):
            yield place
            return
        for name in self.required:
            if name not in value:
                yield place + [name]
        for name, kind in self.members.items():
            if name in value:
                yield from kind.check(value[name], place + [name])

    def norm(self, value):
        out = {}
        for name, kind in self.members.items():
            out[name] = kind.norm(value[name] if name in value else copy.deepcopy(kind.default))
        if self.finish:
            out = self.finish(out, value)
        for name, unknown in value.items():
            if name not in self.members:
                out[name] = unknown
        return out


class Things:
    """An array of objects whose ids are unique, or null where that is allowed."""

    def __init__(self, thing, null=False, taken=()):
        self.thing, self.null, self.default, self.taken = thing, null, None if null else [], taken

    def check(self, value, place):
        if value is None and self.null:
            return
        if not isinstance(value, list):
            yield place
            return
        seen = []
        key = "pack" if "pack" in self.thing.members else "id"
        for i, item in enumerate(value):
            yield from self.thing.check(item, place + [i])
            if key in self.thing.members and isinstance(item, dict) and key in item:
                if item[key] in seen or item[key] in self.taken:
                    yield place + [i, key]
                seen.append(item[key])

    def norm(self, value):
        return None if value is None else [self.thing.norm(item) for item in value]


class Named:
    """An object whose names are ids."""

    default = {}

    def __init__(self, form, thing):
        self.form, self.thing = form, thing

    def check(self, value, place):
        if not isinstance(value, dict):
            yield place
            return
        for name, item in value.items():
            if not self.form(name):
                yield place + [name]
            yield from self.thing.check(item, place + [name])

    def norm(self, value):
        return {name: self.thing.norm(item) for name, item in value.items()}


# ---- what is special ----------------------------------------------------------


def author(out, found):
    """A person or a body."""
    if not out["body"]:
        del out["body"]
    elif not out["family"] and not out["given"]:
        del out["family"], out["given"]
    return out


def targets(out, found):
    return {name: out[name] for name in out if name in found}


def reference(out, found):
    if not out["retracted"]:
        del out["retracted"]
    taken = {f["id"] for f in out["findings"]}
    number = 0
    for finding in out["findings"]:
        while not finding["id"]:
            number += 1
            if "f%d" % number not in taken:
                finding["id"] = "f%d" % number

    def known(name):
        return out[name].strip() != ""

    page = out["url_is_official"] and known("url")
    paper = known("doi") or known("pmid") or known("pmcid")
    names = any(a.get("family", "").strip() or a.get("body", "").strip() for a in out["authors"])
    undated = (out["type"] in ("web", "report", "standard", "guideline", "census", "survey", "manual", "editorial")
               and page and not paper and not known("volume") and not known("pages"))
    out["printable"] = bool(
        not out.get("retracted") and known("title") and not out["title"].startswith("[") and known("container") and names
        and (paper or page or (known("volume") and known("pages"))) and (out["year"] is not None or undated))
    return out


# ---- the format, in the order of the page -------------------------------------

FACT = Number(0)
def where_any(out, value):
    """The member `extensions` stands only where there is one."""
    if not out["extensions"]:
        del out["extensions"]
    return out


def where_unnamed(out, value):
    """The member `reviewers` stands only where they are left out."""
    if out["reviewers"]:
        del out["reviewers"]
    return out


EXTENSION = Thing({"pack": Text(an_id, filled=True), "version": Text()}, required=["pack"])
CONTENT = Thing({"pack": Text(), "version": Text(), "language": Text(), "extensions": Things(EXTENSION)}, finish=where_any)
STATES = ("", "in-place", "partly", "not-in-place", "not-applicable", "to-verify")
CENTRE = Thing({
    "name": Text(), "department": Text(), "city": Text(), "country": Text(country), "currency": Text(currency),
    "payment_system": Choice("activity-tariff", "global-budget", "fee-for-service", "mixed", "unknown"),
    "prepared_by": Text(), "prepared_for": Text(), "meeting_date": Text(day),
    "facts": Thing({
        "consultants_wte": FACT, "nurses_wte": FACT, "radiographers_wte": FACT, "coordinators_wte": FACT,
        "angio_suites": FACT, "own_beds": FACT, "day_unit_places": FACT, "clinic_sessions_per_week": FACT,
        "cover": Choice("unknown", "none", "office-hours", "extended", "24-7")}),
    "service_lines": Things(Thing({
        "id": Text(an_id, filled=True), "cases_per_year": Number(0, whole=True), "day_case_percent": Number(0, 100)},
        ["id"]))})
ANSWER = Thing({
    "state": Choice(*STATES), "reason": Text(), "note": Text(), "since": Text(lambda t: year(t) or month(t)),
    "proofs": Things(Thing({"title": Text(), "date": Text(lambda t: year(t) or month(t) or day(t)), "reviewer": Text(),
                            "link": Text()}, ["title"])),
    "confirmed": Flag(True)}, ["state"])
TARGET = Thing({"level": Number(1, 3, whole=True, default=0), "by": Text(month)}, ["level"])
MEASURE = Thing({
    "id": Text(an_id, filled=True), "criterion": Text(criterion, filled=True), "action": Text(), "owner": Text(),
    "start": Text(quarter), "quarters": Number(1, 20, whole=True, default=1), "effort": Number(1, 3, whole=True, default=2),
    "impact": Number(1, 3, whole=True, default=2), "status": Choice("planned", "agreed", "started", "done", "dropped"),
    "asks": Texts(an_id)}, ["id", "criterion"])
ASK = Thing({
    "id": Text(an_id, filled=True), "title": Text(), "criteria": Texts(criterion), "resource": Text(an_id),
    "quantity": Number(0), "unit": Text(), "why": Text(), "priority": Choice("must", "should", "could", default="should"),
    "by": Text(month)}, ["id"])
OWN_ARGUMENT = Thing({
    "id": Text(an_id, filled=True), "title": Text(), "claim": Text(), "audiences": Texts(),
    "pillar": Choice("infrastructure", "staff", "time"), "criteria": Texts(criterion), "references": Texts(an_id),
    "strength": Choice("trial", "cohort", "survey", "guideline", "expert", default="expert"),
    "caveat": Text(), "objection": Text(), "response": Text(), "source_point": Text(), "theme": Text()},
    ["id", "title", "claim"])
OWN_REFERENCE = Thing({
    "id": Text(an_id, filled=True),
    "type": Choice("guideline", "consensus", "standard", "rct", "review", "original", "cost-effectiveness", "survey",
                   "census", "editorial", "manual", "report", "web", default="web"),
    "authors": Things(Thing({"family": Text(), "given": Text(), "body": Text()}, finish=author)),
    "et_al": Flag(False), "title": Text(), "container": Text(), "year": Number(0, 9999, whole=True),
    "volume": Text(), "issue": Text(), "pages": Text(), "doi": Text(), "pmid": Text(), "pmcid": Text(), "url": Text(),
    "url_is_official": Flag(False), "country": Text(region),
    "payment_system": Choice("", "activity-tariff", "global-budget", "fee-for-service"),
    "direction": Choice("", "supports", "neutral", "mixed", "against"),
    "printable": Flag(False), "retracted": Flag(False), "missing": Texts(),
    "findings": Things(Thing({"id": Text(an_id, filled=True), "text": Text(), "numbers": Text(), "where": Text()})),
    "checks": Thing({"fields_seen_in": Texts(), "inferred": Texts()})}, ["id", "title"], reference)
SECTIONS = ("cover decision contents summary where-we-stand gaps options plan evidence assumptions references profile "
            "method").split()
SECTION = Thing({"id": Choice(*SECTIONS), "on": Flag(True), "text": Text(null=True)}, ["id"])
REPORT = Thing({
    "edition": Choice("full", "brief", "chief-executive", "finance", "medical-director", "nursing", "head-of-radiology",
                      "referrers"),
    "language": Text(language, filled=True, default="en"), "paper": Choice("a4", "letter"), "confidentiality": Text(),
    "notes": Flag(True), "reviewers": Flag(True), "citations": Choice("vancouver", "author-date"),
    "sections": Things(SECTION, null=True)}, finish=where_unnamed)
SNAPSHOT = Thing({
    "date": Text(day, filled=True), "label": Text(), "content": CONTENT,
    "levels": Thing({"inpatient": Number(0, 3, whole=True, default=0), "outpatient": Number(0, 3, whole=True, default=0)}),
    "answers": Named(an_id, Thing({"state": Choice(*STATES), "counted": Flag(True)}, ["state"]))}, ["date"])
CASE = Thing({
    "format": Choice("ircase"), "version": Number(1, 1, whole=True, default=1), "id": Text(uuid, filled=True, default="?"),
    "title": Text(), "created": Text(moment, filled=True, default=NOW), "modified": Text(moment, filled=True, default=NOW),
    "centre": CENTRE, "content": CONTENT, "answers": Named(criterion, ANSWER),
    "targets": Thing({"inpatient": TARGET, "outpatient": TARGET}, finish=targets),
    "option": Choice("none", "minimum", "recommended", "ambitious"),
    "measures": Things(MEASURE, null=True), "asks": Things(ASK, null=True),
    "arguments": Thing({
        "chosen": Things(Thing({"id": Text(an_id, filled=True), "claim": Text(null=True)}, ["id"]), null=True),
        "left_out": Things(Thing({"argument": Text(an_id), "reference": Text(an_id)})),
        "own": Things(OWN_ARGUMENT, taken=["pack-argument"]),
        "references": Things(OWN_REFERENCE, taken=["pack-reference"])}),
    "finance": Kept(), "report": REPORT, "history": Things(SNAPSHOT), "private": Kept()}, ["format", "version"])


def wrong_places(case):
    places = list(CASE.check(case, []))
    # Until the version is known to be ours, nothing else can be judged.
    first = [p for p in places if p[:1] in (["format"], ["version"])]
    if first:
        return first
    asks = case.get("asks")
    asks = {a.get("id") for a in asks if isinstance(a, dict) and isinstance(a.get("id"), str)} if isinstance(asks, list) else ()
    measures = case.get("measures")
    for i, measure in enumerate(measures if isinstance(measures, list) else ()):
        ids = measure.get("asks") if isinstance(measure, dict) else None
        for k, ask in enumerate(ids if isinstance(ids, list) else ()):
            if isinstance(ask, str) and ask not in asks:
                places.append(["measures", i, "asks", k])
    return places


# ---- the canonical form -------------------------------------------------------


def canonical(value):
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def rewritten(case):
    return canonical(CASE.norm(case))


def pointer(place):
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in place)


# ---- mutations ----------------------------------------------------------------

LONG = "ä" * 64
VALUES = [
    None, True, False, 0, 1, 2, 3, 4, 20, 21, 100, 101, -1, 0.5, 99.5, 100.5, -0.5, MAX_INT, [], {}, [[]], [None], [""],
    ["in-1-rounds"], ["in-1-rounds", "in-1-rounds"], ["nothing"], ["ask-1"], ["ask-2", "ask-1"], ["", "ask-1"], [LONG],
    [LONG + "a"], [1], {"id": 1}, [{"id": "x"}], [{}], "", " ", "x", "0", LONG, LONG + "a", "pack-argument",
    "pack-reference", "in-1-rounds", "in-2-time", "ask-1", "own-1", "IN-1-ROUNDS", "DE", "de", "DEU", "EUR", "EUr", "EU",
    "INT", "D", "D1", "ÄÖ", "en", "pt-BR", "e", "en_GB", "en-", "zh-Hant-TW", "x-private", "i-klingon", "de-DE-1996",
    "en-a-bbb-x-a", "123", "2026", "1900", "2200", "1899", "2201", "02026", "2026-1", "2026-11", "2026-00", "2026-13",
    "2026-11-22", "2024-02-29", "2026-02-29", "1900-02-29", "2000-02-29", "2026-04-31", "2026-11-00", "2026-Q1", "2026-Q4",
    "2026-Q0", "2026-Q5", "2026-q1", "2201-Q1", " 2026", "2026 ", "２０２６", "2026-11-22T05:50:00Z", "2026-11-22T24:00:00Z",
    "2026-11-22T05:60:00Z", "2026-11-22T05:50:60Z", "2026-11-22T05:50:00", "2026-11-22 05:50:00Z", "2026-02-30T05:50:00Z",
    "2026-11-22T05:50:00z", "2200-12-31T23:59:59Z", "1900-01-01T00:00:00Z", "2201-01-01T00:00:00Z",
    "0f8fad5b-d9cb-469f-a165-70867728950e", "0F8FAD5B-D9CB-469F-A165-70867728950E", "0f8fad5b-d9cb-469f-a165-70867728950",
    "0f8fad5b-d9cb-469f-a165-70867728950g", "0f8fad5bd9cb469fa16570867728950e",
    "a\nb\t\"\\\u0001\u007f", "🙂",
]
CHOICES = sorted(set(STATES) | set(SECTIONS) | {
    name for thing in (CENTRE, CENTRE.members["facts"], MEASURE, ASK, OWN_ARGUMENT, OWN_REFERENCE, REPORT, CASE)
    for kind in thing.members.values() if isinstance(kind, Choice) for name in kind.names})


def containers(value, found):
    """All objects and arrays, without what is unknown inside."""
    if isinstance(value, (dict, list)) and value:
        found.append(value)
        for name, inner in value.items() if isinstance(value, dict) else enumerate(value):
            if name not in ("x-unknown", "finance", "private"):
                containers(inner, found)
    return found


def mutate(case, chance):
    """One change somewhere in `case`."""
    box = chance.choice(containers(case, []))
    step = chance.choice(list(box) if isinstance(box, dict) else range(len(box)))
    kind = chance.randrange(8)
    if kind == 0 and isinstance(box, dict):
        del box[step]
    elif kind == 0:
        box.pop(step)
    elif kind == 1 and isinstance(box, list):
        box.insert(chance.randrange(len(box) + 1), copy.deepcopy(box[step]))
    elif kind == 1:
        box[chance.choice(["", "unknown", "a/b~c", "in-2-time", "id", "note", LONG + "x"])] = copy.deepcopy(box[step])
    elif kind == 2 and isinstance(box, list):
        chance.shuffle(box)
    elif kind == 2:
        rows = list(box.items())
        chance.shuffle(rows)
        box.clear()
        box.update(rows)
    elif kind == 3:
        box[step] = chance.choice(CHOICES)
    elif kind == 4 and isinstance(box[step], str):
        at = chance.randrange(len(box[step]) + 1)
        box[step] = box[step][:at] + chance.choice("aZ0-/~ é") + box[step][at:]
    else:
        box[step] = copy.deepcopy(chance.choice(VALUES))


# ---- cases at random ----------------------------------------------------------


def random_value(kind, chance):
    """A value that is allowed for `kind`."""
    if isinstance(kind, Text):
        if kind.null and chance.random() < 0.3:
            return None
        pool = [v for v in VALUES + CRITERIA if isinstance(v, str) and (v or not kind.filled)]
        return chance.choice([v for v in pool if not kind.form or not v or kind.form(v)])
    if isinstance(kind, Choice):
        return chance.choice(kind.names)
    if isinstance(kind, Flag):
        return chance.random() < 0.5
    if isinstance(kind, Number):
        most = 10**6 if kind.most is None else kind.most
        value = chance.choice([kind.least, most, chance.randint(kind.least, most)])
        if not kind.whole and chance.random() < 0.3:
            value = round(chance.uniform(kind.least, most), 3)
        return None if kind.default is None and chance.random() < 0.2 else value
    if isinstance(kind, Texts):
        pool = CRITERIA if kind.form is criterion else ["x", "own-1", LONG] if kind.form else ["", "x", "x", "🙂"]
        return chance.sample(pool, chance.randrange(len(pool)))
    if isinstance(kind, Kept):
        return {"kept": chance.choice(VALUES)}
    if isinstance(kind, Named):
        names = chance.sample(CRITERIA, chance.randrange(len(CRITERIA)))
        return {name: random_value(kind.thing, chance) for name in names}
    if isinstance(kind, Things):
        if kind.null and chance.random() < 0.2:
            return None
        items = [random_value(kind.thing, chance) for _ in range(chance.randrange(4))]
        names = chance.sample(SECTIONS if kind.thing.members is SECTION.members else list("abcd"), len(items))
        for item, name in zip(items, names):
            if "id" in item:
                item["id"] = name
        return items
    out = {name: random_value(inner, chance) for name, inner in kind.members.items()
           if name in kind.required or chance.random() < 0.8}
    if chance.random() < 0.2:
        out["unknown"] = chance.choice(VALUES)
    rows = list(out.items())
    chance.shuffle(rows)
    return dict(rows)


def random_case(chance):
    case = random_value(CASE, chance)
    asks = [ask["id"] for ask in case.get("asks") or []]
    for measure in case.get("measures") or []:
        measure["asks"] = chance.sample(asks, chance.randrange(len(asks) + 1))
    return case


# ---- the program --------------------------------------------------------------


def ask_program(probe, texts):
    blocks = b"".join(b"%d\n%s" % (len(t), t) for t in texts)
    out = subprocess.run([probe, *CRITERIA], input=blocks, capture_output=True, check=True).stdout
    answers, at = [], 0
    while at < len(out):
        end = out.index(b"\n", at)
        size = int(out[at:end])
        answers.append(out[end + 1:end + 1 + size].decode())
        at = end + 1 + size
    assert len(answers) == len(texts)
    return answers


def difference(case, answer):
    """None when the program and this page agree, else what is different."""
    wrong = [pointer(p) for p in wrong_places(case)]
    sign, text = answer[0], answer[1:]
    if sign == "-":
        if not wrong:
            return "refused without a reason: " + text
        if not any(text.startswith(place + ": ") for place in wrong):
            return "wrong are %s, but: %s" % (", ".join(wrong), text)
        return None
    if wrong:
        return "accepted although these are wrong: " + ", ".join(wrong)
    wanted = rewritten(case)
    if "id" not in case:
        text = re.sub('^  "id": "[0-9a-f-]{36}"', '  "id": "?"', text, count=1, flags=re.MULTILINE)
    if text != wanted:
        pairs = zip(text.split("\n"), wanted.split("\n"))
        return "written otherwise: %s" % next(("%r, not %r" % p for p in pairs if p[0] != p[1]), "the length")
    return None


def report(number, name, faults):
    print("%sok %d - %s" % ("not " if faults else "", number, name))
    for fault in faults[:20]:
        print("# " + fault.replace("\n", " "))
    return not faults


def main(probe, maximal, count=2000, seed=20261122):
    with open(maximal, encoding="utf-8") as stream:
        text = stream.read()
    case = json.loads(text)
    print("1..5")
    print("# seed %d" % seed)
    good = report(1, "the maximal case is canonical here", [] if rewritten(case) == text else ["it is not"])
    good &= report(2, "the program gives back its bytes",
                   [] if ask_program(probe, [text.encode()]) == ["+" + text] else ["it does not"])

    chance = random.Random(seed)
    cases = []
    for _ in range(count):
        case = json.loads(text)
        for _ in range(chance.choice([1, 1, 1, 1, 2, 3])):
            mutate(case, chance)
        cases.append(case)
    answers = ask_program(probe, [json.dumps(c, ensure_ascii=chance.random() < 0.5).encode() for c in cases])
    faults = ["case %d: %s" % (i, d) for i, d in enumerate(map(difference, cases, answers)) if d]
    good &= report(3, "%d mutations are read alike" % count, faults)
    made = [random_case(chance) for _ in range(count // 10)]
    answers += ask_program(probe, [json.dumps(c).encode() for c in made])
    faults = ["case %d: %s" % (i, d) for i, d in enumerate(map(difference, made, answers[count:])) if d]
    good &= report(4, "%d cases made at random are read alike" % len(made), faults)
    accepted = sum(a[0] == "+" for a in answers)
    print("# %d accepted, %d refused" % (accepted, len(answers) - accepted))
    again = [a[1:].encode() for a in answers if a[0] == "+"]
    stable = [a[1:].encode() == b for a, b in zip(ask_program(probe, again), again)]
    good &= report(5, "what the program writes, it gives back",
                   [] if all(stable) and stable else ["%d of %d differ" % (stable.count(False), len(stable))])
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])))
