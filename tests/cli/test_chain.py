#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The unbroken chain: each criterion alone not met leads to a request, an
argument and a reference that can be looked up, on the exported paper."""
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from clikit import CliTest, basic, content, support, unittest

LEVELS = {row["id"]: row for row in content("levels")["items"]}
ARGUMENTS = content("arguments")["items"]
REFERENCES = {row["id"]: row for row in content("references")["items"]}
AT_ONCE = 2


def squeezed(text):
    return re.sub(r"[\W_]+", "", text).lower()


def alone(criterion):
    """All in place but the criterion and those that would satisfy it."""
    unmet = {criterion, *LEVELS[criterion]["satisfied_by"]}
    return basic(answers={id: {"state": "not-in-place" if id in unmet else "in-place"} for id in LEVELS})


def chapter(text, title, following):
    """The words of a chapter; its heading stands alone on a line, with a number, as
    it does before that in the contents."""
    start, end = ([found for found in re.finditer(rf"^[0-9]+ +{words}$", text, re.M)][-1] for words in (title, following))
    return text[start.end():end.start()]


def entries(text):
    """Number of an entry -> its words without spaces."""
    parts = re.split(r"^([0-9]+)\.(?=\s)", "\n" + text, flags=re.M)
    return {int(number): re.sub(r"\s+", "", words) for number, words in zip(parts[1::2], parts[2::2])}


def numbers(text):
    found = set()
    for group in re.findall(r"\[([0-9–,\s]+)\]", text):
        for part in group.split(","):
            ends = [int(number) for number in part.split("–")]
            found.update(range(ends[0], ends[-1] + 1))
    return found


def can_be_looked_up(reference, words):
    """The entry names the work and where it is."""
    places = [reference[field] for field in ("doi", "pmid") if reference[field]]
    if not places:
        places = [reference["pmcid"]] if reference["pmcid"] else [reference["url"]]
    return squeezed(reference["title"]) in squeezed(words) and any(
        place and re.sub(r"\s+", "", place) in words for place in places)


class ChainTest(CliTest):
    def export(self, name, case):
        """The text of the paper, in the order in which it is read."""
        self.write(f"{name}.ircase", case)
        done = self.run_bytes(f"--export={name}.pdf", f"{name}.ircase")
        self.assertEqual(done.returncode, 0, done.stderr)
        return subprocess.run(["pdftotext", "-enc", "UTF-8", f"{name}.pdf", "-"], cwd=self.dir, capture_output=True,
                              check=True).stdout.decode()

    def broken(self, criterion):
        """What of the chain is not on the paper, or None."""
        text = self.export(criterion, alone(criterion))
        evidence = chapter(text, "Evidence", "Assumptions")
        listed = entries(chapter(text, "References", "Profile"))
        code = LEVELS[criterion]["code"]
        asks = [part for part in re.split(r"^[0-9]+\.[0-9]+ +Request [0-9]+: ", evidence, flags=re.M)[1:]
                if re.search(rf"\b{re.escape(code)}\b", part.split("Strength of the evidence")[0])]
        if not asks:
            return f"{code}: no request names it"
        for argument in ARGUMENTS:
            at = [ask for ask in asks if squeezed(argument["title"]) in squeezed(ask) and squeezed(argument["claim"])[:60] in squeezed(ask)]
            if criterion not in argument["criteria"] or not at:
                continue
            cited = numbers(at[0])
            for id in argument["references"]:
                if REFERENCES[id]["printable"] and any(can_be_looked_up(REFERENCES[id], listed.get(number, "")) for number in cited):
                    return None
        return f"{code}: no argument with a reference that can be looked up"

    def test_each_criterion_alone(self):
        """All 26 of them, two at a time."""
        self.assertEqual(len(LEVELS), 26)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            self.assertEqual([fault for fault in pool.map(self.broken, LEVELS) if fault], [])

    def test_request_without_resource(self):
        """A request needs no type of resource, nor an amount, unit or date."""
        asks = [{"id": f"ask-{id}", "title": f"Please settle {row['code']}", "criteria": [id]} for id, row in LEVELS.items()]
        text = self.export("bare", basic(asks=asks))
        evidence = chapter(text, "Evidence", "Assumptions")
        for row in LEVELS.values():
            self.assertRegex(evidence, rf"Request [0-9]+: Please settle {re.escape(row['code'])}")


if __name__ == "__main__":
    support.main()
