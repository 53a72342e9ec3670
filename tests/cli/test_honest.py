#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Honesty on paper: strength, year, what points the other way, another payment
system, age, and retracted works beside each claim."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import basic, support, unittest
from test_export import PdfTest


def reference(id, year, **more):
    return {"id": id, "title": f"Work {id}", "type": "original", "container": "Journal of Tests", "year": year, "volume": "1",
            "pages": "1-2", "doi": f"10.1000/{id}", "authors": [{"family": id.title(), "given": "A"}], **more}


def case(*references, centre=None, **arguments):
    """One argument of the centre's own, for one open criterion, that rests on all of them."""
    own = {"id": "own", "title": "Our argument", "claim": "Rounds shorten the stay.", "criteria": ["in-1-rounds"],
           "references": [row["id"] for row in references], "caveat": "One ward."}
    return basic(centre=centre or {}, arguments={"chosen": [{"id": "own"}], "own": [own], "references": list(references), **arguments},
                 asks=[{"id": "a", "title": "Rounds", "criteria": ["in-1-rounds"]}])


def plain(text):
    return re.sub(r"\s+", " ", text)


class HonestTest(PdfTest):
    def printed(self, data, *options, **more):
        self.export(data, *options, **more)
        return plain(self.text())

    def test_strength_and_year(self):
        data = case(reference("alpha", 2019), reference("beta", 2024))
        full, brief = self.printed(data), self.printed(data, "--edition=brief")
        self.assertIn("Strength of the evidence: the centre's own figures or statement, 2019 and 2024.", full)
        self.assertIn("Rounds shorten the stay. [1, 2] The centre's own figures or statement, 2019 and 2024.", brief)

    def test_contrary(self):
        """Beside the claim on every page that has it, or said to be left out."""
        data = case(reference("alpha", 2019), reference("beta", 2024, direction="against"))
        for options in ([], ["--edition=brief"]):
            with self.subTest(options):
                self.assertRegex(self.printed(data, *options), r"Not all sources agree\. Mixed or contrary: \[2\]\.")
        data["arguments"]["left_out"] = [{"argument": "own", "reference": "beta"}]
        full, brief = self.printed(data), self.printed(data, "--edition=brief")
        for text in (full, brief):
            self.assertIn("A source that is mixed or contrary was left out.", text)
            self.assertNotIn("10.1000/beta", text)
        self.assertIn("The authors of this paper left out a source that points the other way or is mixed: Beta 2024.", full)

    def test_age(self):
        """Older than fifteen years on the day of the paper, which no clock says."""
        for year, old in ((2010, True), (2011, False)):
            with self.subTest(year):
                text = self.printed(case(reference("alpha", year)))  # of November 2026
                self.assertEqual(f"Rounds shorten the stay. (Published in {year}.) [1]" in text, old)
        text = self.printed(case(reference("alpha", 2010)), epoch=1735689600)  # January 2025
        self.assertNotIn("ublished in", text)

    def test_age_in_part(self):
        self.assertIn("Rounds shorten the stay. (In part published in 1990.)",
                      self.printed(case(reference("alpha", 1990), reference("beta", 2024))))

    def test_age_by_name(self):
        """The year stands in the citation."""
        data = case(reference("alpha", 1990))
        data["report"] = {"citations": "author-date"}
        text = self.printed(data)
        self.assertIn("Rounds shorten the stay. (Alpha 1990)", text)
        self.assertNotIn("ublished in", text)

    def test_payment_system(self):
        row = reference("alpha", 2019, payment_system="fee-for-service")
        note = "From another payment system: Alpha 2019 [1] (fee for service). This centre has another (activity tariff): prices and " \
               "payments there need not hold here."
        self.assertIn(note, self.printed(case(row, centre={"payment_system": "activity-tariff"})))
        for system, said in (("unknown", "How this centre is paid is not stated, so evidence from every payment system counts as fitting."),
                             ("mixed", "This centre is paid in more than one way, so evidence from every payment system counts as fitting."),
                             ("fee-for-service", "The payment system of this centre: fee for service.")):
            with self.subTest(system):
                text = self.printed(case(row, centre={"payment_system": system}))
                self.assertNotIn("another payment system:", text)
                self.assertEqual(text.count(said), 1)

    def test_retracted(self):
        """Nothing is exported until the case says that it was seen."""
        data = case(reference("alpha", 2019), reference("gone", 2015, retracted=True))
        self.write("case.ircase", data)
        for out in ("out.pdf", "out.odt"):
            error = self.one_error(self.ircase(f"--export={out}", "case.ircase"), "case.ircase")
            for words in ("Our argument", "Work gone", "retractions_seen"):
                self.assertIn(words, error.text)
            self.assertFalse(os.path.exists(self.path(out)))
        self.assertIn("Work gone", self.ircase("--check", "case.ircase").stderr)
        self.assertEqual(self.ircase("--export=out.csv", "case.ircase").returncode, 0)

        data["arguments"]["retractions_seen"] = ["gone"]
        text = self.printed(data)
        self.assertIn("A source of this argument was retracted and is not counted: Gone 2015.", text)
        self.assertNotIn("10.1000/gone", text)
        self.assertEqual(self.good("--check", "case.ircase").stdout, "")

    def test_retractions_seen(self):
        """Written only where there are some, and kept as they are."""
        for seen, kept in (([], False), (["gone"], True)):
            data = case(reference("alpha", 2019))
            data["arguments"]["retractions_seen"] = seen
            self.write("case.ircase", data)
            self.good("--rewrite=new.ircase", "case.ircase")
            self.assertEqual(b'"retractions_seen"' in self.read("new.ircase"), kept)
            self.good("--rewrite=again.ircase", "new.ircase")
            self.assertEqual(self.read("again.ircase"), self.read("new.ircase"))
        data["arguments"]["retractions_seen"] = ["gone", "gone"]
        self.write("case.ircase", data)
        error = self.one_error(self.ircase("--check", "case.ircase"), "case.ircase")
        self.assertEqual(error.place, "/arguments/retractions_seen/1")


if __name__ == "__main__":
    support.main()
