#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ircase --assess`: the level rule and the JSON of docs/CASE-FORMAT.md, against
cases worked out by hand and against tests/cases/level_oracle.py."""
import itertools
import json
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import SAMPLE_CASE, CliTest, basic, content, rich, support, unittest
from level_oracle import Pack
from random_cases import cases
from test_level_oracle import all_marks, first_difference, warnings_differ
from whole_oracle import whole, without_words

LEVELS = content("levels")["items"]
LABELS = {row["id"]: row["label"] for row in LEVELS}
IN1 = ["in-1-rounds", "in-1-preprocedure", "in-1-mdt"]
IN2 = ["in-2-time", "in-2-clinical-work", "in-2-admission-rights", "in-2-sops"]
OUT1 = ["out-1-outpatients", "out-1-preprocedure", "out-1-mdt"]
OUT2 = ["out-2-time", "out-2-clinical-work", "out-2-limited-clinic", "out-2-sops"]
IN3 = ["in-3-ward-rounds", "in-3-own-beds", "in-3-staff", "in-3-resources", "in-3-training", "in-3-mm"]
OUT3 = ["out-3-clinic", "out-3-resources", "out-3-training", "out-3-mm", "out-3-day-unit"]
BOTH = ["any-2-entry-point"]
ALL = IN1 + OUT1 + IN2 + OUT2 + BOTH + IN3 + OUT3


def place(*groups, **others):
    """Answers: all of the groups in place, `others` by name (_ for -)."""
    answers = {id: {"state": "in-place"} for group in groups for id in group}
    for id, state in others.items():
        answers[id.replace("_", "-")] = dict(zip(("state", "reason"), state)) if isinstance(state, tuple) else {"state": state}
    return answers


class AssessTest(CliTest):
    def assess_all(self, cases_):
        names = [self.write(f"{index}.ircase", case) for index, case in enumerate(cases_)]
        lines = self.output("--assess", "--format=json", *names).split("\n")
        self.assertEqual(lines.pop(), "")
        self.assertEqual(len(lines), len(names))
        return [json.loads(line) for line in lines]

    def assess(self, answers, **members):
        return self.assess_all([basic(answers=answers, **members)])[0]


class SentenceTest(AssessTest):
    """Levels and sentences worked out by hand."""

    def sentences(self, answers, **members):
        found = self.assess(answers, **members)["pathways"]
        return found["inpatient"]["sentence"], found["outpatient"]["sentence"]

    def test_the_sentence_of_the_page(self):
        answers = place(IN1, IN2, BOTH, in_2_time="partly", in_2_admission_rights="not-in-place")
        self.assertEqual(self.sentences(answers)[0],
                         "Level 1 inpatient. Two criteria stand between you and level 2: "
                         "Dedicated time for inpatient clinical work; Admission rights without own beds.")

    def test_nothing_answered(self):
        inpatient, outpatient = self.sentences({})
        self.assertEqual(inpatient, "Before level 1 inpatient. Three criteria stand between you and level 1: "
                         "IR rounds on all treated inpatients; Talk with inpatients before the procedure; "
                         "IR in MDT meetings (inpatients).")
        self.assertEqual(outpatient, "Before level 1 outpatient. Three criteria stand between you and level 1: "
                         "IR sees outpatients without an own clinic; Work-up and talk with outpatients beforehand; "
                         "IR in MDT meetings (outpatients).")

    def test_one_criterion(self):
        inpatient, outpatient = self.sentences(place(IN1, IN2, OUT1[1:]))
        self.assertEqual(inpatient, "Level 1 inpatient. One criterion stands between you and level 2: IR referral pathway and entry point.")
        self.assertEqual(outpatient, "Before level 1 outpatient. One criterion stands between you and level 1: "
                         "IR sees outpatients without an own clinic.")

    def test_six_criteria(self):
        answers = place(IN1, IN2, BOTH)
        self.assertTrue(self.sentences(answers)[0].startswith("Level 2 inpatient. Six criteria stand between you and level 3: Regular ward rounds; "))

    def test_level_3(self):
        inpatient, outpatient = self.sentences(place(ALL))
        self.assertTrue(inpatient.startswith("Level 3 inpatient."), inpatient)
        self.assertTrue(outpatient.startswith("Level 3 outpatient."), outpatient)
        self.assertNotIn("between you", inpatient + outpatient)

    def test_a_gap_below_stands_between(self):
        # Level 1 lacks one; everything of level 2 is there and does not help.
        answers = place(IN1[1:], IN2, BOTH)
        found = self.assess(answers)["pathways"]["inpatient"]
        self.assertEqual((found["level"], found["blocking"]), (0, ["in-1-rounds"]))

    def test_blocking_of_several_levels(self):
        # Level 1 reached, level 2 has gaps: nothing of level 3 blocks yet.
        found = self.assess(place(IN1, IN2[:2], BOTH, IN3[1:2]))["pathways"]["inpatient"]
        self.assertEqual((found["level"], found["blocking"]), (1, ["in-2-sops"]))


class RuleTest(AssessTest):
    def states(self, answers):
        found = self.assess(answers)
        return {gap["criterion"]: gap["state"] for gap in found["gaps"]}, found

    def test_satisfied_by(self):
        gaps, _ = self.states(place(["in-3-ward-rounds", "in-3-own-beds", "in-3-resources", "out-3-resources", "out-3-clinic"]))
        for id in ("in-1-rounds", "in-2-admission-rights", "in-2-clinical-work", "out-2-clinical-work", "out-2-limited-clinic",
                   "out-1-outpatients"):
            self.assertNotIn(id, gaps)
        self.assertIn("in-1-preprocedure", gaps)

    def test_satisfied_by_wins_over_every_answer(self):
        for state in ("partly", "not-in-place", "to-verify", "", ("not-applicable", ""), ("not-applicable", "why")):
            answers = place(["in-3-ward-rounds"], in_1_rounds=state)
            gaps, found = self.states(answers)
            with self.subTest(state):
                self.assertNotIn("in-1-rounds", gaps)
                self.assertEqual(found["pathways"]["inpatient"]["levels"][0]["met"], 1)
                self.assertEqual(found["warnings"], [])

    def test_satisfied_only_by_in_place(self):
        for state in ("partly", "to-verify", ("not-applicable", "why"), ""):
            self.assertIn("in-1-rounds", self.states(place(in_3_ward_rounds=state))[0])

    def test_left_out(self):
        for id in ("out-1-mdt", "in-3-training", "out-3-training"):
            row = next(row for row in LEVELS if row["id"] == id)
            self.assertTrue(row["may_be_not_applicable"])
            for reason, counts in (("why", True), (" why ", True), (".", True), ("\u200b", True), ("", False), (" ", False), ("\t\r\n", False),
                                   ("\u00a0", False), ("\u2003\u3000", False), ("\u2028\u2029\u0085\u1680\u202f\u205f", False)):
                with self.subTest(f"{id} {reason!r}"):
                    gaps, found = self.states({id: {"state": "not-applicable", "reason": reason}})
                    self.assertEqual(id not in gaps, counts)
                    self.assertEqual(len(found["warnings"]), 0 if counts else 1)
                    level = found["pathways"][row["pathway"]]["levels"][row["level"] - 1]
                    self.assertEqual((level["left_out"], level["open"]), (1, 0) if counts else (0, 1))

    def test_not_applicable_where_it_may_not_be(self):
        for row in LEVELS:
            if not row["may_be_not_applicable"]:
                gaps, found = self.states({row["id"]: {"state": "not-applicable", "reason": "a reason"}})
                self.assertEqual(gaps.get(row["id"]), "not-applicable")
                self.assertEqual(len(found["warnings"]), 1)
                self.assertIn(row["label"], found["warnings"][0])

    def test_left_out_lets_a_level_be_reached(self):
        found = self.assess(place(OUT1[:2], out_1_mdt=("not-applicable", "no such meetings")))
        self.assertEqual(found["pathways"]["outpatient"]["level"], 1)

    def test_unconfirmed_changes_nothing_but_one_warning(self):
        answers = place(IN1, OUT1)
        plain = self.assess(answers)
        for answer in answers.values():
            answer["confirmed"] = False
        found = self.assess(answers)
        self.assertEqual(len(found["warnings"]), 1)
        self.assertIn("6", found["warnings"][0])
        self.assertEqual(found["gaps"], plain["gaps"])
        self.assertEqual(found["pathways"], plain["pathways"])

    def test_shared_criterion_counts_in_both(self):
        found = self.assess(place(IN1, IN2, OUT1, OUT2))
        for pathway in ("inpatient", "outpatient"):
            self.assertEqual(found["pathways"][pathway]["blocking"], BOTH)
        gap = next(gap for gap in found["gaps"] if gap["criterion"] == BOTH[0])
        self.assertEqual(gap["pathways"], ["inpatient", "outpatient"])
        found = self.assess(place(IN1, IN2, OUT1, OUT2, BOTH))
        self.assertEqual([found["pathways"][name]["level"] for name in ("inpatient", "outpatient")], [2, 2])

    def test_level_of_the_centre(self):
        for inpatient, outpatient in itertools.product(range(4), repeat=2):
            groups = [IN1, IN2, IN3][:inpatient] + [OUT1, OUT2, OUT3][:outpatient]
            answers = place(*groups, BOTH)
            # What a higher level includes is not wanted here.
            found = self.assess(answers)
            with self.subTest(f"{inpatient} {outpatient}"):
                self.assertEqual((found["level"], found["pathways"]["inpatient"]["level"], found["pathways"]["outpatient"]["level"]),
                                 (min(inpatient, outpatient), inpatient, outpatient))

    def test_counts(self):
        answers = place(["in-2-sops"], in_2_time="partly", in_2_clinical_work="to-verify", in_2_admission_rights=("not-applicable", "x"),
                        any_2_entry_point="")
        self.assertEqual(self.assess(answers)["pathways"]["inpatient"]["levels"][1],
                         {"level": 2, "met": 1, "left_out": 0, "partly": 1, "open": 2, "unanswered": 1, "total": 5})

    def test_states_of_gaps(self):
        answers = place(in_1_rounds="partly", in_1_preprocedure="to-verify", in_1_mdt="not-in-place", out_1_outpatients="",
                        out_1_mdt="not-applicable")
        gaps = self.states(answers)[0]
        self.assertEqual([gaps[id] for id in IN1 + OUT1],
                         ["partly", "to-verify", "not-in-place", "unanswered", "unanswered", "not-applicable"])
        self.assertEqual(list(gaps), ALL)

    def test_every_answer_of_a_pathway(self):
        """The rule by brute force: met or open for the nine outpatient and
        shared criteria of levels 1 and 2, without the oracle's code."""
        ids = OUT1 + OUT2 + BOTH
        includes = {row["id"]: row["satisfied_by"] for row in LEVELS}
        combinations = [dict(zip(ids, bits)) for bits in itertools.product((True, False), repeat=len(ids))]
        found = self.assess_all([basic(answers=place([id for id in ids if bits[id]])) for bits in combinations])
        for bits, one in zip(combinations, found):
            met = {id for id in ids if bits[id] or any(bits.get(higher) for higher in includes[id])}
            level = 0 if not met.issuperset(OUT1) else 1 if not met.issuperset(OUT2 + BOTH) else 2
            upto = OUT1 if level == 0 else ids if level == 1 else ids + OUT3
            blocking = [row["id"] for row in LEVELS if row["id"] in upto and row["id"] not in met]
            self.assertEqual((one["pathways"]["outpatient"]["level"], one["pathways"]["outpatient"]["blocking"]), (level, blocking), bits)


class JsonTest(AssessTest):
    def in_order(self, found, keys):
        self.assertEqual([key for key in found if key in keys], keys)

    def test_keys_and_types(self):
        self.write("a.ircase", rich())
        found = json.loads(self.output("--assess", "--format=json", "a.ircase"))
        self.in_order(found, ["file", "centre", "level", "pathways", "gaps", "warnings"])
        self.in_order(found["pathways"], ["inpatient", "outpatient"])
        self.assertEqual((found["file"], found["centre"]), ("a.ircase", "Northfield General"))
        for pathway in found["pathways"].values():
            self.in_order(pathway, ["level", "blocking", "target", "sentence", "levels"])
            self.assertEqual([level["level"] for level in pathway["levels"]], [1, 2, 3])
            for level in pathway["levels"]:
                self.in_order(level, ["level", "met", "left_out", "partly", "open", "unanswered", "total"])
                self.assertTrue(all(type(count) is int for count in level.values()))
                self.assertEqual(sum(level[key] for key in ("met", "left_out", "partly", "open", "unanswered")), level["total"])
        self.assertEqual(found["pathways"]["inpatient"]["target"], 2)
        for gap in found["gaps"]:
            self.in_order(gap, ["criterion", "state", "level", "pathways", "arguments", "references"])
        self.assertTrue(found["gaps"] and all(isinstance(text, str) and text for text in found["warnings"]))

    def test_no_target_is_null(self):
        found = self.assess({}, targets={"outpatient": {"level": 3}})
        self.assertIsNone(found["pathways"]["inpatient"]["target"])
        self.assertEqual(found["pathways"]["outpatient"]["target"], 3)

    def test_one_line_each(self):
        self.write("a", basic(centre={"name": "a\nb\u2028c\u0085d\re\"\\"}))
        text = self.output("--assess", "--format=json", "a", "a")
        self.assertEqual(text.count("\n"), 2)
        self.assertEqual(json.loads(text.split("\n")[0])["centre"], "a\nb\u2028c\u0085d\re\"\\")

    def test_warnings_are_in_the_object_too(self):
        self.write("a", basic(answers={"in-1-rounds": {"state": "in-place", "confirmed": False}}, asks=[{"id": "a", "resource": "helicopter"}]))
        found = json.loads(self.output("--assess", "--format=json", "a"))
        self.assertEqual(len(found["warnings"]), 2)
        self.assertTrue(any("helicopter" in text for text in found["warnings"]))


class ArgumentTest(AssessTest):
    """The arguments and references of a gap, and their order."""

    LIBRARY = content("arguments")["items"]
    PRINTABLE = {row["id"] for row in content("references")["items"] if row["printable"]}

    def gap(self, id, arguments):
        found = self.assess({}, arguments=arguments)
        return next(gap for gap in found["gaps"] if gap["criterion"] == id)

    def test_library_order(self):
        found = self.assess({})
        for gap in found["gaps"]:
            serving = [row for row in self.LIBRARY if gap["criterion"] in row["criteria"]]
            self.assertEqual(gap["arguments"], [row["id"] for row in serving])
            wanted = list(dict.fromkeys(id for row in serving for id in row["references"] if id in self.PRINTABLE))
            self.assertEqual(gap["references"], wanted)

    def test_chosen_come_first_in_their_order(self):
        serving = [row["id"] for row in self.LIBRARY if "in-2-time" in row["criteria"]]
        chosen = [serving[5], serving[0], serving[3]]
        gap = self.gap("in-2-time", {"chosen": [{"id": id} for id in chosen]})
        self.assertEqual(gap["arguments"], chosen + [id for id in serving if id not in chosen])

    def test_chosen_that_serve_another_criterion(self):
        other = next(row["id"] for row in self.LIBRARY if "in-2-time" not in row["criteria"])
        self.assertNotIn(other, self.gap("in-2-time", {"chosen": [{"id": other}]})["arguments"])

    def test_chosen_nothing_is_not_as_proposed(self):
        # An empty list chooses nothing; the arguments that serve are the same.
        self.assertEqual(self.gap("in-2-time", {"chosen": []}), self.gap("in-2-time", {"chosen": None}))

    def test_chosen_that_is_not_there(self):
        gap = self.gap("in-2-time", {"chosen": [{"id": "no-such-argument"}]})
        self.assertNotIn("no-such-argument", gap["arguments"])

    def test_own_arguments(self):
        own = [{"id": "mine", "title": "t", "claim": "c", "criteria": ["in-2-time"], "references": ["good", "bad", "ryan2024survey"]}]
        references = [{"id": "good", "title": "T", "container": "J", "authors": [{"body": "B"}], "year": 2020, "doi": "10.1/1"},
                      {"id": "bad", "title": "T"}]
        gap = self.gap("in-2-time", {"own": own, "references": references, "chosen": [{"id": "mine"}]})
        self.assertEqual(gap["arguments"][0], "mine")
        self.assertEqual(gap["references"][:2], ["good", "ryan2024survey"])
        self.assertNotIn("bad", gap["references"])
        self.assertEqual(len(gap["references"]), len(set(gap["references"])))
        self.assertIn("mine", self.gap("in-2-time", {"own": own, "references": references})["arguments"])

    def test_unprintable_references_are_not_listed(self):
        found = self.assess({})
        for gap in found["gaps"]:
            self.assertLessEqual(set(gap["references"]), self.PRINTABLE)


class OracleTest(AssessTest):
    COUNT = 300

    def test_random_cases(self):
        pack = Pack()
        drawn = cases(self.COUNT, 7072026)
        for index, (case, found) in enumerate(zip(drawn, self.assess_all(drawn))):
            warnings = found.pop("warnings")
            expected = whole(case, pack, f"{index}.ircase")
            self.assertEqual(first_difference(expected, without_words(found)), "", json.dumps(case))
            self.assertEqual(warnings_differ(warnings, all_marks(case, pack, expected["proposals"])), ([], []), json.dumps(case))

    def test_answers_are_all_that_counts(self):
        """Neither the order of the answers nor notes, proofs or dates matter."""
        for seed in range(20):
            chance = random.Random(seed)
            answers = {id: {"state": chance.choice(["in-place", "partly", "to-verify", ""])} for id in ALL if chance.random() < 0.8}
            rows = [(id, dict(answer, note="n", since="2020", reason="r", proofs=[{"title": "t"}])) for id, answer in answers.items()]
            chance.shuffle(rows)
            plain, decorated = self.assess_all([basic(answers=answers), basic(answers=dict(rows))])
            self.assertEqual({**plain, "file": ""}, {**decorated, "file": ""})

    @unittest.skipUnless(SAMPLE_CASE, "there is no sample case yet")
    def test_the_sample(self):
        found = json.loads(self.output("--assess", "--format=json", SAMPLE_CASE))
        self.assertEqual((found["pathways"]["inpatient"]["level"], found["pathways"]["outpatient"]["level"]), (1, 0))
        with open(SAMPLE_CASE, encoding="utf-8") as file:
            wanted = whole(json.load(file), Pack(), SAMPLE_CASE)
        self.assertEqual(len(found.pop("warnings")), 1)
        self.assertEqual(first_difference(wanted, without_words(found)), "")


class TextTest(AssessTest):
    def test_text(self):
        self.write("a", rich())
        text = self.output("--assess", "a")
        found = json.loads(self.output("--assess", "--format=json", "a"))
        for pathway in found["pathways"].values():
            self.assertIn(pathway["sentence"], text)
        for gap in found["gaps"]:
            self.assertIn(LABELS[gap["criterion"]], text)
        self.assertEqual(text, self.output("--assess", "--format=text", "a"))

    def test_several(self):
        self.write("a", rich())
        self.write("b", basic())
        text = self.output("--assess", "a", "b")
        self.assertIn("Before level 1 outpatient", text)
        self.assertIn(self.output("--assess", "b").strip(), text)


if __name__ == "__main__":
    support.main()
