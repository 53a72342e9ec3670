#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shared copy that travels in a PDF, and what never does."""
import copy
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import EDITED, SAMPLE_CASE, basic, get_at, rich, support, unittest
from test_export import PdfTest
from test_rewrite import OBJECTS, full

MARKS = ("MARK-FINANCE", "MARK-HISTORY", "MARK-PRIVATE", "MARK-WALK-AWAY", "MARK-UNKNOWN")


class ShareTest(PdfTest):
    def attached(self, name="out.pdf"):
        """The one attachment, as bytes."""
        listed = subprocess.run(["pdfdetach", "-list", name], cwd=self.dir, capture_output=True, text=True)
        self.assertEqual((listed.returncode, listed.stderr), (0, ""))
        self.assertRegex(listed.stdout, r"^1 embedded files?\n1: case\.ircase\n$")
        done = subprocess.run(["pdfdetach", "-save", "1", "-o", "copy.ircase", name], cwd=self.dir, capture_output=True)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return self.read("copy.ircase")

    def shared(self, case, *options):
        self.export(case, *options)
        return json.loads(self.attached())

    def everything_in(self, name="out.pdf"):
        """All bytes of the PDF, uncompressed, and its text."""
        subprocess.run(["qpdf", "--qdf", "--object-streams=disable", name, "plain.pdf"], cwd=self.dir, check=True, capture_output=True)
        data = self.read("plain.pdf")
        return data + self.text(name).encode() + data.decode("latin-1").encode("utf-16-be")

    def test_what_is_in_it(self):
        case = full()
        plain = json.loads(self.rewrite(case))
        found = self.shared(case)
        self.assertEqual(list(found), [name for name in plain if name not in ("private", "finance", "history")])
        for name, value in found.items():
            with self.subTest(name):
                self.assertEqual(value, plain[name])

    def test_it_is_a_canonical_case(self):
        self.shared(rich())
        self.assertEqual(self.ircase("--check", "copy.ircase").returncode, 0)
        again = json.loads(self.output("--rewrite=-", "copy.ircase"))
        self.assertEqual({name: value for name, value in again.items() if name not in ("private", "finance", "history")},
                         json.loads(self.read("copy.ircase")))
        self.assertEqual(self.read("copy.ircase").decode(), json.dumps(json.loads(self.read("copy.ircase")), ensure_ascii=False, indent=2) + "\n")

    def test_dates_and_id_are_kept(self):
        found = self.shared(rich())
        self.assertEqual((found["id"], found["modified"]), (rich()["id"], EDITED))

    def test_unknown_members_stay_at_home(self):
        case = full()
        for place in OBJECTS:
            get_at(case, place)["x-mark"] = {"deep": ["MARK-UNKNOWN"]}
        self.export(case)
        self.assertNotIn(b"x-mark", self.attached())
        self.assertNotIn(b"MARK-UNKNOWN", self.everything_in())

    def test_nothing_private_in_the_file(self):
        for options in ([], ["--edition=brief"], ["--profile=archive"]):
            with self.subTest(options):
                self.export(rich(), *options)
                everything = self.everything_in()
                for mark in MARKS:
                    self.assertNotIn(mark.encode(), everything)
                    self.assertNotIn(mark.encode("utf-16-be"), everything)

    def test_nothing_of_this_computer(self):
        self.export(rich())
        everything = self.everything_in()
        for trace in (self.dir, support.ROOT, os.environ["HOME"], os.uname().nodename):
            if len(trace) > 4:
                self.assertNotIn(trace.encode(), everything)

    def test_notes(self):
        case = rich()
        plain = json.loads(self.rewrite(case))
        self.assertEqual(self.shared(case)["answers"], plain["answers"])
        case["report"]["notes"] = False
        found = self.shared(case)
        for id, answer in plain["answers"].items():
            self.assertEqual({**found["answers"][id], "note": None}, {**answer, "note": None})
            self.assertIn(found["answers"][id].get("note", ""), ("", None))
        self.assertNotIn(b"NOTE-", self.everything_in())

    def test_reviewers(self):
        case = rich()
        plain = json.loads(self.rewrite(case))
        self.assertIn("A. Berg", json.dumps(self.shared(case)["answers"]))
        self.assertIn("seen by A. Berg", self.text("out.pdf"))
        case["report"]["reviewers"] = False
        case["centre"]["prepared_by"] = ""
        found = self.shared(case)
        self.assertNotIn(b"A. Berg", self.everything_in())
        self.assertIs(found["report"]["reviewers"], False)
        for answer in plain["answers"].values():
            for proof in answer["proofs"]:
                proof.pop("reviewer")
        self.assertEqual(found["answers"], plain["answers"])

    def test_saved_copy_is_the_attached_one(self):
        self.export(rich())
        self.write("a", rich())
        self.good("--share=saved.ircase", "a")
        self.assertEqual(self.read("saved.ircase"), self.attached())
        self.assertEqual(self.output("--share=-", "a").encode(), self.attached())

    def test_saved_copy_leaves_out_more(self):
        self.write("a", rich())
        whole = json.loads(self.output("--share=-", "a"))
        for without, member in (("notes", "note"), ("names", "reviewer")):
            found = self.output("--share=-", f"--without={without}", "a")
            self.assertIn(f'"{member}": ', json.dumps(whole))
            self.assertNotIn(f'"{member}": ', found)
            self.assertEqual(json.loads(found)["report"], whole["report"])
        self.assertNotRegex(self.output("--share=-", "--without=notes", "--without=names", "a"), '"(note|reviewer)": ')

    def test_saved_copy_is_never_the_case(self):
        self.write("a", rich())
        os.symlink(os.path.join(self.dir, "a"), os.path.join(self.dir, "link"))
        os.link(os.path.join(self.dir, "a"), os.path.join(self.dir, "twin"))
        before = self.read("a")
        for name in ("a", "./a", "link", "twin"):
            self.assertEqual(self.ircase(f"--share={name}", "a").returncode, 1, name)
            self.assertEqual(self.read("a"), before, name)

    def test_wrong_usage_of_share(self):
        self.write("a", rich())
        for arguments in (["--share=b"], ["--share=", "a"], ["--share=b", "a", "a"], ["--share=b", "--without=all", "a"],
                          ["--check", "--without=notes", "a"], ["--share=b", "--check", "a"]):
            self.assertEqual(self.ircase(*arguments).returncode, 2, arguments)
            self.assertFalse(os.path.exists(os.path.join(self.dir, "b")), arguments)

    def test_brief_carries_it_too(self):
        self.assertEqual(self.shared(rich(), "--edition=brief"), self.shared(rich()))

    def test_options_do_not_change_it(self):
        self.assertEqual(self.shared(rich(), "--paper=letter")["report"]["paper"], "a4")

    def test_archive_has_none(self):
        self.export(rich(), "--profile=archive")
        done = subprocess.run(["pdfdetach", "-list", "out.pdf"], cwd=self.dir, capture_output=True, text=True)
        self.assertRegex(done.stdout, "^0 embedded files")
        self.assertNotIn(b"EmbeddedFile", self.everything_in())

    def test_round_trip(self):
        """Who gets the PDF can go on with the case: the same paper comes out,
        but for what has changed since a snapshot, for these are not shared."""
        self.write("a", rich() | {"history": []})
        self.good("--export=one.pdf", "a")
        self.attached("one.pdf")
        self.assertEqual(self.ircase("--export=two.pdf", "copy.ircase").returncode, 0)
        self.assertEqual(self.text("one.pdf"), self.text("two.pdf"))

    def test_new_case_from_a_copy(self):
        self.shared(rich())
        self.assertEqual(self.ircase("--new=next.ircase", "--from=copy.ircase").returncode, 0)
        self.assertEqual([entry["label"] for entry in json.loads(self.read("next.ircase"))["history"]], [EDITED[:10]])

    def test_media_type(self):
        self.export(basic())
        self.assertIn(b"application#2fvnd.ircase#2bjson", self.everything_in().replace(b"#2F", b"#2f").replace(b"#2B", b"#2b")
                      .replace(b"application/vnd.ircase+json", b"application#2fvnd.ircase#2bjson")
                      .replace(b"vnd.ircase+json", b"vnd.ircase#2bjson"))

    @unittest.skipUnless(SAMPLE_CASE, "there is no sample case yet")
    def test_the_sample(self):
        with open(SAMPLE_CASE, encoding="utf-8") as file:
            case = json.load(file)
        found = self.shared(copy.deepcopy(case))
        for name in ("private", "finance", "history"):
            self.assertNotIn(name, found)
        self.assertEqual(found["answers"].keys(), case["answers"].keys())


if __name__ == "__main__":
    support.main()
