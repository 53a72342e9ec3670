#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ircase --export=OUT.csv`: the profile as docs/CASE-FORMAT.md describes it,
read back with Python's csv and compared with what the case says."""
import csv
import io
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CliTest, basic, content, rich, support, unittest
import level_oracle

COLUMNS = ["id", "level", "pathway", "pillar", "label", "state", "reason", "note", "since", "counted_as", "blocking"]
CRITERIA = content("levels")["items"]
DANGEROUS = ["=1+1", "+49 30", "-4", "@SUM(A1)", "'quoted", "\ttab", "＝1+1", "＋1", "－1", "＠x"]


def plain(field):
    """As the format's page says: an apostrophe in front is not the field's."""
    return field[1:] if field.startswith("'") else field


class CsvTest(CliTest):
    def table(self, case, name="out.csv"):
        self.write("case.ircase", case)
        self.good(f"--export={name}", "case.ircase")
        data = self.read(name)
        self.assertTrue(data.startswith(b"\xef\xbb\xbf"), data[:20])
        self.assertEqual(data.count(b"\xef\xbb\xbf"), 1)
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
        return rows[0], [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]

    def test_every_criterion_once_in_order(self):
        head, rows = self.table(rich())
        self.assertEqual(head, COLUMNS)
        self.assertEqual([row["id"] for row in rows], [row["id"] for row in CRITERIA])
        for row, criterion in zip(rows, CRITERIA):
            for name in ("pathway", "pillar", "label"):
                self.assertEqual(row[name], criterion[name], row)
            self.assertEqual(row["level"], str(criterion["level"]))

    def test_what_the_case_says(self):
        case = rich()
        _, rows = self.table(case)
        for row in rows:
            answer = case["answers"].get(row["id"], {})
            self.assertEqual(row["state"], answer.get("state") or "unanswered", row)
            for name in ("reason", "note", "since"):
                self.assertEqual(plain(row[name]), answer.get(name, ""), row)

    def test_how_it_counts(self):
        """Against the level rule written a second time."""
        for case in (rich(), basic(), basic(answers={row["id"]: {"state": "in-place"} for row in CRITERIA})):
            _, rows = self.table(case)
            profile = level_oracle.Profile(case, level_oracle.Pack())
            blocking = {pathway: [row["id"] for row in profile.blocking(pathway)] for pathway in ("inpatient", "outpatient")}
            for row in rows:
                counted = {"met": profile.met, "left-out": profile.left_out, "open": profile.open}
                self.assertIn(row["id"], counted[row["counted_as"]], row)
                both = [pathway for pathway in blocking if row["id"] in blocking[pathway]]
                self.assertEqual(row["blocking"], "both" if len(both) == 2 else "".join(both), row)

    def test_notes_only_where_they_are_printed(self):
        case = rich()
        case["report"]["notes"] = False
        head, rows = self.table(case)
        self.assertEqual(head, [name for name in COLUMNS if name != "note"])
        self.assertNotIn("NOTE-ROUNDS", str(rows))

    def test_lines_end_with_cr_lf(self):
        self.table(rich())
        lines = self.read("out.csv").split(b"\r\n")
        self.assertEqual((len(lines), lines[-1]), (len(CRITERIA) + 2, b""))

    def test_every_text_comes_back(self):
        texts = DANGEROUS + ['say "no", then; go', "two\nlines", "one\r\nmore\r", "a\tb", "\U0001F600 \u05d0\u0628", ",", '"', "  ",
                             "\u00a0=1"]
        case = basic(answers={row["id"]: {"state": "partly", "note": text, "reason": text[::-1]}
                              for row, text in zip(CRITERIA, texts)})
        _, rows = self.table(case)
        for row, text in zip(rows, texts):
            self.assertEqual((plain(row["note"]), plain(row["reason"])), (text, text[::-1]))

    def test_no_field_is_a_formula(self):
        case = basic(answers={row["id"]: {"state": "partly", "note": text} for row, text in zip(CRITERIA, DANGEROUS)})
        _, rows = self.table(case)
        for row, text in zip(rows, DANGEROUS):
            self.assertEqual(row["note"], "'" + text)
        for row in rows:
            for field in row.values():
                self.assertNotIn(field[:1], tuple("=+-@\t\r\n＝＋－＠"), row)

    def test_any_ending_in_capitals_or_not(self):
        self.table(rich(), "OUT.CSV")
        self.write("case.ircase", rich())
        self.good("--export=csv", "case.ircase")
        self.assertTrue(self.read("csv").startswith(b"%PDF-"))

    def test_same_bytes_everywhere(self):
        self.write("case.ircase", rich())
        seen = set()
        for name, extra in (("a.csv", {}), ("b.csv", {"LC_ALL": "de_DE.UTF-8", "TZ": "Asia/Kathmandu"})):
            self.good(f"--export={name}", "case.ircase", env={**os.environ, **extra})
            seen.add(self.read(name))
        self.assertEqual(len(seen), 1)

    def test_options_of_the_paper_do_not_go_with_it(self):
        self.write("case.ircase", rich())
        for option in ("--edition=brief", "--paper=a4", "--language=en", "--profile=ua", "--profile=archive"):
            self.usage_error("--export=out.csv", option, "case.ircase")

    def test_full_disk_leaves_the_old_file(self):
        self.write("case.ircase", rich())
        self.write("out.csv", b"old")
        done = subprocess.run(["/bin/sh", "-c", 'ulimit -f 0; trap "" XFSZ; exec "$0" --export=out.csv case.ircase', support.PROGRAM],
                              cwd=self.dir, capture_output=True, text=True, timeout=60)
        self.one_error(done, "out.csv")
        self.assertEqual(self.read("out.csv"), b"old")
        self.assertEqual(sorted(os.listdir(self.dir)), ["case.ircase", "out.csv"])


if __name__ == "__main__":
    support.main()
