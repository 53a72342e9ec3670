#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""libFuzzer over the readers of cases, evidence packs and reference lists, and over the whole way of a case to paper,
under the address, undefined and leak sanitizers; then AFL++ over the same targets where it is installed (Debian: afl++).

Each begins with the kept corpus and goes on for IRCASE_FUZZ_SECONDS (120); IRCASE_FUZZ_TARGETS names some of them. An
input that shows a fault is kept in tests/fuzz/corpus/TARGET once the fault is mended."""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support

FUZZ = os.path.join(support.ROOT, "tests", "fuzz")
SECONDS = os.environ.get("IRCASE_FUZZ_SECONDS", "120")
# name: its dictionary, the largest input
TARGETS = {"case": ("case", 20000), "pack": ("pack", 60000), "paper": ("case", 8000), "refs": ("refs", 4096)}
CHOSEN = [name for name in TARGETS if name in os.environ.get("IRCASE_FUZZ_TARGETS", " ".join(TARGETS)).split()]
# Most of the time went into libFuzzer's own bookkeeping (the entropic schedule walks all 60,000 features of a paper after
# each input), into names of new functions and into fresh pages for what was freed long ago: without these, an input on its
# way to paper takes two fifths of it.
QUICK = ["-entropic=0", "-print_funcs=0"]
ENV = dict(os.environ,
           ASAN_OPTIONS="detect_leaks=1:abort_on_error=1:symbolize=1:allocator_may_return_null=1:quarantine_size_mb=16",
           UBSAN_OPTIONS="halt_on_error=1:print_stacktrace=1", G_DEBUG="fatal-warnings", G_SLICE="always-malloc",
           LSAN_OPTIONS="suppressions=" + os.path.join(support.ROOT, "tests", "lsan.supp"))


def build(folder, compiler, *options):
    """The targets of a build folder of their own; what went wrong, or ""."""
    folder = os.path.join(support.ROOT, folder)
    programs = [f"tests/fuzz/{name}-fuzz" for name in CHOSEN]
    for command in (["meson", "setup", folder, "-Dfuzzing=true", "-Doptimization=1", "-Ddebug=true", "-Ddevelopment=true", *options],
                    ["ninja", "-C", folder, *programs]):
        if command[0] == "meson" and os.path.exists(os.path.join(folder, "build.ninja")):
            continue
        done = subprocess.run(command, cwd=support.ROOT, env=dict(os.environ, CC=compiler), stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True)
        if done.returncode:
            return done.stdout[-4000:]
    return ""


def lib_fuzzer(tap):
    if not shutil.which("clang"):
        tap.skip("libFuzzer finds nothing", "clang is not installed")
        return
    said = build("_build-fuzz", "clang", "-Db_sanitize=address,undefined", "-Db_lundef=false")
    tap.check(not said, "the targets are built for libFuzzer", said)
    if said:
        return
    for name in CHOSEN:
        dictionary, largest = TARGETS[name]
        with tempfile.TemporaryDirectory() as work:
            done = subprocess.run([os.path.join(support.ROOT, "_build-fuzz", "tests", "fuzz", name + "-fuzz"),
                                   *QUICK, "-max_total_time=" + SECONDS, f"-max_len={largest}", "-timeout=60", "-rss_limit_mb=2048",
                                   "-print_final_stats=1", f"-dict={FUZZ}/{dictionary}.dict", work, f"{FUZZ}/corpus/{name}"],
                                  cwd=work, env=ENV, capture_output=True, text=True, errors="replace")
        runs = re.search(r"number_of_executed_units: ([0-9]+)", done.stderr)
        tap.check(done.returncode == 0, f"libFuzzer finds nothing in {name}: {runs[1] if runs else 0} inputs in {SECONDS} seconds",
                  done.stderr[-6000:])


def afl(tap):
    if not shutil.which("afl-fuzz") or not shutil.which("afl-clang-fast"):
        tap.skip("AFL++ finds nothing", "afl++ is not installed")
        return
    said = build("_build-afl", "afl-clang-fast", "-Db_lundef=false", "-Dc_args=-fno-sanitize=all")
    tap.check(not said, "the targets are built for AFL++", said)
    if said:
        return
    env = dict(os.environ, AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES="1", AFL_SKIP_CPUFREQ="1", AFL_NO_UI="1", AFL_NO_AFFINITY="1",
               AFL_AUTORESUME="1", G_DEBUG="fatal-warnings")
    for name in CHOSEN:
        with tempfile.TemporaryDirectory() as work:
            done = subprocess.run(["afl-fuzz", "-V", SECONDS, "-t", "20000", "-m", "none", "-x", f"{FUZZ}/{TARGETS[name][0]}.dict",
                                   "-i", f"{FUZZ}/corpus/{name}", "-o", work + "/out", "--",
                                   os.path.join(support.ROOT, "_build-afl", "tests", "fuzz", name + "-fuzz")],
                                  cwd=work, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
            faults = glob.glob(work + "/out/default/crashes/id*") + glob.glob(work + "/out/default/hangs/id*")
            kept = tempfile.mkdtemp(prefix="ircase-afl-") if faults else ""
            for fault in faults[:3]:
                shutil.copy(fault, kept)
            stats = os.path.join(work, "out", "default", "fuzzer_stats")
            runs = re.search(r"execs_done *: ([0-9]+)", open(stats, encoding="utf-8").read()) if os.path.exists(stats) else None
        tap.check(done.returncode == 0 and runs and not faults,
                  f"AFL++ finds nothing in {name}: {runs[1] if runs else 0} inputs in {SECONDS} seconds",
                  f"{len(faults)} faults, some kept in {kept}\n{done.stdout[-3000:]}")


def main():
    tap = support.Tap()
    lib_fuzzer(tap)
    afl(tap)
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
