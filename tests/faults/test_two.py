#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two programs have the same file open and no lock keeps them apart: the file is
whole at every moment, and who saves second is told."""
import os
import signal
import sys
import threading

import faultkit
import support
from deskkit import Desk, DeskTest

LONG = "FAULTS_LONG" in os.environ
ROUNDS = 200 if LONG else 40


class TwoTest(DeskTest):
    def count_calls(self):
        """How many calls a save is made of, and what opening takes before."""
        log = os.path.join(self.dir, "log")
        desk = Desk(self, "-", self.here, LD_PRELOAD=faultkit.LIBRARY, FAULTS_FOLDER=self.dir, FAULTS_LOG=log)
        count = lambda: len(open(log, encoding="utf-8").readlines())
        before = count()
        self.assertEqual([desk.do("title counted"), desk.do("save")], ["edited", "saved"])
        after = count()
        desk.close()
        return before, after

    def test_second_is_noticed(self):
        anna, ben = Desk(self, "-", self.here), Desk(self, "-", self.here)
        self.assertEqual([anna.do("title of Anna"), anna.do("save")], ["edited", "saved"])
        self.assertEqual([ben.do("title of Ben"), ben.do("save")], ["edited", "refused"])
        self.assertEqual(self.title(), "of Anna")
        self.assertEqual([ben.do("mine"), ben.do("save")], ["mine", "saved"])
        self.assertEqual(self.title(), "of Ben")
        self.assertEqual(anna.do("look"), "changed")
        # What was replaced is put aside.
        self.assertIn("of Anna", [title for _, title in self.backups()])

    def test_one_is_killed_while_saving(self):
        first, last = self.count_calls()
        self.assertGreater(last - first, 5)
        states = set()
        for at in range(first + 1, last + 1, 1 if LONG else 2):
            self.begin()
            ben = Desk(self, "-", self.here)
            anna = Desk(self, "-", self.here, LD_PRELOAD=faultkit.LIBRARY, FAULTS_FOLDER=self.dir, FAULTS_AT=str(at),
                        FAULTS_KIND="kill")
            self.assertEqual(anna.do("title of Anna"), "edited", at)
            self.assertEqual(anna.do("save"), "", at)
            self.assertEqual(anna.child.wait(60), -signal.SIGKILL, at)
            states.add(self.title())
            is_there = self.title() == "of Anna"
            self.assertEqual([ben.do("title of Ben"), ben.do("save")], ["edited", "refused" if is_there else "saved"], at)
            self.assertEqual(self.title(), "of Anna" if is_there else "of Ben", at)
            anna.kill()
            ben.close()
            # The next save clears up.
            if not is_there:
                self.assertEqual([name for name in os.listdir(self.dir) if name.endswith(".new")], [], at)
        self.assertEqual(states, {"before", "of Anna"})

    def test_both_save(self):
        """As fast as they can. Who is refused says that his is to replace the
        other's, and goes on."""
        desks = {name: Desk(self, "-", self.here) for name in ("Anna", "Ben")}
        said = {name: [] for name in desks}
        seen = set()
        ended = threading.Event()

        def work(name):
            for number in range(ROUNDS):
                desks[name].do(f"title {name} {number}")
                said[name].append(desks[name].do("save"))
                if said[name][-1] == "refused":
                    desks[name].do("mine")

        def watch():
            while not ended.is_set():
                seen.add(self.title())

        workers = [threading.Thread(target=work, args=(name,)) for name in desks]
        watcher = threading.Thread(target=watch)
        watcher.start()
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        ended.set()
        watcher.join()
        for name, answers in said.items():
            self.assertLessEqual(set(answers), {"saved", "refused"}, name)
            self.assertIn("saved", answers, name)
        self.assertIn("refused", said["Anna"] + said["Ben"])
        possible = {f"{name} {number}" for name, answers in said.items() for number, answer in enumerate(answers)
                    if answer == "saved"}
        self.assertLessEqual(seen, possible | {"before"})
        self.assertIn(self.title(), possible)
        self.assertLessEqual(len(self.backups()), 12)


if __name__ == "__main__":
    sys.exit(support.main())
