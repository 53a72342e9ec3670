#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ircase --new` and `--new --from`: an empty case, and next year's."""
import calendar
import json
import os
import re
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CASE_ID, CliTest, basic, content, rich, support, subprocess, PROGRAM

EPOCH = calendar.timegm((2027, 1, 31, 23, 59, 58))
STAMP = "2027-01-31T23:59:58Z"
UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"


class NewTest(CliTest):
    def new(self, *arguments, name="new.ircase", **options):
        self.assertEqual(self.good(f"--new={name}", *arguments, **options).stdout, "")
        return json.loads(self.read(name))

    def test_empty_case(self):
        case = self.new(epoch=EPOCH)
        self.assertEqual((case["created"], case["modified"]), (STAMP, STAMP))
        self.assertRegex(case["id"], UUID)
        pack = content("pack")
        self.assertEqual(case["content"], {"pack": pack["id"], "version": pack["version"], "language": pack["language"]})
        # Apart from these it is the smallest case.
        self.write("smallest", {"format": "ircase", "version": 1, "id": case["id"], "created": STAMP, "modified": STAMP,
                                "content": case["content"]})
        self.assertEqual(self.read("new.ircase").decode(), self.output("--rewrite=-", "smallest"))

    def test_it_is_canonical_and_sound(self):
        self.new()
        self.good("--check", "new.ircase")
        self.assertEqual(self.output("--rewrite=-", "new.ircase"), self.read("new.ircase").decode())

    def test_every_case_has_its_own_id(self):
        ids = {self.new(name=f"{index}.ircase", epoch=EPOCH)["id"] for index in range(5)}
        self.assertEqual(len(ids), 5)

    def test_the_present_time(self):
        before = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        case = self.new()
        after = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        self.assertTrue(before <= case["created"] == case["modified"] <= after)

    def test_time_zone_does_not_matter(self):
        for zone in ("America/Anchorage", "Asia/Kathmandu", "UTC-14", "ABC+11:30"):
            case = self.new(name=re.sub("[^A-Z]", "", zone) + "z.ircase", epoch=EPOCH, env=dict(os.environ, TZ=zone))
            self.assertEqual(case["created"], STAMP)

    def test_odd_epochs(self):
        for epoch in ("abc", "", "-1", "1e9", "99999999999999999999", "253402300800", "7289654400", " 5", "0x10", "-99999999999"):
            with self.subTest(epoch):
                done = self.ircase("--new=odd.ircase", epoch=epoch)
                self.assertIn(done.returncode, (0, 1, 2), done.stderr)
                if done.returncode == 0:
                    # Whatever was made of it: what is written can be read.
                    self.good("--check", "odd.ircase")
                    os.unlink(self.path("odd.ircase"))
                else:
                    self.assertTrue(done.stderr.startswith("ircase: "), done.stderr)
                    self.assertFalse(os.path.exists(self.path("odd.ircase")))

    def test_epoch_zero(self):
        self.assertEqual(self.new(epoch=0)["created"], "1970-01-01T00:00:00Z")

    def test_existing_file_is_refused(self):
        self.write("old", b"old\n")
        self.write("a", basic())
        os.mkdir(self.path("folder"))
        os.symlink("old", self.path("link"))
        os.symlink("nowhere", self.path("dangling"))
        os.mkfifo(self.path("fifo"))
        for more in ([], ["--from=a"]):
            for name in ("old", "folder", "link", "dangling", "fifo", "/dev/null", "a"):
                with self.subTest(f"{name} {more}"):
                    before = sorted(os.listdir(self.dir))
                    self.one_error(self.ircase(f"--new={name}", *more, timeout=20), name)
                    self.assertEqual(sorted(os.listdir(self.dir)), before)
                    self.assertEqual(self.read("old"), b"old\n")

    def test_only_one_of_two_wins(self):
        for _ in range(5):
            runs = [subprocess.Popen([PROGRAM, "--new=race.ircase"], cwd=self.dir, stderr=subprocess.PIPE) for _ in range(4)]
            statuses = sorted((run.communicate(timeout=60), run.returncode)[1] for run in runs)
            self.assertEqual(statuses, [0, 1, 1, 1])
            self.good("--check", "race.ircase")
            self.assertEqual(os.listdir(self.dir), ["race.ircase"])
            os.unlink(self.path("race.ircase"))


class FromTest(CliTest):
    """Next year's case: what is kept, and what is not."""

    def setUp(self):
        super().setUp()
        old = rich()
        old["report"]["sections"] = [{"id": "method", "on": False, "text": None}]
        old["arguments"]["left_out"] = [{"argument": "rounds-first", "reference": "ryan2024survey"}]
        self.write("old.ircase", old)
        self.old = json.loads(self.output("--rewrite=-", "old.ircase"))
        self.good("--new=next.ircase", "--from=old.ircase", epoch=EPOCH)
        self.next = json.loads(self.read("next.ircase"))

    def test_new_id_and_dates(self):
        self.assertRegex(self.next["id"], UUID)
        self.assertNotEqual(self.next["id"], CASE_ID)
        self.assertEqual((self.next["created"], self.next["modified"]), (STAMP, STAMP))

    def test_kept_whole(self):
        for name in ("title", "targets", "report", "arguments", "private"):
            with self.subTest(name):
                self.assertEqual(self.next[name], self.old[name])

    def test_not_kept(self):
        self.assertEqual((self.old["option"], self.next["option"]), ("recommended", "none"))
        self.assertEqual(self.next["finance"], {})
        pack = content("pack")
        self.assertEqual(self.next["content"], {"pack": pack["id"], "version": pack["version"], "language": pack["language"]})

    def test_centre_without_the_meeting(self):
        self.assertEqual(self.old["centre"]["meeting_date"], "2026-12-01")
        self.assertEqual(self.next["centre"], {**self.old["centre"], "meeting_date": ""})

    def test_answers_are_not_confirmed(self):
        self.assertEqual(self.next["answers"], {id: {**answer, "confirmed": False} for id, answer in self.old["answers"].items()})
        self.assertEqual(list(self.next["answers"]), list(self.old["answers"]))

    def test_measures_that_go_on(self):
        self.assertEqual([row["id"] for row in self.old["measures"]], ["m1", "m2", "m3", "m4"])
        self.assertEqual(self.next["measures"], [row for row in self.old["measures"] if row["id"] in ("m1", "m4")])

    def test_asks(self):
        self.assertEqual(self.next["asks"], self.old["asks"])

    def test_history(self):
        self.assertEqual(self.next["history"][:-1], self.old["history"])
        entry = self.next["history"][-1]
        self.assertEqual(list(entry), ["date", "label", "content", "levels", "answers"])
        self.assertEqual(entry["label"], "2026-11-02")
        self.assertRegex(entry["date"], "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$")
        # The evidence of the old case, or that by which its levels were found now.
        self.assertIn(entry["content"], (self.old["content"], self.next["content"]))
        self.assertEqual(entry["levels"], {"inpatient": 1, "outpatient": 0})
        states = {id: answer["state"] for id, answer in self.old["answers"].items() if answer["state"]}
        self.assertEqual({id: answer["state"] for id, answer in entry["answers"].items() if answer["state"]}, states)
        # Left out as not applicable: the one with a reason, where it may be.
        self.assertEqual([id for id, answer in entry["answers"].items() if not answer["counted"]], ["out-1-mdt"])

    def test_it_is_canonical_and_sound(self):
        self.assertEqual(self.ircase("--check", "next.ircase").returncode, 0)
        self.assertEqual(self.output("--rewrite=-", "next.ircase"), self.read("next.ircase").decode())

    def test_the_old_case_stays(self):
        self.assertEqual(json.loads(self.read("old.ircase"))["modified"], self.old["modified"])

    def test_unknown_members_inside_what_is_kept(self):
        case = basic(answers={"in-2-time": {"state": "partly", "x-a": 1}}, report={"x-b": [2]}, targets={"inpatient": {"level": 1, "x-c": {}}})
        self.write("a", case)
        self.good("--new=b", "--from=a")
        found = json.loads(self.read("b"))
        self.assertEqual((found["answers"]["in-2-time"]["x-a"], found["report"]["x-b"], found["targets"]["inpatient"]["x-c"]), (1, [2], {}))

    def test_year_after_year(self):
        self.good("--new=third.ircase", "--from=next.ircase", epoch=EPOCH + 365 * 86400)
        third = json.loads(self.read("third.ircase"))
        self.assertEqual([entry["label"] for entry in third["history"]], ["MARK-HISTORY", "2026-11-02", "2027-01-31"])
        self.assertEqual(len({case["id"] for case in (self.old, self.next, third)}), 3)

    def test_from_nearly_nothing(self):
        self.write("a", basic())
        self.good("--new=b", "--from=a")
        found = json.loads(self.read("b"))
        self.assertEqual((found["measures"], found["asks"], found["arguments"]["chosen"]), (None, None, None))
        self.assertEqual([entry["levels"] for entry in found["history"]], [{"inpatient": 0, "outpatient": 0}])

    def test_measures_that_are_all_done(self):
        self.write("a", basic(measures=[{"id": "m", "criterion": "in-2-time", "status": "done"}]))
        self.good("--new=b", "--from=a")
        self.assertEqual(json.loads(self.read("b"))["measures"], [])

    def test_same_second_same_bytes_but_the_id(self):
        self.good("--new=again.ircase", "--from=old.ircase", epoch=EPOCH)
        one, two = self.read("next.ircase").decode(), self.read("again.ircase").decode()
        again = json.loads(two)["id"]
        self.assertNotEqual(again, self.next["id"])
        self.assertEqual(one, two.replace(again, self.next["id"]))


if __name__ == "__main__":
    support.main()
