#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reader finds on the paper: docs/CASE-FORMAT.md, "Text of the PDF"."""
import copy
import json
import os
import re
import subprocess
import sys
import unicodedata

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import SAMPLE_CASE, basic, content, rich, set_at, support, unittest
from test_export import ARGUMENTS, CRITERIA, PdfTest, heavy

LIBRARY = content("arguments")["items"]
REFERENCES = {row["id"]: row for row in content("references")["items"]}
CITATION = re.compile(r"\[[0-9]+(?:–[0-9]+)?(?:,\s[0-9]+(?:–[0-9]+)?)*\]")
BRACKETS = re.compile(r"\[[^\[\]]*\]")
TEMPTING = "see [3], [1, 4], [2–5], [12], [ 7 ], [n=8], [2-5] and ［9］"


def squeezed(text):
    """Letters and digits only, so that line breaks and hyphens do not matter."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text)).lower()


def bare(title):
    """A chapter's title without its number."""
    return re.sub(r"^[0-9]+\s+", "", title)


def cited(text):
    """The numbers in citations, in the order of the text, repeats too."""
    numbers = []
    for found in CITATION.finditer(text):
        for part in re.split(r",\s", found.group()[1:-1]):
            ends = [int(number) for number in part.split("–")]
            numbers += range(ends[0], ends[-1] + 1)
    return numbers


class PaperTest(PdfTest):
    known = {}  # what was exported already, and the text of it

    def export(self, case, *options, **more):
        key = (json.dumps(case), options)
        if more or key not in self.known:
            super().export(case, *options, **more)
            self.known[key] = (self.read("out.pdf"), super().text())
        self.current = self.known[key]
        self.write("out.pdf", self.current[0])

    def text(self, name="out.pdf"):
        return self.current[1] if name == "out.pdf" else super().text(name)

    def chapters(self, name="out.pdf"):
        """Titles of the outline's first level."""
        done = subprocess.run(["qpdf", "--json", "--json-key=outlines", name], cwd=self.dir, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [row["title"] for row in json.loads(done.stdout)["outlines"]]

    def entries(self, text):
        """The reference list: lines of the chapter, from its last heading to
        the next chapter's."""
        titles = [bare(title) for title in self.chapters()]
        heading = [m for m in re.finditer(r"^(?:[0-9]+ )?References$", text, re.M)]
        self.assertTrue(heading, "no heading References alone on its line")
        rest = text[heading[-1].end():]
        after = titles[titles.index("References") + 1:] if "References" in titles else []
        if after:
            end = re.search(rf"^(?:[0-9]+ )?{re.escape(after[0])}$", rest, re.M)
            self.assertIsNotNone(end, after[0])
            rest = rest[:end.start()]
        return rest

    def sound_citations(self, text, expect=True):
        """Every citation listed and every entry cited; returns the entries."""
        for brackets in BRACKETS.findall(text):
            if re.search(r"[0-9]", brackets):
                self.assertRegex(brackets, f"^{CITATION.pattern}$", "numbers in square brackets that are no citation")
        numbers = cited(text)
        if not numbers and not expect:
            return []
        chapter = self.entries(text)
        starts = [int(number) for number in re.findall(r"^([0-9]+)\.", chapter, re.M)]
        self.assertEqual(starts, list(range(1, len(starts) + 1)), "the entries are numbered 1., 2., …")
        self.assertEqual(set(numbers), set(starts), "cited and listed")
        self.assertEqual(list(dict.fromkeys(numbers)), starts, "in the order of first citation")
        # With its first words on the same line.
        entries = re.split(r"^[0-9]+\. +", chapter, flags=re.M)[1:]
        self.assertEqual(len(entries), len(starts))
        return entries

    def paper(self, case, *options, expect=True):
        self.export(case, *options)
        text = self.text().replace("\f", "\n")
        return text, self.sound_citations(text, expect)


def all_arguments():
    return {**rich(), "arguments": {"chosen": [{"id": id} for id in ARGUMENTS]}}


class CitationTest(PaperTest):
    CASES = {"rich": rich, "empty": basic, "every argument": all_arguments,
             "all in place": lambda: basic(answers={id: {"state": "in-place"} for id in CRITERIA}),
             "no arguments": lambda: {**rich(), "arguments": {"chosen": []}},
             "one argument": lambda: {**rich(), "arguments": {"chosen": [{"id": ARGUMENTS[-1]}]}},
             "sections turned round": lambda: set_at(rich(), "/report/sections", [
                 {"id": id} for id in ("method", "profile", "evidence", "gaps", "summary", "decision", "references")])}

    def test_listed_and_cited(self):
        for name, make in self.CASES.items():
            with self.subTest(name):
                self.paper(make(), expect=name not in ("no arguments", "all in place"))

    def test_brief(self):
        for make in (rich, basic, heavy, all_arguments):
            with self.subTest(make.__name__):
                self.paper(make(), "--edition=brief", expect=False)

    def test_archive(self):
        self.paper(rich(), "--profile=archive", "--paper=letter")

    def test_without_a_reference_list(self):
        """Nothing is cited that cannot be looked up."""
        case = rich()
        case["report"]["sections"] = [{"id": "references", "on": False}]
        self.export(case)
        text = self.text()
        self.assertNotRegex(text, r"(?m)^(?:[0-9]+ )?References$")
        self.assertEqual(cited(text), [])

    @unittest.skipUnless(SAMPLE_CASE, "there is no sample case yet")
    def test_the_sample(self):
        with open(SAMPLE_CASE, encoding="utf-8") as file:
            case = json.load(file)
        _, entries = self.paper(case)
        self.assertGreater(len(entries), 5)
        self.paper(case, "--paper=letter")

    def test_only_printable_references(self):
        for make in (rich, all_arguments):
            text, entries = self.paper(make())
            plain = squeezed(text)
            printable = {squeezed(row["title"])[:60]: id for id, row in REFERENCES.items() if row["printable"]}
            for entry in entries:
                if "Audit of the waiting list" not in entry:
                    self.assertTrue(any(title in squeezed(entry) for title in printable), entry)
            whole_titles = [squeezed(row["title"]) for row in REFERENCES.values() if row["printable"]]
            printed = "".join(squeezed(entry) for entry in entries)
            for row in REFERENCES.values():
                title = squeezed(row["title"])
                if not row["printable"] and len(title) > 30 and not any(title[:60] in whole for whole in whole_titles):
                    self.assertNotIn(title, printed, row["id"])
            self.assertIn(squeezed("reference"), plain)

    def test_every_printable_reference_of_an_argument_is_there(self):
        for row in LIBRARY[::14]:
            case = basic(arguments={"chosen": [{"id": row["id"]}]}, answers={"in-2-time": {"state": "partly"}})
            _, entries = self.paper(case)
            printed = squeezed("".join(entries))
            for id in row["references"]:
                if REFERENCES[id]["printable"]:
                    with self.subTest(f"{row['id']}: {id}"):
                        self.assertIn(squeezed(REFERENCES[id]["title"])[:60], printed)

    def test_contrary_evidence_is_shown_unless_left_out(self):
        contrary = [(row["id"], id) for row in LIBRARY for id in row["references"]
                    if REFERENCES[id]["printable"] and REFERENCES[id]["direction"] in ("mixed", "against")]
        self.assertGreater(len(contrary), 3)
        for argument, reference in contrary[::len(contrary) // 3]:
            case = basic(answers={"in-2-time": {"state": "partly"}}, arguments={"chosen": [{"id": argument}]})
            title = squeezed(REFERENCES[reference]["title"])[:60]
            with self.subTest(f"{argument} {reference}"):
                self.assertIn(title, squeezed("".join(self.paper(case)[1])))
                case["arguments"]["left_out"] = [{"argument": argument, "reference": reference}]
                self.assertNotIn(title, squeezed("".join(self.paper(case, expect=False)[1])))

    def test_style_of_citations(self):
        """Both ways of citing can be asked for; neither breaks the rules."""
        self.paper(set_at(rich(), "/report/citations", "author-date"))

    def test_doi_is_printed_as_it_is(self):
        _, entries = self.paper(all_arguments())
        text = re.sub(r"\s", "", "".join(entries))
        missing = [row["doi"] for row in REFERENCES.values()
                   if row["printable"] and row["doi"] and squeezed(row["title"])[:60] in squeezed("".join(entries)) and row["doi"] not in text]
        self.assertEqual(missing, [])

    def test_user_text_cannot_cite(self):
        case = rich()
        # A first look at which places of the case are strings that the user types.
        for place in ("/title", "/centre/name", "/centre/department", "/centre/city", "/centre/prepared_by", "/centre/prepared_for",
                      "/report/confidentiality", "/asks/0/title", "/asks/0/why", "/asks/0/unit", "/measures/0/action", "/measures/0/owner",
                      "/answers/out-1-mdt/reason", "/answers/in-2-time/note", "/answers/in-2-time/reason",
                      "/answers/in-1-rounds/proofs/0/title", "/answers/in-1-rounds/proofs/0/reviewer", "/answers/in-1-rounds/proofs/0/link",
                      "/arguments/own/0/title", "/arguments/own/0/claim", "/arguments/own/0/caveat", "/arguments/own/0/objection",
                      "/arguments/own/0/response", "/arguments/chosen/0/claim", "/arguments/references/0/title",
                      "/arguments/references/0/container", "/arguments/references/0/volume", "/arguments/references/0/pages",
                      "/arguments/references/0/issue"):
            set_at(case, place, "Word " + TEMPTING)
        case["arguments"]["references"][0]["authors"] = [{"family": "Berg [4]", "given": "A [5]"}, {"body": "Body [6]"}]
        for sections in (None, [{"id": id, "text": "Mine: " + TEMPTING} for id in ("summary", "decision", "evidence", "method", "gaps")]):
            case["report"]["sections"] = sections
            for options in ([], ["--edition=brief"]):
                self.paper(case, *options, expect=False)

    def test_user_text_keeps_its_numbers(self):
        case = rich()
        case["asks"][0]["why"] = "As our audit [2024] shows"
        case["asks"][0]["title"] = "Beds [12] and rooms [B2]"
        text, _ = self.paper(case)
        self.assertRegex(text, r"Beds .?12.? and\s+rooms")


class OwnTest(PaperTest):
    def own(self, references, cite, **more):
        case = basic(answers={"out-2-time": {"state": "not-in-place"}},
                     arguments={"chosen": [{"id": "mine"}], "references": references,
                                "own": [{"id": "mine", "title": "Lists are cancelled", "claim": "Zebras wait for nine weeks.",
                                         "criteria": ["out-2-time"], "references": cite, **more}]})
        return self.paper(case, expect=False)

    GOOD = {"id": "good", "title": "Audit of zebra lists", "container": "Quality reports", "authors": [{"body": "Northfield"}], "year": 2025,
            "url": "https://www.example.org/a", "url_is_official": True, "type": "report"}
    BAD = {"id": "bad", "title": "Unsigned zebra leaflet"}

    def near(self, text, claim, length=400):
        """The text from the claim on."""
        plain = re.sub(r"\s+", " ", text)
        return [plain[m.start():m.start() + length] for m in re.finditer(re.escape(claim), plain)]

    def test_own_statement(self):
        for references, cite in (([], []), ([self.BAD], ["bad"]), ([], ["nowhere2020nothing"])):
            with self.subTest(cite):
                text, entries = self.own(references, cite)
                around = self.near(text, "Zebras wait for nine weeks.")
                self.assertTrue(around)
                self.assertTrue(any("own statement" in piece for piece in around), around)
                self.assertNotIn("leaflet", "".join(entries))

    def test_a_printable_reference_gives_a_number(self):
        text, entries = self.own([self.GOOD, self.BAD], ["bad", "good"])
        self.assertTrue(any("Audit of zebra lists" in re.sub(r"\s+", " ", entry) for entry in entries), entries)
        self.assertNotIn("leaflet", "".join(entries))
        self.assertTrue(any(CITATION.search(piece[:120]) for piece in self.near(text, "Zebras wait for nine weeks.")))

    def test_claim_in_the_users_words(self):
        case = rich()
        case["arguments"]["chosen"] = [{"id": "rounds-first", "claim": "Giraffes make the rounds."}]
        text, _ = self.paper(case)
        self.assertIn("Giraffes make the rounds.", re.sub(r"\s+", " ", text))


class HeadingTest(PaperTest):
    def test_alone_on_their_lines(self):
        for case in (rich(), basic()):
            self.export(case)
            lines = self.text().replace("\f", "\n").split("\n")
            titles = self.chapters()
            self.assertGreater(len(titles), 5)
            for title in titles:
                name = bare(title)
                if name.lower() in ("cover", "title page"):
                    continue
                with self.subTest(title):
                    self.assertTrue(any(re.fullmatch(rf"(?:[0-9]+ )?{re.escape(name)}", line) for line in lines))

    def test_a_section_that_is_off(self):
        self.export(rich())
        titles = [bare(title) for title in self.chapters()]
        for off in ("summary", "gaps", "evidence", "references", "profile", "method"):
            case = rich()
            case["report"]["sections"] = [{"id": off, "on": False}]
            self.export(case)
            left = [bare(title) for title in self.chapters()]
            gone = [title for title in titles if title not in left]
            with self.subTest(off):
                self.assertEqual(len(gone), 1)
                self.assertNotRegex(self.text(), rf"(?m)^(?:[0-9]+ )?{re.escape(gone[0])}$")

    def test_text_of_a_section(self):
        case = rich()
        case["report"]["sections"] = [{"id": "summary", "text": "Seven purple elephants.\n\nA second paragraph."}]
        text, _ = self.paper(case)
        self.assertIn("Seven purple elephants.", text)
        self.assertIn("A second paragraph.", text)

    def test_order_of_sections(self):
        case = rich()
        self.export(case)
        usual = [bare(title) for title in self.chapters()]
        case["report"]["sections"] = [{"id": "method"}]
        self.export(case)
        self.assertEqual(sorted(bare(title) for title in self.chapters()), sorted(usual))


class ContentTest(PaperTest):
    """What the user entered is on the paper, what is private is not."""

    def test_entered(self):
        text, _ = self.paper(rich())
        plain = re.sub(r"\s+", " ", text)
        for words in ("Case for a clinical service", "Northfield General", "Dr A. Berg", "The board", "For the board",
                      "Two consultant sessions", "Patients wait.", "Our patients wait.", "Audit of the waiting list",
                      "NOTE-TIME two sessions", "No tumour board sees outpatients here.", "1 December 2026"):
            with self.subTest(words):
                self.assertIn(words, plain)

    def test_sentences(self):
        self.write("a", rich())
        found = json.loads(self.output("--assess", "--format=json", "a"))["pathways"]
        text, _ = self.paper(rich())
        for pathway in found.values():
            self.assertIn(pathway["sentence"], re.sub(r"\s+", " ", text))

    def test_notes_only_if_wanted(self):
        case = rich()
        case["report"]["notes"] = False
        text, _ = self.paper(case)
        self.assertNotIn("NOTE-", text)

    def test_reserved_and_unknown_members_are_not_printed(self):
        for options in ([], ["--edition=brief"]):
            self.export(rich(), *options)
            for mark in ("MARK-FINANCE", "MARK-PRIVATE", "MARK-WALK", "MARK-UNKNOWN"):
                self.assertNotIn(mark, self.text())

    def test_ids_that_lead_nowhere_are_not_printed(self):
        case = rich()
        case["asks"][0]["resource"] = "helicopter-pad"
        case["centre"]["service_lines"] = [{"id": "no-such-line", "cases_per_year": 4711}]
        case["arguments"]["chosen"].append({"id": "no-such-argument", "claim": "Penguins agree."})
        case["arguments"]["own"][0]["references"].append("nobody2020nothing")
        self.write("a", case)
        self.assertEqual(self.ircase("--check", "a").stderr.count("not in the evidence pack"), 4)
        text, _ = self.paper(case)
        for words in ("helicopter-pad", "no-such-line", "4711", "no-such-argument", "Penguins", "nobody2020nothing"):
            with self.subTest(words):
                self.assertNotIn(words, text)
        self.assertIn("Two consultant sessions", text)

    def test_every_criterion_is_in_the_profile(self):
        plain = squeezed(self.paper(basic())[0])
        for row in content("levels")["items"]:
            self.assertIn(squeezed(row["label"]), plain)

    def test_drafted_asks(self):
        """Without asks in the case, one for each blocking criterion; an empty list asks for nothing."""
        case = rich()
        case["measures"], case["asks"] = None, None
        text, _ = self.paper(case)
        plain = re.sub(r"\s+", " ", text)
        for id in ("in-2-time", "out-1-outpatients", "out-1-preprocedure"):
            label = next(row["label"] for row in content("levels")["items"] if row["id"] == id)
            self.assertIn(label, plain)

    def test_letters_of_many_languages(self):
        lines = ["Größe, Fußgänger, Übermaß", "œuvre où s’élève déjà naïf", "¿Cuántos años? cigüeña", "Avaliação coração à noite",
                 "Zażółć gęślą jaźń łódź", "Příliš žluťoučký kůň", "Árvíztűrő tükörfúrógép", "Țară știință învățământ",
                 "İstanbul ılık ağaç şöyle", "Ķīna ģimene ļoti ņem", "Þórður Æðey ðögg", "Ελληνικά Άνθρωπος ΐ ώρα",
                 "Съешь ещё мягких йод объём", "Щедрий ґанок їжак євро", "Љубав њега џак ћук", "Tiếng Việt rượu đường phở"]
        case = rich()
        case["asks"] = [{"id": f"a{index}", "title": line, "why": line + "."} for index, line in enumerate(lines)]
        case["measures"] = None
        case["centre"]["name"] = lines[4]
        case["title"] = lines[11]
        text, _ = self.paper(case)
        plain = re.sub(r"\s+", " ", text)
        for line in lines:
            with self.subTest(line):
                self.assertIn(line, plain)
        self.assertEqual(self.info()["Title"], lines[11])

    def test_letters_without_a_font(self):
        """They are not lost to those who copy the text or have it read."""
        words = ["東京大学病院", "서울대학교병원", "โรงพยาบาล", "🏥"]
        case = rich()
        case["asks"] = [{"id": f"a{index}", "title": f"Ask {word} end"} for index, word in enumerate(words)]
        case["measures"] = None
        self.export(case)
        self.sound()
        plain = self.text()
        for word in words:
            with self.subTest(word):
                self.assertIn(word, re.sub(r"\s", "", plain))

    def test_right_to_left(self):
        words = ["שלום", "בית", "חולים", "مرحبا", "المستشفى"]
        case = rich()
        case["asks"] = [{"id": f"a{index}", "title": word} for index, word in enumerate(words)]
        case["measures"] = None
        text, _ = self.paper(case)
        plain = unicodedata.normalize("NFKC", text)
        for word in words:
            with self.subTest(word):
                self.assertIn(word, plain)


if __name__ == "__main__":
    support.main()
