#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ircase --cards=OUT.pdf`: what it takes, what it refuses, what it says of
requests that have no card."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import SAMPLE_CASE, CliTest, basic, rich, support

OWN = {"chosen": [{"id": "own"}], "own": [{"id": "own", "title": "T", "claim": "C", "criteria": ["in-2-time"],
                                           "objection": "Not now", "response": "When?"}]}
ASKS = [{"id": "a", "title": "Time", "criteria": ["in-2-time"]}, {"id": "b", "title": "Cups", "criteria": []}]


class CardsTest(CliTest):
    def text(self, name):
        done = subprocess.run(["pdftotext", "-enc", "UTF-8", name, "-"], cwd=self.dir, capture_output=True, check=True)
        return done.stdout.decode()

    def cards(self, case, *options):
        self.write("case.ircase", case)
        return self.ircase("--cards=out.pdf", *options, "case.ircase")

    def test_own_arguments_count(self):
        done = self.cards(basic(asks=ASKS[:1], arguments=OWN))
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        words = self.text("out.pdf")
        for expected in ("\u201cNot now.\u201d", "When?", "Request 1: Time", "Own statement: no published source."):
            self.assertIn(expected, words)

    def test_what_is_missing_is_said(self):
        done = self.cards(basic(asks=ASKS, arguments=OWN))
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr, "ircase: case.ircase: No card for Request 2: Cups: no argument is chosen for it.\n")
        self.assertIn("Request 2: Cups", self.text("out.pdf"))

    def test_no_empty_sheet(self):
        self.write("out.pdf", b"before")
        done = self.cards(basic(asks=[], arguments={"chosen": []}))
        self.assertEqual((done.returncode, done.stderr.count("\n")), (1, 1))
        self.assertEqual(self.read("out.pdf"), b"before")

    def test_usage(self):
        self.write("case.ircase", rich())
        for options in (["--cards=out.pdf"], ["--cards=", "case.ircase"], ["--cards=o.pdf", "--paper=a5", "case.ircase"],
                        ["--cards=o.pdf", "--language=tlh", "case.ircase"],
                        ["--cards=o.pdf", "--edition=brief", "case.ircase"],
                        ["--cards=o.pdf", "--profile=ua", "case.ircase"],
                        ["--cards=o.pdf", "--export=e.pdf", "case.ircase"],
                        ["--cards=o.pdf", "case.ircase", "case.ircase"]):
            with self.subTest(options):
                done = self.ircase(*options)
                self.assertEqual((done.returncode, done.stdout), (2, ""))
                self.assertFalse(os.path.exists(os.path.join(self.dir, "o.pdf")))

    def test_not_over_the_case(self):
        self.write("case.ircase", rich())
        before = self.read("case.ircase")
        self.assertEqual(self.ircase("--cards=case.ircase", "case.ircase").returncode, 1)
        self.assertEqual(self.read("case.ircase"), before)

    def test_standard_output(self):
        done = subprocess.run([support.PROGRAM, "--cards=-", SAMPLE_CASE], capture_output=True)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertTrue(done.stdout.startswith(b"%PDF-1.7"))


if __name__ == "__main__":
    support.main()
