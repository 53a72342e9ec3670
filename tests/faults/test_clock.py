#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The clock jumps by a year, back and forth, between edits, saves, recovery
copies and looks at a lock: nothing is lost, nobody's file is taken away, and
nobody is kept out for ever."""
import os
import signal
import sys
import time

import support
from deskkit import YEAR, Desk, DeskTest, Machine

JUMPS = (YEAR, -YEAR, 0, -YEAR, YEAR, -3600, 3600)


class ClockTest(DeskTest):
    def test_saves_and_backups(self):
        desk = Desk(self, "Anna", self.here)
        titles = ["before"]
        for number in range(20):
            self.here.turn(JUMPS[number % len(JUMPS)])
            titles.append(f"title {number}")
            self.assertEqual(desk.do(f"title {titles[-1]}"), "edited")
            self.assertEqual(desk.do("look"), "same")
            self.assertEqual(desk.do("save"), "saved")
            self.assertEqual(self.title(), titles[-1])
        desk.close()
        found = self.backups()
        self.assertEqual(len(found), 10)
        numbers = [number for number, _ in found]
        self.assertEqual(numbers, sorted(set(numbers), reverse=True))
        # The three versions before this one; and each is what it is called.
        self.assertEqual([title for _, title in found[:3]], titles[-2:-5:-1])
        for number, title in found:
            self.assertEqual(title, titles[number - 1])

    def test_case_can_be_opened_at_any_time(self):
        """A case that was last edited in a time to come, or before it was made."""
        for jump in JUMPS:
            self.here.turn(jump)
            desk = Desk(self, "Anna", self.here)
            self.assertEqual(desk.opened, "open")
            self.assertEqual([desk.do(f"title at {jump}"), desk.do("save")], ["edited", "saved"])
            desk.close()
            self.assertEqual(support.ircase("--check", self.case).returncode, 0)

    def test_recovery(self):
        for before in (YEAR, -YEAR):
            for after in (0, YEAR, -YEAR):
                with self.subTest(before=before, after=after):
                    self.here.turn(0)
                    desk = Desk(self, "Anna", self.here)
                    self.assertEqual([desk.do("title first"), desk.do("keep")], ["edited", "safe"])
                    self.here.turn(before)
                    name = f"typed at {before} and looked for at {after}"
                    self.assertEqual([desk.do(f"title {name}"), desk.do("keep")], ["edited", "safe"])
                    desk.child.send_signal(signal.SIGKILL)
                    desk.kill()
                    self.here.turn(after)
                    self.assertIn(name, self.leftovers())

    def test_lock_on_this_machine(self):
        anna = Desk(self, "Anna", self.here)
        for jump in JUMPS:
            self.here.turn(jump)
            for over in (False, True):
                self.assertEqual(Desk(self, "Ben", self.here, over).opened, "held live Anna")
            self.assertEqual(anna.do("renew"), "renewed")
            self.assertEqual(Desk(self, "Ben", self.here, True).opened, "held live Anna")
        # It crashes while the clock is wrong.
        self.here.turn(YEAR)
        self.assertEqual(anna.do("renew"), "renewed")
        anna.kill()
        self.here.turn(0)
        self.assertEqual(Desk(self, "Ben", self.here).opened, "open")

    def test_lock_on_a_server_without_locks(self):
        """Ben's clock jumps; Anna's lock has just been renewed by the server's."""
        there, ours = Machine(self.dir, "there", True), Machine(self.dir, "ours", True)
        anna = Desk(self, "Anna", there)
        for jump in JUMPS:
            ours.turn(jump)
            self.assertEqual(anna.do("renew"), "renewed")
            for over in (False, True):
                self.assertEqual(Desk(self, "Ben", ours, over).opened, "held live Anna")
        self.assertEqual(sorted(name for name in os.listdir(self.dir) if name.endswith(".new")), [])

    def test_nobody_is_kept_out(self):
        """Whose program is gone, whatever the clocks say and said."""
        there, ours = Machine(self.dir, "there", True), Machine(self.dir, "ours", True)
        Desk(self, "Anna", there).kill()
        for renewed in (-20 * 60, 20 * 60, YEAR, -YEAR):
            for jump in (0, YEAR, -YEAR):
                with self.subTest(renewed=renewed, jump=jump):
                    moment = time.time() + renewed
                    os.utime(self.lock, (moment, moment))
                    ours.turn(jump)
                    if jump != renewed:  # a clock that is wrong by just as much
                        self.assertEqual(Desk(self, "Ben", ours).opened, "held stale Anna")
        ours.turn(0)
        ben = Desk(self, "Ben", ours, True)
        self.assertEqual(ben.opened, "open")
        self.assertEqual([ben.do("title of Ben"), ben.do("save")], ["edited", "saved"])

    def test_who_was_away_is_told(self):
        there, ours = Machine(self.dir, "there", True), Machine(self.dir, "ours", True)
        anna = Desk(self, "Anna", there)
        os.utime(self.lock, (1000, 1000))  # she slept
        ben = Desk(self, "Ben", ours, True)
        self.assertEqual(ben.opened, "open")
        self.assertEqual(anna.do("renew"), "lost Ben")
        self.assertEqual([ben.do("title of Ben"), ben.do("save")], ["edited", "saved"])
        self.assertEqual([anna.do("title of Anna"), anna.do("save")], ["edited", "refused"])
        self.assertEqual(self.title(), "of Ben")


if __name__ == "__main__":
    sys.exit(support.main())
