# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent validator looks at our PDF files: Apache PDFBox Preflight,
which knows PDF/A-1b. All files in one go, since its start takes longest."""
import os
import shutil
import subprocess
import unittest

import pikepdf

from pdf_support import FOLDER, HERE, LANGUAGES, make, support

JARS = [f"/usr/share/java/{name}.jar" for name in (
    "pdfbox2", "preflight", "xmpbox", "fontbox2", "jaxb-api", "commons-logging", "javax.activation")]
MISSING = [jar for jar in JARS if not os.path.exists(jar)] + ([] if shutil.which("javac") else ["javac"])


def export(name, case, *options):
    path = os.path.join(FOLDER, name)
    done = support.ircase(f"--export={path}", "--profile=archive", *options, case)
    if done.returncode != 0:
        raise AssertionError(done.stderr)
    return path


def without_intent(path):
    broken = os.path.join(FOLDER, "broken.pdf")
    with pikepdf.open(path) as pdf:
        del pdf.Root.OutputIntents
        pdf.save(broken, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return broken


def look_at(paths):
    """name -> (verdict, reasons)"""
    done = subprocess.run(["java", "-XX:TieredStopAtLevel=1", "-cp", ":".join(JARS),
                           os.path.join(HERE, "Preflight.java"), *paths.values()], stdout=subprocess.PIPE, check=True)
    names = {path: name for name, path in paths.items()}
    verdicts, name = {}, None
    for line in done.stdout.decode().splitlines():
        if line.startswith("  "):
            verdicts[name][1].append(line.strip())
        else:
            verdict, path = line.split(" ", 1)
            name = names[path]
            verdicts[name] = (verdict, [])
    return verdicts


@unittest.skipIf(MISSING, f"not installed: {', '.join(MISSING)}")
class PreflightTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        hand = make("hand.pdf", profile="archive", lines=LANGUAGES, title="Größe & (Beds) <é>", copies=3)
        empty = os.path.join(FOLDER, "empty.ircase")
        done = support.ircase(f"--new={empty}")
        assert done.returncode == 0, done.stderr
        cls.verdicts = look_at({
            "hand": hand, "full": export("full.pdf", support.SAMPLE),
            "brief": export("brief.pdf", support.SAMPLE, "--edition=brief", "--paper=letter"),
            "empty": export("empty.pdf", empty), "broken": without_intent(hand),
            "ua": make("ua.pdf", lines=LANGUAGES, attach=LANGUAGES)})

    def test_archive(self):
        for name in "hand", "full", "brief", "empty":
            with self.subTest(file=name):
                self.assertEqual(self.verdicts[name], ("VALID", []))

    def test_ua_differs_only_on_purpose(self):
        """What PDF/A-3 allows and PDF/A-1 does not, and nothing else."""
        self.assertEqual({reason.split()[0] for reason in self.verdicts["ua"][1]},
                         {"1.2.9", "1.4", "1.4.7", "4.1.2", "7.11.2"})

    def test_a_broken_file_is_found(self):
        self.assertEqual(self.verdicts["broken"][0], "INVALID")


if __name__ == "__main__":
    support.main()
