#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ircase --check-content`: the built-in pack is sound; of a broken one every
fault is found, one a line, with its file."""
import json
import os
import shutil
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CONTENT, CliTest, support

FILES = "arguments benchmarks levels pack references resource_types service_lines societies standards".split()


class ContentTest(CliTest):
    def setUp(self):
        super().setUp()
        os.mkdir(self.path("pack"))
        for name in FILES:
            shutil.copy(os.path.join(CONTENT, name + ".json"), self.path("pack"))

    def change(self, name, function):
        path = self.path("pack", name + ".json")
        with open(path, encoding="utf-8") as file:
            data = json.load(file)
        function(data)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False, indent=1)

    def findings(self, folder="pack", status=1):
        done = self.ircase("--check-content", folder)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return [line for line in (done.stdout + done.stderr).split("\n") if line]

    def finding(self, name, *words):
        """There is a line that names the file and every word."""
        lines = self.findings()
        self.assertTrue(any(name + ".json" in line and all(word in line for word in words) for line in lines), lines[:10])
        return lines


class SoundTest(ContentTest):
    def test_built_in(self):
        done = self.good("--check-content")
        self.assertEqual(done.stdout, "")

    def test_folder(self):
        self.assertEqual(self.findings(status=0), [])
        self.assertEqual(self.findings("./pack/", status=0), [])
        self.assertEqual(self.findings(self.path("pack"), status=0), [])

    def test_other_files_do_not_matter(self):
        self.write("pack/README.md", "hello")
        os.mkdir(self.path("pack/tests"))
        self.assertEqual(self.findings(status=0), [])

    def test_not_a_folder(self):
        self.write("file", "{}")
        for folder in ("missing", "file", "/dev/null", ""):
            with self.subTest(folder):
                done = self.ircase("--check-content", folder)
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertTrue(done.stderr.startswith("ircase: "), done.stderr)

    def test_empty_folder(self):
        os.mkdir(self.path("empty"))
        self.assertTrue(self.findings("empty"))


class BrokenTest(ContentTest):
    def test_missing_file(self):
        for name in FILES:
            os.rename(self.path("pack", name + ".json"), self.path("away"))
            with self.subTest(name):
                self.finding(name)
            os.rename(self.path("away"), self.path("pack", name + ".json"))

    def test_no_json(self):
        for name in FILES:
            data = self.read(f"pack/{name}.json")
            for broken in (b"", b"{", b"[]", data[:-3], data + b"{}", data.replace(b'"', b"'", 2), b"\xff" + data):
                self.write(f"pack/{name}.json", broken)
                with self.subTest(f"{name}: {broken[:10]!r}"):
                    self.finding(name)
            self.write(f"pack/{name}.json", data)

    def test_not_a_regular_file(self):
        os.unlink(self.path("pack/societies.json"))
        os.mkfifo(self.path("pack/societies.json"))
        done = self.ircase("--check-content", "pack", timeout=20)
        self.assertEqual(done.returncode, 1)

    def test_unknown_reference(self):
        self.change("arguments", lambda data: data["items"][3]["references"].append("nobody2020nothing"))
        self.finding("arguments", "nobody2020nothing", "/items/3/references")

    def test_unknown_criterion(self):
        self.change("arguments", lambda data: data["items"][0]["criteria"].append("in-9-nothing"))
        self.finding("arguments", "in-9-nothing")
        self.change("benchmarks", lambda data: data["items"][5].update(criteria=["out-9-nothing"]))
        self.finding("benchmarks", "out-9-nothing")

    def test_duplicate_ids(self):
        for name in ("arguments", "benchmarks", "references", "resource_types", "service_lines", "societies", "standards"):
            data = self.read(f"pack/{name}.json")
            self.change(name, lambda data: data["items"].append(data["items"][0]))
            with self.subTest(name):
                self.finding(name, json.loads(data)["items"][0]["id"])
            self.write(f"pack/{name}.json", data)

    def test_wrong_types(self):
        for name, member, value in (("arguments", "title", 5), ("references", "year", "2020"), ("references", "authors", {}),
                                    ("benchmarks", "percent", None), ("benchmarks", "percent", "12"), ("standards", "references", "x"),
                                    ("resource_types", "hints", None), ("service_lines", "figures", 1), ("societies", "name", []),
                                    ("levels", "level", "1"), ("levels", "effort", 2), ("references", "printable", "yes")):
            data = self.read(f"pack/{name}.json")
            self.change(name, lambda data: data["items"][2].update({member: value}))
            with self.subTest(f"{name} {member} = {value}"):
                self.finding(name, f"/items/2/{member}")
            self.write(f"pack/{name}.json", data)

    def test_missing_member(self):
        for name, member in (("arguments", "caveat"), ("references", "doi"), ("benchmarks", "n"), ("standards", "topic"),
                             ("resource_types", "unit"), ("service_lines", "area"), ("societies", "status"), ("levels", "proof")):
            data = self.read(f"pack/{name}.json")
            self.change(name, lambda data: data["items"][1].pop(member))
            with self.subTest(f"{name} {member}"):
                self.finding(name, member)
            self.write(f"pack/{name}.json", data)

    def test_unknown_enum_value(self):
        for name, member in (("arguments", "strength"), ("references", "direction"), ("references", "type"), ("benchmarks", "kind"),
                             ("levels", "pathway")):
            data = self.read(f"pack/{name}.json")
            self.change(name, lambda data: data["items"][1].update({member: "unheard-of"}))
            with self.subTest(f"{name} {member}"):
                self.finding(name, f"/items/1/{member}")
            self.write(f"pack/{name}.json", data)

    def test_printable_against_its_rule(self):
        def unprintable(data):
            row = next(row for row in data["items"] if row["printable"] and row["doi"])
            row["title"] = ""
        self.change("references", unprintable)
        self.finding("references", "printable")

    def test_all_findings_in_one_run(self):
        self.change("arguments", lambda data: [row["references"].append(f"nobody{index}") for index, row in enumerate(data["items"])])
        self.change("benchmarks", lambda data: data["items"][0].update(percent=-5))
        self.change("standards", lambda data: data["items"][0].update(criteria=["in-9-nothing"]))
        lines = self.findings()
        for index in range(70):
            self.assertTrue(any(line.endswith(f"nobody{index}") or f"nobody{index}”" in line or f"nobody{index} " in line or f'nobody{index}"' in line
                                for line in lines), index)
        self.assertTrue(any("benchmarks.json" in line for line in lines))
        self.assertTrue(any("standards.json" in line for line in lines))
        self.assertGreaterEqual(len(lines), 72)
        for line in lines:
            self.assertLessEqual(len(line.encode()), 400)

    def test_the_same_findings_each_time(self):
        self.change("references", lambda data: data["items"].pop(10))
        self.assertEqual(self.findings(), self.findings())


class ExtensionTest(ContentTest):
    """A pack that adds rows to the base."""

    def extension(self, **files):
        os.mkdir(self.path("more"))
        with open(os.path.join(CONTENT, "pack.json"), encoding="utf-8") as file:
            pack = {**json.load(file), "id": "more", "name": "More", "kind": "extension"}
        for name, data in {"pack": pack, **files}.items():
            self.write(f"more/{name}.json", json.dumps(data))

    def argument(self, **members):
        with open(os.path.join(CONTENT, "arguments.json"), encoding="utf-8") as file:
            row = json.load(file)["items"][0]
        return {"schema_version": 1, "note": "Ours.", "themes": [],
                "items": [{**row, "id": "mine", "title": "An argument of ours", **members}]}

    def test_pack_alone(self):
        self.extension()
        self.assertEqual(self.findings("more", status=0), [])

    def test_rows_may_point_to_the_base(self):
        self.extension(arguments=self.argument())
        self.assertEqual(self.findings("more", status=0), [])

    def test_rows_must_not_repeat_ids(self):
        self.extension(arguments=self.argument(id="rounds-first"))
        lines = self.findings("more")
        self.assertTrue(any("arguments.json" in line and "rounds-first" in line for line in lines), lines)

    def test_unknown_references(self):
        self.extension(arguments=self.argument(references=["nobody2020nothing"]))
        lines = self.findings("more")
        self.assertTrue(any("nobody2020nothing" in line for line in lines), lines)


if __name__ == "__main__":
    support.main()
