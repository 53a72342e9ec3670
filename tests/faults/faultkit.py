# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets one call of the C library go wrong in a program that writes a file, at
each call in turn, and looks at what is then on disk.

An operation is done once undisturbed, with its calls counted (faults.c); then
once for each call and each way in which it can go wrong.
"""
import dataclasses
import errno
import glob
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))
import support

LIBRARY = os.path.join(support.BUILD, "tests", "faults", "faults.so")
EDITOR = os.path.join(support.BUILD, "tests", "faults", "editor")
CASE = {"format": "ircase", "version": 1, "id": "0f8fad5b-d9cb-469f-a165-70867728950e", "title": "before",
        "created": "2026-03-01T08:00:00Z", "modified": "2026-11-02T09:30:15Z"}
ANY = ("create", "open", "write", "read", "fsync", "close", "rename", "link", "unlink", "mkdir", "fchmod")
# What the table calls it, the number, and the calls to which it happens.
ERRORS = {
    "disk full": (errno.ENOSPC, ("create", "write", "fsync", "close", "link", "mkdir", "rename")),
    "quota used up": (errno.EDQUOT, ("create", "write", "close")),
    "disk broken": (errno.EIO, ("open", "write", "read", "fsync", "close", "rename")),
    "not allowed": (errno.EACCES, ("open", "create", "rename", "link", "unlink", "mkdir")),
    "read-only": (errno.EROFS, ("create", "rename", "link", "unlink", "mkdir")),
    "folder gone": (errno.ENOENT, ("open", "create", "rename", "link")),
    "share gone": (errno.ESTALE, ANY),
}
INTERRUPTED = ("open", "create", "write", "read", "fsync")
RENAMING = ("rename", "link")


@dataclasses.dataclass
class Operation:
    """name: in the table; command: makes the arguments from the folder; target:
    a pattern for the file that is written, in the folder; old: what is in it
    before, None: nothing; others: files that are there too; whole: whether bytes
    are what the operation writes; repeats: whether it writes the same file the
    next time."""
    name: str
    command: callable
    target: str
    old: bytes
    others: dict
    whole: callable
    repeats: bool = True


@dataclasses.dataclass
class Outcome:
    call: str = ""
    status: int = 0
    output: str = ""
    state: str = ""  # "old", "new", or what is wrong
    litter: tuple = ()


def is_case(title):
    def whole(content):
        try:
            return json.loads(content)["title"] == title
        except (ValueError, KeyError):
            return False
    return whole


def case_bytes(title="before"):
    return (json.dumps({**CASE, "title": title}) + "\n").encode()


class Bench:
    """A folder in which an operation is done again and again."""

    def __init__(self, operation):
        self.operation = operation
        self.folder = tempfile.mkdtemp(prefix="ircase-faults-")
        self.work = os.path.join(self.folder, "work")
        self.calls = []
        outcome = self.run(log=True)
        if outcome.status or outcome.state != "new" or outcome.litter:
            raise AssertionError(f"{operation.name}, undisturbed: {outcome}")

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        shutil.rmtree(self.folder)

    def prepare(self):
        shutil.rmtree(self.work, ignore_errors=True)
        os.mkdir(self.work)
        files = dict(self.operation.others)
        if self.operation.old is not None:
            files[self.operation.target] = self.operation.old
        for name, content in files.items():
            with open(os.path.join(self.work, name), "wb") as file:
                file.write(content)

    def environment(self):
        home = os.path.join(self.work, "home")
        keep = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
        return {**keep, "HOME": home, "XDG_STATE_HOME": os.path.join(home, "state"), "LC_ALL": "C.UTF-8",
                "TZ": "UTC", "G_DEBUG": "fatal-criticals"}

    def look(self):
        """Old, new, or in words what is wrong with the target."""
        paths = glob.glob(os.path.join(self.work, self.operation.target))
        if not paths:
            return "old" if self.operation.old is None else "gone"
        with open(paths[0], "rb") as file:
            content = file.read()
        if content == self.operation.old:
            return "old"
        return "new" if self.operation.whole(content) else f"torn after {len(content)} bytes"

    def list_litter(self):
        found = glob.glob(os.path.join(self.work, "**", "*.new"), include_hidden=True, recursive=True)
        return tuple(sorted(os.path.relpath(path, self.work) for path in found))

    def run(self, at=0, kind="", lasting=False, log=False, fresh=True):
        if fresh:
            self.prepare()
        env = self.environment()
        path = os.path.join(self.folder, "log")
        if log:
            env.update(LD_PRELOAD=LIBRARY, FAULTS_FOLDER=self.work, FAULTS_LOG=path)
        elif at:
            env.update(LD_PRELOAD=LIBRARY, FAULTS_FOLDER=self.work, FAULTS_AT=str(at), FAULTS_KIND=str(kind))
            if lasting:
                env["FAULTS_LASTING"] = "1"
        child = subprocess.Popen(self.operation.command(self.work), env=env, stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, text=True)
        if kind == "stop":
            os.waitpid(child.pid, os.WUNTRACED)
            child.send_signal(signal.SIGCONT)
        output = child.communicate(timeout=120)[0]
        if log:
            with open(path, encoding="utf-8") as file:
                self.calls = [line.split(" ", 2)[1] for line in file]
        call = self.calls[at - 1] if at else ""
        return Outcome(call, child.returncode, output, self.look(), self.list_litter())

    def errors(self, name, lasting):
        """One outcome for each call to which the error can happen."""
        number, calls = ERRORS[name]
        return [self.run(at + 1, number, lasting) for at, call in enumerate(self.calls) if call in calls]

    def interruptions(self):
        return [self.run(at + 1, errno.EINTR) for at, call in enumerate(self.calls) if call in INTERRUPTED]

    def short_ones(self):
        return [self.run(at + 1, "short") for at, call in enumerate(self.calls) if call in ("write", "read")]

    def suspensions(self):
        return [self.run(at, "stop") for at in range(1, len(self.calls) + 1)]

    def deaths(self):
        """Ended before each call, and what doing it once more, undisturbed, comes
        to."""
        found = []
        for at in range(1, len(self.calls) + 1):
            outcome = self.run(at, "kill")
            if outcome.status != -signal.SIGKILL:
                raise AssertionError(f"{self.operation.name}: the process outlived call {at}: {outcome}")
            again = self.run(fresh=False)
            found.append((outcome, again))
        return found


def operations():
    """Each way in which the program writes a file that somebody wants to keep."""
    case = lambda folder: os.path.join(folder, "case.ircase")
    is_pdf = lambda content: content.startswith(b"%PDF-1.") and content.endswith(b"%%EOF\n")
    is_odt = lambda content: content.startswith(b"PK") and b"PK\x05\x06" in content[-64:]
    call = lambda option, name: lambda folder: [support.PROGRAM, f"{option}={os.path.join(folder, name)}", case(folder)]
    return [
        Operation("save a case", lambda folder: [EDITOR, "save", case(folder), "after"], "case.ircase", case_bytes(),
                  {}, is_case("after")),
        Operation("write the recovery copy", lambda folder: [EDITOR, "recover", case(folder),
                                                             os.path.join(folder, "copies")],
                  "copies/*.ircase", None, {"case.ircase": case_bytes()}, is_case("after"), repeats=False),
        Operation("make a case", lambda folder: [support.PROGRAM, "--new=" + case(folder)], "case.ircase", None, {},
                  is_case("")),
        Operation("export a PDF", call("--export", "paper.pdf"), "paper.pdf", b"%PDF-1.4 before\n%%EOF\n",
                  {"case.ircase": case_bytes()}, is_pdf),
        Operation("export an ODT", call("--export", "paper.odt"), "paper.odt", b"before", {"case.ircase": case_bytes()},
                  is_odt),
    ]


def available():
    return os.path.exists(LIBRARY) and os.path.exists(EDITOR)
