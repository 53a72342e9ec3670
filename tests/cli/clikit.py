# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: cases, calls, error lines.

Everything here knows the program by docs/CASE-FORMAT.md alone.
"""
import copy
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, ".."), os.path.join(HERE, "..", "cases")]
import support
from support import PROGRAM, SAMPLE

CONTENT = os.path.join(support.ROOT, "data", "content")
SAMPLE_CASE = SAMPLE if os.path.exists(SAMPLE) else None
CASE_ID = "0f8fad5b-d9cb-469f-a165-70867728950e"
MADE = "2026-03-01T08:00:00Z"
EDITED = "2026-11-02T09:30:15Z"
LINE_LIMIT = 400
BASIC = {"format": "ircase", "version": 1, "id": CASE_ID, "created": MADE, "modified": EDITED}


def content(name):
    with open(os.path.join(CONTENT, name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def basic(**members):
    """The smallest case that does not depend on the present time."""
    return {**copy.deepcopy(BASIC), **copy.deepcopy(members)}


def set_at(case, place, value):
    """`case` with the member at the pointer `place` set; lists are extended."""
    box = case
    steps = [step.replace("~1", "/").replace("~0", "~") for step in place.split("/")[1:]]
    for step, following in zip(steps, steps[1:] + [None]):
        if isinstance(box, list):
            step = int(step)
            while len(box) <= step:
                box.append({})
        if following is None:
            box[step] = value
        elif isinstance(box, list):
            box = box[step]
        else:
            box = box.setdefault(step, [] if following == "0" else {})
    return case


def get_at(case, place):
    for step in place.split("/")[1:]:
        case = case[int(step) if isinstance(case, list) else step.replace("~1", "/").replace("~0", "~")]
    return case


def text_of(case):
    return json.dumps(case, ensure_ascii=False, indent=2) + "\n"


def rich():
    """A case with every part filled in, so that each printed thing has a cause."""
    answers = {
        "in-1-rounds": {"state": "in-place", "since": "2021", "note": "NOTE-ROUNDS every day",
                        "proofs": [{"title": "Round list", "date": "2026-02", "reviewer": "A. Berg", "link": ""}]},
        "in-1-preprocedure": {"state": "in-place"},
        "in-1-mdt": {"state": "in-place", "confirmed": False},
        "in-2-time": {"state": "partly", "note": "NOTE-TIME two sessions"},
        "in-2-sops": {"state": "in-place"},
        "out-1-outpatients": {"state": "not-in-place"},
        "out-1-mdt": {"state": "not-applicable", "reason": "No tumour board sees outpatients here."},
        "out-2-time": {"state": "to-verify"},
        "out-3-mm": {"state": "", "note": "NOTE-MM to be asked"},
    }
    return basic(
        title="Case for a clinical service",
        centre={"name": "Northfield General", "department": "Interventional Radiology", "city": "Northfield",
                "country": "GB", "currency": "GBP", "payment_system": "global-budget", "prepared_by": "Dr A. Berg",
                "prepared_for": "The board", "meeting_date": "2026-12-01",
                "facts": {"consultants_wte": 2.5, "nurses_wte": 4, "cover": "extended"},
                "service_lines": [{"id": "pad", "cases_per_year": 180, "day_case_percent": 62.5}]},
        content={"pack": "ircase-base", "version": "1.0.0", "language": "en"},
        answers=answers,
        targets={"inpatient": {"level": 2, "by": "2027-06"}, "outpatient": {"level": 1, "by": ""}},
        option="recommended",
        measures=[{"id": "m1", "criterion": "in-2-time", "action": "Two sessions", "owner": "Head", "start": "2027-Q1",
                   "asks": ["a1"], "status": "planned"},
                  {"id": "m2", "criterion": "out-2-time", "status": "done"},
                  {"id": "m3", "criterion": "out-3-mm", "status": "dropped", "asks": []},
                  {"id": "m4", "criterion": "out-1-outpatients", "status": "started"}],
        asks=[{"id": "a1", "title": "Two consultant sessions", "criteria": ["in-2-time"],
               "resource": "consultant-session", "quantity": 2, "unit": "sessions a week", "why": "Patients wait.",
               "priority": "must", "by": "2027-01"}],
        arguments={"chosen": [{"id": "rounds-first", "claim": None}, {"id": "own-wait", "claim": "Our patients wait."}],
                   "left_out": [],
                   "own": [{"id": "own-wait", "title": "Waiting list", "claim": "Patients wait nine weeks.",
                            "criteria": ["out-2-time"], "references": ["own-audit"]}],
                   "references": [{"id": "own-audit", "title": "Audit of the waiting list", "type": "report",
                                   "container": "Quality reports", "authors": [{"body": "Northfield General"}],
                                   "year": 2025, "url": "https://www.example.org/audit", "url_is_official": True}]},
        finance={"MARK-FINANCE": [1, 2.5, {"deep": None}]},
        report={"edition": "full", "language": "en", "paper": "a4", "confidentiality": "For the board", "notes": True},
        history=[{"date": "2025-11-02", "label": "MARK-HISTORY",
                  "content": {"pack": "ircase-base", "version": "0.9", "language": "en"},
                  "levels": {"inpatient": 1, "outpatient": 0},
                  "answers": {"in-1-rounds": {"state": "in-place", "counted": True}}}],
        private={"MARK-PRIVATE": {"walk_away": "MARK-WALK-AWAY"}},
    ) | {"x-unknown": "MARK-UNKNOWN"}


class Error:
    """A line of the form `ircase: FILE: PLACE: text`, read back."""

    def __init__(self, line, file):
        start = f"ircase: {file}: "
        if not line.startswith(start):
            raise AssertionError(f"not “{start}…”: {line!r}")
        self.line, rest = line, line[len(start):]
        # A member's name may hold a colon, never a colon and a space in these tests.
        found = re.match(r"(/(?:[^:]|:(?! ))*|line [0-9]+, column [0-9]+): (.+)$", rest)
        self.place, self.text = (found.group(1), found.group(2)) if found else ("", rest)
        if len(line.encode()) > LINE_LIMIT:
            raise AssertionError(f"{len(line.encode())} bytes: {line!r}")
        if not self.text.strip():
            raise AssertionError(f"no text: {line!r}")

    @property
    def line_number(self):
        found = re.match(r"line ([0-9]+), column ([0-9]+)$", self.place)
        return int(found.group(1)) if found else None


class CliTest(unittest.TestCase):
    """A test with a folder of its own, `self.dir`, in which the program is run."""

    def setUp(self):
        self.dir = tempfile.mkdtemp(prefix="ircase-cli-")
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)

    def path(self, *names):
        return os.path.join(self.dir, *names)

    def write(self, name, data):
        """Writes a case (dict), text or bytes; returns the name."""
        if isinstance(data, dict):
            data = text_of(data)
        with open(self.path(name), "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode())
        return name

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def run_bytes(self, *arguments, epoch=None, env=None, **options):
        """Runs the program in self.dir; output in bytes. Without `env` it gets
        the test's own, with SOURCE_DATE_EPOCH only if `epoch` is given."""
        env = dict(os.environ if env is None else env)
        env.pop("SOURCE_DATE_EPOCH", None)
        if epoch is not None:
            env["SOURCE_DATE_EPOCH"] = str(epoch)
        options = {"timeout": 60, "cwd": self.dir, "stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE,
                   "stderr": subprocess.PIPE, **options}
        done = subprocess.run([PROGRAM, *arguments], env=env, **options)
        self.assertGreaterEqual(done.returncode, 0, f"killed by a signal: {arguments} {done.stderr}")
        return done

    def ircase(self, *arguments, **options):
        """Runs the program in self.dir; output as text."""
        done = self.run_bytes(*arguments, **options)
        done.stdout = (done.stdout or b"").decode()
        done.stderr = (done.stderr or b"").decode()
        return done

    def good(self, *arguments, **options):
        """Runs the program, which has to succeed without a word on standard error."""
        done = self.ircase(*arguments, **options)
        self.assertEqual((done.returncode, done.stderr), (0, ""), arguments)
        return done

    def one_error(self, done, file, status=1):
        """The call failed with one line about `file` and printed nothing."""
        self.assertEqual(done.returncode, status, done.stderr)
        self.assertEqual(done.stdout, "")
        lines = done.stderr.split("\n")
        self.assertEqual(lines[1:], [""], f"not one line: {done.stderr!r}")
        return Error(lines[0], file)

    def usage_error(self, *arguments, **options):
        """The call is refused with status 2, a word on standard error, nothing written."""
        before = sorted(os.listdir(self.dir))
        done = self.ircase(*arguments, **options)
        self.assertEqual(done.returncode, 2, f"{arguments}: {done.stderr}")
        self.assertEqual(done.stdout, "", arguments)
        self.assertTrue(done.stderr.strip(), arguments)
        self.assertEqual(sorted(os.listdir(self.dir)), before, arguments)
        return done

    def output(self, *arguments, **options):
        """What a call prints that has to succeed, with or without warnings."""
        done = self.ircase(*arguments, **options)
        self.assertEqual(done.returncode, 0, f"{arguments}: {done.stderr}")
        return done.stdout

    def rewrite(self, data, name="case.ircase"):
        """The canonical form of a case that has to be accepted."""
        self.write(name, data)
        return self.output("--rewrite=-", name)

    def check_all(self, datas):
        """--check and --assess of many files in one call each: for each file the
        Error that refuses it, or None. Asserts what holds for every batch."""
        names = [self.write(f"{index:05d}.ircase", data) for index, data in enumerate(datas)]
        checked = self.ircase("--check", *names)
        self.assertEqual(checked.stdout, "")
        errors = {}
        for line in checked.stderr.split("\n")[:-1]:
            name = line.split(": ", 2)[1] if line.count(": ") >= 2 else ""
            self.assertIn(name, names, f"not about a file: {line!r}")
            errors.setdefault(name, []).append(Error(line, name))
        assessed = self.ircase("--assess", "--format=json", *names)
        accepted = [json.loads(line)["file"] for line in assessed.stdout.split("\n")[:-1]]
        self.assertEqual(accepted, [name for name in names if name in set(accepted)], "order of the objects")
        status = 0 if len(accepted) == len(names) else 1
        self.assertEqual((checked.returncode, assessed.returncode), (status, status))
        results = []
        for name in names:
            lines = errors.get(name, [])
            if name not in accepted:
                self.assertEqual(len(lines), 1, f"refused with {[e.line for e in lines]}: {self.read(name)[:300]!r}")
            results.append(None if name in accepted else lines[0])
        for name in names:
            os.unlink(self.path(name))
        return results
