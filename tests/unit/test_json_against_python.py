#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Our JSON against Python's: the same texts are accepted, with the same values.

Usage: test_json_against_python.py JSON-ECHO, the program built from json-echo.c.
Python's parser is the oracle, with the rules of docs/CASE-FORMAT.md added:
no name twice, no lone surrogate, no U+0000, numbers in range, depth 32.
Python's repr () is the oracle for the shortest decimal of a double.
"""
import json
import math
import random
import struct
import subprocess
import sys
from decimal import Decimal

MAX_INT = 2**53 - 1
SEEDS = [
    '{"a": [1, -2.5e+3, "\\u00e4\\ud834\\udd1e€", true, false, null, {}], "b": {"c": [[""]]}}',
    '{"format": "ircase", "version": 1, "answers": {"in-1": {"state": "partly", "note": "a\\nb"}}}',
    '[0, -0, 0.0, -0.0, 1e2, 1E-2, 0.1, 9007199254740991, -9007199254740991, 1e308]',
    '["\\"\\\\\\/\\b\\f\\n\\r\\t", "\\u0001", "ä𝄞", "\\udbff\\udfff"]',
    '{"a": 1, "b": 2, "c": {"a": 1, "b": 2}, "": {"": {"": []}}}',
    "[" * 30 + "{\"a\": [1]}" + "]" * 30,
]
PIECES = [
    b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b"/", b"0", b"1", b"9", b"-", b"+", b".", b"e", b"E",
    b"true", b"false", b"null", b"NaN", b"Infinity", b" ", b"\n", b"\t", b"\r", b"\f", b"\x00", b"\x1f", b"\x7f",
    b"\\u", b"\\u0000", b"\\ud800", b"\\udc00", b"\\u0041", b"\\n", b"\\x", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80",
    b"\xef\xbb\xbf", b"\xc2\xa0", b'"a":', b'"b": 2,', b"1e400", b"9007199254740992", b"00", b"1.", b".5", b"//", b"/**/",
]


class Refused(ValueError):
    pass


def no_constant(name):
    raise Refused(name)


def whole_number(text):
    # Python refuses to convert thousands of digits; they are out of range anyway.
    if len(text) > 20 or abs(int(text)) > MAX_INT:
        raise Refused("integer")
    return int(text)


def real_number(text):
    value = float(text)
    if not math.isfinite(value):
        raise Refused("double")
    return value


def members(pairs):
    if len({name for name, _ in pairs}) != len(pairs):
        raise Refused("twice")
    return dict(pairs)


def check_tree(value, depth=1):
    if isinstance(value, str):
        if "\0" in value or any("\ud800" <= c <= "\udfff" for c in value):
            raise Refused("string")
    elif isinstance(value, (dict, list)):
        if depth > 32:
            raise Refused("depth")
        for name in value if isinstance(value, dict) else ():
            check_tree(name)
        for item in value.values() if isinstance(value, dict) else value:
            check_tree(item, depth + 1)


def oracle(data):
    """(True, value) or (False, None)."""
    try:
        text = data.decode("utf-8")
        text = text[1:] if text.startswith("\ufeff") else text
        value = json.loads(text, parse_constant=no_constant, parse_int=whole_number,
                           parse_float=real_number, object_pairs_hook=members)
        check_tree(value)
        return True, value
    except (ValueError, RecursionError):
        return False, None


def mutate(rng):
    data = rng.choice(SEEDS).encode()
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        at = rng.randrange(len(data) + 1)
        until = min(len(data), at + rng.choice((0, 0, 1, 1, 2, 5)))
        kind = rng.randrange(4)
        if kind == 0:
            piece = rng.choice(PIECES)
        elif kind == 1:
            other = rng.choice(SEEDS).encode()
            start = rng.randrange(len(other))
            piece = other[start:start + rng.randrange(1, 12)]
        elif kind == 2:
            piece = bytes([rng.randrange(256)])
        else:
            piece = b""
        data = data[:at] + piece + data[until:]
    return data


def echo(program, texts):
    """The answer to each text."""
    stdin = b"".join(b"%d\n%s" % (len(text), text) for text in texts)
    stdout = subprocess.run([program], input=stdin, stdout=subprocess.PIPE, check=True).stdout
    lines = stdout.split(b"\n")[:-1]
    assert len(lines) == len(texts), (len(lines), len(texts))
    return lines


def same(a, b):
    """Equal with types and signs; a whole double comes back as an integer, except -0.0."""
    if isinstance(a, dict):
        return isinstance(b, dict) and list(a) == list(b) and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list):
        return isinstance(b, list) and len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, float) and type(b) in (int, float):
        return struct.pack("d", a) == struct.pack("d", b)
    return type(a) is type(b) and a == b


def test_mutations(program):
    rng = random.Random(20261122)
    texts = [seed.encode() for seed in SEEDS] + [mutate(rng) for _ in range(30000)]
    accepted = 0
    again = []
    for text, line in zip(texts, echo(program, texts)):
        good, value = oracle(text)
        assert good == line.startswith(b"+"), (text, line)
        if good:
            accepted += 1
            assert same(value, json.loads(line[1:])), (text, line)
            again.append(line[1:])
    for text, line in zip(again, echo(program, again)):
        assert line == b"+" + text, (text, line)
    assert 1000 < accepted < len(texts) - 1000, accepted
    print(f"# {accepted} of {len(texts)} texts accepted by both")


def random_doubles(rng):
    yield from (2.0**e for e in range(-1074, 1024))
    yield from (float(f"1e{e}") for e in range(-323, 309))
    for _ in range(10000):
        value, = struct.unpack("d", rng.randbytes(8))
        if math.isfinite(value):
            yield value
        yield rng.randrange(10**9) / 10**rng.randrange(10)
        yield rng.randrange(2**52) * 2.0**-1074


def test_shortest_decimals(program):
    values = list(random_doubles(random.Random(20261122)))
    texts = [b"%.17e" % value for value in values]
    for value, line in zip(values, echo(program, texts)):
        token = line[1:].decode()
        assert Decimal(token) == Decimal(repr(value)), (value, token)
    print(f"# {len(values)} doubles")


def main():
    tests = [test_mutations, test_shortest_decimals]
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        try:
            test(sys.argv[1])
            print(f"ok {number} - {test.__name__}")
        except AssertionError as failure:
            print(f"not ok {number} - {test.__name__}\n# {failure}")


main()
