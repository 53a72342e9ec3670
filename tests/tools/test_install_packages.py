#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""install-packages.sh on systems made of stubs: what it asks apt for, as whom,
and that it leaves the network alone when there is nothing to do."""
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support

SCRIPT = os.path.join(support.ROOT, "build-aux", "install-packages.sh")
TOOLS = ("sh", "sed", "tr", "id", "env")
STUBS = {
    "apt-get": 'echo "apt-get $*" >> "$CALLS"; echo "frontend $DEBIAN_FRONTEND" >> "$CALLS"\n'
               'case $1 in update) exit ${UPDATE:-0};; *) exit ${INSTALL:-0};; esac',
    "sudo": 'echo "sudo $1" >> "$CALLS"; exec "$@"',
    "id": 'echo "${USER_ID:-0}"',
    "dpkg-query": 'shift 2; for p; do case " $HAS " in *" $p "*) printf " %s=ii " "$p";; '
                  '*" $p:half "*) printf " %s=iF " "$p";; *" $p:removed "*) printf " %s=rc " "$p";; '
                  '*) echo "no packages found matching $p" >&2; status=1;; esac; done; exit ${status:-0}',
}


class Install(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="with a space ")
        self.addCleanup(self.folder.cleanup)
        self.path = os.path.join(self.folder.name, "bin")
        os.mkdir(self.path)
        for name in TOOLS:
            os.symlink(f"/usr/bin/{name}", os.path.join(self.path, name))
        for name, text in STUBS.items():
            self.stub(name, text)
        self.list = self.file("list", "# a comment\nalpha\n\nbeta # why\n  gamma-1.0 \n")

    def file(self, name, text):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        return path

    def stub(self, name, text):
        path = os.path.join(self.path, name)
        if os.path.lexists(path):
            os.remove(path)
        with open(path, "w", encoding="utf-8") as f:
            f.write("#!/bin/sh\n" + text + "\n")
        os.chmod(path, 0o755)

    def run_script(self, release="ID=debian\n", has="", **extra):
        calls = self.file("calls", "")
        env = dict(PATH=self.path, CALLS=calls, HAS=has, OS_RELEASE=self.file("os-release", release), **extra)
        done = subprocess.run([SCRIPT, self.list], env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        with open(calls, encoding="utf-8") as f:
            return done, f.read().splitlines()

    def test_nothing_missing(self):
        done, calls = self.run_script(has="alpha beta gamma-1.0")
        self.assertEqual((done.returncode, calls, done.stdout, done.stderr), (0, [], "", ""))

    def test_only_what_is_missing(self):
        done, calls = self.run_script(has="alpha")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(calls, ["apt-get update -q", "frontend noninteractive",
                                 "apt-get install -q -y --no-install-recommends -o DPkg::Lock::Timeout=600 beta gamma-1.0",
                                 "frontend noninteractive"])

    def test_half_installed_and_removed_are_missing(self):
        _, calls = self.run_script(has="alpha:half beta:removed gamma-1.0")
        self.assertIn(" alpha beta", calls[2])
        self.assertNotIn("gamma", calls[2])

    def test_user_needs_sudo(self):
        done, calls = self.run_script(has="alpha beta", USER_ID="1000")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([call for call in calls if call.startswith("sudo")], ["sudo env"] * 2)

    def test_user_with_everything_needs_no_sudo(self):
        _, calls = self.run_script(has="alpha beta gamma-1.0", USER_ID="1000")
        self.assertEqual(calls, [])

    def test_user_without_sudo(self):
        os.remove(os.path.join(self.path, "sudo"))
        done, calls = self.run_script(has="alpha beta", USER_ID="1000")
        self.assertEqual((done.returncode, calls), (1, []))
        self.assertIn("apt-get install --no-install-recommends gamma-1.0", done.stderr)

    def test_relatives_of_debian(self):
        for release in ("ID=ubuntu\n", 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', "ID=raspbian\nID_LIKE=debian\n"):
            done, calls = self.run_script(release, has="alpha beta")
            self.assertEqual((done.returncode, len(calls)), (0, 4), release)

    def test_other_systems(self):
        for release in ("ID=fedora\n", "ID=notdebian\n", 'ID=opensuse\nID_LIKE="suse"\n', ""):
            done, calls = self.run_script(release)
            self.assertEqual((done.returncode, calls, done.stdout), (1, [], ""), release)
            self.assertEqual(done.stderr.count("\n"), 1)
            self.assertIn("alpha beta gamma-1.0", done.stderr)

    def test_debian_without_apt(self):
        os.remove(os.path.join(self.path, "apt-get"))
        done, _ = self.run_script()
        self.assertEqual(done.returncode, 1)
        self.assertIn("alpha beta gamma-1.0", done.stderr)

    def test_told_to_skip(self):
        done, calls = self.run_script("ID=fedora\n", IRCASE_SKIP_INSTALL="1")
        self.assertEqual((done.returncode, calls), (0, []))

    def test_failed_update_is_not_the_end(self):
        done, calls = self.run_script(UPDATE="100")
        self.assertEqual((done.returncode, len(calls)), (0, 4))

    def test_failed_install_is(self):
        done, _ = self.run_script(INSTALL="100")
        self.assertNotEqual(done.returncode, 0)


if __name__ == "__main__":
    support.main()
