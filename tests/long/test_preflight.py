# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An independent validator looks at our PDF files: Apache PDFBox Preflight,
which knows PDF/A-1b. Skipped where it is not installed (Debian: default-jdk-headless,
libpdfbox2-java, libjaxb-api-java, libcommons-logging-java, libactivation-java)."""
import os
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "pdf"))
import pikepdf

from pdf_support import FOLDER, LANGUAGES, make, support

JARS = [f"/usr/share/java/{name}.jar" for name in (
    "pdfbox2", "preflight", "xmpbox", "fontbox2", "jaxb-api", "commons-logging", "javax.activation")]
DRIVER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Preflight.java")
MISSING = [jar for jar in JARS if not os.path.exists(jar)] or ([] if shutil.which("javac") else ["javac"])


@unittest.skipIf(MISSING, f"not installed: {', '.join(MISSING)}")
class PreflightTest(unittest.TestCase):
    def verdict(self, path):
        done = subprocess.run(["java", "-cp", ":".join(JARS), DRIVER, path], stdout=subprocess.PIPE, check=True)
        head, *reasons = done.stdout.decode().splitlines()
        return head.split()[0], [reason.strip() for reason in reasons]

    def test_archive(self):
        path = make("archive.pdf", profile="archive", lines=LANGUAGES, title="Größe & (Beds) <é>", copies=3)
        self.assertEqual(self.verdict(path), ("VALID", []))

    def test_ua_differs_only_on_purpose(self):
        """What PDF/A-3 allows and PDF/A-1 does not, and nothing else."""
        _, reasons = self.verdict(make("ua.pdf", lines=LANGUAGES, attach=LANGUAGES))
        self.assertEqual({reason.split()[0] for reason in reasons}, {"1.2.9", "1.4", "1.4.7", "4.1.2", "7.11.2"})

    def test_a_broken_file_is_found(self):
        path = os.path.join(FOLDER, "broken.pdf")
        with pikepdf.open(make("whole.pdf", profile="archive", lines=LANGUAGES)) as pdf:
            del pdf.Root.OutputIntents
            pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        self.assertEqual(self.verdict(path)[0], "INVALID")


if __name__ == "__main__":
    support.main()
