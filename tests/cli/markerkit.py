# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A case whose every text is a different marker word, made from the list of
members that the format's oracle has, so that a new member is in it; which of
them are printed, shared or kept; and what a file holds when it is opened up."""
import io
import re
import subprocess
import zipfile

import format_oracle as oracle

# A value of each form, where a text has one.
SHAPES = ("in-1-rounds", "2026-11-02T09:30:15Z", "2026-11-02", "2026-11", "2027-Q1", "DE", "EUR", "en",
          "0f8fad5b-d9cb-469f-a165-70867728950e")
# What must fit the rest of the case or the pack: then the words are printed.
SET = {
    "/version": 1, "/created": "2026-03-01T08:00:00Z", "/content/pack": "ircase-base", "/content/extensions": [],
    "/centre/service_lines/0/id": "pad", "/measures/0/criterion": "in-1-rounds", "/measures/0/asks": ["ask"],
    "/answers/in-1-rounds/state": "partly", "/answers/in-1-rounds/since": "2025", "/targets/inpatient/level": 3,
    "/targets/outpatient/level": 3, "/asks/0/id": "ask", "/asks/0/criteria": ["in-1-rounds"],
    "/asks/0/resource": "consultant-session", "/arguments/chosen/0/id": "own", "/arguments/own/0/id": "own",
    "/arguments/own/0/criteria": ["in-1-rounds"], "/arguments/own/0/references": ["work"],
    "/arguments/own/0/audiences": ["medical-director"], "/arguments/references/0/id": "work",
    "/arguments/references/0/authors": [{"family": "QX901Z", "given": "A"}, {"body": "QX902Z"}],
    "/arguments/references/0/url": "https://www.example.org/QX903Z", "/arguments/references/0/url_is_official": True,
    "/arguments/references/0/doi": "", "/arguments/references/0/pmid": "", "/arguments/references/0/pmcid": "",
    "/arguments/references/0/year": 2024, "/arguments/left_out": [], "/report/sections/0/id": "summary",
    "/report/edition": "full", "/measures/0/id": "measure", "/arguments/own/0/theme": "", "/arguments/own/0/source_point": "",
}
# Printed in the full paper; every other free text is not, or not as it stands.
PRINTED = {
    "/title", "/centre/name", "/centre/department", "/centre/city", "/centre/prepared_by", "/centre/prepared_for",
    "/answers/in-1-rounds/reason", "/answers/in-1-rounds/note", "/answers/in-1-rounds/proofs/0/title",
    "/answers/in-1-rounds/proofs/0/reviewer", "/measures/0/action", "/measures/0/owner", "/asks/0/title", "/asks/0/unit",
    "/asks/0/why", "/arguments/chosen/0/claim", "/arguments/own/0/title", "/arguments/own/0/caveat",
    "/arguments/own/0/objection", "/arguments/own/0/response", "/arguments/references/0/title",
    "/arguments/references/0/container", "/arguments/references/0/volume", "/arguments/references/0/issue",
    "/arguments/references/0/pages", "/report/confidentiality", "/report/sections/0/text",
}
# Shared, and not printed in the full paper.
SHARED_ONLY = {
    "/content/version", "/content/language", "/answers/in-1-rounds/proofs/0/link", "/arguments/own/0/claim",
    "/arguments/references/0/missing", "/arguments/references/0/findings/0/text",
    "/arguments/references/0/findings/0/numbers", "/arguments/references/0/findings/0/where",
    "/arguments/references/0/checks/fields_seen_in", "/arguments/references/0/checks/inferred",
}
NEVER = ("/private", "/finance", "/history")
IF_WISHED = ("/note", "/reviewer")


class Maker:
    """A case of markers; `words` has the marker of each place."""

    def __init__(self):
        self.words = {}
        self.case = self.make(oracle.CASE, "")

    def word(self, place):
        self.words[place] = f"QX{len(self.words):03}Z"
        return self.words[place]

    def make(self, kind, place):
        if place in SET:
            return SET[place]
        if isinstance(kind, oracle.Text):
            shapes = [shape for shape in SHAPES if kind.form and kind.form(shape)]
            return shapes[0] if kind.form else self.word(place)
        if isinstance(kind, oracle.Texts):
            return [] if kind.form else [self.word(place)]
        if isinstance(kind, oracle.Kept):
            return {"x": [self.word(place)]}
        if isinstance(kind, oracle.Thing):
            made = {name: self.make(inner, f"{place}/{name}") for name, inner in kind.members.items()}
            return made | {"x-unknown": {"deep": [self.word(f"{place}/x-unknown")]}}
        if isinstance(kind, oracle.Things):
            return [self.make(kind.thing, f"{place}/0")]
        if isinstance(kind, oracle.Named):
            return {"in-1-rounds": self.make(kind.thing, f"{place}/in-1-rounds")}
        return 1 if isinstance(kind, oracle.Number) and kind.default is None else kind.default

    def never(self):
        return {place for place in self.words if place.startswith(NEVER) or place.endswith("/x-unknown")}

    def if_wished(self):
        return {place for place in self.words if place.endswith(IF_WISHED) and place not in self.never()}


def open_pdf(folder, name):
    """The bytes of a PDF with its streams inflated, its text, its attachment."""
    run = lambda *command: subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout
    run("qpdf", "--qdf", "--object-streams=disable", name, name + ".plain")
    with open(f"{folder}/{name}", "rb") as file:
        data = file.read()
    with open(f"{folder}/{name}.plain", "rb") as file:
        plain = file.read()
    # A text string of a PDF may be UTF-16, in hexadecimal or not.
    spelt = b"".join(bytes.fromhex(h.decode()) for h in re.findall(rb"<((?:[0-9A-Fa-f]{2})+)>", plain))
    wide = b"".join(part.replace(b"\0", b"") for part in (plain, spelt))
    return data + plain + run("pdftotext", name, "-") + run("pdfinfo", "-meta", name) + spelt + wide


def open_package(data):
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return data + b"".join(parts.read(part) for part in parts.namelist())
