#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ircase --rewrite`: the canonical form of docs/CASE-FORMAT.md section 1, what
is put in for missing members, and that nothing is lost."""
import copy
import json
import os
import random
import re
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CASE_ID, EDITED, MADE, SAMPLE_CASE, CliTest, basic, content, get_at, rich, set_at, support, text_of

# The canonical form of the smallest case, as the page says it, member by member.
SMALLEST = """{
  "format": "ircase",
  "version": 1,
  "id": "0f8fad5b-d9cb-469f-a165-70867728950e",
  "title": "",
  "created": "2026-03-01T08:00:00Z",
  "modified": "2026-11-02T09:30:15Z",
  "centre": {
    "name": "",
    "department": "",
    "city": "",
    "country": "",
    "currency": "",
    "payment_system": "activity-tariff",
    "prepared_by": "",
    "prepared_for": "",
    "meeting_date": "",
    "facts": {
      "consultants_wte": null,
      "nurses_wte": null,
      "radiographers_wte": null,
      "coordinators_wte": null,
      "angio_suites": null,
      "own_beds": null,
      "day_unit_places": null,
      "clinic_sessions_per_week": null,
      "cover": "unknown"
    },
    "service_lines": []
  },
  "content": {
    "pack": "",
    "version": "",
    "language": ""
  },
  "answers": {},
  "targets": {},
  "option": "none",
  "measures": null,
  "asks": null,
  "arguments": {
    "chosen": null,
    "left_out": [],
    "own": [],
    "references": []
  },
  "finance": {},
  "report": {
    "edition": "full",
    "language": "en",
    "paper": "a4",
    "confidentiality": "",
    "notes": true,
    "citations": "vancouver",
    "sections": null
  },
  "history": [],
  "private": {}
}
"""

# One item of each kind with nothing but what is required, and what it becomes.
ITEMS = [
    ("/centre/service_lines", [{"id": "pad"}], [{"id": "pad", "cases_per_year": None, "day_case_percent": None}]),
    ("/answers/in-2-time", {"state": "partly"},
     {"state": "partly", "reason": "", "note": "", "since": "", "proofs": [], "confirmed": True}),
    ("/answers/in-2-time", {"proofs": [{"title": ""}], "state": ""},
     {"state": "", "reason": "", "note": "", "since": "",
      "proofs": [{"title": "", "date": "", "reviewer": "", "link": ""}], "confirmed": True}),
    ("/targets", {"outpatient": {"level": 1}, "inpatient": {"level": 2}},
     {"inpatient": {"level": 2, "by": ""}, "outpatient": {"level": 1, "by": ""}}),
    ("/targets", {"outpatient": {"level": 3}}, {"outpatient": {"level": 3, "by": ""}}),
    ("/measures", [{"criterion": "in-2-time", "id": "m"}],
     [{"id": "m", "criterion": "in-2-time", "action": "", "owner": "", "start": "", "quarters": 1, "effort": 2, "impact": 2,
       "status": "planned", "asks": []}]),
    ("/asks", [{"id": "a"}],
     [{"id": "a", "title": "", "criteria": [], "resource": "", "quantity": None, "unit": "", "why": "", "priority": "should", "by": ""}]),
    ("/arguments/chosen", [{"id": "rounds-first"}], [{"id": "rounds-first", "claim": None}]),
    ("/arguments/left_out", [{"reference": "ryan2024survey", "argument": "rounds-first"}],
     [{"argument": "rounds-first", "reference": "ryan2024survey"}]),
    ("/report/sections", [{"id": "method"}, {"id": "cover", "text": ""}],
     [{"id": "method", "on": True, "text": None}, {"id": "cover", "on": True, "text": ""}]),
    ("/report/sections", [], []),
    ("/measures", [], []),
    ("/asks", [], []),
    ("/arguments/chosen", [], []),
    ("/finance", {"z": 1, "a": {"y": 2, "b": []}}, {"z": 1, "a": {"y": 2, "b": []}}),
    ("/private", {"z": 1, "a": {"y": 2, "b": []}}, {"z": 1, "a": {"y": 2, "b": []}}),
    ("/history", [{"date": "2025-01-01", "answers": {"zz": {"state": "partly"}, "in-2-time": {"counted": False, "state": ""}}}],
     [{"date": "2025-01-01", "label": "", "content": {"pack": "", "version": "", "language": ""},
       "levels": {"inpatient": 0, "outpatient": 0},
       "answers": {"zz": {"state": "partly", "counted": True}, "in-2-time": {"state": "", "counted": False}}}]),
]

UNKNOWN = {"z-first": [1, 2.5, None, True, "ä/~", {}, []], "a-second": {"deep": {"id": "x", "format": 1}}, "": "nameless"}

# Places whose objects take unknown members.
OBJECTS = ["", "/centre", "/centre/facts", "/centre/service_lines/0", "/content", "/answers/in-1-rounds", "/answers/in-1-rounds/proofs/0",
           "/targets", "/targets/inpatient", "/measures/0", "/asks/0", "/arguments", "/arguments/chosen/0", "/arguments/own/0",
           "/arguments/references/0", "/arguments/references/0/authors/0", "/report", "/report/sections/0", "/history/0",
           "/history/0/content", "/history/0/levels", "/history/0/answers/in-1-rounds", "/arguments/left_out/0"]


def full():
    """`rich`, with an item wherever one can stand."""
    case = rich()
    del case["x-unknown"]
    case["report"]["sections"] = [{"id": "method", "on": False}, {"id": "summary", "text": "In our words."}]
    case["arguments"]["left_out"] = [{"argument": "rounds-first", "reference": "ryan2024survey"}]
    return case


def pairs(text):
    """The JSON as lists of pairs, so that order counts."""
    return json.loads(text, object_pairs_hook=lambda rows: ("object", rows))


def reordered(value, chance):
    """The same meaning with the members of all objects in another order."""
    if isinstance(value, dict):
        rows = [(name, reordered(inner, chance)) for name, inner in value.items()]
        chance.shuffle(rows)
        return dict(rows)
    return [reordered(inner, chance) for inner in value] if isinstance(value, list) else value


class CanonicalTest(CliTest):
    def test_smallest(self):
        self.assertEqual(self.rewrite(basic()), SMALLEST)

    def test_items(self):
        for place, given, wanted in ITEMS:
            with self.subTest(f"{place} = {given}"):
                case = json.loads(SMALLEST)
                text = self.rewrite(set_at(basic(), place, given))
                self.assertEqual(text, text_of(set_at(case, place, wanted)))

    def test_canonical_files_keep_their_bytes(self):
        texts = [SMALLEST] + [text_of(set_at(json.loads(SMALLEST), place, wanted)) for place, _, wanted in ITEMS]
        for text in texts:
            self.assertEqual(self.rewrite(text), text)

    def test_rewriting_twice_is_rewriting_once(self):
        for case in (rich(), full(), basic(title="a\u0001\"\\/ä\u007f\u2028")):
            once = self.rewrite(case)
            self.assertTrue(once.startswith('{\n  "format": "ircase",\n'))
            self.assertEqual(self.rewrite(once), once)

    def test_maximal_case_keeps_its_bytes(self):
        path = os.path.join(support.ROOT, "tests", "cases", "maximal.ircase")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.assertEqual(self.rewrite(text), text)

    @support.unittest.skipUnless(SAMPLE_CASE, "there is no sample case yet")
    def test_sample_is_canonical(self):
        with open(SAMPLE_CASE, encoding="utf-8") as file:
            text = file.read()
        self.assertEqual(self.rewrite(text), text)

    def test_order_of_members(self):
        wanted = self.rewrite(full())
        self.assertEqual(list(json.loads(wanted)), list(json.loads(SMALLEST)))
        for seed in range(5):
            with self.subTest(seed):
                case = full()
                # What is kept untouched and what is keyed by the user keeps its order.
                untouched = {place: get_at(case, place) for place in ("/finance", "/private", "/answers", "/history/0/answers")}
                case = reordered(case, random.Random(seed))
                for place, value in untouched.items():
                    set_at(case, place, value)
                self.assertEqual(self.rewrite(case), wanted)

    def test_answers_keep_their_order(self):
        ids = [row["id"] for row in content("levels")["items"]][::-1]
        found = json.loads(self.rewrite(basic(answers={id: {"state": "partly"} for id in ids})))
        self.assertEqual(list(found["answers"]), ids)

    def test_layout(self):
        text = self.rewrite(basic(**{"x": {"a": [], "b": {}, "c": [1, [2, 3], {"d": 4}], "e": [[]], "f": [{}]}}))
        self.assertTrue(text.endswith('''  "private": {},
  "x": {
    "a": [],
    "b": {},
    "c": [
      1,
      [
        2,
        3
      ],
      {
        "d": 4
      }
    ],
    "e": [
      []
    ],
    "f": [
      {}
    ]
  }
}
'''), text[-300:])
        self.assertNotIn("\r", text)

    def test_escapes(self):
        title = "\"/\\\b\f\n\r\t" + "".join(map(chr, range(1, 32))) + "ä€𝄞\u2028\u2029\ufeff\uffff<>&'\u00a0"
        text = self.rewrite(basic(title=title))
        self.assertEqual(json.loads(text)["title"], title)
        line = re.search(r'^  "title": (.*),$', text, re.M).group(1)
        self.assertIn("ä€𝄞\u2028\u2029\ufeff\uffff<>&'\u00a0", line)
        self.assertIn("/", line)
        self.assertNotIn("\\/", line)
        self.assertTrue(line.startswith('"\\"/\\\\'), line)
        names = [json.loads(self.rewrite(basic(**{"x": {name: 1}})))["x"] for name in ('"', "\\", "\n", "ä", "/")]
        self.assertEqual(names, [{'"': 1}, {"\\": 1}, {"\n": 1}, {"ä": 1}, {"/": 1}])

    def test_escaped_names_are_the_same_names(self):
        text = text_of(basic(title="a")).replace('"title"', '"\\u0074itl\\u0065"').replace('"format"', '"form\\u0061t"')
        self.assertEqual(self.rewrite(text), self.rewrite(basic(title="a")))

    def test_numbers(self):
        chance = random.Random(3)
        doubles = [0.1, 1 / 3, 2.5, 1e21, 1e22, 1e23, 1e-7, 5e-324, 1.7976931348623157e308, 123456789.123, 1e15, 1e16, 1e17, 0.00001,
                   9007199254740993.0, 2.0**70, -0.5, 100.0, 1.0, 4.35, 1e100] + [chance.uniform(-1, 1) * 10 ** chance.randint(-20, 20)
                                                                                  for _ in range(300)]
        integers = [0, 1, -1, 10, 100, 2**53 - 1, -(2**53 - 1), 10**15]
        text = self.rewrite(basic(x=doubles + integers))
        lines = text[text.index('"x": [') + 6:text.index("]", text.index('"x": ['))].split(",\n")
        for value, written in zip(doubles, lines):
            with self.subTest(value):
                written = written.strip()
                self.assertEqual(float(written), value)

                def digits(number):
                    return re.sub("[eE].*", "", str(number)).replace(".", "").lstrip("-0").rstrip("0")
                self.assertEqual(digits(written), digits(repr(value)), "not the shortest")
        self.assertEqual([line.strip() for line in lines[len(doubles):]], [str(value) for value in integers])
        self.assertEqual(self.rewrite(text), text)

    def test_numbers_of_known_members(self):
        for written, wanted in (("2.50", "2.5"), ("2.0", "2"), ("25e-1", "2.5"), ("0.10", "0.1"), ("1E2", "100"), ("0", "0")):
            text = self.rewrite(text_of(set_at(basic(), "/centre/facts/own_beds", "NUMBER")).replace('"NUMBER"', written))
            self.assertIn(f'"own_beds": {wanted},\n', text)


class UnknownTest(CliTest):
    def test_kept_at_every_level(self):
        plain = json.loads(self.rewrite(full()))
        for place in OBJECTS:
            with self.subTest(place):
                case = full()
                box = get_at(case, place)
                known = list(get_at(plain, place))
                # Before, between and after the known ones.
                mixed = {**dict(list(UNKNOWN.items())[:1]), **box, **UNKNOWN}
                case = set_at(case, place, mixed) if place else mixed
                found = get_at(json.loads(self.rewrite(case)), place)
                self.assertEqual(list(found), known + list(UNKNOWN))
                self.assertEqual({name: found[name] for name in UNKNOWN}, UNKNOWN)

    def test_kept_in_every_level_at_once(self):
        case = full()
        for place in OBJECTS:
            get_at(case, place).update(copy.deepcopy(UNKNOWN))
        once = self.rewrite(case)
        self.assertEqual(once.count('"nameless"'), len(OBJECTS))
        self.assertEqual(self.rewrite(once), once)

    def test_members_of_other_places_are_unknown(self):
        # A known name is known in its own place only.
        for place, name in (("", "name"), ("/centre", "title"), ("/report", "state"), ("/asks/0", "status"), ("/measures/0", "title"),
                            ("/answers/in-1-rounds", "id"), ("/arguments/chosen/0", "reference")):
            with self.subTest(f"{place}/{name}"):
                case = full()
                get_at(case, place)[name] = {"any": 1} if place else ["thing"]
                self.assertEqual(get_at(json.loads(self.rewrite(case)), place)[name], {"any": 1} if place else ["thing"])

    def test_names_that_nearly_are_known(self):
        case = basic(**{"Title": 1, "title ": 2, "tïtle": 3, "VERSION": 0, "answer": {"x": 1}})
        self.assertEqual({name: value for name, value in json.loads(self.rewrite(case)).items() if name in case},
                         {**case})

    def test_meaning_is_kept(self):
        def within(given, found, place=""):
            if isinstance(given, dict):
                for name, value in given.items():
                    # Computed anew, whatever the file says.
                    if name != "printable":
                        within(value, found[name], f"{place}/{name}")
            elif isinstance(given, list):
                self.assertEqual(len(given), len(found), place)
                for index, value in enumerate(given):
                    within(value, found[index], f"{place}/{index}")
            else:
                self.assertEqual(given, found, place)
        for case in (rich(), full()):
            within(case, json.loads(self.rewrite(case)))


class OwnReferenceTest(CliTest):
    """`printable` is computed from the fields (rule 2 of the evidence pack)."""

    COMPLETE = {"id": "r", "title": "T", "type": "original", "container": "J", "authors": [{"family": "Berg", "given": "A"}],
                "year": 2020, "doi": "10.1000/1"}

    def printable(self, **changes):
        reference = {name: value for name, value in {**self.COMPLETE, **changes}.items() if value is not ...}
        case = basic(arguments={"references": [reference]})
        return json.loads(self.rewrite(case))["arguments"]["references"][0]["printable"]

    def test_computed(self):
        for wanted, changes in (
                (True, {}), (True, {"printable": False}), (True, {"doi": "", "pmid": "1"}), (True, {"doi": "", "pmcid": "PMC1"}),
                (True, {"doi": "", "url": "https://example.org", "url_is_official": True}),
                (True, {"doi": "", "volume": "1", "pages": "2"}), (True, {"authors": [{"body": "A body"}]}),
                (True, {"year": None, "doi": "", "type": "web", "url": "https://example.org", "url_is_official": True}),
                (False, {"title": "", "printable": True}), (False, {"container": ""}), (False, {"authors": []}),
                (False, {"authors": ...}), (False, {"doi": ""}), (False, {"doi": "", "volume": "1"}), (False, {"doi": "", "pages": "1"}),
                (False, {"doi": "", "url": "https://example.org"}), (False, {"doi": "", "url_is_official": True}),
                (False, {"year": None}), (False, {"year": ..., "printable": True}), (False, {"retracted": True}),
                (False, {"title": "[A description]"}), (False, {"title": " \t"}),
                (False, {"year": None, "type": "web", "url": "https://example.org", "url_is_official": True})):
            with self.subTest(changes):
                self.assertIs(self.printable(**changes), wanted)


class DefaultTest(CliTest):
    def test_new_id_and_present_time(self):
        before = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        found = [json.loads(self.rewrite('{"format": "ircase", "version": 1}')) for _ in range(2)]
        after = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        self.assertNotEqual(found[0]["id"], found[1]["id"])
        for case in found:
            self.assertRegex(case["id"], "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
            for name in ("created", "modified"):
                self.assertTrue(before <= case[name] <= after, case[name])

    def test_modified_never_changes(self):
        for case in (basic(), rich()):
            found = json.loads(self.rewrite(case))
            self.assertEqual((found["id"], found["created"], found["modified"]), (CASE_ID, MADE, EDITED))

    def test_upper_case_id_is_kept(self):
        self.assertEqual(json.loads(self.rewrite(basic(id=CASE_ID.upper())))["id"].lower(), CASE_ID)

    def test_format_and_version_come_first(self):
        text = self.rewrite('{"title": "t", "version": 1, "format": "ircase"}')
        self.assertTrue(text.startswith('{\n  "format": "ircase",\n  "version": 1,\n  "id": "'), text[:80])


if __name__ == "__main__":
    support.main()
