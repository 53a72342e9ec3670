# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same case gives the same bytes, whatever the locale and the time zone
of the person who exports it; and a failed export leaves the old file alone."""
import hashlib
import os
import subprocess
import tempfile
import unittest

from pdf_support import FOLDER, support

LOCALES = ("de_DE", "tr_TR")
CALLS = {"ua": (), "brief": ("--edition=brief", "--paper=letter"), "archive": ("--profile=archive",)}


def export(path, *options, **env):
    return subprocess.run([os.environ["IRCASE"], f"--export={path}", *options, support.SAMPLE],
                          env={**os.environ, **env}, capture_output=True, text=True)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.md5(file.read()).hexdigest()


class SameBytesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = os.path.join(FOLDER, "locales")
        os.mkdir(cls.place)
        cls.made = []
        for name in LOCALES:
            done = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", os.path.join(cls.place, f"{name}.UTF-8")],
                                  capture_output=True)
            if done.returncode == 0:
                cls.made.append(name)

    def digests(self, **env):
        found = {}
        for name, options in CALLS.items():
            path = os.path.join(FOLDER, "same.pdf")
            done = export(path, *options, **env)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            found[name] = digest(path)
        return found

    def test_locales_and_time_zones(self):
        if len(self.made) < len(LOCALES):
            self.skipTest("localedef or the definitions of the locales are not installed")
        first = self.digests(LC_ALL="C.UTF-8", TZ="UTC")
        self.assertEqual(len(set(first.values())), len(CALLS), "three calls, three files")
        for locale, zone in ("de_DE", "Asia/Kolkata"), ("tr_TR", "America/St_Johns"):
            with self.subTest(locale=locale):
                env = {"LOCPATH": self.place, "LC_ALL": f"{locale}.UTF-8", "TZ": zone}
                # The locale is there: a program that asks for it gets it.
                spoken = subprocess.run(["locale", "decimal_point"], env={**os.environ, **env}, capture_output=True)
                self.assertEqual(spoken.stdout, b",\n")
                self.assertEqual(self.digests(**env), first)

    def test_the_date_counts(self):
        """The control: what is allowed to change the bytes does."""
        self.assertNotEqual(self.digests(SOURCE_DATE_EPOCH="86400"), self.digests())


class FailureTest(unittest.TestCase):
    def test_no_room_at_any_point(self):
        """However little of the file there is room for, the old one stays, with
        nothing beside it."""
        with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
            path = os.path.join(folder, "old.pdf")
            self.assertEqual(export(path).returncode, 0)
            size = os.path.getsize(path)
            with open(path, "wb") as file:
                file.write(b"old")
            for room in (0, 1, 4096, size // 2, size - 1):
                with self.subTest(room=room):
                    done = subprocess.run(["prlimit", f"--fsize={room}", os.environ["IRCASE"], f"--export={path}",
                                           support.SAMPLE], capture_output=True, text=True, preexec_fn=ignore_sigxfsz)
                    self.assertNotEqual(done.returncode, 0)
                    self.assertIn(path, done.stderr)
                    self.assertEqual(os.listdir(folder), ["old.pdf"])
                    with open(path, "rb") as file:
                        self.assertEqual(file.read(), b"old")
            done = subprocess.run(["prlimit", f"--fsize={size}", os.environ["IRCASE"], f"--export={path}",
                                   support.SAMPLE], capture_output=True, text=True, preexec_fn=ignore_sigxfsz)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual(os.path.getsize(path), size)


def ignore_sigxfsz():
    import signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


if __name__ == "__main__":
    support.main()
