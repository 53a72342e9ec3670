#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every call of docs/CASE-FORMAT.md section 3: exit status, what goes to which
stream, what is wrong usage, and that nothing of a desktop is needed."""
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CONTENT, PROGRAM, CliTest, basic, rich, set_at, support, text_of, unittest

EDITIONS = "full brief chief-executive finance medical-director nursing head-of-radiology referrers".split()


class VersionTest(CliTest):
    def test_version(self):
        with open(os.path.join(support.ROOT, "meson.build"), encoding="utf-8") as file:
            version = re.search(r"version: '([0-9.]+)'", file.read()).group(1)
        self.assertEqual(self.good("--version").stdout, f"ircase {version}\n")
        self.assertRegex(version, r"^[0-9]+\.[0-9]+\.[0-9]+$")

    def test_help_names_every_call(self):
        text = self.good("--help").stdout
        for option in ("--export", "--edition", "--paper", "--language", "--profile", "--assess", "--format", "--check", "--new", "--from",
                       "--rewrite", "--check-content", "--trace", "--version", "--help"):
            self.assertIn(option, text)


class WindowTest(CliTest):
    """Without options the window is wanted, which takes a display."""

    def test_without_a_display(self):
        self.write("a.ircase", basic())
        for arguments in ([], ["a.ircase"], ["missing.ircase"]):
            with self.subTest(arguments):
                done = self.ircase(*arguments, timeout=30, env={"HOME": self.dir})
                self.assertEqual((done.returncode, done.stdout), (1, ""))
                self.assertRegex(done.stderr, r"^ircase: .*display.*\n$")


class CallTest(CliTest):
    """Each call done right, and done wrong."""

    def setUp(self):
        super().setUp()
        self.write("a.ircase", basic(title="A"))
        self.write("b.ircase", basic(title="B"))
        self.write("bad.ircase", basic(title=5))

    def test_check(self):
        self.assertEqual(self.good("--check", "a.ircase").stdout, "")
        self.assertEqual(self.good("--check", "a.ircase", "b.ircase", "a.ircase").stdout, "")

    def test_export(self):
        for arguments in ([], ["--edition=full"], ["--paper=letter"], ["--language=en"], ["--profile=ua"], ["--profile=archive"],
                          ["--edition=brief", "--paper=a4", "--language=en", "--profile=archive"]):
            with self.subTest(arguments):
                self.assertEqual(self.good("--export=out.pdf", *arguments, "a.ircase").stdout, "")
                self.assertEqual(self.read("out.pdf")[:5], b"%PDF-")
                self.assertIn(b"%%EOF", self.read("out.pdf")[-10:])
                os.unlink(self.path("out.pdf"))

    def test_export_of_every_edition(self):
        for edition in EDITIONS:
            with self.subTest(edition):
                # An edition that is not made yet may be written as another, with a warning.
                self.assertEqual(self.ircase("--export=out.pdf", f"--edition={edition}", "a.ircase").returncode, 0)
                self.assertEqual(self.read("out.pdf")[:5], b"%PDF-")

    def test_export_to_standard_output(self):
        done = self.run_bytes("--export=-", "a.ircase")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(done.stdout[:5], b"%PDF-")
        self.good("--export=out.pdf", "a.ircase")
        self.assertEqual(done.stdout, self.read("out.pdf"))

    def test_options_after_the_case(self):
        self.good("a.ircase", "--export=one.pdf", "--paper=letter")
        self.good("--paper=letter", "a.ircase", "--export=two.pdf")
        self.assertEqual(self.read("one.pdf"), self.read("two.pdf"))

    def test_assess(self):
        for arguments in ([], ["--format=text"]):
            self.assertTrue(self.good("--assess", *arguments, "a.ircase").stdout.strip())
        done = self.good("--assess", "--format=json", "a.ircase", "b.ircase")
        self.assertEqual([json.loads(line)["file"] for line in done.stdout.splitlines()], ["a.ircase", "b.ircase"])
        self.good("--format=json", "a.ircase", "--assess")

    def test_new(self):
        self.assertEqual(self.good("--new=n.ircase").stdout, "")
        self.assertEqual(self.good("--new=m.ircase", "--from=a.ircase").stdout, "")
        self.assertEqual(json.loads(self.read("m.ircase"))["title"], "A")

    def test_rewrite(self):
        self.assertEqual(self.good("--rewrite=r.ircase", "a.ircase").stdout, "")
        self.assertEqual(self.good("--rewrite=-", "a.ircase").stdout, self.read("r.ircase").decode())

    def test_trace(self):
        self.assertEqual(self.good("--trace=t.txt", "a.ircase").stdout, "")
        self.assertEqual(self.good("--trace=-", "a.ircase").stdout, self.read("t.txt").decode())
        self.assertTrue(self.read("t.txt").strip())

    def test_check_content(self):
        self.assertEqual(self.good("--check-content").stdout, "")
        self.assertEqual(self.good("--check-content", CONTENT).stdout, "")

    def test_unknown_options(self):
        for arguments in (["--unknown"], ["--unknown", "a.ircase"], ["--check", "--unknown", "a.ircase"], ["-x"], ["-x", "a.ircase"],
                          ["--check=a.ircase"], ["--exportt=o.pdf", "a.ircase"], ["--Export=o.pdf", "a.ircase"], ["--assess=json", "a.ircase"],
                          ["---check", "a.ircase"], ["--check-contents"], ["--version=1"], ["--edit", "a.ircase"],
                          ["--gapplication-service"], ["--display=:0", "--check", "a.ircase"]):
            with self.subTest(arguments):
                self.usage_error(*arguments)

    def test_unknown_values(self):
        export = ["--export=o.pdf", "a.ircase"]
        for arguments in (["--edition=x", *export], ["--edition=", *export], ["--edition=FULL", *export], ["--edition=full,brief", *export],
                          ["--paper=a3", *export], ["--paper=A4", *export], ["--paper=", *export], ["--language=tlh", *export],
                          ["--language=", *export], ["--language=english", *export], ["--language=en_GB.UTF-8", *export],
                          ["--profile=x", *export], ["--profile=", *export], ["--profile=UA", *export], ["--profile=ua|archive", *export],
                          ["--assess", "--format=xml", "a.ircase"], ["--assess", "--format=", "a.ircase"],
                          ["--assess", "--format=JSON", "a.ircase"]):
            with self.subTest(arguments):
                self.usage_error(*arguments)

    def test_missing_case(self):
        for arguments in (["--check"], ["--assess"], ["--assess", "--format=json"], ["--export=o.pdf"], ["--trace=o.txt"],
                          ["--rewrite=o.ircase"], ["--export=-"], ["--trace=-"], ["--rewrite=-"], ["--check", "--"]):
            with self.subTest(arguments):
                self.usage_error(*arguments)

    def test_surplus_case(self):
        for arguments in (["--export=o.pdf", "a.ircase", "b.ircase"], ["--trace=o.txt", "a.ircase", "b.ircase"],
                          ["--rewrite=o.ircase", "a.ircase", "b.ircase"], ["--new=o.ircase", "a.ircase"],
                          ["--new=o.ircase", "--from=a.ircase", "b.ircase"], ["--check-content", CONTENT, CONTENT],
                          ["a.ircase", "b.ircase"]):
            with self.subTest(arguments):
                self.usage_error(*arguments)

    def test_missing_out(self):
        for arguments in (["--export=", "a.ircase"], ["--trace=", "a.ircase"], ["--rewrite=", "a.ircase"], ["--new="]):
            with self.subTest(arguments):
                before = sorted(os.listdir(self.dir))
                done = self.ircase(*arguments)
                self.assertIn(done.returncode, (1, 2), done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertTrue(done.stderr.strip())
                self.assertEqual(sorted(os.listdir(self.dir)), before)

    def test_two_calls_at_once(self):
        calls = ["--export=o.pdf", "--assess", "--check", "--new=o.ircase", "--rewrite=p.ircase", "--check-content", "--trace=o.txt"]
        for index, one in enumerate(calls):
            for two in calls[index + 1:]:
                with self.subTest(f"{one} {two}"):
                    self.usage_error(one, two, "a.ircase")

    def test_options_that_do_not_belong(self):
        for arguments in (["--check", "--format=json", "a.ircase"], ["--export=o.pdf", "--format=json", "a.ircase"],
                          ["--assess", "--edition=brief", "a.ircase"], ["--assess", "--paper=a4", "a.ircase"],
                          ["--assess", "--profile=ua", "a.ircase"], ["--check", "--edition=brief", "a.ircase"],
                          ["--rewrite=o.ircase", "--paper=a4", "a.ircase"], ["--rewrite=o.ircase", "--from=b.ircase", "a.ircase"],
                          ["--new=o.ircase", "--edition=brief"], ["--check-content", "--format=json"],
                          ["--export=o.pdf", "--from=b.ircase", "a.ircase"], ["--format=json", "a.ircase"], ["--edition=brief", "a.ircase"],
                          ["--from=a.ircase"], ["--check", "--from=b.ircase", "a.ircase"], ["--paper=a4"]):
            with self.subTest(arguments):
                self.usage_error(*arguments)

    def test_wrong_usage_reads_nothing(self):
        """Status 2 even when the file is bad too, and nothing is written."""
        self.usage_error("--export=o.pdf", "--edition=x", "bad.ircase")
        self.usage_error("--export=o.pdf", "--edition=x", "missing.ircase")
        self.usage_error("--check", "bad.ircase", "--nonsense")

    def test_a_usage_error_is_short(self):
        done = self.usage_error("--export=o.pdf", "--edition=" + "x" * 5000, "a.ircase")
        for line in done.stderr.splitlines():
            self.assertLessEqual(len(line.encode()), 400)
        self.assertTrue(done.stderr.startswith("ircase: "), done.stderr[:100])

    def test_repeated_options(self):
        done = self.ircase("--export=o.pdf", "--export=p.pdf", "a.ircase")
        self.assertIn(done.returncode, (0, 2))
        self.assertLessEqual(len([name for name in os.listdir(self.dir) if name.endswith(".pdf")]), 1)

    def test_files_that_look_like_options(self):
        self.write("--check", basic(title="odd"))
        self.write("-", basic(title="dash"))
        self.good("--check", "./--check", "./-")
        self.good("--check", "--", "--check")
        self.assertEqual(json.loads(self.good("--rewrite=-", "./-").stdout)["title"], "dash")

    def test_odd_file_names(self):
        for name in ("with space.ircase", "ä€𝄞.ircase", "a:b.ircase", "a'b\"c.ircase", "100%s%n.ircase", "no-suffix", "a\\b.ircase", "#x?y=1&z"):
            with self.subTest(name):
                self.write(name, basic())
                self.good("--check", name)
                self.assertEqual(json.loads(self.good("--assess", "--format=json", name).stdout)["file"], name)
                self.good(f"--rewrite=re {name}", name)
                self.assertIn("re " + name, os.listdir(self.dir))
                self.write(name, basic(title=5))
                self.assertEqual(self.one_error(self.ircase("--check", name), name).place, "/title")

    def test_file_name_that_is_not_utf8(self):
        name = b"gr\xfc\xdfe.ircase"
        with open(os.path.join(self.dir.encode(), name), "wb") as file:
            file.write(text_of(basic(title=5)).encode())
        done = self.run_bytes("--check", os.fsdecode(name))
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertEqual(done.stderr.count(b"\n"), 1)
        with open(os.path.join(self.dir.encode(), name), "wb") as file:
            file.write(text_of(basic()).encode())
        self.assertEqual(self.run_bytes("--check", os.fsdecode(name)).returncode, 0)
        done = self.run_bytes("--assess", "--format=json", os.fsdecode(name))
        self.assertEqual(done.returncode, 0)
        self.assertIn("file", json.loads(done.stdout.decode()))
        self.assertEqual(self.run_bytes("--export=" + os.fsdecode(b"\xfc.pdf"), os.fsdecode(name)).returncode, 0)
        self.assertIn(b"\xfc.pdf", os.listdir(self.dir.encode()))

    def test_an_error_stays_one_line(self):
        name = "a\nb.ircase"
        self.write(name, basic(title=5))
        done = self.ircase("--check", name)
        self.assertEqual((done.returncode, done.stderr.count("\n")), (1, 1), done.stderr)
        self.write("c", basic(option="a\nb\r\nc\u2028d\u0085e"))
        self.assertEqual(self.one_error(self.ircase("--check", "c"), "c").place, "/option")
        self.write("c", basic(answers={"a\nb": {"state": ""}}))
        self.assertEqual(self.ircase("--check", "c").stderr.count("\n"), 1)
        self.write("c", text_of(basic(option="VALUE")).replace("VALUE", "\\u001b[31mred\\u0007"))
        self.assertNotIn("\x1b", self.ircase("--check", "c").stderr)

    def test_a_long_file_name(self):
        folder = "/".join(["ä" * 100] * 4)
        os.makedirs(self.path(folder))
        name = folder + "/" + "x" * 200
        self.write(name, basic(title=5))
        for file in (name, name + "-missing"):
            done = self.ircase("--check", file)
            self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (1, "", 1))
            self.assertLessEqual(len(done.stderr.encode()), 401)
            self.assertTrue(done.stderr.startswith("ircase: "))
        self.write(name, basic())
        self.good("--check", name)


class SeveralCasesTest(CliTest):
    def setUp(self):
        super().setUp()
        self.write("a", basic(centre={"name": "Ältestes Haus"}))
        self.write("b", basic())
        self.write("wrong", basic(option="x"))
        self.write("broken", "{")

    def test_one_bad(self):
        for order in (["wrong", "a", "b"], ["a", "wrong", "b"], ["a", "b", "wrong"]):
            for bad in ("wrong", "broken", "missing", "."):
                names = [bad if name == "wrong" else name for name in order]
                with self.subTest(names):
                    done = self.ircase("--assess", "--format=json", *names)
                    self.assertEqual(done.returncode, 1)
                    self.assertEqual([json.loads(line)["file"] for line in done.stdout.splitlines()], ["a", "b"])
                    self.assertEqual(done.stderr.count("\n"), 1)
                    self.assertTrue(done.stderr.startswith(f"ircase: {bad}: "), done.stderr)
                    checked = self.ircase("--check", *names)
                    self.assertEqual((checked.returncode, checked.stdout, checked.stderr), (1, "", done.stderr))
                    self.assertEqual(self.ircase("--assess", *names).returncode, 1)

    def test_all_bad(self):
        done = self.ircase("--assess", "--format=json", "wrong", "broken", "missing")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertEqual([line.split(": ")[1] for line in done.stderr.splitlines()], ["wrong", "broken", "missing"])

    def test_the_same_file_twice(self):
        self.assertEqual(self.good("--assess", "--format=json", "a", "a").stdout.count("\n"), 2)
        self.assertEqual(self.ircase("--check", "wrong", "wrong").stderr.count("\n"), 2)

    def test_many(self):
        names = [self.write(f"{index}.ircase", basic()) for index in range(1000)]
        self.assertEqual(self.good("--assess", "--format=json", *names).stdout.count("\n"), 1000)


class CaseIsAFileTest(CliTest):
    """CASE must be a regular file."""

    CALLS = (["--check"], ["--assess"], ["--assess", "--format=json"], ["--export=o.pdf"], ["--trace=o.txt"], ["--rewrite=o.ircase"],
             ["--new=o.ircase", "--from=CASE"])

    def each_call_refuses(self, name):
        before = sorted(os.listdir(self.dir)) if os.path.isdir(self.dir) else None
        for call in self.CALLS:
            arguments = [argument.replace("CASE", name) for argument in call]
            if "CASE" not in call[-1]:
                arguments.append(name)
            with self.subTest(arguments):
                self.one_error(self.ircase(*arguments, timeout=20), name)
                self.assertEqual(sorted(os.listdir(self.dir)), before)

    def test_missing(self):
        self.each_call_refuses("missing.ircase")
        self.each_call_refuses("no/such/folder.ircase")

    def test_folder(self):
        os.mkdir(self.path("folder"))
        self.each_call_refuses("folder")
        self.each_call_refuses("folder/")

    def test_fifo(self):
        os.mkfifo(self.path("fifo"))
        self.each_call_refuses("fifo")

    def test_devices(self):
        for name in ("/dev/null", "/dev/zero", "/dev/full", "/dev/stdin"):
            self.each_call_refuses(name)

    def test_below_a_file(self):
        self.write("a", basic())
        self.each_call_refuses("a/b")

    def test_link_in_a_circle(self):
        os.symlink("two", self.path("one"))
        os.symlink("one", self.path("two"))
        self.each_call_refuses("one")

    def test_link_to_a_fifo(self):
        os.mkfifo(self.path("fifo"))
        os.symlink("fifo", self.path("link"))
        self.each_call_refuses("link")

    def test_link_to_a_case(self):
        self.write("a", basic(title="A"))
        os.symlink("a", self.path("link"))
        self.good("--check", "link")
        self.assertEqual(json.loads(self.good("--rewrite=-", "link").stdout)["title"], "A")

    def test_bad_content(self):
        self.write("bad", basic(option="x"))
        for call in self.CALLS:
            arguments = [argument.replace("CASE", "bad") for argument in call] + ([] if "CASE" in call[-1] else ["bad"])
            with self.subTest(arguments):
                self.assertEqual(self.one_error(self.ircase(*arguments), "bad").place, "/option")
                self.assertEqual(os.listdir(self.dir), ["bad"])

    def test_a_case_that_may_not_be_read(self):
        self.write("secret", basic())
        os.chmod(self.path("secret"), 0)
        try:
            open(self.path("secret"), "rb").close()
        except PermissionError:
            self.each_call_refuses("secret")
        else:
            self.skipTest("this user may read every file")


class EnvironmentTest(CliTest):
    """No display, bus, home, locale or working folder is needed."""

    def calls(self, **options):
        self.write("a.ircase", rich())
        case, out = self.path("a.ircase"), self.path("out")
        for arguments in (["--version"], ["--help"], ["--check", case], ["--assess", case], ["--assess", "--format=json", case],
                          [f"--export={out}.pdf", case], [f"--trace={out}.txt", case], [f"--rewrite={out}.ircase", case],
                          [f"--new={out}-new.ircase"], [f"--new={out}-next.ircase", f"--from={case}"], ["--check-content"]):
            with self.subTest(arguments):
                done = self.ircase(*arguments, **options)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertNotRegex(done.stderr, r"(?i)warning \*\*|critical|gtk|dbus|dconf|schema")
        results = {name: self.read(name) for name in ("out.pdf", "out.txt", "out.ircase")}
        for name in os.listdir(self.dir):
            if name.startswith("out"):
                os.unlink(self.path(name))
        return results

    def test_empty_environment(self):
        usual = self.calls()
        self.assertEqual(self.calls(env={}), usual)

    def test_home_is_not_used(self):
        home = self.path("home")
        os.mkdir(home)
        self.calls(env={"HOME": home, "XDG_RUNTIME_DIR": home, "TMPDIR": home})
        self.assertEqual(os.listdir(home), [])
        self.calls(env={"HOME": "/nonexistent", "XDG_DATA_HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent",
                        "XDG_STATE_HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent", "XDG_RUNTIME_DIR": "/nonexistent",
                        "TMPDIR": "/nonexistent", "XDG_DATA_DIRS": "/nonexistent", "GSETTINGS_SCHEMA_DIR": "/nonexistent"})

    def test_display_and_bus_are_not_used(self):
        self.calls(env={"DISPLAY": ":4711", "WAYLAND_DISPLAY": "none", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"})

    def test_other_folders(self):
        here = self.calls()
        os.mkdir(self.path("sub"))
        for folder in ("/", "/proc", self.path("sub")):
            with self.subTest(folder):
                self.assertEqual(self.calls(cwd=folder), here)
                self.assertEqual(os.listdir(self.path("sub")), [])

    def test_a_folder_that_is_gone(self):
        self.write("a.ircase", basic())
        code = ("import os, subprocess, sys; d = sys.argv[1]; os.mkdir(d); os.chdir(d); os.rmdir(d); "
                "sys.exit(subprocess.run(sys.argv[2:]).returncode)")
        for arguments in (["--check", self.path("a.ircase")], [f"--export={self.path('o.pdf')}", self.path("a.ircase")]):
            done = subprocess.run([sys.executable, "-c", code, self.path("gone"), PROGRAM, *arguments], capture_output=True, timeout=60)
            self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_relative_paths(self):
        os.makedirs(self.path("x/y"))
        self.write("x/a.ircase", basic())
        self.good("--export=../o.pdf", "../a.ircase", cwd=self.path("x/y"))
        self.assertTrue(os.path.exists(self.path("x/o.pdf")))

    def test_standard_input_is_not_read(self):
        self.write("a.ircase", basic())
        read, write = os.pipe()
        try:
            self.assertEqual(self.ircase("--check", "a.ircase", stdin=read, timeout=20).returncode, 0)
        finally:
            os.close(read)
            os.close(write)

    def test_closed_streams(self):
        self.write("a.ircase", basic())
        for closed in ("<&-", "2>&-", "<&- 2>&-"):
            done = subprocess.run(["/bin/sh", "-c", f'"$0" --export=o.pdf a.ircase {closed}', PROGRAM], cwd=self.dir, capture_output=True, timeout=60)
            with self.subTest(closed):
                self.assertEqual((done.returncode, done.stdout), (0, b""))
                self.assertEqual(self.read("o.pdf")[:5], b"%PDF-")

    def test_json_is_utf8_in_every_locale(self):
        self.write("ä.ircase", basic(centre={"name": "Ηράκλειο “Süd” 東京"}))
        for locale in ("C", "POSIX", "C.UTF-8", "de_DE.ISO-8859-1", "nonsense"):
            with self.subTest(locale):
                done = self.run_bytes("--assess", "--format=json", "ä.ircase", env={"LC_ALL": locale})
                found = json.loads(done.stdout.decode("utf-8"))
                self.assertEqual((found["centre"], found["file"]), ("Ηράκλειο “Süd” 東京", "ä.ircase"))

    def test_numbers_do_not_follow_the_locale(self):
        self.write("a", set_at(basic(), "/centre/facts/own_beds", 2.5))
        plain = self.good("--rewrite=-", "a").stdout
        for locale in ("de_DE.UTF-8", "fr_FR.UTF-8", "tr_TR.UTF-8"):
            self.assertEqual(self.good("--rewrite=-", "a", env={"LC_ALL": locale, "LANGUAGE": locale[:2]}).stdout, plain)


if __name__ == "__main__":
    support.main()
