# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every printable reference and every claim of the pack as the paper prints
them, against a second rendering written from the rules alone.

Called with the path of citation-probe and the folder of the pack. TAP.
"""
import json
import os
import re
import subprocess
import sys

PROBE, PACK = sys.argv[1:3]
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def load(name):
    with open(os.path.join(PACK, name), encoding="utf-8") as file:
        return {item["id"]: item for item in json.load(file)["items"]}


def sentence(text):
    return text if text[-1] in ".?!" else text + "."


def rounded(text):
    return re.sub(r"\[([^\[\]]*\d[^\[\]]*)\]", r"(\1)", text)


def printed(ref):
    names = [a["body"] if "body" in a else (a["family"] + " " + a["given"]).strip() for a in ref["authors"]]
    out = ", ".join(names[:6])
    if ref["et_al"] or len(names) > 6:
        alone = len(names) == 1 and ref["authors"][0].get("given") == ""
        out += " et al" if alone else ", et al"
    out = sentence(out) + " " + sentence(ref["title"]) + " " + sentence(ref["container"]) + " "
    out += "n.d" if ref["year"] is None else str(ref["year"])
    if ref["volume"]:
        out += ";" + ref["volume"] + ("(%s)" % ref["issue"] if ref["issue"] else "")
    if ref["pages"]:
        out += ":" + ref["pages"]
    places = []
    if ref["doi"]:
        places.append("https://doi.org/" + ref["doi"])
    if ref["pmid"]:
        places.append("PMID " + ref["pmid"])
    if not places and ref["pmcid"]:
        places.append(ref["pmcid"])
    if not places and ref["url"] and ref["url_is_official"]:
        places.append(ref["url"])
    return rounded(out + "." + (" " + ", ".join(places) if places else ""))


def links(ref):
    found = []
    if ref["doi"]:
        found.append("https://doi.org/" + ref["doi"])
    if ref["pmid"]:
        found.append("https://pubmed.ncbi.nlm.nih.gov/" + ref["pmid"])
    if not found and ref["pmcid"]:
        found.append("https://pmc.ncbi.nlm.nih.gov/articles/" + ref["pmcid"])
    if not found and ref["url"] and ref["url_is_official"]:
        found.append(ref["url"])
    return found


def stated(refs):
    """All numbers in the findings of printable references."""
    return {n for r in refs if r["printable"] for f in r["findings"]
            for n in NUMBER.findall(f["text"]) + NUMBER.findall(f["numbers"])}


def sentences(text):
    return re.split(r"(?<=[.?!]) +(?=[^a-z])", text)


def check_entries(refs, rows):
    printable = {i: r for i, r in refs.items() if r["printable"]}
    seen = {row[1]: row[2] for row in rows if row[0] == "entry"}
    assert set(seen) == set(printable), set(seen) ^ set(printable)
    for i, text in seen.items():
        assert text.replace("\u00a0", " ") == printed(printable[i]), (text, printed(printable[i]))
        assert not re.search(r"\s\s|\s[.,;]|,,|None|null|^[.,]|\[[^\]]*\d", text), text
        year = "n.d" if printable[i]["year"] is None else str(printable[i]["year"])
        assert "\u00a0" + year in text, text
        # Nothing in it can begin a line and read like the number of an entry.
        assert not re.search(r" \d+\. ", text), text
    return len(seen)


def check_links(refs, rows):
    for i, r in refs.items():
        if r["printable"]:
            found = [row[3] for row in rows if row[0] == "link" and row[1] == i]
            assert found == links(r), (i, found)
    return sum(row[0] == "link" for row in rows)


def check_claims(refs, arguments, rows):
    shortened = {}
    seen = {row[1]: row for row in rows if row[0] == "claim"}
    assert set(seen) == set(arguments)
    for i, argument in arguments.items():
        sources = [refs[r] for r in argument["references"]]
        known = stated(sources)
        kept = [s for s in sentences(argument["claim"]) if set(NUMBER.findall(s)) <= known]
        text = seen[i][3]
        assert text == " ".join(kept), (text, kept)
        assert text, i
        assert set(NUMBER.findall(text)) <= known, text
        dropped = len(sentences(argument["claim"])) - len(kept)
        assert int(seen[i][2]) == dropped
        if dropped:
            shortened[i] = dropped
    # The pack's claims were worded so that none loses a sentence.
    assert not shortened, shortened
    return len(seen)


def check_cited(refs, arguments, rows):
    for row in rows:
        if row[0] != "cited":
            continue
        sources = [refs[r] for r in arguments[row[1]]["references"]]
        cited = [refs[r] for r in row[3:]]
        assert all(r["printable"] and r in sources for r in cited)
        # Each number of the sentence is stated by something that is cited.
        assert set(NUMBER.findall(row[2])) & stated(sources) <= stated(cited), row
        # Something is cited wherever there is something to cite.
        assert cited or not any(r["printable"] for r in sources), row
        assert [r["id"] for r in sources if r in cited] == row[3:]
    return sum(row[0] == "cited" for row in rows)


def main():
    out = subprocess.run([PROBE], check=True, capture_output=True, encoding="utf-8").stdout
    rows = [line.split("\t") for line in out.splitlines()]
    refs, arguments = load("references.json"), load("arguments.json")
    tests = [("entries", lambda: check_entries(refs, rows)), ("links", lambda: check_links(refs, rows)),
             ("claims", lambda: check_claims(refs, arguments, rows)),
             ("what is cited after a first sentence", lambda: check_cited(refs, arguments, rows))]
    failed = 0
    for n, (name, test) in enumerate(tests, 1):
        try:
            print("ok %d - %s (%d)" % (n, name, test()))
        except AssertionError as error:
            failed += 1
            print("# %s" % str(error).replace("\n", "\n# "))
            print("not ok %d - %s" % (n, name))
    print("1..%d" % len(tests))
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
