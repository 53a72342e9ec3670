#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the output goes: regular files are replaced whole or not at all, others
are written to directly, and nothing is left lying about."""
import json
import os
import resource
import signal
import stat
import subprocess
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import PROGRAM, CliTest, basic, rich, support, unittest

STARTS = {"export": b"%PDF-", "trace": b"", "rewrite": b'{\n  "format": "ircase"'}
OLD = b"the old file\n"


class OutTest(CliTest):
    def setUp(self):
        super().setUp()
        self.write("a.ircase", rich())
        os.mkdir(self.path("to"))

    def failed(self, done, out):
        """Status 1 and one line about OUT, nothing on standard output."""
        self.assertEqual((done.returncode, done.stdout), (1, b""), done.stderr)
        lines = [line for line in done.stderr.decode().splitlines() if line.startswith("ircase: ")]
        self.assertTrue(any(out in line for line in lines), done.stderr)
        for line in lines:
            self.assertLessEqual(len(line.encode()), 400)

    def whole(self, call, data):
        self.assertEqual(data, self.run_bytes(f"--{call}=-", "a.ircase").stdout)
        self.assertTrue(data.startswith(STARTS[call]) and data)


class RegularTest(OutTest):
    def test_new_file(self):
        for call in STARTS:
            with self.subTest(call):
                self.good(f"--{call}=to/out-{call}", "a.ircase")
                self.whole(call, self.read(f"to/out-{call}"))
                self.assertEqual(os.listdir(self.path("to")), [f"out-{call}"])
                os.unlink(self.path(f"to/out-{call}"))

    def test_new_file_can_be_read_by_others_as_usual(self):
        for call in STARTS:
            with self.subTest(call):
                done = subprocess.run(["/bin/sh", "-c", 'umask 022; exec "$0" "$@"', PROGRAM, f"--{call}=to/out", "a.ircase"], cwd=self.dir, timeout=60)
                self.assertEqual(done.returncode, 0)
                self.assertEqual(stat.S_IMODE(os.stat(self.path("to/out")).st_mode), 0o644)
                os.unlink(self.path("to/out"))

    def test_replaced(self):
        for call in STARTS:
            with self.subTest(call):
                self.write("to/out", OLD)
                before = os.stat(self.path("to/out")).st_ino
                with open(self.path("to/out"), "rb") as reader:
                    self.good(f"--{call}=to/out", "a.ircase")
                    # Who has the old file open goes on reading the old file.
                    self.assertEqual(reader.read(), OLD)
                self.whole(call, self.read("to/out"))
                self.assertNotEqual(os.stat(self.path("to/out")).st_ino, before, "not replaced but written over")
                self.assertEqual(os.listdir(self.path("to")), ["out"])

    def test_longer_file_is_replaced(self):
        self.write("to/out", b"x" * 5_000_000)
        self.good("--rewrite=to/out", "a.ircase")
        self.whole("rewrite", self.read("to/out"))

    def test_mode_is_kept(self):
        self.write("to/out", OLD)
        os.chmod(self.path("to/out"), 0o640)
        self.good("--rewrite=to/out", "a.ircase")
        self.whole("rewrite", self.read("to/out"))
        self.assertEqual(stat.S_IMODE(os.stat(self.path("to/out")).st_mode), 0o640)

    def test_in_place(self):
        wanted = self.good("--rewrite=-", "a.ircase").stdout
        self.good("--rewrite=a.ircase", "a.ircase")
        self.assertEqual(self.read("a.ircase").decode(), wanted)
        self.assertEqual(sorted(os.listdir(self.dir)), ["a.ircase", "to"])

    def test_link_to_a_file(self):
        for call in STARTS:
            with self.subTest(call):
                self.write("to/real", OLD)
                os.symlink("real", self.path("to/link"))
                self.good(f"--{call}=to/link", "a.ircase")
                self.whole(call, self.read("to/link"))
                self.assertEqual(sorted(os.listdir(self.path("to"))), ["link", "real"])
                os.unlink(self.path("to/link"))

    def test_link_to_nothing(self):
        os.symlink("later", self.path("to/link"))
        self.good("--rewrite=to/link", "a.ircase")
        self.whole("rewrite", self.read("to/link"))

    def test_bad_case_leaves_the_old_file(self):
        self.write("bad", basic(option="x"))
        for call in STARTS:
            with self.subTest(call):
                self.write("to/out", OLD)
                before = os.stat(self.path("to/out"))
                self.one_error(self.ircase(f"--{call}=to/out", "bad"), "bad")
                after = os.stat(self.path("to/out"))
                self.assertEqual((self.read("to/out"), before.st_ino, before.st_mtime_ns), (OLD, after.st_ino, after.st_mtime_ns))
                self.assertEqual(os.listdir(self.path("to")), ["out"])


class FailedWriteTest(OutTest):
    """A write that fails leaves what was there, and no litter."""

    def test_no_room_in_a_file(self):
        """The limit on the size of a file stands for a full disk."""
        def limited():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))
        for call in STARTS:
            with self.subTest(call):
                for old in (OLD, None):
                    if old:
                        self.write("to/out", old)
                    done = subprocess.run([PROGRAM, f"--{call}=to/out", "a.ircase"], cwd=self.dir, stdin=subprocess.DEVNULL,
                                          capture_output=True, preexec_fn=limited, restore_signals=False, timeout=60)
                    self.failed(done, "to/out")
                    self.assertEqual(os.listdir(self.path("to")), ["out"] if old else [])
                    if old:
                        self.assertEqual(self.read("to/out"), old)
                        os.unlink(self.path("to/out"))

    def test_no_room_for_a_new_case(self):
        def limited():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (600, 600))
        for more in ([], ["--from=a.ircase"]):
            done = subprocess.run([PROGRAM, "--new=to/out", *more], cwd=self.dir, stdin=subprocess.DEVNULL, capture_output=True,
                                  preexec_fn=limited, restore_signals=False, timeout=60)
            self.failed(done, "to/out")
            self.assertEqual(os.listdir(self.path("to")), [])

    def on_a_mount(self, script):
        """Runs a shell script where the folder `to` may be mounted upon."""
        done = subprocess.run(["unshare", "--mount", "--map-root-user", "/bin/sh", "-c", "mount -t tmpfs -o size=64k none to || exit 77\n" + script, PROGRAM],
                              cwd=self.dir, capture_output=True, text=True, timeout=60)
        if done.returncode == 77 or "unshare:" in done.stderr:
            self.skipTest("no file system can be mounted here")
        return done

    def test_full_disk(self):
        done = self.on_a_mount('cp a.ircase to/out && head -c 40000 /dev/zero > to/fill && "$0" "--export=to/out" a.ircase; s=$?; '
                               'cmp -s a.ircase to/out || s=kept-nothing; ls to >&2; echo $s')
        self.assertEqual(done.stdout, "1\n", done.stderr)
        lines = done.stderr.split("\n")
        self.assertTrue(lines[0].startswith("ircase: to/out: "), done.stderr)
        self.assertEqual(lines[1:], ["fill", "out", ""])

    def test_read_only_mount(self):
        script = "cp a.ircase to/out && mount -o remount,ro to && if touch to/plain; then exit 78; fi 2>/dev/null\n"
        for call in STARTS:
            script += f'for f in to/out to/new; do "$0" --{call}=$f a.ircase; echo $?; done\n'
        done = self.on_a_mount(script + '"$0" --new=to/new; echo $?; "$0" --rewrite=- to/out >rewritten; echo $?; cmp a.ircase to/out; ls to')
        self.assertEqual(done.stdout, "1\n" * 7 + "0\n" + "out\n", done.stderr)
        wanted = ["to/out", "to/new"] * 3 + ["to/new"]
        self.assertEqual([line.split(": ")[:2] for line in done.stderr.splitlines()], [["ircase", out] for out in wanted], done.stderr)

    def test_missing_folder(self):
        for call in STARTS:
            with self.subTest(call):
                self.failed(self.run_bytes(f"--{call}=no/such/folder/out", "a.ircase"), "no/such/folder/out")
        self.failed(self.run_bytes("--new=no/such/out"), "no/such/out")
        self.assertEqual(sorted(os.listdir(self.dir)), ["a.ircase", "to"])

    def test_folder_is_a_file(self):
        for call in STARTS:
            with self.subTest(call):
                self.failed(self.run_bytes(f"--{call}=a.ircase/out", "a.ircase"), "a.ircase/out")

    def test_out_is_a_folder(self):
        for call in STARTS:
            with self.subTest(call):
                for out in ("to", "to/", "."):
                    self.failed(self.run_bytes(f"--{call}={out}", "a.ircase"), out)
                self.assertEqual(os.listdir(self.path("to")), [])
        self.failed(self.run_bytes("--new=to"), "to")

    def test_folder_that_takes_no_files(self):
        for call in STARTS:
            with self.subTest(call):
                self.failed(self.run_bytes(f"--{call}=/proc/ircase-out", "a.ircase"), "/proc/ircase-out")

    def test_name_that_is_too_long(self):
        for call in STARTS:
            with self.subTest(call):
                done = self.run_bytes(f"--{call}=to/{'x' * 300}", "a.ircase")
                self.failed(done, "to/xxx")
                self.assertEqual(os.listdir(self.path("to")), [])

    def test_long_name(self):
        for call in STARTS:
            with self.subTest(call):
                out = "to/" + "x" * 240
                self.good(f"--{call}={out}", "a.ircase")
                self.whole(call, self.read(out))
                self.assertEqual(os.listdir(self.path("to")), ["x" * 240])
                os.unlink(self.path(out))


class DirectTest(OutTest):
    """What is there and no regular file is written to directly."""

    def test_full_device(self):
        for call in STARTS:
            with self.subTest(call):
                self.failed(self.run_bytes(f"--{call}=/dev/full", "a.ircase"), "/dev/full")
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/full").st_mode))

    def test_null_device(self):
        for call in STARTS:
            with self.subTest(call):
                self.good(f"--{call}=/dev/null", "a.ircase")
                self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))

    def test_link_to_a_device(self):
        os.symlink("/dev/full", self.path("to/full"))
        self.failed(self.run_bytes("--export=to/full", "a.ircase"), "to/full")
        self.assertEqual(os.readlink(self.path("to/full")), "/dev/full")

    def test_fifo(self):
        for call in STARTS:
            with self.subTest(call):
                os.mkfifo(self.path("to/fifo"))
                read = []

                def reader():
                    with open(self.path("to/fifo"), "rb") as file:
                        read.append(file.read())
                thread = threading.Thread(target=reader, daemon=True)
                thread.start()
                self.good(f"--{call}=to/fifo", "a.ircase")
                thread.join(20)
                self.assertTrue(stat.S_ISFIFO(os.stat(self.path("to/fifo")).st_mode))
                self.assertEqual(os.listdir(self.path("to")), ["fifo"])
                self.whole(call, read[0])
                os.unlink(self.path("to/fifo"))

    def test_standard_output_by_name(self):
        for call in STARTS:
            with self.subTest(call):
                self.whole(call, self.run_bytes(f"--{call}=/dev/stdout", "a.ircase").stdout)

    def test_dash_makes_no_file(self):
        for call in STARTS:
            with self.subTest(call):
                self.run_bytes(f"--{call}=-", "a.ircase")
                self.assertEqual(sorted(os.listdir(self.dir)), ["a.ircase", "to"])

    def test_a_file_named_dash(self):
        self.good("--rewrite=./-", "a.ircase")
        self.whole("rewrite", self.read("-"))


class StandardOutputTest(OutTest):
    """Standard output that cannot be written is an output that failed."""

    CALLS = (["--export=-", "a.ircase"], ["--trace=-", "a.ircase"], ["--rewrite=-", "a.ircase"], ["--assess", "a.ircase"],
             ["--assess", "--format=json", "a.ircase"], ["--version"], ["--help"])

    def test_full(self):
        for arguments in self.CALLS:
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                done = self.run_bytes(*arguments, stdout=full)
                self.assertEqual(done.returncode, 1, done.stderr)
                self.assertEqual(done.stderr.count(b"\n"), 1, done.stderr)
                self.assertTrue(done.stderr.startswith(b"ircase: "), done.stderr)

    def test_closed(self):
        for arguments in self.CALLS:
            with self.subTest(arguments):
                done = subprocess.run(["/bin/sh", "-c", 'exec "$0" "$@" >&-', PROGRAM, *arguments], cwd=self.dir, capture_output=True, timeout=60)
                self.assertEqual(done.returncode, 1, done.stderr)

    def test_check_needs_none(self):
        with open("/dev/full", "wb") as full:
            self.assertEqual(self.run_bytes("--check", "a.ircase", stdout=full).returncode, 0)

    def test_reader_that_goes_away(self):
        done = subprocess.run(["/bin/sh", "-c", '"$0" --export=- a.ircase | true', PROGRAM], cwd=self.dir, capture_output=True, timeout=60)
        self.assertNotIn(b"CRITICAL", done.stderr)


if __name__ == "__main__":
    support.main()
