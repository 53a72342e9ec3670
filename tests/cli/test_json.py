#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A case file is RFC 8259 JSON and nothing more, with the limits of
docs/CASE-FORMAT.md section 1. Every value is tried alone as a file, inside an
unknown member of a case, and inside the reserved members."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CliTest, basic, support, text_of

MAX = 2**53 - 1
BIG = 16 * 1024 * 1024

# Values that JSON allows and the limits too.
VALUES = [
    b"null", b"true", b"false", b"0", b"-0", b"7", b"-7", b"10", b"1234567890", b"-1234567890",
    str(MAX).encode(), str(-MAX).encode(), b"0.0", b"-0.0", b"0.5", b"-0.5", b"1.0", b"1.50", b"100.25",
    b"0.1", b"0.30000000000000004", b"3.141592653589793", b"1e0", b"1E0", b"1e+0", b"1e-0", b"1E+2", b"1E-2",
    b"1e2", b"1.5e3", b"1.5E-3", b"0e0", b"0e99", b"0E+1", b"-0e-1", b"1e00005", b"1e15", b"1e16", b"1e21", b"1e22",
    b"1e23", b"1e300", b"1e308", b"1.7976931348623157e308", b"2.2250738585072014e-308", b"5e-324", b"4.9e-324",
    b"1e-400", b"123e-10000", b"0e10000", b"9007199254740993.0", b"123456789012345678901234567890.0",
    b"0.000000000000000000000000000000000000000000001", b"1." + b"0" * 400 + b"1", b"9007199254740993e0",
    b'""', b'" "', b'"a"', b'"\\""', b'"\\\\"', b'"\\/"', b'"/"', b'"\\b\\f\\n\\r\\t"', b'"\\u0001"', b'"\\u001f"',
    b'"\\u007f"', b'"\x7f"', b'"\\u0041"', b'"\\u00e4"', b'"\\u00E4"', b'"\\u20ac"', b'"\\ud834\\udd1e"', b'"\\uDBFF\\uDFFF"',
    b'"\\uD83D\\uDE00 after"', b'"\\ufffe"', b'"\\uffff"', b'"\\u2028\\u2029"', b'"\\u0085"', b'"\\ufeff"',
    '"ä€𝄞"'.encode(), '"\u2028\u2029\ufeff\uffff\U0010ffff"'.encode(), b'"\\\\u0000"', b'"\\\\ud800"', b'"\\u005c"',
    b'"\\u0022"', b'"// no comment"', b'"/* none */"', b'"a\\u00a0b"', '"\u0080\u009f"'.encode(),
    b"[]", b"[ ]", b"[\n\t\r ]", b"[1]", b"[1,2]", b"[ 1 , 2 ]", b"[[]]", b"[[],[]]", b"[null]", b'["a","b"]', b'["",[""]]',
    b"{}", b"{ }", b'{"a":1}', b'{ "a" : 1 }', b'{"a":1,"b":2}', b'{"":0}', b'{"":{"":{}}}', b'{"a":{"a":1}}',
    b'[{"a":1},{"a":2}]', b'{"\\u0061":1,"b":2}', b'{"a":1,"A":2}', '{"ä":1,"a\u0308":2}'.encode(), b'{"a b":1,"a/b":2,"a~b":3}',
    b'{"\\ud834\\udd1e":1}', b"[" * 30 + b"]" * 30, b'{"a":' * 29 + b"1" + b"}" * 29,
    b"[" + b",".join([b"0"] * 1000) + b"]", b'"' + b"x" * 100000 + b'"',
]

# What looks like JSON, or what other parsers take for it.
NO_VALUES = [
    b"", b" ", b"nul", b"nulls", b"NULL", b"Null", b"True", b"TRUE", b"tru", b"truee", b"fals", b"False", b"undefined", b"NaN",
    b"nan", b"-NaN", b"Infinity", b"-Infinity", b"inf", b"+1", b"++1", b"--1", b"-", b"+", b"- 1", b"-a", b".5", b"-.5", b"1.",
    b"-1.", b"1.e1", b".e1", b"e1", b"1e", b"1e+", b"1e-", b"1E", b"1e1.5", b"1ee2", b"1e+-2", b"1.2.3", b"1..2", b"0.", b"0.e1",
    b"01", b"-01", b"00", b"-00", b"00.5", b"0x1", b"0X1F", b"0b1", b"0o7", b"1_000", b"1,000.5", b"1 000", b"1f", b"1L", b"1d",
    b"$1", b"1%", b"1/2", "１".encode(), "−1".encode(),
    b"'a'", b'"a', b'a"', b'"', b'"\\"', b'"a\\', b'"\\x41"', b'"\\a"', b'"\\v"', b'"\\0"', b'"\\\'"', b'"\\U0041"', b'"\\u"',
    b'"\\u0"', b'"\\u00"', b'"\\u004"', b'"\\u004g"', b'"\\u 041"', b'"\\u+041"', b'"\\u-041"', b'"\\u0x41"', b'"\\u{41}"',
    b'"\n"', b'"a\nb"', b'"\t"', b'"\r"', b'"\x00"', b'"a\x00b"', b'"\x01"', b'"\x1f"', b'"\\\n"', b'"\\ "', b'"a" "b"',
    "“a”".encode(), "«a»".encode(), b"`a`", b"a", b"@", b"\\u0041", b'"""a"""', b'""""',
    b"[", b"]", b"[1", b"[1,", b"[1,]", b"[,]", b"[,1]", b"[1,,2]", b"[1 2]", b"[1;2]", b"[1:2]", b'["a":1]', b"[1]]", b"[1}",
    b"(1)", b"<1>", b"[1,2", b"[[]", b"[]]", b'["a"', b'["a",', b"[1,\n1\n,1", b"[...]", b"[*]", b"[-]", b"[ , 1]",
    b"{", b"}", b"{]", b'{"a"}', b'{"a":}', b'{"a":1', b'{"a":1,', b'{"a":1,}', b'{,"a":1}', b'{"a":1,,"b":2}', b'{"a" 1}',
    b'{"a"=1}', b'{"a"=>1}', b'{"a":1;"b":2}', b'{"a":1 "b":2}', b"{a:1}", b"{'a':1}", b"{1:1}", b"{null:1}", b"{[]:1}",
    b"{true:1}", b'{"a"::1}', b'{"a":1:2}', b'{"a":1}}', b'{"a":1]', b'{:1}', b'{"a":"b"', b'{"a":{}', b'{"a', b'{"a"', b'{"a":',
    b'{"\\ud834":1}', b'{"\\u0000":1}', b'{"a\n":1}', b'{"a":1,"b"}', b'{*"a":1}',
    b"// c\n1", b"1 // c", b"# c\n1", b"/* c */ 1", b"1 /* c */", b"[1 /* c */]", b"/**/", b"<!-- -->1", b"-- c\n1",
    b"1 2", b"1,", b",1", b"1;", b"1\x00", b"\x001", b"\x0c1", b"\x0b1", b"1\x0c", b"\xc2\xa01", b"1\xc2\xa0",
    b"\xe2\x80\x831", b"\xe2\x80\xa81", b"\x1a", b"1\x1a", b"\x7f", b"1\x1b", b"\x85",
    b'"\xff"', b'"\xfe"', b'"\x80"', b'"\xc3"', b'"\xc3("', b'"\xe4"', b'"\xe2\x82"', b'"\xf0\x9d\x84"', b'"\xc0\xaf"', b'"\xc0\x80"',
    b'"\xc1\xbf"', b'"\xe0\x80\xaf"', b'"\xe0\x9f\xbf"', b'"\xf0\x80\x80\xaf"', b'"\xed\xa0\x80"', b'"\xed\xbf\xbf"',
    b'"\xed\xa0\xb4\xed\xb4\x9e"', b'"\xf4\x90\x80\x80"', b'"\xf8\x88\x80\x80\x80"', b'"a\xffb"', b"\xff", b'{"\xff":1}',
    b'"\xe4\xf6"',
]

# JSON by its grammar, refused by the limits of the format.
BEYOND = [
    str(MAX + 1).encode(), str(-MAX - 1).encode(), b"9007199254740993", b"18446744073709551616", b"-9223372036854775809",
    b"123456789012345678901234567890", b"1" + b"0" * 400, b"1e309", b"-1e309", b"1e400", b"-1e400", b"1.8e308", b"1e999999999999",
    b"[1e400]", b'{"a":1e400}', b"[9007199254740992]",
    b'"\\ud800"', b'"\\udbff"', b'"\\udc00"', b'"\\udfff"', b'"\\ud800\\ud800"', b'"\\udc00\\ud800"', b'"\\ud834\\u0041"', b'"\\ud834x"',
    b'"\\ud834\\n"', b'"\\ud834 \\udd1e"', b'"a\\uDC00b"', b'"\\ud834\\\\udd1e"', b'"\\u0000"', b'"a\\u0000b"', b'["\\u0000"]',
    b'{"a":1,"a":1}', b'{"a":1,"a":2}', b'{"a":1,"b":2,"a":3}', b'{"":1,"":2}', b'{"a":1,"\\u0061":2}', b'[[{"x":{"a":1,"a":1}}]]',
    b'{"\\u00e4":1,"\xc3\xa4":2}', b'{"\\ud834\\udd1e":1,"\xf0\x9d\x84\x9e":1}', b'{"a\\/b":1,"a/b":1}', b'{"a":null,"a":null}',
    b"[" * 32 + b"]" * 32, b'{"a":' * 32 + b"1" + b"}" * 32, b"[" * 10000, b"[" * 10000 + b"]" * 10000, b'{"a":' * 10000,
    b'[{"a":' * 5000,
]

START = b'{"format": "ircase", "version": 1, '


def inside(value, member=b"x-anything"):
    return START + b'"' + member + b'": ' + value + b"}"


def nested(depth):
    """A case whose innermost array is at `depth`; the top object is depth 1."""
    return inside(b"[" * (depth - 1) + b"]" * (depth - 1))


class ValueTest(CliTest):
    """Single values, by the hundred."""

    def refused_as_json(self, values, wrap):
        errors = self.check_all([wrap(value) for value in values])
        for value, error in zip(values, errors):
            with self.subTest(value[:60]):
                self.assertIsNotNone(error, "accepted")
        return errors

    def test_values_are_accepted(self):
        for member in (b"x-anything", b"finance", b"private"):
            values = VALUES if member == b"x-anything" else [b'{"of":' + value + b"}" for value in VALUES
                                                             if len(value) < 99]
            values = [value for value in values if value.count(b"{") + value.count(b"[") <= 30]
            errors = self.check_all([inside(value, member) for value in values])
            for value, error in zip(values, errors):
                with self.subTest(member.decode() + ": " + repr(value[:60])):
                    self.assertIsNone(error and error.line)

    def test_values_keep_their_meaning(self):
        values = [value for value in VALUES if len(value) < 1000]
        text = START + b'"x": [' + b",\n".join(b'{"v": %s}' % v for v in values if v.count(b"[") + v.count(b"{") < 28) + b"]}"
        wanted = json.loads(text)["x"]
        found = json.loads(self.rewrite(text))["x"]
        self.assertEqual(len(found), len(wanted))
        for before, after in zip(wanted, found):
            with self.subTest(repr(before)[:80]):
                self.assertEqual(after, before)
                # A sign of zero is part of a double.
                if isinstance(before["v"], float):
                    self.assertEqual(str(float(after["v"])), str(before["v"]))

    def test_no_json_inside(self):
        for value, error in zip(NO_VALUES, self.refused_as_json(NO_VALUES, inside)):
            with self.subTest(value[:60]):
                self.assertIn(error.line_number, range(1, value.count(b"\n") + 2), error.line)

    def test_no_json_alone(self):
        for value, error in zip(NO_VALUES, self.refused_as_json(NO_VALUES, bytes)):
            with self.subTest(value[:60]):
                self.assertIsNotNone(error.line_number, error.line)

    def test_no_json_in_reserved_members(self):
        self.refused_as_json(NO_VALUES, lambda value: inside(b'{"of":' + value + b"}", b"private"))

    def test_beyond_the_limits(self):
        for wrap in (inside, bytes, lambda value: inside(b'{"of":[' + value + b"]}", b"finance")):
            self.refused_as_json(BEYOND, wrap)

    def test_only_an_object_is_a_case(self):
        values = [value for value in VALUES if value.count(b"[") + value.count(b"{") <= 32]
        errors = self.check_all(values)
        for value, error in zip(values, errors):
            with self.subTest(value[:60]):
                self.assertIsNotNone(error, "accepted")

    def test_a_duplicate_is_named(self):
        self.write("c", inside(b'{"twice-there": 1, "twice-there": 2}'))
        self.assertIn("twice-there", self.one_error(self.ircase("--check", "c"), "c").line)

    def test_duplicates_of_known_members(self):
        for text in ('"title": "a", "title": "a"', '"version": 1', '"form\\u0061t": "ircase"',
                     '"centre": {"name": "", "name": ""}', '"answers": {"in-2-time": {"state": ""}, "in-2-time": {"state": ""}}',
                     '"answers": {"in-2-time": {"state": "", "state": ""}}',
                     '"asks": [{"id": "a", "why": "x", "why": "x"}]', '"report": {"notes": true, "notes": true}'):
            with self.subTest(text):
                self.write("c", START + text.encode() + b"}")
                self.one_error(self.ircase("--check", "c"), "c")


class DocumentTest(CliTest):
    """The file around the value."""

    def accepted(self, *texts):
        for text, error in zip(texts, self.check_all(texts)):
            with self.subTest(text[:80]):
                self.assertIsNone(error and error.line)

    def refused(self, *texts):
        errors = self.check_all(texts)
        for text, error in zip(texts, errors):
            with self.subTest(text[:80]):
                self.assertIsNotNone(error, "accepted")
        return errors

    def test_white_space(self):
        case = text_of(basic()).encode()
        compact = json.dumps(basic()).encode()
        self.accepted(case, compact, b" \t\r\n" + case + b" \t\r\n", case.replace(b"\n", b"\r\n"), case.replace(b"\n", b"\r"),
                      case.rstrip(), case.replace(b": ", b"\n:\n"), b"\n" * 1000 + compact)

    def test_byte_order_mark(self):
        case = text_of(basic()).encode()
        mark = b"\xef\xbb\xbf"
        self.accepted(mark + case, mark + b"\n" + case)
        self.refused(mark, mark + mark + case, b" " + mark + case, case + mark, mark[:2] + case, mark[:1] + case)
        with self.subTest("it is not written"):
            self.assertEqual(self.rewrite(mark + case), self.rewrite(case))

    def test_other_encodings(self):
        case = text_of(basic(title="Zürich"))
        self.refused(*(case.encode(name) for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "latin-1",
                                                      "cp037")),
                     b"\x1f\x8b\x08\x00" + bytes(100), b"%PDF-1.4\n", b"PK\x03\x04" + bytes(50), bytes(1000))

    def test_nothing_else_in_the_file(self):
        case = text_of(basic()).encode()
        self.refused(b"", b"\n", b" \n ", case + case, case + b"{}", case + b"null", case + b"x", case + b",", case + b"}", case + b"\x00",
                     case + b"// end", case + b"/* end */", case + b"# end", case + b"\x1a", case + b"\x0c", case + b"\xc2\xa0",
                     b"// start\n" + case, b"/* start */" + case, b"[" + case + b"]", b"case = " + case, b"\x00" + case,
                     b")]}',\n" + case, case.rstrip()[:-1], b"#!/usr/bin/ircase\n" + case, b"\xc2\xa0" + case, b";" + case)

    def test_depth(self):
        self.accepted(nested(31), nested(32), inside(b'{"a":' * 31 + b"0" + b"}" * 31))
        self.refused(nested(33), nested(34), nested(1000), inside(b'{"a":' * 32 + b"0" + b"}" * 32))
        with self.subTest("32 are written as they came"):
            self.assertEqual(json.loads(self.rewrite(nested(32))).get("x-anything"), json.loads(nested(32))["x-anything"])

    def test_depth_through_known_members(self):
        def snapshot(depth):  # /history/0/x-deep is at depth 4
            return basic(history=[{"date": "2025-01-01", "x-deep": json.loads("[" * (depth - 3) + "]" * (depth - 3))}])
        self.accepted(text_of(snapshot(32)))
        self.refused(text_of(snapshot(33)))

    def test_line_numbers(self):
        lines = text_of(basic(centre={"name": "a", "city": "b"})).rstrip("\n").split("\n")
        for number, line in enumerate(lines):
            for broken in (line + " @", "@ " + line):
                text = "\n".join(lines[:number] + [broken] + lines[number + 1:])
                with self.subTest(f"{number + 1}: {broken}"):
                    self.write("c", text)
                    self.assertEqual(self.one_error(self.ircase("--check", "c"), "c").line_number, number + 1)

    def test_column(self):
        for text, column in (('{"format": @}', 12), ('{\n"a": 1, @}', 9), ('@', 1), ('{"a": "\\q"}', 8)):
            with self.subTest(text):
                self.write("c", text)
                place = self.one_error(self.ircase("--check", "c"), "c").place
                # An escape may be shown at its backslash or at its letter.
                self.assertIn(int(place.rsplit(" ", 1)[1]), (column, column + 1))


class SizeTest(CliTest):
    """At most 16 MiB."""

    def padded(self, size):
        case = text_of(basic()).encode()
        return case + b" " * (size - len(case))

    def test_the_limit(self):
        self.write("most", self.padded(BIG))
        self.good("--check", "most")
        self.write("more", self.padded(BIG + 1))
        self.one_error(self.ircase("--check", "more"), "more")

    def test_the_limit_for_one_string(self):
        start, end = b'{"format": "ircase", "version": 1, "title": "', b'"}'
        self.write("most", start + b"x" * (BIG - len(start) - len(end)) + end)
        self.good("--check", "most")

    def test_far_larger(self):
        for size in (100 << 20, 1 << 40):
            with self.subTest(size):
                with open(self.path("huge"), "wb") as file:
                    file.write(text_of(basic()).encode())
                    try:
                        file.truncate(size)
                    except OSError as error:
                        self.skipTest(f"no sparse file of that size: {error}")
                self.one_error(self.ircase("--check", "huge"), "huge")

    def test_a_broken_large_file_gives_a_short_line(self):
        self.write("c", b'{"format": "' + b"\xc3\xa4" * (1 << 20) + b'", "version": 1}')
        self.one_error(self.ircase("--check", "c"), "c")
        self.write("d", b'{"format": "ircase", "version": 1, "report": {"' + b"n" * 5000 + b'": 1, "edition": "' + b"\xf0\x9f\x99\x82" * 5000
                   + b'"}}')
        error = self.one_error(self.ircase("--check", "d"), "d")
        self.assertEqual(error.place, "/report/edition")
        self.write("e", b'{"format": "ircase", "version": 1, "answers": {"' + b"n" * 5000 + b'": 1}}')
        self.one_error(self.ircase("--check", "e"), "e")


if __name__ == "__main__":
    support.main()
