#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of docs/CASE-FORMAT.md section 1 for every member, as tables: what
is accepted, what is refused, and the place that the refusal names."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CliTest, basic, content, set_at, support, text_of

CRITERIA = [row["id"] for row in content("levels")["items"]]
PACK_ARGUMENT = content("arguments")["items"][0]["id"]
PACK_REFERENCE = content("references")["items"][0]["id"]

STRING = ["", "a", " ", "ä€𝄞🙂", "a\nb\tc", "\u0001\u007f\u0085", "\"\\/", "x" * 5000, "[3]", "<b>&amp;", "%s%n", "null", "1"]
NO_STRING = [None, True, False, 0, 1, 1.5, [], ["a"], {}, {"a": "b"}]
NO_OBJECT = [None, True, 0, 1.5, "", "a", [], [{}]]
NO_ARRAY = [True, False, 0, 1.5, "", "a", {}, {"0": {}}]
NO_BOOLEAN = [None, 0, 1, "", "true", "yes", [], {}, 1.5]
NO_NUMBER = [True, False, "", "1", [], {}, [1]]

DAYS = ["2026-11-22", "1900-01-01", "2200-12-31", "2024-02-29", "2000-02-29", "2026-04-30", "2026-01-31", "2026-12-31"]
NO_DAYS = ["1899-12-31", "2201-01-01", "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-06-31", "2026-13-01",
           "2026-00-10", "2026-01-00", "2026-01-32", "2026-1-01", "2026-01-1", "26-01-01", "02026-01-01", "2026/01/01",
           "01.02.2026", "20260101", "2026-01-01 ", " 2026-01-01", "2026-01-01T00:00:00Z", "2026-W01-1", "2026-001", "today",
           "-2026-01-01", "+2026-01-01", "2026-01-01\n", "２０２６-01-01", "2026-0a-01", "2026-01-+1", "2026--1-01", "0000-01-01",
           "2026-01-01x"]
MONTHS = ["2026-11", "1900-01", "2200-12"]
NO_MONTHS = ["2026-00", "2026-13", "2026-1", "1899-12", "2201-01", "2026/11", "202611", "Nov 2026", " 2026-11", "2026-11 ", "2026-Q1",
             "26-11", "2026-+1", "2026-11\n"]
YEARS = ["2026", "1900", "2200"]
NO_YEARS = ["1899", "2201", "0000", "026", "26", "20260", " 2026", "2026 ", "MMXXVI", "２０２６", "20x6", "+202", "-2026", "2026-"]
QUARTERS = ["2026-Q1", "2026-Q2", "1900-Q3", "2200-Q4"]
NO_QUARTERS = ["2026-Q0", "2026-Q5", "2026-q1", "2026Q1", "2026-1", "2026-Q", "2026-Q11", "1899-Q4", "2201-Q1", "Q1-2026", "2026-Q1 ",
               " 2026-Q1", "2026", "2026-10"]
MOMENTS = ["2026-11-22T05:50:00Z", "1900-01-01T00:00:00Z", "2200-12-31T23:59:59Z", "2024-02-29T12:00:00Z"]
NO_MOMENTS = ["2026-11-22", "2026-11-22T05:50Z", "2026-11-22T05:50:00", "2026-11-22T05:50:00z", "2026-11-22t05:50:00Z",
              "2026-11-22 05:50:00Z", "2026-11-22T05:50:00+00:00", "2026-11-22T05:50:00.0Z", "2026-11-22T24:00:00Z",
              "2026-11-22T05:60:00Z", "2026-11-22T05:50:60Z", "2026-11-22T05:50:61Z", "2026-02-30T05:50:00Z", "2026-11-22T5:50:00Z",
              "1899-12-31T23:59:59Z", "2201-01-01T00:00:00Z", "20261122T055000Z", "2026-11-22T05:50:00Z ", " 2026-11-22T05:50:00Z",
              "2026-11-22T-1:50:00Z", "2026-11-22T05:50:00ZZ", "now", "1763790600"]
UUIDS = ["0f8fad5b-d9cb-469f-a165-70867728950e", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
         "0123abcd-4567-89ef-0123-456789abcdef"]
NO_UUIDS = ["", "x", "0f8fad5b-d9cb-469f-a165-70867728950", "0f8fad5b-d9cb-469f-a165-70867728950ee",
            "0f8fad5bd9cb469fa16570867728950e", "0f8fad5b-d9cb-469f-a165-70867728950g", "{0f8fad5b-d9cb-469f-a165-70867728950e}",
            "0f8fad5b-d9cb469f-a165-7086-7728950e", "0f8fad5bd-9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165 70867728950e",
            "urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b_d9cb_469f_a165_70867728950e",
            " 0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165-70867728950e\n", "0f8fad5b-d9cb-469f-a165-7086772895é"]
COUNTRIES = ["GB", "DE", "ZZ"]
NO_COUNTRIES = ["gb", "Gb", "G", "GBR", "G1", "G ", " GB", "ÄÖ", "UK-", "G\n", "ＧＢ", "GB\n"]
CURRENCIES = ["EUR", "GBP", "ZZZ"]
NO_CURRENCIES = ["eur", "EU", "EURO", "E1R", "€", "EU ", " EUR", "ÄÖÜ", "EUR\n"]
LANGUAGES = ["en", "de", "fr", "en-GB", "pt-BR", "zh-Hant-TW", "de-1996", "sr-Latn", "es-419", "x-private", "en-US-u-ca-gregory", "tlh"]
NO_LANGUAGES = ["e", "en_GB", "en-", "-en", "en--GB", "english language", "de-ä", "1", "en GB", " en", "en\n", "en.UTF-8", "abcdefghij"]
IDS = ["a", "A-b_c.9", " ", "ä" * 64, "🙂" * 64, "x" * 64, "a b", "a/b~c", "1"]
NO_IDS = ["", "x" * 65, "ä" * 65, "🙂" * 65]
STATES = ["in-place", "partly", "not-in-place", "not-applicable", "to-verify", ""]
SECTIONS = ("cover decision contents summary where-we-stand gaps options plan evidence assumptions references profile "
            "method").split()
COUNTS = [0, 1, 7, 10**6]
AMOUNTS = [0, 0.0, 0.5, 1, 2.75, 1e6, 1e-9, None]
NO_AMOUNTS = [-1, -0.5, -1e-300, -1e300] + NO_NUMBER


def enum(*names):
    other = [names[0].upper() or "X", names[0] + " ", " " + names[0], names[0] + "x", "unheard-of", names[0].replace("-", "_") + "_"]
    return list(names), [name for name in other if name not in names] + NO_STRING


def enum_without_blank(*names):
    good, bad = enum(*names)
    return good, bad + [""]


def form(good, bad, blank=True):
    return good + ([""] if blank else []), bad + NO_STRING + ([] if blank else [""])


def number(good, bad, null=True):
    return good + ([None] if null else []), bad + NO_NUMBER + ([] if null else [None])


TARGET = {"level": 2, "by": "2027-01"}
MEASURE = {"id": "m", "criterion": "in-2-time"}
ASK = {"id": "a"}
ARGUMENT = {"id": "mine", "title": "t", "claim": "c"}
REFERENCE = {"id": "mine", "title": "t"}
SNAPSHOT = {"date": "2025-01-01"}

# What stands around a member, then the member, then (accepted, refused).
TEXTS = ["/title", "/centre/name", "/centre/department", "/centre/city", "/centre/prepared_by", "/centre/prepared_for",
         "/content/pack", "/content/version", "/report/confidentiality", "/history/0/label",
         "/history/0/content/pack", "/history/0/content/version",
         "/answers/in-2-time/reason", "/answers/in-2-time/note", "/answers/in-2-time/proofs/0/title",
         "/answers/in-2-time/proofs/0/reviewer", "/measures/0/action", "/measures/0/owner", "/asks/0/title", "/asks/0/unit",
         "/asks/0/why", "/arguments/own/0/title", "/arguments/own/0/claim", "/arguments/own/0/caveat", "/arguments/own/0/objection",
         "/arguments/own/0/response", "/arguments/own/0/source_point", "/arguments/references/0/title",
         "/arguments/references/0/container", "/arguments/references/0/volume", "/arguments/references/0/issue",
         "/arguments/references/0/pages", "/arguments/references/0/pmid", "/arguments/references/0/pmcid"]
FACTS = ["consultants_wte", "nurses_wte", "radiographers_wte", "coordinators_wte", "angio_suites", "own_beds", "day_unit_places",
         "clinic_sessions_per_week"]
RULES = {
    "/format": (["ircase"], ["IRCASE", "ircase ", "", "case", "application/vnd.ircase+json"] + NO_STRING),
    "/version": ([1], [0, -1, 2, 3, 1000, 9007199254740991, -9007199254740991, 1.0, 1.5, 0.5, "1", None, True, [], {}]),
    "/id": form(UUIDS, NO_UUIDS, blank=False),
    "/created": (MOMENTS, NO_MOMENTS + NO_STRING),
    "/modified": (MOMENTS, NO_MOMENTS + NO_STRING),
    "/centre/country": form(COUNTRIES, NO_COUNTRIES),
    "/centre/currency": form(CURRENCIES, NO_CURRENCIES),
    "/centre/payment_system": enum_without_blank("activity-tariff", "global-budget", "fee-for-service", "mixed", "unknown"),
    "/centre/meeting_date": form(DAYS, NO_DAYS + MONTHS + YEARS),
    "/centre/facts/cover": enum_without_blank("unknown", "none", "office-hours", "extended", "24-7"),
    "/centre/service_lines/0/id": form(IDS, NO_IDS, blank=False),
    "/centre/service_lines/0/cases_per_year": number(COUNTS, [-1, -1000, 0.5, 1.5, 1.0, 1e2]),
    "/centre/service_lines/0/day_case_percent": number([0, 100, 0.0, 100.0, 33.333, 1e-9, 99.999], [-1, -0.001, 100.001, 101, 1e300]),
    "/answers/in-2-time/state": enum(*STATES),
    "/answers/in-2-time/since": form(YEARS + MONTHS, NO_YEARS + NO_MONTHS[:-1] + DAYS),
    "/answers/in-2-time/proofs/0/date": form(YEARS + MONTHS + DAYS, NO_YEARS + NO_MONTHS + NO_DAYS),
    "/answers/in-2-time/confirmed": ([True, False], NO_BOOLEAN),
    "/targets/inpatient/level": number([1, 2, 3], [0, 4, -1, 1.0, 2.0, 1.5], null=False),
    "/targets/outpatient/level": number([1, 2, 3], [0, 4, -1, 1.0, 2.0, 1.5], null=False),
    "/targets/inpatient/by": form(MONTHS, NO_MONTHS + DAYS + YEARS + QUARTERS),
    "/targets/outpatient/by": form(MONTHS, NO_MONTHS + DAYS + YEARS + QUARTERS),
    "/option": enum_without_blank("none", "minimum", "recommended", "ambitious"),
    "/measures/0/id": form(IDS, NO_IDS, blank=False),
    "/measures/0/criterion": form(CRITERIA, ["x", "IN1.1", "IN-2-TIME", "in-2-time "], blank=False),
    "/measures/0/start": form(QUARTERS, NO_QUARTERS),
    "/measures/0/quarters": number([1, 2, 20], [0, -1, 21, 1.0, 1.5, 1000], null=False),
    "/measures/0/effort": number([1, 2, 3], [0, 4, -1, 2.0, 2.5], null=False),
    "/measures/0/impact": number([1, 2, 3], [0, 4, -1, 2.0, 2.5], null=False),
    "/measures/0/status": enum_without_blank("planned", "agreed", "started", "done", "dropped"),
    "/asks/0/id": form(IDS, NO_IDS, blank=False),
    "/asks/0/quantity": (AMOUNTS, NO_AMOUNTS),
    "/asks/0/priority": enum_without_blank("must", "should", "could"),
    "/asks/0/by": form(MONTHS, NO_MONTHS + DAYS + YEARS + QUARTERS),
    "/asks/0/criteria/0": form(CRITERIA, ["x", "IN1.1"], blank=False),
    "/arguments/chosen/0/id": form([PACK_ARGUMENT], NO_IDS, blank=False),
    "/arguments/chosen/0/claim": (STRING + [None], NO_STRING[1:]),
    "/arguments/left_out/0/argument": ([PACK_ARGUMENT], NO_STRING),
    "/arguments/left_out/0/reference": ([PACK_REFERENCE], NO_STRING),
    "/arguments/own/0/id": form(IDS, NO_IDS + [PACK_ARGUMENT], blank=False),
    "/arguments/own/0/criteria/0": form(CRITERIA, ["x", "IN1.1"], blank=False),
    "/arguments/references/0/id": form(IDS, NO_IDS + [PACK_REFERENCE], blank=False),
    "/arguments/references/0/year": ([2025, 1999, None], [2025.0, "2025", True, [], {}, 1999.5]),
    "/arguments/references/0/url_is_official": ([True, False], NO_BOOLEAN),
    "/arguments/references/0/et_al": ([True, False], NO_BOOLEAN),
    "/report/edition": enum_without_blank("full", "brief", "chief-executive", "finance", "medical-director", "nursing",
                                          "head-of-radiology", "referrers"),
    "/report/language": form(LANGUAGES, NO_LANGUAGES, blank=False),
    "/report/paper": enum_without_blank("a4", "letter"),
    "/report/notes": ([True, False], NO_BOOLEAN),
    "/report/citations": enum_without_blank("vancouver", "author-date"),
    "/report/sections/0/id": (SECTIONS, ["Cover", "where_we_stand", "", "appendix", "x"] + NO_STRING),
    "/report/sections/0/on": ([True, False], NO_BOOLEAN),
    "/report/sections/0/text": (STRING + [None], NO_STRING[1:]),
    "/history/0/date": form(DAYS, NO_DAYS + MONTHS + YEARS, blank=False),
    "/history/0/levels/inpatient": number([0, 1, 2, 3], [-1, 4, 1.0, 0.5], null=False),
    "/history/0/levels/outpatient": number([0, 1, 2, 3], [-1, 4, 1.0, 0.5], null=False),
    "/history/0/answers/in-2-time/state": enum(*STATES),
    "/history/0/answers/no-longer-there/state": enum(*STATES),
    "/history/0/answers/in-2-time/counted": ([True, False], NO_BOOLEAN),
    **{place: (STRING, NO_STRING) for place in TEXTS},
    **{f"/centre/facts/{name}": (AMOUNTS, NO_AMOUNTS) for name in FACTS},
    **{place: ([{}, {"x-unknown": 1}], NO_OBJECT) for place in
       ("/centre", "/centre/facts", "/content", "/answers", "/targets", "/arguments", "/finance", "/report", "/private",
        "/history/0/content", "/history/0/levels", "/history/0/answers") if place not in ("/answers", "/history/0/answers")},
    "/answers": ([{}], NO_OBJECT),
    "/history/0/answers": ([{}], NO_OBJECT),
    **{place: ([[]], NO_ARRAY + [None]) for place in
       ("/centre/service_lines", "/answers/in-2-time/proofs", "/measures/0/asks", "/asks/0/criteria", "/arguments/left_out",
        "/arguments/own", "/arguments/references", "/history", "/arguments/own/0/references", "/arguments/own/0/criteria",
        "/arguments/own/0/audiences", "/arguments/references/0/authors", "/arguments/references/0/findings",
        "/arguments/references/0/missing")},
    **{place: ([[], None], NO_ARRAY) for place in ("/measures", "/asks", "/arguments/chosen", "/report/sections")},
    **{place: ([], NO_OBJECT) for place in
       ("/centre/service_lines/0", "/answers/in-2-time", "/answers/in-2-time/proofs/0", "/targets/inpatient", "/targets/outpatient",
        "/measures/0", "/asks/0", "/arguments/chosen/0", "/arguments/left_out/0", "/arguments/own/0", "/arguments/references/0",
        "/report/sections/0", "/history/0", "/history/0/answers/in-2-time", "/arguments/references/0/authors/0",
        "/arguments/references/0/findings/0")},
    **{place: ([], NO_STRING) for place in
       ("/measures/0/asks/0", "/asks/0/criteria/0", "/asks/0/resource", "/arguments/own/0/references/0",
        "/arguments/own/0/audiences/0", "/arguments/references/0/url", "/arguments/references/0/doi",
        "/answers/in-2-time/proofs/0/link", "/content/language", "/history/0/content/language")},
}

# Whatever an array or object needs besides the member that is tried.
ITEMS = {
    "/centre/service_lines/0": {"id": "pad"}, "/answers/in-2-time": {"state": "partly"},
    "/answers/in-2-time/proofs/0": {"title": "t"}, "/targets/inpatient": TARGET, "/targets/outpatient": TARGET, "/measures/0": MEASURE,
    "/asks/0": ASK, "/arguments/chosen/0": {"id": PACK_ARGUMENT}, "/arguments/left_out/0": {},
    "/arguments/own/0": ARGUMENT, "/arguments/references/0": REFERENCE, "/report/sections/0": {"id": "summary"}, "/history/0": SNAPSHOT,
    "/history/0/answers/in-2-time": {"state": "partly"}, "/history/0/answers/no-longer-there": {"state": "partly"},
}
REQUIRED = {"": ["format", "version"], "/centre/service_lines/0": ["id"], "/answers/in-2-time": ["state"],
            "/answers/in-2-time/proofs/0": ["title"], "/targets/inpatient": ["level"], "/targets/outpatient": ["level"],
            "/measures/0": ["id", "criterion"], "/asks/0": ["id"], "/arguments/chosen/0": ["id"],
            "/arguments/own/0": ["id", "title", "claim"], "/arguments/references/0": ["id", "title"], "/report/sections/0": ["id"],
            "/history/0": ["date"]}


def case_with(place, value):
    """A case that is right but for `value` at `place`."""
    case = basic()
    steps = place.split("/")
    for end in range(2, len(steps)):
        around = "/".join(steps[:end])
        if around in ITEMS:
            set_at(case, around, dict(ITEMS[around]))
    return set_at(case, place, value)


class RuleTest(CliTest):
    def test_accepted(self):
        tries = [(place, value) for place, (good, _) in RULES.items() for value in good]
        for (place, value), error in zip(tries, self.check_all([case_with(*each) for each in tries])):
            with self.subTest(f"{place} = {value!r}"[:120]):
                self.assertIsNone(error and error.line)

    def test_refused(self):
        tries = [(place, value) for place, (_, bad) in RULES.items() for value in bad]
        for (place, value), error in zip(tries, self.check_all([case_with(*each) for each in tries])):
            with self.subTest(f"{place} = {value!r}"[:120]):
                self.assertIsNotNone(error, "accepted")
                self.assertEqual(error.place, place, error.line)

    def test_the_text_names_what_is_allowed(self):
        for place, value, *words in (
                ("/option", "maximum", "maximum", "none", "minimum", "recommended", "ambitious"),
                ("/report/paper", "a3", "a3", "a4", "letter"),
                ("/answers/in-2-time/state", "yes", "yes", "in-place", "partly", "not-in-place", "not-applicable", "to-verify"),
                ("/report/sections/0/id", "appendix", "appendix", "cover", "method"),
                ("/measures/0/quarters", 21, "21", "1", "20"), ("/targets/inpatient/level", 4, "4", "1", "3"),
                ("/centre/facts/own_beds", -1.5, "-1.5", "0"), ("/centre/service_lines/0/day_case_percent", 101, "101", "100"),
                ("/centre/meeting_date", "1.2.2026", "1.2.2026", "YYYY-MM-DD"), ("/measures/0/start", "2026-07", "2026-07", "YYYY-Q"),
                ("/asks/0/by", "July", "July", "YYYY-MM"), ("/asks/0/id", "x" * 65, "64"), ("/title", 5, "5", "string"),
                ("/centre/country", "uk", "uk"), ("/arguments/own/0/id", PACK_ARGUMENT, PACK_ARGUMENT),
                ("/asks/0/criteria/0", "in-9-nothing", "in-9-nothing"), ("/report/language", "en_GB", "en_GB")):
            with self.subTest(f"{place} = {value}"):
                error = self.check_all([case_with(place, value)])[0]
                for word in words:
                    self.assertIn(word, error.text)

    def test_not_a_finite_number(self):
        texts = [text_of(case_with(f"/centre/facts/{name}", "NUMBER")).replace('"NUMBER"', number)
                 for name in FACTS for number in ("1e400", "NaN", "Infinity", "-1e400", "01", "1e", "9007199254740992")]
        for text, error in zip(texts, self.check_all(texts)):
            with self.subTest(text):
                self.assertIsNotNone(error)

    def test_integers_as_written(self):
        for place in [place for place, (good, _) in RULES.items() if place != "/version" and 2 in good and 2.5 not in good]:
            for written in ("2.0", "2e0", "20e-1", "0.2e1", "2E0", "9007199254740992", "-9007199254740992"):
                with self.subTest(f"{place} = {written}"):
                    self.write("c", text_of(case_with(place, "NUMBER")).replace('"NUMBER"', written))
                    self.one_error(self.ircase("--check", "c"), "c")

    def test_required(self):
        tries = [(place, name) for place, names in REQUIRED.items() for name in names]
        cases = []
        for place, name in tries:
            case = case_with(place + "/" + name, "removed")
            box = case
            for step in place.split("/")[1:]:
                box = box[int(step) if isinstance(box, list) else step]
            del box[name]
            cases.append(case)
        for (place, name), error in zip(tries, self.check_all(cases)):
            with self.subTest(f"{place}/{name}"):
                self.assertIsNotNone(error, "accepted")
                self.assertIn(error.place, (place, f"{place}/{name}"), error.line)
                self.assertIn(name, error.line)


class IdTest(CliTest):
    """Ids are unique where they stand, and point to something."""

    def errors(self, *cases):
        return self.check_all(cases)

    def test_unique_in_their_array(self):
        arrays = {"/centre/service_lines": {"id": "pad"}, "/measures": MEASURE, "/asks": ASK,
                  "/arguments/chosen": {"id": PACK_ARGUMENT}, "/arguments/own": ARGUMENT, "/arguments/references": REFERENCE,
                  "/report/sections": {"id": "summary"}}
        for place, item in arrays.items():
            twice, apart = [case_with(place, items) for items in
                            ([dict(item), dict(item)], [dict(item), dict(item, id="gaps" if "sections" in place else "other"), dict(item)])]
            for case, index, error in zip((twice, apart), (1, 2), self.errors(twice, apart)):
                with self.subTest(f"{place}, {index}"):
                    self.assertIsNotNone(error, "accepted")
                    self.assertIn(error.place, (f"{place}/{index}/id", f"{place}/{index}"), error.line)

    def test_same_id_in_other_arrays(self):
        case = basic(measures=[dict(MEASURE, id="same", asks=["same"])], asks=[{"id": "same"}],
                     arguments={"own": [dict(ARGUMENT, id="same")], "references": [dict(REFERENCE, id="same")]},
                     centre={"service_lines": [{"id": "pad"}]})
        self.assertEqual(self.errors(case), [None])

    def test_ids_differ_by_every_letter(self):
        case = basic(asks=[{"id": id} for id in ("a", "A", "a ", "ä", "a\u0308", "á")])
        self.assertEqual(self.errors(case), [None])

    def test_asks_of_a_measure_are_in_this_case(self):
        for asks, ids, place in ((None, ["a"], "/measures/0/asks/0"), ([], ["a"], "/measures/0/asks/0"),
                                 ([ASK], ["a", "b"], "/measures/0/asks/1"), ([ASK], ["A"], "/measures/0/asks/0"),
                                 ([ASK], [""], "/measures/0/asks/0")):
            case = basic(measures=[dict(MEASURE, asks=ids)], asks=asks)
            with self.subTest(case):
                self.assertEqual(self.errors(case)[0].place, place)

    def test_order_of_members_does_not_matter(self):
        case = {"measures": [dict(MEASURE, asks=["a"])], "asks": [ASK], "version": 1, "format": "ircase"}
        reverse = {"asks": [ASK], "measures": [dict(MEASURE, asks=["a"])], "format": "ircase", "version": 1}
        self.assertEqual(self.errors(case, reverse), [None, None])

    def test_unknown_criteria(self):
        for place, value in (("/answers/in-9-nothing", {"state": "partly"}), ("/answers/", {"state": "partly"}),
                             ("/answers/IN1.1", {"state": ""}), ("/answers/x-unknown", {"state": "partly"}),
                             ("/answers/a~1b~0c", {"state": "partly"})):
            with self.subTest(place):
                error = self.errors(case_with(place, value))[0]
                self.assertIsNotNone(error, "accepted")
                self.assertEqual(error.place, place, error.line)

    def test_history_keeps_criteria_that_are_gone(self):
        case = basic(history=[dict(SNAPSHOT, answers={"in-9-nothing": {"state": "in-place"}})])
        self.assertEqual(self.errors(case), [None])

    def test_every_criterion_can_be_answered(self):
        case = basic(answers={id: {"state": "in-place"} for id in CRITERIA})
        self.assertEqual(self.errors(case), [None])


class VersionTest(CliTest):
    def test_a_later_version_names_both(self):
        for version in (2, 17, 9007199254740991):
            case = basic(version=version, title=5, unheard_of=[])
            self.write("c", case)
            error = self.one_error(self.ircase("--check", "c"), "c")
            with self.subTest(version):
                self.assertEqual(error.place, "/version")
                self.assertIn(str(version), error.text)
                self.assertRegex(error.text, r"\b1\b")

    def test_version_last_in_the_file(self):
        case = basic(answers={"future": {}}, title=4)
        del case["version"]
        case["version"] = 2
        self.write("c", case)
        self.assertEqual(self.one_error(self.ircase("--check", "c"), "c").place, "/version")

    def test_another_format(self):
        for case in ({"format": "other", "version": 2}, {"version": 1}, {}, {"format": None}):
            self.write("c", case)
            with self.subTest(case):
                self.assertIn(self.one_error(self.ircase("--check", "c"), "c").place, ("/format", ""))


class CountTest(CliTest):
    """At most 5,000 entries in an array or object that the format describes."""

    MOST = 5000
    ENTRIES = {
        "/measures": lambda i: {"id": f"m{i}", "criterion": "in-2-time"},
        "/asks": lambda i: {"id": f"a{i}"},
        "/history": lambda i: {"date": "2025-01-01"},
        "/arguments/own": lambda i: {"id": f"o{i}", "title": "t", "claim": "c"},
        "/arguments/references": lambda i: {"id": f"r{i}", "title": "t"},
        "/arguments/left_out": lambda i: {"argument": f"a{i}", "reference": "r"},
        "/arguments/retractions_seen": lambda i: f"r{i}",
        "/answers/in-2-time/proofs": lambda i: {"title": "p"},
        "/content/extensions": lambda i: {"pack": f"p{i}"},
    }

    def case_with(self, place, n):
        case = basic(answers={"in-2-time": {"state": "partly"}})
        return set_at(case, place, [self.ENTRIES[place](i) for i in range(n)])

    def test_the_limit(self):
        for place in self.ENTRIES:
            with self.subTest(place):
                self.write("most", self.case_with(place, self.MOST))
                self.assertEqual(self.ircase("--check", "most").returncode, 0)
                self.write("more", self.case_with(place, self.MOST + 1))
                error = self.one_error(self.ircase("--check", "more"), "more")
                self.assertEqual((error.place, error.text), (place, "has 5001 entries; at most 5000 are allowed"))

    def test_names_that_are_ids(self):
        def entry(n):
            return basic(history=[{"date": "2025-01-01", "answers": {f"c{i}": {"state": "partly"} for i in range(n)}}])
        self.write("most", entry(self.MOST))
        self.good("--check", "most")
        self.write("more", entry(self.MOST + 1))
        self.assertEqual(self.one_error(self.ircase("--check", "more"), "more").place, "/history/0/answers")

    def test_unknown_members_are_kept(self):
        self.write("a", basic(x=[0] * (self.MOST + 1)))
        self.good("--check", "a")

    def test_a_file_that_could_not_be_read_again_is_not_written(self):
        """A short file whose canonical form, with its indent, is too long."""
        deep = b'{"a":' * 28 + b"[" + b"0," * 300000 + b"0]" + b"}" * 28
        self.write("short", text_of(basic()).encode().rstrip()[:-1] + b',"x":' + deep + b"}")
        error = self.one_error(self.ircase("--rewrite=long", "short"), "short")
        self.assertRegex(error.text, r"^the case would be a file of [0-9.]+ MiB, and one of more than 16 MiB cannot be opened again; ")
        self.assertFalse(os.path.exists(self.path("long")))


class WarningTest(CliTest):
    """What is kept with a warning that does not change the status."""

    def warned(self, case, *words):
        self.write("c", case)
        done = self.ircase("--check", "c")
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)
        lines = done.stderr.splitlines()
        for line in lines:
            self.assertTrue(line.startswith("ircase: c: "), line)
            self.assertLessEqual(len(line.encode()), 400)
        for word in words:
            self.assertTrue(any(word in line for line in lines), f"{word} is in none of {lines}")
        return lines

    def test_ids_that_are_not_in_the_pack(self):
        for case, id in ((case_with("/arguments/chosen/0/id", "no-such-argument"), "no-such-argument"),
                         (case_with("/asks/0/resource", "helicopter"), "helicopter"),
                         (case_with("/centre/service_lines/0/id", "no-such-line"), "no-such-line"),
                         (case_with("/arguments/own/0/references", ["nobody2020"]), "nobody2020")):
            with self.subTest(id):
                self.assertEqual(len(self.warned(case, id)), 1)
                self.assertIn(id, self.rewrite(case))

    def test_ids_that_are_there(self):
        case = basic(arguments={"chosen": [{"id": PACK_ARGUMENT}, {"id": "mine"}], "own": [dict(ARGUMENT, references=["mine", PACK_REFERENCE])],
                                "references": [REFERENCE]},
                     asks=[dict(ASK, resource="consultant-session")], centre={"service_lines": [{"id": "pad"}]})
        self.assertEqual(self.warned(case), [])

    def test_not_applicable_that_does_not_count(self):
        for id, reason in (("in-1-rounds", "a reason"), ("out-1-mdt", ""), ("out-1-mdt", " \t\n\u00a0\u3000")):
            with self.subTest(id):
                self.assertEqual(len(self.warned(basic(answers={id: {"state": "not-applicable", "reason": reason}}))), 1)
        self.assertEqual(self.warned(basic(answers={"out-1-mdt": {"state": "not-applicable", "reason": "x"}})), [])

    def test_unconfirmed_answers_in_one_warning(self):
        ids = CRITERIA[:7]
        lines = self.warned(basic(answers={id: {"state": "in-place", "confirmed": False} for id in ids}), "7")
        self.assertEqual(len(lines), 1)

    def test_a_language_without_texts(self):
        self.assertEqual(len(self.warned(basic(report={"language": "tlh"}), "tlh")), 1)
        self.assertEqual(self.warned(basic(report={"language": "en"})), [])

    def test_many_warnings(self):
        case = basic(asks=[{"id": f"a{i}", "resource": f"none-{i}-" + "ä" * 40} for i in range(100)])
        self.assertEqual(len(self.warned(case, "none-99-")), 100)


if __name__ == "__main__":
    support.main()
