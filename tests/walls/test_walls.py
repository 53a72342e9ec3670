#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guard is guarded: check-walls.py sees each kind of violation in a small
tree made for it, and the compiler refuses every include that src/DESIGN.md
does not allow."""
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import support

CHECK = os.path.join(support.ROOT, "tests", "check-walls.py")
TABLE = "| `base` | nothing | x |\n| `gui` | `base` | x |\n"


def function(name, lines):
    return f"void\n{name} (void)\n" + "{\n" + "  work ();\n" * (lines - 3) + "}\n"


class Guard(unittest.TestCase):
    def check_tree(self, files, table=TABLE):
        """The walls that fail in a tree of these files."""
        with tempfile.TemporaryDirectory() as root:
            files = {"src/DESIGN.md": table, "src/base/irc-a.h": "", "src/gui/irc-w.h": "", **files}
            for path, text in files.items():
                os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
                with open(os.path.join(root, path), "w", encoding="utf-8") as f:
                    f.write(text)
            done = subprocess.run([sys.executable, CHECK, root], capture_output=True, text=True)
        failed = re.findall(r"^not ok \d+ - (.*)$", done.stdout, re.M)
        self.assertEqual(done.returncode, 1 if failed else 0, done.stderr)
        return failed

    def test_clean_tree(self):
        self.assertEqual(self.check_tree({
            "src/base/irc-a.c": '#include "irc-a.h"\n/* #include "irc-w.h" */\n' + function("irc_a", 80),
            "src/gui/irc-w.c": '#include "irc-w.h"\n#include "irc-a.h"\n#include <gtk/gtk.h>\n',
            "src/gui/irc-scene-view.c": "cairo_t *cr;\n",
            "src/base/irc-b.c": 'const char *text = "cairo_t and #include \\"irc-w.h\\"";\n',
            "src/base/irc-long.c": "\n" * 600,
        }), [])

    def test_include_cycle(self):
        self.assertEqual(self.check_tree({"src/base/irc-a.h": '#include "irc-b.h"\n',
                                          "src/base/irc-b.h": '#include "irc-c.h"\n',
                                          "src/base/irc-c.h": '#include "irc-a.h"\n'}), ["no include cycle"])

    def test_cycle_through_the_source(self):
        self.assertEqual(self.check_tree({"src/base/irc-a.c": '#include "irc-b.h"\n',
                                          "src/base/irc-b.h": "",
                                          "src/base/irc-b.c": '#include "irc-a.h"\n'}), ["no include cycle"])

    def test_long_file(self):
        self.assertEqual(self.check_tree({"src/base/irc-a.c": "\n" * 601}), ["no file over 600 lines"])

    def test_long_function(self):
        self.assertEqual(self.check_tree({"src/base/irc-a.c": function("irc_a", 81)}), ["no function over 80 lines"])

    def test_missing_header(self):
        self.assertEqual(self.check_tree({"src/base/irc-a.c": '#include "irc-none.h"\n'}),
                         ["every header that is included is there"])

    def test_libraries(self):
        for header in ("gtk/gtk.h", "gdk/gdk.h", "pango/pango.h", "cairo.h", "cairo-pdf.h", "hpdf.h", "hb.h",
                       "hb-subset.h", "json-glib/json-glib.h", "ft2build.h", "libdeflate.h"):
            folder = "base" if not header.startswith("json") else "gui"
            self.assertEqual(self.check_tree({f"src/{folder}/irc-x.c": f"#include <{header}>\n"}),
                             ["libraries are named where they may be"], header)
        self.assertEqual(self.check_tree({"src/gui/irc-x.c": "#include <unistd.h>\n"}),
                         ["libraries are named where they may be"])

    def test_names_of_painters(self):
        for name in ("cairo_t *cr;", "HPDF_Doc pdf;", "hb_font_t *font;"):
            self.assertEqual(self.check_tree({"src/base/irc-x.c": name + "\n"}),
                             ["painters' names stay with the painters"])

    def test_upwards(self):
        self.assertEqual(self.check_tree({"src/base/irc-a.c": '#include "irc-w.h"\n'}),
                         ["includes go only to allowed folders"])

    def test_folder_not_in_table(self):
        self.assertEqual(self.check_tree({"src/new/irc-n.h": ""}), ["DESIGN.md names every folder and no other"])

    def test_table_names_no_folder(self):
        self.assertEqual(self.check_tree({}, TABLE + "| `gone` | `base` | x |\n"),
                         ["DESIGN.md names every folder and no other"])

    def test_circle_in_table(self):
        self.assertEqual(self.check_tree({}, "| `base` | `gui` | x |\n| `gui` | `base` | x |\n"),
                         ["no circle in DESIGN.md's table"])


class Compiler(unittest.TestCase):
    """With the flags of each folder, a header of every other folder compiles
    when the table allows it and is not found when it does not."""

    @classmethod
    def setUpClass(cls):
        path = os.path.join(support.BUILD, "compile_commands.json")
        if not os.path.exists(path):
            raise unittest.SkipTest("nothing is built")
        with open(path, encoding="utf-8") as f:
            commands = json.load(f)
        cls.flags, cls.headers, cls.allowed = {}, {}, {}
        for entry in commands:
            source = os.path.relpath(os.path.join(entry["directory"], entry["file"]), support.ROOT).split("/")
            if source[0] == "src" and len(source) == 3 and source[1] not in cls.flags:
                words = [w for w in shlex.split(entry["command"]) if os.path.basename(w) != "ccache"]
                cls.flags[source[1]] = [words[0]] + [w for w in words if w.startswith(("-I", "-D", "-std", "-isystem"))]
        for folder in os.listdir(os.path.join(support.ROOT, "src")):
            place = os.path.join(support.ROOT, "src", folder)
            if os.path.isdir(place):
                cls.headers[folder] = [name for name in sorted(os.listdir(place)) if name.endswith(".h")
                                       and not name.endswith("-private.h")]
        with open(os.path.join(support.ROOT, "src", "DESIGN.md"), encoding="utf-8") as f:
            for row in re.finditer(r"^\| *`(\w+)` *\|([^|]*)\|", f.read(), re.M):
                cls.allowed[row[1]] = set(re.findall(r"`(\w+)`", row[2]))

    def found(self, folder, include):
        """Whether the preprocessor finds the header with this folder's flags."""
        done = subprocess.run([*self.flags[folder], "-E", "-x", "c", "-o", os.devnull, "-"], cwd=support.BUILD,
                              input=f"#include {include}\n", capture_output=True, text=True)
        if done.returncode == 0:
            return True
        missing = re.search(r"fatal error: '?([\w./-]+)'?(:| file)", done.stderr)
        self.assertTrue(missing, done.stderr)
        self.assertEqual(missing[1], include.strip('"<>'), done.stderr)
        return False

    def test_own_folders(self):
        tried = 0
        for folder in self.flags:
            for other, headers in self.headers.items():
                if headers and other in self.flags:
                    expected = other == folder or other in self.allowed[folder]
                    with self.subTest(folder=folder, header=f"{other}/{headers[0]}"):
                        self.assertEqual(self.found(folder, f'"{headers[0]}"'), expected)
                    tried += 1
        self.assertGreaterEqual(tried, len(self.flags))

    def test_libraries(self):
        # GTK's own flags bring cairo and HarfBuzz to gui: check-walls.py keeps those out.
        for header, folders in (("gtk/gtk.h", {"gui"}), ("cairo.h", {"backend", "gui"}), ("hb.h", {"scene", "backend", "gui"}),
                                ("json-glib/json-glib.h", {"base"})):
            for folder in self.flags:
                if folder not in folders:
                    with self.subTest(folder=folder, header=header):
                        self.assertFalse(self.found(folder, f"<{header}>"))


if __name__ == "__main__":
    support.main()
