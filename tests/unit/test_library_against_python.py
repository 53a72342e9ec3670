#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The library against Python: no field is lost, and both checkers agree.

Usage: test_library_against_python.py LIBRARY-PROBE [RANDOM-MUTATIONS], the
program built from library-probe.c. It prints every field through the public
calls, which must be what Python's json reads in data/content. Then packs with
one mistake each go to irc_library_check () and to tests/evidence/
check_evidence.py: both must refuse, or both accept. Where they differ on
purpose the mutation says why.
"""
import contextlib
import copy
import io
import json
import os
import random
import runpy
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(HERE))
import support  # noqa: E402

CONTENT = os.path.join(support.ROOT, "data", "content")
EVIDENCE = os.path.join(support.ROOT, "tests", "evidence")
FILES = ("pack levels arguments references benchmarks standards societies service_lines resource_types").split()


def read_pack():
    pack = {}
    for name in FILES:
        with open(os.path.join(CONTENT, name + ".json"), encoding="utf-8") as f:
            pack[name] = json.load(f)
    return pack


# ------------------------------------------------------------------ mutations
def item(pack, name, key):
    return next(x for x in pack[name]["items"] if x["id"] == key)


def put(name, path, value):
    """Replaces the value at path (a list of names and indices) of a file."""
    def mutate(pack):
        at = pack[name]
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value
    return mutate


def drop(name, path):
    def mutate(pack):
        at = pack[name]
        for step in path[:-1]:
            at = at[step]
        del at[path[-1]]
    return mutate


def swap_members(pack):
    row = pack["levels"]["items"][0]
    pack["levels"]["items"][0] = {"code": row["code"], **row}


def swap_rows(pack):
    rows = pack["references"]["items"]
    rows[0], rows[1] = rows[1], rows[0]


def repeat_row(pack):
    pack["societies"]["items"].append(copy.deepcopy(pack["societies"]["items"][0]))


def repeat_doi(pack):
    with_doi = [r for r in pack["references"]["items"] if r["doi"]]
    with_doi[1]["doi"] = with_doi[0]["doi"].upper()


def repeat_title(pack):
    arguments = pack["arguments"]["items"]
    arguments[1]["title"] = arguments[0]["title"].upper() + "!"


def circle(pack):
    rows = pack["levels"]["items"]
    rows[0]["depends_on"] = [rows[1]["id"]]
    rows[1]["depends_on"] = [rows[2]["id"]]
    rows[2]["depends_on"] = [rows[0]["id"]]


def no_arguments_for(pack):
    for a in pack["arguments"]["items"]:
        a["criteria"] = [c for c in a["criteria"] if c != "in-2-sop"]


def no_resource_for(pack):
    for r in pack["resource_types"]["items"]:
        r["criteria"] = [c for c in r["criteria"] if c != "in-3-own-beds"]


def late_printable(pack):
    mixed = next(a for a in pack["arguments"]["items"]
                 if len({item(pack, "references", r)["printable"] for r in a["references"]}) == 2)
    mixed["references"].reverse()


def only_unprintable(pack):
    gone = next(r["id"] for r in pack["references"]["items"] if not r["printable"])
    pack["arguments"]["items"][0].update(references=[gone], claim="A claim.")


def n_null_without_note(pack):
    pack["benchmarks"]["items"][0].update(n=None, note="")


def theme_twice(pack):
    pack["arguments"]["themes"].append(dict(pack["arguments"]["themes"][0]))


def no_partner(pack):
    rows = pack["societies"]["items"]
    pack["societies"]["items"] = [row for row in rows if row["abbreviation"] != "SIR"]


def no_source_points(pack):
    for row in pack["arguments"]["items"]:
        row["source_point"] = ""


def formula(text):
    return put("resource_types", ["items", 0, "annual_cost_formula"], text)


def cyrillic_titles(pack):
    rows = [r for r in pack["references"]["items"] if not r["printable"]]
    rows[0]["title"], rows[1]["title"] = "Название", "Другое"


# Name, mutation, and why the two checkers differ, where they do. When they
# agree the third is None.
BOTH = None
MUTATIONS = [
    ("good", lambda pack: None, BOTH),
    # structure
    ("kind unknown", put("pack", ["kind"], "other"), BOTH),
    ("pack date without day", put("pack", ["date"], "2026-11"), BOTH),
    ("pack id in capitals", put("pack", ["id"], "Base"), BOTH),
    ("pack name empty", put("pack", ["name"], ""), BOTH),
    ("pack name blank", put("pack", ["name"], " \u2003"), BOTH),
    ("licence missing", drop("pack", ["licence"]), BOTH),
    ("version 2", put("benchmarks", ["schema_version"], 2), BOTH),
    ("items missing", drop("standards", ["items"]), BOTH),
    ("items an object", put("standards", ["items"], {}), BOTH),
    ("an item is a number", put("standards", ["items", 3], 5), BOTH),
    ("note missing", drop("societies", ["note"]), BOTH),
    ("unknown member at the top", put("societies", ["notes"], "x"), BOTH),
    ("unknown member in a row", put("levels", ["items", 2, "colour"], "red"), BOTH),
    ("unknown member in a finding", put("references", ["items", 2, "findings", 0, "page"], "3"), BOTH),
    ("member missing in a row", drop("arguments", ["items", 4, "caveat"]), BOTH),
    ("member missing in an author", drop("references", ["items", 1, "authors", 0, "given"]), BOTH),
    ("members in another order", swap_members, BOTH),
    ("year as text", put("references", ["items", 5, "year"], "2020"), BOTH),
    ("year with fraction", put("references", ["items", 5, "year"], 2020.0), BOTH),
    ("flag as number", put("references", ["items", 5, "et_al"], 1), BOTH),
    ("null in a text", put("references", ["items", 5, "volume"], None), BOTH),
    ("number in a list of texts", put("arguments", ["items", 5, "criteria", 0], 7), BOTH),
    ("empty text in a list", put("service_lines", ["items", 5, "example_procedures", 0], ""), BOTH),
    ("percent null", put("benchmarks", ["items", 5, "percent"], None), BOTH),
    ("value as text", put("standards", ["items", 0, "value"], "28"), BOTH),
    ("effort with four", put("levels", ["items", 0, "effort", "time"], 4), BOTH),
    ("effort a list", put("levels", ["items", 0, "effort"], [1, 2, 3]), BOTH),
    ("retracted as text", put("references", ["items", 5, "retracted"], "no"), BOTH),
    # words and forms
    ("unknown type", put("references", ["items", 5, "type"], "blog"), BOTH),
    ("unknown direction", put("references", ["items", 5, "direction"], "for"), BOTH),
    ("unknown payment system", put("references", ["items", 5, "payment_system"], "mixed"), BOTH),
    ("unknown pillar", put("resource_types", ["items", 0, "pillar"], "money"), BOTH),
    ("unknown audience", put("arguments", ["items", 0, "audiences", 0], "press"), BOTH),
    ("unknown strength", put("arguments", ["items", 0, "strength"], "strong"), BOTH),
    ("unknown kind of benchmark", put("benchmarks", ["items", 0, "kind"], "had"), BOTH),
    ("unknown country", put("standards", ["items", 0, "country"], "UK"), BOTH),
    ("unknown country of a figure", put("service_lines", ["items", 0, "figures", 0, "country"], "XX"), BOTH),
    ("unknown unit of a figure", put("service_lines", ["items", 0, "figures", 0, "unit"], "hours"), BOTH),
    ("currency in small letters", put("resource_types", ["items", 2, "hints"], [dict(
        what="x", value_low=1, value_high=2, currency="eur", basis="per day", country="", price_year=None,
        price_period="", reference="ryan2024survey", caveat="")]), BOTH),
    ("level 4", put("levels", ["items", 0, "level"], 4), BOTH),
    ("DOI as address", put("references", ["items", 1, "doi"], "https://doi.org/10.1093/bjs/znaf119"), BOTH),
    ("PMID with letters", put("references", ["items", 1, "pmid"], "PMID405"), BOTH),
    ("PMCID without PMC", put("references", ["items", 1, "pmcid"], "11621184"), BOTH),
    ("url without scheme", put("references", ["items", 0, "url"], "anaesthetists.org/Home"), BOTH),
    ("website without scheme", put("societies", ["items", 0, "website"], "www.cirse.org"), BOTH),
    ("initials with dots", put("references", ["items", 1, "authors", 0, "given"], "Z."), BOTH),
    ("family with initials", put("references", ["items", 1, "authors", 0, "family"], "Abdali Z"), BOTH),
    ("body with et al", put("references", ["items", 0, "authors", 0, "body"], "ESC, ERS et al"), BOTH),
    ("reference id without year", put("references", ["items", 226, "id"], "zener"), BOTH),
    ("criterion id of another level", put("levels", ["items", 0, "id"], "in-2-rounds"), BOTH),
    ("argument id in capitals", put("arguments", ["items", 0, "id"], "RoundsFirst"), BOTH),
    ("theme id with underscore", put("arguments", ["themes", 0, "id"], "patient_care"), BOTH),
    ("long label", put("levels", ["items", 0, "label"], "x" * 61), BOTH),
    ("checked on no day", put("references", ["checked_on"], "November"), BOTH),
    ("seen on half an address", put("references", ["items", 0, "checks", "fields_seen_in", 0], "pubmed/123"), BOTH),
    ("bare IP number", put("references", ["items", 0, "checks", "fields_seen_in", 0], "http://10.0.0.1/a"), BOTH),
    ("stray mark", put("levels", ["items", 0, "help"], "lorem ipsum dolor"), BOTH),
    # ids and cross references
    ("row twice", repeat_row, BOTH),
    ("DOI twice", repeat_doi, BOTH),
    ("title twice", repeat_title, BOTH),
    ("code twice", put("levels", ["items", 0, "code"], "IN1.2"), BOTH),
    ("rows not sorted", swap_rows, BOTH),
    ("unknown criterion", put("benchmarks", ["items", 0, "criteria", 0], "in-9-none"), BOTH),
    ("criterion twice in a list", put("benchmarks", ["items", 0, "criteria", 1], "out-2-limited-clinic"), BOTH),
    ("unknown reference", put("benchmarks", ["items", 0, "reference"], "nobody2020none"), BOTH),
    ("unknown reference of a figure", put("service_lines", ["items", 0, "figures", 0, "reference"], "x"), BOTH),
    ("unknown theme", put("arguments", ["items", 0, "theme"], "fame"), BOTH),
    ("unknown area", put("service_lines", ["items", 0, "area"], "cardiac"), BOTH),
    ("model cited by an unprintable", put("levels", ["reference"], "acr2009practice"), BOTH),
    ("depends on itself", put("levels", ["items", 0, "depends_on"], ["in-1-rounds"]), BOTH),
    ("circle", circle, BOTH),
    # rules
    ("both without undetermined", put("levels", ["items", 0, "pathway"], "both"), BOTH),
    ("one criterion less", drop("levels", ["items", 25]), BOTH),
    ("printable without year", put("references", ["items", 1, "year"], None), BOTH),
    ("printable but marked not", put("references", ["items", 1, "printable"], False), BOTH),
    ("printable but retracted", put("references", ["items", 1, "retracted"], True), BOTH),
    ("year to come", put("references", ["items", 1, "year"], 2027), BOTH),
    ("year too early", put("references", ["items", 1, "year"], 1959), BOTH),
    ("official without url", put("references", ["items", 1, "url_is_official"], True), BOTH),
    ("missing not listed", put("references", ["items", 0, "missing"], []), BOTH),
    ("prints badly", put("references", ["items", 1, "container"], "British Journal , Surgery"), BOTH),
    ("finding out of order", put("references", ["items", 1, "findings", 0, "id"], "abdali2025basil.f2"), BOTH),
    ("no findings", put("references", ["items", 1, "findings"], []), BOTH),
    ("not checked anywhere", put("references", ["items", 1, "checks", "fields_seen_in"], []), BOTH),
    ("claim of four sentences", put("arguments", ["items", 69, "claim"], "One. Two? Three! Four."), BOTH),
    ("number from nowhere", put("arguments", ["items", 0, "claim"], "It is 98.7 percent."), BOTH),
    ("no audience", put("arguments", ["items", 0, "audiences"], []), BOTH),
    ("file number", put("arguments", ["items", 0, "source_point"], "001: rounds"), BOTH),
    ("printable not first", late_printable, BOTH),
    ("no printable reference", only_unprintable, BOTH),
    ("criterion without arguments", no_arguments_for, BOTH),
    ("criterion without resource type", no_resource_for, BOTH),
    ("percent above 100", put("benchmarks", ["items", 0, "percent"], 100.1), BOTH),
    ("n zero", put("benchmarks", ["items", 0, "n"], 0), BOTH),
    ("n null without note", n_null_without_note, BOTH),
    ("has without criterion", put("benchmarks", ["items", 0, "criteria"], []), BOTH),
    ("input twice", put("resource_types", ["items", 0, "user_inputs", 1, "id"], "sessions_per_week"), BOTH),
    ("formula with unknown input", formula("sessions_per_week * weeks_per_year * cost_per_session * fte"), BOTH),
    ("formula without one input", formula("sessions_per_week * weeks_per_year"), BOTH),
    ("formula with open bracket", formula("(sessions_per_week * weeks_per_year * cost_per_session"), BOTH),
    ("formula with a comma", formula("sessions_per_week, weeks_per_year * cost_per_session"), BOTH),
    ("formula through zero",
     formula("sessions_per_week * weeks_per_year / (cost_per_session - cost_per_session)"), BOTH),
    ("formula with a sign", formula("-sessions_per_week ^ 2 * (weeks_per_year + cost_per_session)"), BOTH),
    ("hint from high to low", put("resource_types", ["items", 2, "hints"], [dict(
        what="x", value_low=3, value_high=2, currency="EUR", basis="per day", country="", price_year=None,
        price_period="", reference="ryan2024survey", caveat="")]), BOTH),
    # on purpose
    ("formula with **", formula("sessions_per_week ** weeks_per_year * cost_per_session"),
     "the pack allows + - * / ^ ( ); Python's eval () knows ** as well"),
    ("titles without a Latin letter", cyrillic_titles,
     "both fold to nothing in check_evidence.py, which takes them for one title"),
    ("satisfied by a lower one", put("levels", ["items", 20, "satisfied_by"], ["in-1-rounds"]),
     "README: a higher one; not tested by check_evidence.py"),
    ("pathways the other way round", put("levels", ["pathways"], ["outpatient", "inpatient"]),
     "the program's own order; not tested by check_evidence.py"),
    ("a day that does not exist", put("pack", ["date"], "2026-11-31"),
     "check_evidence.py looks at the digits only"),
    ("a theme twice", theme_twice,
     "README: ids are unique; check_evidence.py makes a set of them"),
    ("a year of data before 1900", put("benchmarks", ["items", 0, "year_of_data"], 1066),
     "kept to 1900-2200, so that -1 can stand for null"),
    ("no argument for a source point", no_source_points,
     "what the project's arguments must cover is a rule of the repository"),
    ("partner society missing", no_partner,
     "which societies the project lists is a rule of the repository"),
]
STRICTER_HERE = {"formula with **", "satisfied by a lower one", "pathways the other way round",
                 "a day that does not exist", "a theme twice", "a year of data before 1900"}


# ------------------------------------------------------------------ both sides
class Checkers:
    def __init__(self, probe, scratch):
        self.probe = probe
        self.folder = os.path.join(scratch, "pack")
        self.base = os.path.join(scratch, "base")
        for folder in (self.folder, self.base):
            shutil.copytree(CONTENT, folder)
            os.mkdir(os.path.join(folder, "tests"))
            shutil.copy(os.path.join(EVIDENCE, "worked_examples.json"), os.path.join(folder, "tests"))

    def write(self, pack):
        for name in FILES:
            path = os.path.join(self.folder, name + ".json")
            if name in pack:
                with open(path, "w", encoding="utf-8") as f:
                    json.dump(pack[name], f, ensure_ascii=False)
            elif os.path.exists(path):
                os.remove(path)

    def ours(self, folder=None):
        done = subprocess.run([self.probe, "check", folder or self.folder], capture_output=True, text=True,
                              encoding="utf-8", timeout=60)
        return done.returncode, done.stdout + done.stderr

    def theirs(self, folder=None):
        out = io.StringIO()
        argv, sys.argv = sys.argv, ["check_evidence.py", folder or self.folder, self.base]
        status = 0
        try:
            with contextlib.redirect_stdout(out):
                runpy.run_path(os.path.join(EVIDENCE, "check_evidence.py"), run_name="__main__")
        except SystemExit as done:
            status = done.code or 0
        except Exception as error:  # a crash on bad data is a refusal too
            status = 1
            out.write(f"ERROR  crashed: {error!r}")
        finally:
            sys.argv = argv
        return status, "\n".join(line for line in out.getvalue().split("\n") if line.startswith("ERROR"))


def compare_fields(tap, probe, good):
    done = subprocess.run([probe, "dump"], capture_output=True, timeout=60)
    dumped = json.loads(done.stdout)
    for name in FILES:
        same = dumped[name + ".json"] == good[name]
        tap.check(same, f"every field of {name}.json is in the library", "" if same else "they differ")


# ----------------------------------------------------------------- extensions
REFERENCE = {
    "id": "doe2026local", "type": "survey", "authors": [{"family": "Doe", "given": "J"}], "et_al": False,
    "title": "A local survey", "container": "Journal", "year": 2026, "volume": "1", "issue": "", "pages": "2",
    "doi": "10.1000/x1", "pmid": "", "pmcid": "", "url": "", "url_is_official": False, "country": "",
    "payment_system": "", "direction": "", "printable": True, "missing": [],
    "findings": [{"id": "doe2026local.f1", "text": "x", "numbers": "12%", "where": "abstract"}],
    "checks": {"fields_seen_in": ["the paper"], "inferred": []},
}
ARGUMENT = {
    "id": "our-own", "title": "Our own", "claim": "It is 12% here.", "audiences": ["payer"], "pillar": "time",
    "criteria": ["in-2-time"], "references": ["doe2026local", "ryan2024survey"], "strength": "survey", "caveat": "x",
    "objection": "x", "response": "x", "source_point": "", "theme": "money",
}


def extension(argument=None, reference=None, **others):
    """An extension with one reference and one argument, changed as told."""
    def make(good):
        pack = {
            "pack": {**good["pack"], "id": "local", "kind": "extension"},
            "references": {"schema_version": 1, "items": [{**REFERENCE, **(reference or {})}]},
            "arguments": {"schema_version": 1, "items": [{**ARGUMENT, **(argument or {})}]},
        }
        pack.update(others)
        return pack
    return make


EXTENSIONS = [
    ("good", extension()),
    ("of nothing", lambda good: {"pack": {**good["pack"], "id": "local", "kind": "extension"}}),
    ("id of the base", extension(reference={"id": "ryan2024survey"})),
    ("DOI of the base", extension(reference={"doi": "10.1007/S00270-024-03858-Y"})),
    ("title of the base", extension(argument={"title": "Ward rounds: are the advised first step"})),
    ("theme of its own", extension(arguments={
        "schema_version": 1, "themes": [{"id": "local", "label": "Local"}], "items": [{**ARGUMENT, "theme": "local"}]})),
    ("unknown theme", extension(argument={"theme": "local"})),
    ("unknown criterion", extension(argument={"criteria": ["in-2-times"]})),
    ("reference not printable", extension(reference={"printable": False})),
    ("number not in the base", extension(argument={"claim": "It is 13% here."})),
    ("an argument replaced", extension(argument={"replaces": "rounds-first"})),
    ("an argument replaced, the same title", extension(argument={
        "replaces": "rounds-first", "title": "Ward rounds: are the advised first step"})),
    ("an unknown argument replaced", extension(argument={"replaces": "rounds-last"})),
    ("a reference replaced as an argument", extension(argument={"replaces": "ryan2024survey"})),
    ("replaces nothing", extension(argument={"replaces": ""})),
    ("replaces a number", extension(argument={"replaces": 5})),
    ("replaces itself", extension(argument={"replaces": "our-own"})),
    ("two replace one", extension(arguments={"schema_version": 1, "items": [
        {**ARGUMENT, "replaces": "rounds-first"}, {**ARGUMENT, "id": "our-second", "title": "Ours", "replaces": "rounds-first"}]})),
    ("a reference that arguments need replaced", extension(reference={"replaces": "ryan2024survey"})),
    ("a reference that nothing needs replaced", extension(reference={"replaces": "bruce2011spleen"})),
    ("the reference of the levels replaced", extension(reference={"replaces": "cirsendlevels"})),
    ("levels", lambda good: {"pack": {**good["pack"], "id": "local", "kind": "extension"}, "levels": good["levels"]}),
    ("a file that is no list", extension(levels=[])),
    ("a note of a wrong type", extension(standards={"schema_version": 1, "note": 5, "items": []})),
    ("no items", extension(standards={"schema_version": 1})),
]


# ------------------------------------------------------------- random mistakes
# What this checker finds and check_evidence.py does not, when mistakes are made
# at random; and rules of the repository that only check_evidence.py knows.
STRICTER = (
    "/row: must be a whole number from 1 to 99",
    "a whole number from 1900 to 2200",
    "from 1 to 3, not true", "must be 1, not true",  # True == 1 in Python
    "#/pathways: must be", "#/levels", "#/pillars",
    "/code: must be a place",
)
OF_THE_REPOSITORY = ("no argument for the source point", "partner society")
VALUES = [None, True, 0, -1, 1.5, 2020, "", " ", "x", "2020", [], [""], ["x"], [1], {}, {"a": 1}, [{}]]


def paths(value, path=()):
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, v in inner:
        yield from paths(v, path + (step,))


def mutate_at_random(pack, rng):
    """Changes one thing of a pack; says what."""
    name = rng.choice(FILES)
    path = rng.choice([p for p in paths(pack[name]) if p])
    at = pack[name]
    for step in path[:-1]:
        at = at[step]
    what = rng.randrange(4)
    place = f"{name}.json#/" + "/".join(map(str, path))
    if what == 0:
        del at[path[-1]]
        return f"{place} gone"
    if what == 1 and isinstance(at, list):
        at.append(copy.deepcopy(at[path[-1]]))
        return f"{place} twice"
    if what == 2 and isinstance(at, dict):
        at[str(path[-1]) + "_"] = at.pop(path[-1])
        return f"{place} renamed"
    at[path[-1]] = copy.deepcopy(rng.choice(VALUES))
    return f"{place} = {at[path[-1]]!r}"


def compare_extensions(tap, checkers, good):
    for name, make in EXTENSIONS:
        pack = make(copy.deepcopy(good))
        checkers.write(pack)
        (ours, our_lines), (theirs, their_lines) = checkers.ours(), checkers.theirs()
        tap.check(ours == theirs and ours in (0, 1), f"extension: {name}",
                  f"ours {ours}:\n{our_lines}\ntheirs {theirs}:\n{their_lines}")


def compare_random(tap, checkers, good, n):
    """Packs with one mistake at a place nobody thought of."""
    rng = random.Random(2026)
    for turn in range(n):
        pack = copy.deepcopy(good)
        what = mutate_at_random(pack, rng)
        checkers.write(pack)
        (ours, our_lines), (theirs, their_lines) = checkers.ours(), checkers.theirs()
        if theirs == 1 and all(any(rule in line for rule in OF_THE_REPOSITORY) for line in their_lines.split("\n")):
            theirs = 0
        agree = ours == theirs and ours in (0, 1)
        if (ours, theirs) == (1, 0):
            agree = all(any(rule in line for rule in STRICTER) for line in our_lines.split("\n") if line)
        tap.check(agree, f"random {turn}: {what}", f"ours {ours}:\n{our_lines}\ntheirs {theirs}:\n{their_lines}")


def compare_verdicts(tap, checkers, good):
    for name, mutate, why in MUTATIONS:
        pack = copy.deepcopy(good)
        mutate(pack)
        checkers.write(pack)
        (ours, our_lines), (theirs, their_lines) = checkers.ours(), checkers.theirs()
        detail = f"ours {ours}:\n{our_lines}\ntheirs {theirs}:\n{their_lines}"
        if why is None:
            tap.check(ours == theirs and ours in (0, 1), f"verdict: {name}", detail)
        else:
            wanted = (1, 0) if name in STRICTER_HERE else (0, 1)
            tap.check((ours, theirs) == wanted, f"verdict differs on purpose: {name}", detail + "\n" + why)


def main():
    probe = sys.argv[1]
    n_random = int(sys.argv[2]) if len(sys.argv) > 2 else 40
    good = read_pack()
    tap = support.Tap()
    compare_fields(tap, probe, good)
    with tempfile.TemporaryDirectory() as scratch:
        checkers = Checkers(probe, scratch)
        compare_verdicts(tap, checkers, good)
        compare_random(tap, checkers, good, n_random)
        os.remove(os.path.join(checkers.folder, "tests", "worked_examples.json"))
        compare_extensions(tap, checkers, good)
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
