#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ircase --trace-evidence`: every figure of the paper is in it, and each is
where it says, by the pack's files and the case alone."""
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import SAMPLE_CASE, CliTest, basic, content, rich, support, unittest

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# What is printed as a number and says nothing: codes, citations, dates, names
# of things, round-the-clock.
NO_FIGURE = re.compile(
    r"\b(?:IN|OUT)\d\.\d\b|\[\d+(?:(?:, ?|–)\d+)*\]|24/7|"
    rf"(?:\d+ )?(?:{MONTHS}) \d{{4}}|(?:\d[a-z][a-z] quarter of|Q\d(?:–Q\d)?) \d{{4}}|"
    r"\b(?:Figure|Table|Request|[Ll]evels?|[Rr]equests?|[Mm]easures?|after|version) \d+(?:\.\d+)?(?:(?:, | and |–| to )\d+)*|"
    r"\(\d+\.\d+\)|\b[A-Z][\w’'-]+ (?:et al\. )?\d{4}\b|\bSince \d{4}\b")


def normal(number):
    return re.sub(r",(?=\d{3}(?!\d))", "", number)


def numbers(text):
    return {normal(number) for number in NUMBER.findall(text)}


def squeeze(text):
    return re.sub(r"[\s\u00ad-]+", "", text)


def tagged(path):
    """(role, words) of the PDF's elements, in reading order."""
    out = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, check=True).stdout.decode()
    found = []
    for line in out.splitlines():
        words = re.match(r' *"(.*)"$', line)
        role = re.match(r"( *)([A-Z][A-Za-z0-9]*)(?: <[^>]*>)?(?: \((?:block|inline)\))?:?$", line)
        if words and found:
            found[-1][2].append(words.group(1))
        elif role:
            found.append((len(role.group(1)), role.group(2), []))
    return [(depth, role, "".join(words)) for depth, role, words in found]


class TraceTest(CliTest):
    def trace(self, case, *options):
        name = case if isinstance(case, str) else "case.ircase"
        if not isinstance(case, str):
            self.write(name, case)
        done = self.ircase("--trace-evidence", *options, name)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def lines(self, case):
        return [json.loads(line) for line in self.trace(case, "--format=json").splitlines()]

    def sample(self):
        with open(SAMPLE_CASE, encoding="utf-8") as file:
            return json.load(file)


class SampleTest(TraceTest):
    def test_every_printed_figure_is_traced(self):
        """The PDF's text, by the tags that other programs read, against the
        trace: each figure stands in a sentence of it, with the words around."""
        path = os.path.join(self.dir, "out.pdf")
        self.good(f"--export={path}", SAMPLE_CASE)
        whole = squeeze("".join(line["sentence"] for line in self.lines(SAMPLE_CASE)))
        figures = {}
        for line in self.lines(SAMPLE_CASE):
            for figure in line["figures"]:
                figures.setdefault(normal(figure["figure"]), []).append(squeeze(line["sentence"]))
        titles = [" ".join(r["title"].split()) for r in content("references")["items"]]
        paragraphs, skip = [], None
        for depth, role, words in tagged(path):
            if skip is not None and depth > skip:
                continue
            skip = None
            # The contents, the list of references, what is drawn, labels of lists
            if role in ("TOC", "Figure", "BibEntry", "Lbl"):
                skip = depth
            elif role in ("Link", "Reference", "Span") and paragraphs:
                paragraphs[-1][1] += words
            else:
                paragraphs.append([role, words])
        checked = 0
        after_references = False
        for role, words in paragraphs:
            words = " ".join(words.split())
            if role == "H1":
                after_references = "References" in words
            if after_references or role == "TD" and re.fullmatch(r"[\d, –]+", words) or role[0] == "H" and role != "TH":
                continue
            plain = words
            for title in titles:
                plain = plain.replace(title, "\u2022" * len(title))
            plain = NO_FIGURE.sub(lambda match: "\u2022" * len(match.group()), plain)
            for match in NUMBER.finditer(plain):
                if re.match(r"[A-Za-z/-]", plain[match.start() - 1:match.start()] or " "):
                    continue
                before = re.split(r"[.?!] ", words[:match.start()])[-1][-12:]
                after = re.split(r"[.?!] ", words[match.end():])[0][:12]
                context = squeeze(before + match.group() + after)
                with self.subTest(words=words, figure=match.group()):
                    self.assertTrue(normal(match.group()) in figures)
                    self.assertTrue(any(context in sentence for sentence in figures.get(normal(match.group()), []))
                                    or context in whole, context)
                checked += 1
        self.assertGreater(checked, 100)

    def test_nothing_is_without_a_finding(self):
        for line in self.lines(SAMPLE_CASE):
            for figure in line["figures"]:
                self.assertNotEqual(figure["origin"], "none", line)

    def test_the_chapters_are_those_of_the_paper(self):
        chapters = list(dict.fromkeys(line["chapter"] for line in self.lines(SAMPLE_CASE)))
        expected = ["Decision requested", "Summary", "Where we stand", "Options", "Plan", "Evidence", "Assumptions",
                    "Profile"]
        self.assertEqual([c for c in chapters if c in expected], expected)

    def test_known_example(self):
        line, = [line for line in self.lines(SAMPLE_CASE)
                 if line["chapter"] == "Evidence" and "52.6%" in line["sentence"]]
        self.assertEqual([(f["figure"], f["origin"], f["reference"], f["finding"]) for f in line["figures"]],
                         [(number, "finding", "stevens2023filter", "stevens2023filter.f1")
                          for number in ("52.6", "73.5", "79.4", "96.1")])


class WhereTest(TraceTest):
    """Each origin is looked up by its own means."""

    def check(self, case, given):
        references = {r["id"]: r for r in content("references")["items"] + given["arguments"].get("references", [])}
        rows = content("benchmarks")["items"]
        seen = {}
        for line in self.lines(case):
            for figure in line["figures"]:
                number = normal(figure["figure"])
                seen[figure["origin"]] = seen.get(figure["origin"], 0) + 1
                with self.subTest(sentence=line["sentence"], figure=number):
                    if figure["origin"] == "finding":
                        self.check_finding(number, figure, references, rows)
                    elif figure["origin"] == "case":
                        self.check_case(number, figure["where"], given)
        return seen

    def check_finding(self, number, figure, references, rows):
        reference = references[figure["reference"]]
        if "printable" in reference and "findings" in reference and figure["reference"] in {
                r["id"] for r in content("references")["items"]}:
            self.assertTrue(reference["printable"])
        if figure["finding"]:
            finding, = [f for f in reference["findings"] if f["id"] == figure["finding"]]
            self.assertIn(number, numbers(finding["text"] + " " + finding.get("numbers", "")))
            self.assertEqual(figure["where"], " ".join(finding.get("where", "").split()))
            return
        stated = {str(reference.get("year"))}
        for row in rows:
            if row["reference"] == figure["reference"]:
                stated |= numbers(" ".join(str(row[key]) for key in row if row[key] is not None))
                stated |= {str(row["percent"]).removesuffix(".0")}
        self.assertIn(number, stated)

    def check_case(self, number, where, given):
        self.assertTrue(where.startswith("/"), where)
        value = given
        for step in where.split("/")[1:]:
            value = value[int(step)] if isinstance(value, list) else value[step]
        if where in ("/asks", "/centre/service_lines"):  # added up
            return
        if where.endswith("/quantity"):
            value = [value, given["asks"][int(where.split("/")[2])]["unit"]]
        stated = numbers(json.dumps(value, ensure_ascii=False)) | {
            n.removesuffix(".0") for n in numbers(json.dumps(value))}
        self.assertIn(number, stated)

    def test_sample(self):
        seen = self.check(SAMPLE_CASE, self.sample())
        self.assertGreater(seen["finding"], 100)
        self.assertGreater(seen["case"], 40)
        self.assertGreater(seen["counted"], 40)

    def test_own_data(self):
        case = self.sample()
        case["centre"]["facts"]["own_beds"] = 17
        case["answers"]["in-1-rounds"]["note"] = "We counted 4,711 rounds."
        case["report"]["sections"] = [{"id": "summary", "text": "We saw 8,123 patients.\nAnd 77 of them twice."}]
        self.check(case, case)
        found = {figure["figure"]: figure["where"] for line in self.lines(case) for figure in line["figures"]
                 if figure["origin"] == "case"}
        self.assertEqual(found["17"], "/centre/facts/own_beds")
        self.assertEqual(found["4,711"], "/answers/in-1-rounds/note")
        self.assertEqual(found["8,123"], "/report/sections/0/text")
        self.assertEqual(found["77"], "/report/sections/0/text")

    def test_a_figure_of_nobody_is_told(self):
        """A reworded claim may say what its sources do not."""
        case = self.sample()
        case["arguments"]["chosen"] = [{"id": "filter-clinic", "claim": None}]
        plain = self.lines(case)
        self.assertTrue(plain)
        case["arguments"]["own"] = [{"id": "mine", "title": "Mine", "claim": "It is 73.5%.", "criteria": ["in-2-time"],
                                     "references": ["stevens2023filter"]}]
        case["arguments"]["chosen"] = [{"id": "mine", "claim": None}]
        found = [figure for line in self.lines(case) for figure in line["figures"] if figure["figure"] == "73.5"]
        self.assertTrue(found)
        self.assertEqual({f["origin"] for f in found}, {"finding"})


class FormTest(TraceTest):
    def test_text(self):
        text = self.trace(SAMPLE_CASE)
        self.assertIn("\nEvidence\n", text)
        self.assertIn("    41.3: Ryan et al. 2024 [2], abstract\n", text)
        self.assertRegex(text, r"your centre’s facts: own beds")
        self.assertRegex(text.splitlines()[-1], r"^Sentences of the paper with a figure: \d+\. .* Not found in a source: 0\.$")
        self.assertEqual(text, self.trace(SAMPLE_CASE, "--format=text"))

    def test_empty_case(self):
        for line in self.lines(basic()):
            for figure in line["figures"]:
                self.assertIn(figure["origin"], ("finding", "counted", "pack"), line)

    def test_usage(self):
        self.write("case.ircase", rich())
        for options in (["--trace-evidence"], ["--trace-evidence", "--format=xml", "case.ircase"],
                        ["--trace-evidence", "case.ircase", "case.ircase"],
                        ["--trace-evidence", "--edition=brief", "case.ircase"],
                        ["--trace-evidence=out", "case.ircase"], ["--trace-evidence", "--assess", "case.ircase"]):
            with self.subTest(options):
                done = self.ircase(*options)
                self.assertEqual((done.returncode, done.stdout), (2, ""))

    def test_same_everywhere(self):
        first = self.trace(SAMPLE_CASE)
        for locale in ("C", "de_DE.UTF-8"):
            done = subprocess.run([support.PROGRAM, "--trace-evidence", SAMPLE_CASE], capture_output=True,
                                  env={**os.environ, "LC_ALL": locale, "TZ": "Asia/Tokyo"})
            self.assertEqual(done.stdout.decode(), first)


if __name__ == "__main__":
    support.main()
