#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the project and runs its tests: ./check calls this.

    ./check [--long] [--only STEP,...] [--list]

Each test reports in TAP (tests/README.md) and is counted; so are the builds,
and that no step left a process behind. The last line is "N passed, N failed",
with ", N skipped" where something was.
"""
import argparse
import ctypes
import glob
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import time

import support

ROOT = support.ROOT
LOGS = os.path.join(ROOT, "_build-logs")
WITH_DISPLAY = os.path.join(ROOT, "tests", "gui", "with-display.sh")
LEFT_BEHIND = "no process left behind"
PASS, FAIL, SKIP = "passed", "failed", "skipped"
PR_SET_CHILD_SUBREAPER = 36
TAP_LINE = re.compile(r"^(not )?ok\b *(\d+)?(?: *-)? *(.*?)(?: *# *(SKIP)\b *(.*))?$", re.IGNORECASE)
TAP_PLAN = re.compile(r"^1\.\.(\d+)(?: *# *SKIP *(.*))?$", re.IGNORECASE)


class Step:
    """The outcomes of one step and the log they came from."""

    def __init__(self, name):
        self.name = name
        self.results = []
        self.figures = []
        self.log_path = os.path.join(LOGS, name + ".log")
        self.log = open(self.log_path, "w", encoding="utf-8")

    def add(self, name, outcome, detail=""):
        self.results.append((name, outcome, detail))

    def count(self, outcome):
        return sum(1 for result in self.results if result[1] == outcome)

    def run(self, command, timeout=900, env=None):
        """Runs a command in its own session; returns (status, output). Whatever
        it leaves behind becomes a child of this process and is seen later."""
        self.log.write("$ " + shlex.join(command) + "\n")
        with tempfile.TemporaryFile() as out:
            try:
                child = subprocess.Popen(command, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=out,
                                         stderr=subprocess.STDOUT, start_new_session=True)
            except OSError as error:
                self.log.write(f"{error}\n")
                return 127, str(error)
            try:
                status = child.wait(timeout)
            except subprocess.TimeoutExpired:
                end(descendants(child.pid) + [child.pid])
                status = child.wait()
                out.write(f"\nstopped after {timeout} s\n".encode())
            out.seek(0)
            output = out.read().decode(errors="replace")
        self.log.write(output + f"[status {status}]\n")
        self.log.flush()
        return status, output

    def build(self, name, command, **options):
        """A command that counts as one test; returns whether it passed."""
        status, output = self.run(command, **options)
        self.add(name, PASS if status == 0 else FAIL, tail(output) if status else "")
        return status == 0

    def tap(self, name, status, output):
        """Counts the tests of one program from what it printed."""
        results, planned = [], None
        for line in output.splitlines():
            plan, test = TAP_PLAN.match(line), TAP_LINE.match(line)
            if plan:
                planned = int(plan[1])
                if planned == 0:
                    results.append((name, SKIP, plan[2] or "nothing to test"))
            elif test:
                title = test[3] or f"test {test[2] or len(results) + 1}"
                skipped = bool(test[4]) and not test[1]
                results.append((f"{name}: {title}", SKIP if skipped else FAIL if test[1] else PASS, test[5] or ""))
            elif line.startswith("# figure: "):
                self.figures.append(line[10:])
            elif results and line.startswith("#") and results[-1][1] == FAIL and len(results[-1][2]) < 4000:
                results[-1] = results[-1][:2] + (results[-1][2] + line[1:] + "\n",)
        self.results += results
        if planned is None and status == 0:
            self.add(f"{name}: prints its TAP plan", FAIL, tail(output))
        elif planned and len(results) != planned:
            self.add(f"{name}: {planned} tests planned, {len(results)} run", FAIL, tail(output))
        elif status and not any(result[1] == FAIL for result in results):
            self.add(f"{name}: exit status {status}", FAIL, tail(output))


def tail(text, lines=25):
    return "\n".join(text.rstrip().splitlines()[-lines:])


# Processes ------------------------------------------------------------------

def children(pid):
    try:
        found = []
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as f:
                found += [int(word) for word in f.read().split()]
        return found
    except OSError:
        return []


def descendants(pid):
    found = []
    for child in children(pid):
        found += [child] + descendants(child)
    return found


def end(pids):
    for number in (signal.SIGTERM, signal.SIGKILL):
        for pid in pids:
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass
        time.sleep(1)


def reap():
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def check_left_behind(step):
    """Orphans of the step are children of this process by now: a short while
    to finish, then the test has failed and they are ended."""
    for _ in range(50):
        reap()
        left = descendants(os.getpid())
        if not left:
            return
        time.sleep(0.1)
    names = []
    for pid in left:
        try:
            with open(f"/proc/{pid}/cmdline", "rb") as f:
                names.append(f"{pid} " + f.read().replace(b"\0", b" ").decode(errors="replace"))
        except OSError:
            pass
    step.add(LEFT_BEHIND, FAIL, "\n".join(names))
    end(left)
    reap()


# Steps ----------------------------------------------------------------------

def environment(home, build="_build", **extra):
    """A test's environment: no display, no bus, an empty home."""
    keep = ("PATH", "TERM", "CI", "IRCASE_EVIDENCE", "LD_LIBRARY_PATH")
    env = {name: os.environ[name] for name in keep if name in os.environ}
    folder = os.path.join(ROOT, build)
    env.update(HOME=home, TMPDIR=home, LC_ALL="C.UTF-8", TZ="UTC", PYTHONDONTWRITEBYTECODE="1",
               PYTHONPATH=os.path.join(ROOT, "tests"), IRCASE_BUILD=folder,
               IRCASE=os.path.join(folder, "src", "ircase"), G_DEBUG="fatal-criticals")
    env.update(extra)
    return env


def sanitizer_options():
    return {"ASAN_OPTIONS": "detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1:quarantine_size_mb=16",
            "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
            "LSAN_OPTIONS": f"print_suppressions=0:suppressions='{ROOT}/tests/lsan.supp'"}


def configured(folder):
    return os.path.exists(os.path.join(ROOT, folder, "build.ninja"))


def build(step, folder, *options, env=None):
    """Configures and builds; a failure of either is one failed test."""
    return (step.build(f"{folder}: configure", ["build-aux/configure.sh", folder, *options], env=env)
            and step.build(f"{folder}: compile", ["ninja", "-C", folder], timeout=3600, env=env))


def meson_tests(step, folder, *arguments, env, slower=1, timeout=1800):
    if not configured(folder):
        step.add(f"{folder}: not built", SKIP)
        return
    # With a wrapper its name becomes part of the log's.
    logs = os.path.join(ROOT, folder, "meson-logs", "testlog*.json")
    for log in glob.glob(logs):
        os.remove(log)
    command = ["meson", "test", "-C", folder, "--no-rebuild", "-t", str(slower), *arguments]
    status, output = step.run(command, timeout=timeout, env=env)
    log = next(iter(glob.glob(logs)), None)
    if log is None:
        if "No suitable tests" not in output and "No tests defined" not in output:
            step.add(f"{folder}: meson test", FAIL, tail(output))
        return
    bad = 0
    with open(log, encoding="utf-8") as f:
        for line in f:
            program = json.loads(line)
            text = program.get("stdout") or ""
            step.log.write(f"--- {program['name']}: {program['result']}\n{text}\n{program.get('stderr') or ''}\n")
            good = program["result"] in ("OK", "SKIP", "EXPECTEDFAIL")
            bad += not good
            if TAP_PLAN.search(text) or re.search(r"(?m)^1\.\.\d", text):
                step.tap(program["name"], 0 if good else program["returncode"] or program["result"], text)
            else:
                outcome = SKIP if program["result"] == "SKIP" else PASS if good else FAIL
                step.add(f"{program['name']}: {program['result']}", outcome,
                         "" if good else tail(text + (program.get("stderr") or "")))
    if status and not bad:
        step.add(f"{folder}: meson test, exit status {status}", FAIL, tail(output))


def scripts(step, pattern, home, wrapper=(), **extra):
    for path in sorted(glob.glob(os.path.join(ROOT, pattern))):
        name = os.path.relpath(path, ROOT)
        status, output = step.run([*wrapper, "/usr/bin/python3", path], timeout=1200, env=environment(home, **extra))
        step.tap(name, status, output)


def gui_environment(home, build_folder="_build", **extra):
    return environment(home, build_folder, IRCASE_DISPLAY_TIMEOUT="900", **extra)


def step_build(step, home):
    build(step, "_build", "development=true", "werror=true")


def step_unit(step, home):
    meson_tests(step, "_build", "--no-suite", "gui", env=environment(home))


def step_cli(step, home):
    scripts(step, "tests/cli/test_*.py", home)


def step_pdf(step, home):
    scripts(step, "tests/pdf/test_*.py", home)


def step_gui(step, home):
    meson_tests(step, "_build", "--suite", "gui", "--num-processes", "1", "--wrapper", shlex.quote(WITH_DISPLAY),
                env=gui_environment(home, GTK_A11Y="test"))
    for pattern in ("tests/gui/test_*.py", "tests/e2e/test_*.py"):
        scripts(step, pattern, home, wrapper=[WITH_DISPLAY], IRCASE_DISPLAY_TIMEOUT="900")


def step_faults(step, home):
    scripts(step, "tests/faults/test_*.py", home)


def step_faults_all(step, home):
    scripts(step, "tests/faults/test_*.py", home, FAULTS_LONG="1", FAULTS_DEATHS="200")


def step_walls(step, home):
    scripts(step, "tests/check-walls.py", home)
    scripts(step, "tests/walls/test_*.py", home)


def step_style(step, home):
    scripts(step, "tests/check-style.py", home)


def step_data(step, home):
    scripts(step, "tests/check-data.py", home)
    scripts(step, "tests/tools/test_*.py", home)


def step_licences(step, home):
    scripts(step, "tests/check-licences.py", home)


def step_evidence(step, home):
    scripts(step, "tests/check-evidence.py", home)


def step_sanitizers(step, home):
    if build(step, "_build-asan", "development=true", "werror=true", "b_sanitize=address,undefined", "b_lundef=false"):
        meson_tests(step, "_build-asan", "--no-suite", "gui", "--no-suite", "oracle", slower=5,
                    env=environment(home, "_build-asan", **sanitizer_options()))


def step_sanitizers_all(step, home):
    if not configured("_build-asan"):
        step.add("_build-asan: not built", SKIP)
        return
    extra = sanitizer_options()
    meson_tests(step, "_build-asan", "--suite", "oracle", slower=5, env=environment(home, "_build-asan", **extra))
    meson_tests(step, "_build-asan", "--suite", "gui", "--num-processes", "1", "--wrapper", shlex.quote(WITH_DISPLAY),
                slower=5, env=gui_environment(home, "_build-asan", GTK_A11Y="test", **extra))
    for pattern in ("tests/cli/test_*.py", "tests/pdf/test_*.py"):
        scripts(step, pattern, home, build="_build-asan", **extra)


def step_clang(step, home):
    env = dict(os.environ, CC="clang")
    if build(step, "_build-clang", "development=true", "werror=true", env=env):
        meson_tests(step, "_build-clang", "--no-suite", "gui", env=environment(home, "_build-clang"))


def step_long(step, home):
    scripts(step, "tests/long/test_*.py", home)


def step_bench(step, home):
    meson_tests(step, "_build", "--benchmark", env=gui_environment(home), timeout=3600)


STEPS = [("build", step_build), ("unit", step_unit), ("cli", step_cli), ("pdf", step_pdf), ("gui", step_gui),
         ("faults", step_faults),
         ("walls", step_walls), ("style", step_style), ("data", step_data), ("licences", step_licences),
         ("evidence", step_evidence), ("sanitizers", step_sanitizers)]
LONG = [("faults-all", step_faults_all), ("sanitizers-all", step_sanitizers_all), ("clang", step_clang), ("long", step_long), ("bench", step_bench)]


def report(step, seconds):
    counts = ", ".join(f"{step.count(outcome)} {outcome}" for outcome in (PASS, FAIL, SKIP))
    print(f"{step.name:15} {counts:40} {seconds:6.1f} s", flush=True)
    for name, outcome, detail in step.results:
        if outcome == FAIL:
            print(f"  FAILED {name}")
            for line in detail.rstrip().splitlines():
                print(f"    | {line}")
        elif outcome == SKIP:
            print(f"  skipped {name}" + (f" ({detail})" if detail else ""))
    for figure in step.figures:
        print(f"  {figure}")
    if step.count(FAIL):
        print(f"  log: {os.path.relpath(step.log_path, ROOT)}", flush=True)


def run_step(name, function, broken):
    step = Step(name)
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="ircase-check-") as home:
        os.chmod(home, 0o755)  # tests give up their rights in it
        needs_build = name not in ("build", "walls", "style", "data", "licences", "evidence", "clang")
        if broken and needs_build:
            step.add("not run: the build failed", SKIP)
        else:
            try:
                function(step, home)
            except Exception as error:  # a step that cannot be run has failed, the others go on
                step.add("the step itself", FAIL, repr(error))
            check_left_behind(step)
    step.log.close()
    report(step, time.monotonic() - started)
    return step


def main():
    parser = argparse.ArgumentParser(prog="check", description="Builds IR Case and runs its tests.")
    parser.add_argument("--long", action="store_true", help="also the slow steps")
    parser.add_argument("--only", metavar="STEP,...", help="these steps alone")
    parser.add_argument("--list", action="store_true", help="print the names of the steps")
    options = parser.parse_args()
    steps = STEPS + LONG if options.long or options.only or options.list else STEPS
    if options.list:
        print(" ".join(name for name, _ in steps))
        return 0
    if options.only:
        names = options.only.split(",")
        unknown = set(names) - {name for name, _ in steps}
        if unknown:
            parser.error("unknown step " + ", ".join(sorted(unknown)))
        steps = [step for step in steps if step[0] in names]

    evidence = os.path.join(os.path.dirname(ROOT), "shared", "evidence")
    if "IRCASE_EVIDENCE" not in os.environ and os.path.isdir(evidence):
        os.environ["IRCASE_EVIDENCE"] = evidence
    os.makedirs(LOGS, exist_ok=True)
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    done = []
    for name, function in steps:
        broken = any(step.name == "build" and step.count(FAIL) for step in done)
        done.append(run_step(name, function, broken))
    if not any(result[0] == LEFT_BEHIND for step in done for result in step.results):
        done[-1].add(LEFT_BEHIND, PASS)
    passed, failed, skipped = (sum(step.count(outcome) for step in done) for outcome in (PASS, FAIL, SKIP))
    # Once more, with the end of each log's reason: where only the end of the output is kept, it says what failed.
    for step in done:
        for name, outcome, detail in step.results:
            if outcome == FAIL:
                print(f"FAILED in {step.name}: {name}: " + " / ".join(detail.split("\n")[-8:])[:400])
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""), flush=True)
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
