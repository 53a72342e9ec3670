#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence packs from the command line: installed, compared, removed, used for
one call; what a case remembers of them; and the example of the guide."""
import json
import os
import re
import shutil
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CONTENT, CliTest, basic, support, text_of

PACKS = os.path.join(support.ROOT, "tests", "cases", "packs")
OLD, NEW = os.path.join(PACKS, "ruritania"), os.path.join(PACKS, "ruritania-newer")


class PackTest(CliTest):
    def setUp(self):
        super().setUp()
        os.environ["XDG_DATA_HOME"] = self.path("data")
        self.addCleanup(os.environ.pop, "XDG_DATA_HOME")

    def installed(self):
        place = self.path("data", "ircase", "packs")
        return sorted(os.listdir(place)) if os.path.isdir(place) else []

    def listed(self):
        """id → (version, state)"""
        rows = [line.split("\t") for line in self.ircase("--list-content").stdout.splitlines()]
        return {row[0]: (row[1], row[6]) for row in rows}

    def case(self, name="case.ircase", **members):
        self.write(name, text_of(basic(**members)))
        return name

    def bad(self, *arguments, status=1):
        done = self.ircase(*arguments)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        self.assertTrue(done.stderr.startswith("ircase: "), done.stderr)
        return done.stderr


class InstallTest(PackTest):
    def test_nothing_installed(self):
        self.assertEqual(self.listed(), {"ircase-base": ("2026.11", "in use")})
        self.assertFalse(os.path.exists(self.path("data")))

    def test_no_home(self):
        done = self.ircase("--list-content", env={"HOME": "/nowhere/at/all", "XDG_DATA_HOME": "/nowhere/at/all"})
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_add_and_remove(self):
        said = self.good("--add-content=" + OLD).stdout.splitlines()
        self.assertIn("Ruritanian evidence 2026.1 is new here", said[0])
        self.assertIn("added: argument “Begin with ward rounds, as Strelsau did”", said)
        self.assertEqual(self.listed()["ruritania"], ("2026.1", "in use"))
        folder = self.path("data", "ircase", "packs", "ruritania.1")
        self.assertEqual(sorted(os.listdir(folder)), sorted(os.listdir(OLD)))
        for name in os.listdir(OLD):
            with open(os.path.join(OLD, name), "rb") as ours, open(os.path.join(folder, name), "rb") as theirs:
                self.assertEqual(ours.read(), theirs.read())
        self.good("--remove-content=ruritania")
        self.assertEqual(self.installed(), [])
        self.assertNotIn("ruritania", self.listed())
        self.assertIn("installed are: none", self.bad("--remove-content=ruritania"))

    def test_only_the_known_files(self):
        shutil.copytree(OLD, self.path("pack"))
        self.write("pack/README.md", "hello")
        self.write("pack/.hidden", "hello")
        self.good("--add-content=pack")
        self.assertEqual(sorted(os.listdir(self.path("data", "ircase", "packs", "ruritania.1"))), sorted(os.listdir(OLD)))

    def test_versions(self):
        self.good("--add-content=" + OLD)
        compared = self.good("--compare-content=" + NEW).stdout
        self.assertEqual(self.listed()["ruritania"][0], "2026.1")
        said = self.good("--add-content=" + NEW).stdout
        self.assertEqual(said, compared)
        lines = said.splitlines()
        self.assertEqual(lines[0], "Ruritanian evidence 2027.1 takes the place of 2026.1.")
        self.assertEqual(sorted(lines[1:]), sorted([
            "changed: argument “Six in ten Ruritanian colleagues run a clinic”",
            "changed: reference “Clinical practice of interventional radiologists in Ruritania 2026”",
            "added: survey figure “Has beds of their own”",
            "removed: service line “ruritania-varicose”",
            "removed: resource “Clinic nurse (Ruritanian grade 3)”"]))
        self.assertEqual(self.installed(), ["ruritania.2"])
        self.assertIn("--force", self.bad("--add-content=" + OLD))
        self.assertEqual(self.listed()["ruritania"][0], "2027.1")
        self.good("--add-content=" + OLD, "--force")
        self.assertEqual(self.listed()["ruritania"][0], "2026.1")
        self.assertEqual(self.installed(), ["ruritania.3"])

    def test_bad_packs_are_refused(self):
        shutil.copytree(OLD, self.path("pack"))
        self.write("pack/societies.json", "{")
        self.write("pack/levels.json", "{}")
        error = self.bad("--add-content=pack")
        self.assertIn("levels.json#: an extension has no levels", error)
        self.assertIn("1 more finding", error)
        self.assertEqual(self.installed(), [])
        self.bad("--add-content=/nowhere")

    def test_base(self):
        """A base has the same criteria, or is refused."""
        shutil.copytree(CONTENT, self.path("base"))
        with open(self.path("base", "pack.json"), encoding="utf-8") as file:
            pack = json.load(file)
        self.write("base/pack.json", json.dumps({**pack, "version": "2027.2"}))
        self.assertIn("2027.2 takes the place of 2026.11", self.good("--add-content=base").stdout)
        self.assertEqual(self.listed(), {"ircase-base": ("2027.2", "in use")})
        self.good("--add-content=" + OLD)
        self.assertEqual(self.listed()["ruritania"], ("2026.1", "in use"))
        text = self.read("base/levels.json").replace(b"in-1-mdt", b"in-1-mdts")
        self.write("base/levels.json", text)
        for name in ("arguments", "benchmarks", "standards", "resource_types"):
            self.write(f"base/{name}.json", self.read(f"base/{name}.json").replace(b'"in-1-mdt"', b'"in-1-mdts"'))
        self.assertIn("“in-1-mdt” is missing", self.bad("--add-content=base"))

    def test_an_older_base_gives_way(self):
        """As after an update of the program."""
        shutil.copytree(CONTENT, self.path("data", "ircase", "packs", "ircase-base.1"))
        pack = self.path("data", "ircase", "packs", "ircase-base.1", "pack.json")
        with open(pack, encoding="utf-8") as file:
            data = json.load(file)
        self.write("old.json", json.dumps({**data, "version": "2026.2"}))
        shutil.move(self.path("old.json"), pack)
        done = self.ircase("--list-content")
        self.assertIn("version 2026.2 is older than 2026.11", done.stderr)
        self.assertEqual(done.returncode, 0)


class DamagedTest(PackTest):
    def test_the_base_goes_on(self):
        self.good("--add-content=" + OLD)
        case = self.case()
        good = self.good("--assess", case).stdout
        for name, text in (("arguments.json", "{"), ("pack.json", "[]"), ("references.json", ""), ("levels.json", "{}")):
            path = self.path("data", "ircase", "packs", "ruritania.1", name)
            before = self.read(path) if os.path.exists(path) else None
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            done = self.ircase("--assess", case)
            self.assertEqual(done.returncode, 0)
            self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
            self.assertIn("--remove-content=ruritania", done.stderr)
            self.assertEqual(self.listed()["ruritania"][1], "not used")
            self.assertEqual(self.ircase("--assess", case).stdout, self.without_packs(case))
            if before is None:
                os.unlink(path)
            else:
                self.write(path, before)
        self.assertEqual(self.good("--assess", case).stdout, good)

    def without_packs(self, case):
        return self.ircase("--assess", case, env={**os.environ, "XDG_DATA_HOME": self.path("none")}).stdout

    def test_litter(self):
        """What is no pack in the folder of packs does not matter."""
        self.good("--add-content=" + OLD)
        place = self.path("data", "ircase", "packs")
        shutil.copytree(NEW, os.path.join(place, ".ruritania.2-abcdef"))
        os.mkdir(os.path.join(place, "ruritania.x"))
        self.write("data/ircase/packs/file.3", "")
        os.symlink(NEW, os.path.join(place, "ruritania.9"))
        done = self.good("--list-content")
        self.assertEqual(done.stderr, "")
        self.assertEqual(self.listed()["ruritania"][0], "2026.1")


class CallTest(PackTest):
    def assessed(self, *arguments):
        return json.loads(self.good("--assess", "--format=json", *arguments, self.case()).stdout)

    def test_for_one_call(self):
        gap = next(gap for gap in self.assessed("--content=" + OLD)["gaps"] if gap["criterion"] == "in-1-rounds")
        self.assertIn("ruritania-rounds-first", gap["arguments"])
        self.assertNotIn("rounds-first", gap["arguments"])
        self.assertIn("strelsau2025rounds", gap["references"])
        gap = next(gap for gap in self.assessed()["gaps"] if gap["criterion"] == "in-1-rounds")
        self.assertIn("rounds-first", gap["arguments"])
        self.assertEqual(self.installed(), [])

    def test_over_the_installed_one(self):
        self.good("--add-content=" + OLD)
        self.good("--new=a.ircase", "--content=" + NEW)
        self.assertEqual(json.loads(self.read("a.ircase"))["content"]["extensions"], [{"pack": "ruritania", "version": "2027.1"}])

    def test_unusable(self):
        os.mkdir(self.path("pack"))
        self.write("pack/pack.json", "{}")
        error = self.bad("--assess", "--content=pack", self.case())
        self.assertTrue(error.startswith("ircase: pack: pack.json#"), error)
        self.assertIn("given twice", self.bad("--assess", "--content=" + OLD, "--content=" + NEW, self.case()))

    def test_usage(self):
        for arguments in (("--content=x",), ("--add-content=x", "--content=y"), ("--force",), ("--add-content=",),
                          ("--check", "--force", "x"), ("--remove-content=x", "y"), ("--list-content", "--check", "x")):
            with self.subTest(arguments):
                self.bad(*arguments, status=2)

    def test_on_another_base(self):
        shutil.copytree(CONTENT, self.path("base"))
        self.write("base/arguments.json", self.read("base/arguments.json").replace(b'"rounds-first"', b'"rounds-last"'))
        self.assertEqual(self.ircase("--check-content", OLD).returncode, 0)
        done = self.ircase("--check-content", "--content=base", OLD)
        self.assertEqual(done.returncode, 1)
        self.assertIn("arguments.json#/items/1/replaces: “rounds-first” is no id of the base pack", done.stdout)


class MemoryTest(PackTest):
    """What a case remembers."""

    CONTENT = {"pack": "ircase-base", "version": "2026.11", "language": "en"}

    def warnings(self, extensions, *arguments):
        case = self.case(content={**self.CONTENT, "extensions": extensions})
        return self.good("--check", *arguments, case).stderr

    def good(self, *arguments):
        """With or without warnings."""
        done = self.ircase(*arguments)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done

    def test_new_case(self):
        self.good("--new=plain.ircase")
        self.assertEqual(json.loads(self.read("plain.ircase"))["content"], self.CONTENT)
        self.good("--add-content=" + OLD)
        self.good("--new=case.ircase")
        self.assertEqual(json.loads(self.read("case.ircase"))["content"],
                         {**self.CONTENT, "extensions": [{"pack": "ruritania", "version": "2026.1"}]})
        self.good("--new=next.ircase", "--from=case.ircase")
        self.assertEqual(json.loads(self.read("next.ircase"))["history"][0]["content"]["extensions"],
                         [{"pack": "ruritania", "version": "2026.1"}])

    def test_warnings(self):
        of_old = [{"pack": "ruritania", "version": "2026.1"}]
        self.assertIn("“ruritania” 2026.1, which is not in use here", self.warnings(of_old))
        self.assertEqual(self.warnings(of_old, "--content=" + OLD), "")
        self.assertIn("“ruritania” 2026.1; in use here is 2027.1", self.warnings(of_old, "--content=" + NEW))
        self.assertEqual(self.warnings([], "--content=" + OLD), "")

    def test_ids_are_kept(self):
        """What points into a missing pack is a warning, and stays."""
        case = self.case(arguments={"chosen": [{"id": "ruritania-clinics-are-normal", "claim": None}]},
                         content={**self.CONTENT, "extensions": [{"pack": "ruritania", "version": "2026.1"}]})
        self.assertIn("“ruritania-clinics-are-normal” is not in the evidence pack", self.good("--check", case).stderr)
        self.assertEqual(self.good("--check", "--content=" + OLD, case).stderr, "")
        self.good("--rewrite=out.ircase", case)
        data = json.loads(self.read("out.ircase"))
        self.assertEqual(data["arguments"]["chosen"][0]["id"], "ruritania-clinics-are-normal")
        self.assertEqual(data["content"]["extensions"], [{"pack": "ruritania", "version": "2026.1"}])

    def test_a_chosen_argument_that_is_replaced(self):
        case = self.case(arguments={"chosen": [{"id": "rounds-first", "claim": None}]})
        self.assertEqual(self.good("--check", "--content=" + OLD, case).stderr, "")
        gap = json.loads(self.good("--assess", "--format=json", "--content=" + OLD, case).stdout)["gaps"][0]
        self.assertEqual(gap["arguments"][0], "ruritania-rounds-first")

    def test_ids_of_the_user(self):
        """An extension that comes later cannot keep a case from opening."""
        case = self.case(arguments={"chosen": None, "left_out": [], "own": [
            {"id": "ruritania-clinics-are-normal", "title": "Mine", "claim": "Mine.", "criteria": ["out-3-clinic"]}],
            "references": [{"id": "sirr2026survey", "title": "Mine"}]})
        self.assertEqual(self.good("--check", "--content=" + OLD, case).stderr, "")
        self.write("base.ircase", self.read(case).replace(b"ruritania-clinics-are-normal", b"rounds-first"))
        self.assertEqual(self.ircase("--check", "--content=" + OLD, "base.ircase").returncode, 1)


class GuideTest(PackTest):
    def test_the_example(self):
        with open(os.path.join(support.ROOT, "docs", "CONTENT-PACKS.md"), encoding="utf-8") as file:
            blocks = re.findall(r"```json (\S+)\n(.*?)```", file.read(), re.S)
        self.assertEqual([name for name, _ in blocks], ["pack.json", "references.json", "benchmarks.json"])
        os.mkdir(self.path("laputa"))
        for name, text in blocks:
            self.write("laputa/" + name, text)
        self.assertEqual(self.good("--check-content", "laputa").stdout, "")
        self.assertIn("1 reference, 1 survey figure", self.good("--add-content=laputa").stdout)


class PaperTest(PackTest):
    def test_named_and_the_same(self):
        case = self.case(answers={"in-2-time": {"state": "not-in-place"}})
        for out in ("a.txt", "b.txt"):
            self.good("--trace=" + out, "--content=" + OLD, case)
        self.assertEqual(self.read("a.txt"), self.read("b.txt"))
        self.good("--trace=c.txt", case)
        self.assertNotIn(b"Ruritanian", self.read("c.txt"))
        self.assertIn(b"Ruritanian", self.read("a.txt"))


if __name__ == "__main__":
    support.main()
