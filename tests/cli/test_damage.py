#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Damaged files: cut off at every byte, bytes changed, members swapped. The
program refuses them with one line or reads them; it never breaks."""
import json
import os
import random
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CliTest, basic, rich, support, text_of

SEED = 20261122


def paths(value, place=()):
    """All places in a case."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield place + (name,)
            yield from paths(inner, place + (name,))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield place + (index,)
            yield from paths(inner, place + (index,))


class CutTest(CliTest):
    def test_at_every_byte(self):
        data = text_of(basic(title="ä€𝄞", answers={"in-2-time": {"state": "partly"}}, asks=[{"id": "a", "quantity": 1.5e3}])).encode()
        pieces = [data[:length] for length in range(len(data) - 1)]
        for length, error in enumerate(self.check_all(pieces)):
            if length < len(data.rstrip()):
                self.assertIsNotNone(error, f"cut off after {length} bytes")
                self.assertIsNotNone(error.line_number, error.line)

    def test_beginning_missing(self):
        data = text_of(basic(title="ä€𝄞")).encode()
        for start, error in enumerate(self.check_all([data[start:] for start in range(1, len(data))]), 1):
            self.assertIsNotNone(error, f"from byte {start}")


class FlipTest(CliTest):
    def setUp(self):
        super().setUp()
        self.chance = random.Random(SEED)
        self.data = text_of(rich()).encode()

    def test_bits(self):
        tries = []
        for _ in range(400):
            data = bytearray(self.data)
            data[self.chance.randrange(len(data))] ^= 1 << self.chance.randrange(8)
            tries.append(bytes(data))
        self.check_all(tries)

    def test_bytes(self):
        tries = []
        for _ in range(400):
            data = bytearray(self.data)
            for _ in range(self.chance.randint(1, 5)):
                data[self.chance.randrange(len(data))] = self.chance.choice(b'\x00"\\{}[],:0-19eEtfn \n\xff\xc3\xed\x7f')
            tries.append(bytes(data))
        self.check_all(tries)

    def test_pieces_left_out_doubled_and_moved(self):
        tries = []
        for _ in range(300):
            start = self.chance.randrange(len(self.data))
            end = start + self.chance.randrange(200)
            piece = self.data[start:end]
            to = self.chance.randrange(len(self.data))
            tries.append(self.chance.choice((self.data[:start] + self.data[end:], self.data[:to] + piece + self.data[to:],
                                             self.data[:start] + bytes(len(piece)) + self.data[end:])))
        self.check_all(tries)

    def test_what_is_accepted_can_be_written(self):
        """Values exchanged at random: what passes the check survives a rewrite."""
        case = rich()
        places = list(paths(case))
        tries = []
        for _ in range(300):
            changed = json.loads(text_of(case))
            for _ in range(self.chance.randint(1, 3)):
                box, last = changed, self.chance.choice(places)
                try:
                    for step in last[:-1]:
                        box = box[step]
                    value = case
                    for step in self.chance.choice(places):
                        value = value[step]
                    box[last[-1]] = json.loads(json.dumps(value))
                except (KeyError, IndexError, TypeError):
                    continue
            tries.append(changed)
        accepted = [one for one, error in zip(tries, self.check_all(tries)) if error is None]
        self.assertGreater(len(accepted), 20)
        for one in accepted[:30]:
            once = self.rewrite(one)
            self.assertEqual(self.rewrite(once), once)

    def test_noise(self):
        self.check_all([self.chance.randbytes(self.chance.randrange(1, 2000)) for _ in range(100)])
        self.check_all([bytes(self.chance.choice(b'{}[]",:0 \n') for _ in range(self.chance.randrange(1, 300))) for _ in range(200)])


if __name__ == "__main__":
    support.main()
