# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Export of the full sample and of the stress case, cold process, against the
floor; and the assessment of many cases.

  bench_export.py IRCASE FLOOR SAMPLE CONTENT FONT...
"""
import os
import subprocess
import sys
import tempfile

import pikepdf

import bench_support as bench
import stress_case


def content_bytes(path):
    """Everything that the PDF's streams hold, inflated, fonts aside."""
    out = bytearray()
    with pikepdf.open(path) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Stream) and "/Length1" not in item:
                out += item.read_bytes()
    return bytes(out)


def measure_export(name, folder, ircase, floor, case, fonts, bars):
    pdf, raw, letters = (os.path.join(folder, name + end) for end in (".pdf", ".bytes", ".letters"))
    export = [ircase, f"--export={pdf}", case]
    bench.run(export)
    with open(raw, "wb") as out:
        out.write(content_bytes(pdf))
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    with open(letters, "w", encoding="utf-8") as out:
        out.write("".join(sorted(set(text) - {"\n", "\f"})))
    with pikepdf.open(pdf) as opened:
        pages = len(opened.pages)
    least = [floor, raw, letters, *fonts]
    bench.figure(f"export, {name}: {pages} pages, PDF {os.path.getsize(pdf) / 1000:.0f} kB, "
                 f"streams {os.path.getsize(raw) / 1000:.0f} kB")
    ours, theirs = bench.instructions(export), bench.instructions(least)
    bench.figure(f"export / floor, {name}, instructions: {ours:.0f} M / {theirs:.0f} M = {ours / theirs:.2f}{bars[0]}")
    wall, processor = bench.ratios(export, least, 31)
    bench.figure(f"export / floor, {name}, wall: {wall:.2f}{bars[1]}, processor: {processor:.2f}")


def measure_assessment(ircase, sample):
    before = os.times()
    subprocess.run([ircase, "--assess", "--format=json"] + [sample] * 1000, check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    after = os.times()
    cpu = after.children_user - before.children_user + after.children_system - before.children_system
    one, hundred = (bench.instructions([ircase, "--assess", "--format=json"] + [sample] * n) for n in (1, 101))
    bench.figure(f"assessing: {(hundred - one) / 100:.2f} M instructions a case, {one:.1f} M for the first; "
                 f"1,000 cases in {cpu:.1f} s of one core here (bar 2 s)")


def main(ircase, floor, sample, content, *fonts):
    with tempfile.TemporaryDirectory() as folder:
        stress = os.path.join(folder, "stress.ircase")
        with open(stress, "w", encoding="utf-8") as out:
            out.write(stress_case.make(sample, content))
        measure_export("sample", folder, ircase, floor, sample, fonts, (" (bar 4)", " (bar 2.5)"))
        measure_export("stress", folder, ircase, floor, stress, fonts, ("", ""))
        measure_assessment(ircase, sample)
    print("ok 1 - export and assessment measured")
    print("1..1")


if __name__ == "__main__":
    main(*sys.argv[1:])
