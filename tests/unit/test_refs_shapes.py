#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists as PubMed, publishers and reference managers write them, read back.

The works are those of the evidence pack, so that each field is known; the shapes
are those of real exports: order of names, case of fields, wrapped lines, accents
as LaTeX commands, page ranges, encodings, line ends, byte-order marks, fields
that are missing.  The writers below know nothing of the readers.

Called with the probe and the folder of the pack; prints TAP."""

import json
import pathlib
import subprocess
import sys
import tempfile
import textwrap

ACCENTS = {"á": "\\'a", "é": "\\'{e}", "í": "{\\'\\i}", "ó": "\\'o", "ö": '{\\"o}', "ü": '\\"u', "ä": '\\"{a}',
           "ñ": "\\~{n}", "ç": "\\c{c}", "è": "\\`e", "ø": "{\\o}", "å": "{\\aa}", "ß": "{\\ss}", "š": "\\v{s}",
           "–": "--", "&": "\\&", "%": "\\%", "_": "\\_", "#": "\\#", "$": "\\$"}


def latex(text):
    return "".join(ACCENTS.get(c, c) for c in text)


def person(author, form):
    if author.get("body"):
        return "{%s}" % author["body"] if form != "ris" else author["body"]
    family, given = author["family"], author["given"]
    return f"{given} {family}" if form == "given" and " " not in family and given else f"{family}, {given}"


def names(work, form):
    people = [person(a, form) for a in work["authors"]]
    return people + (["et al." if form == "ris" else "others"] if work["et_al"] else [])


def pages(work, dash="-"):
    return work["pages"].replace("-", dash)


# ---- BibTeX -------------------------------------------------------------------------------------

def springer_bib(w):
    return ("@Article{%s,\nauthor={%s},\ntitle={%s},\njournal={%s},\nyear={%d},\nmonth={Mar},\nday={01},\nvolume={%s},\n"
            "number={%s},\npages={%s},\nabstract={What {is} found.},\nissn={1432-086X},\ndoi={%s},\n"
            "url={https://doi.org/%s}\n}\n\n" % (w["id"], "\nand ".join(names(w, "family")), w["title"], latex(w["container"]),
                                              w["year"], w["volume"], w["issue"], pages(w), w["doi"], w["doi"]))


def elsevier_bib(w):
    return ("@article{%s%d%s,\ntitle = {%s},\njournal = {%s},\nvolume = {%s},\nnumber = {%s},\npages = {%s},\nyear = {%d},\n"
            "issn = {1051-0443},\ndoi = {https://doi.org/%s},\nauthor = {%s},\nkeywords = {one, two}\n}\n"
            % (w["id"].upper(), w["year"], w["pages"].split("-")[0], latex(w["title"]), latex(w["container"]), w["volume"],
               w["issue"], pages(w, "--"), w["year"], w["doi"], " and ".join(names(w, "given"))))


def wiley_bib(w):
    return ("@article{https://doi.org/%s,\nauthor = {%s},\ntitle = {%s},\njournal = {%s},\nvolume = {%s},\nnumber = {%s},\n"
            "pages = {%s},\ndoi = {https://doi.org/%s},\nyear = {%d}\n}\n\n"
            % (w["doi"], " and ".join(names(w, "family")), latex(w["title"]), latex(w["container"]), w["volume"], w["issue"],
               pages(w), w["doi"], w["year"]))


def zotero_bib(w):
    return ("@article{%s,\n\ttitle = {{%s}},\n\tvolume = {%s},\n\tissn = {1432-086X},\n\tdoi = {%s},\n\tnumber = {%s},\n"
            "\turldate = {2026-01-02},\n\tjournaltitle = {%s},\n\tauthor = {%s},\n\tdate = {%d-03},\n\tpmid = {%s},\n"
            "\tpages = {%s},\n\tfile = {PDF:C\\:\\\\a\\\\b.pdf:application/pdf},\n}\n"
            % (w["id"], latex(w["title"]), w["volume"], w["doi"], w["issue"], latex(w["container"]),
               " and ".join(latex(n) for n in names(w, "family")), w["year"], w["pmid"], pages(w, "--")))


def endnote_bib(w):
    return ("@article{RN12,\n   author = {%s},\n   title = {%s},\n   journal = {%s},\n   volume = {%s},\n   number = {%s},\n"
            "   pages = {%s},\n   DOI = {%s},\n   year = {%d},\n   type = {Journal Article}\n}\n\n"
            % (" and ".join(names(w, "family")), latex(w["title"]), latex(w["container"]), w["volume"], w["issue"], pages(w),
               w["doi"], w["year"]))


def jabref_bib(w):
    return ("%% Encoding: UTF-8\n@string{jrn = \"%s\"}\n\n@Article{%s,\n  author  = {%s},\n  title   = \"%s\",\n"
            "  journal = jrn,\n  year    = %d,\n  volume  = %s,\n  number  = {%s},\n  pages   = {%s},\n  doi     = {%s},\n"
            "  pmcid   = {%s},\n}\n\n@Comment{jabref-meta: databaseType:bibtex;}\n"
            % (latex(w["container"]), w["id"], " and ".join(names(w, "family")), latex(w["title"]).replace('"', "''"),
               w["year"], "{%s}" % w["volume"], w["issue"], pages(w, "--"), w["doi"], w["pmcid"]))


# ---- RIS ----------------------------------------------------------------------------------------

def ris(*fields):
    return "".join("%s  - %s\n" % (tag, value) for tag, value in fields if value != "") + "ER  - \n\n"


def authors_ris(w, tag):
    return [(tag, n) for n in names(w, "ris")]


def ends(w):
    first, dash, last = w["pages"].partition("-")
    return [("SP", first), ("EP", last)]


def springer_ris(w):
    return ris(("TY", "JOUR"), *authors_ris(w, "AU"), ("PY", w["year"]), ("DA", "%d/03/01" % w["year"]), ("TI", w["title"]),
               ("JO", w["container"]), *ends(w), ("VL", w["volume"]), ("IS", w["issue"]), ("AB", "What is found."),
               ("SN", "1432-086X"), ("UR", "https://doi.org/" + w["doi"]), ("DO", w["doi"]), ("ID", w["id"]))


def elsevier_ris(w):
    return ris(("TY", "JOUR"), ("T1", w["title"]), *authors_ris(w, "AU"), ("JO", w["container"]), ("VL", w["volume"]),
               ("IS", w["issue"]), *ends(w), ("PY", w["year"]), ("DA", "%d/03/01/" % w["year"]), ("SN", "1051-0443"),
               ("DO", "https://doi.org/" + w["doi"]), ("KW", "one"), ("KW", "two"))


def wiley_ris(w):
    return ris(("TY", "JOUR"), *authors_ris(w, "AU"), ("TI", w["title"]), ("JO", w["container"]), ("VL", w["volume"]),
               ("IS", w["issue"]), *ends(w), ("PY", w["year"]), ("N1", "https://doi.org/" + w["doi"]), ("M3", "article"))


def pmc_ris(w):
    return ris(("TY", "JOUR"), ("DB", "PMC"), *authors_ris(w, "AU"), ("T1", w["title"]), ("Y1", "%d/03/01" % w["year"]),
               ("U1", w["pmid"] and w["pmid"] + "[pmid]"), ("U2", w["pmcid"] and w["pmcid"] + "[pmcid]"), ("DO", w["doi"]),
               ("JF", w["container"]), ("VL", w["volume"]), ("IS", w["issue"]), *ends(w))


def endnote_ris(w):
    return ris(("TY", "JOUR"), ("AN", w["pmid"]), *authors_ris(w, "AU"), ("DA", "Mar"), ("DB", "PubMed" if w["pmid"] else ""),
               ("DO", w["doi"]), ("DP", "NLM"), *ends(w), ("ID", "12"), ("IS", w["issue"]), ("PY", w["year"]),
               ("ST", w["title"][:20]), ("T2", w["container"]), ("TI", w["title"]), ("VL", w["volume"]))


def mendeley_ris(w):
    return ris(("TY", "JOUR"), ("T1", w["title"]), *authors_ris(w, "A1"), ("Y1", "%d///" % w["year"]), ("JF", w["container"]),
               ("VL", w["volume"]), ("IS", w["issue"]), *ends(w), ("DO", w["doi"]), ("N2", "What is found."))


# ---- PubMed -------------------------------------------------------------------------------------

def field(tag, value):
    lines = textwrap.wrap(value, 84, break_long_words=False, break_on_hyphens=False)
    return "%-4s- %s\n" % (tag, "\n      ".join(lines))


def pubmed(w, full=True, short_names=True):
    out = "PMID- %s\nOWN - NLM\nSTAT- MEDLINE\nDCOM- 20210401\nIS  - 1432-086X (Electronic)\n" % w["pmid"]
    out += field("TI", w["title"] + ".") + field("PG", w["pages"]) + field("LID", w["doi"] + " [doi]")
    out += field("AB", "BACKGROUND: nothing to read here. " * 5)
    for author in w["authors"]:
        if author.get("body"):
            out += field("CN", author["body"])
            continue
        if full:
            out += field("FAU", "%s, %s" % (author["family"], author["given"]))
        if short_names:
            out += field("AU", "%s %s" % (author["family"], author["given"]))
        out += "AD  - Somewhere.\n"
    out += "LA  - eng\nPT  - Journal Article\nDEP - 20210301\nPL  - Nowhere\n" + field("TA", w["container"])
    out += field("JT", w["container"]) + "JID - 8003538\nSB  - IM\nPHST- 2021/03/01 00:00 [pubmed]\n"
    out += (field("PMC", w["pmcid"]) if w["pmcid"] else "") + field("AID", w["doi"] + " [doi]") + "PST - ppublish\n"
    out += field("SO", "J Ex. 2021") + "DP  - %d Mar\n" % w["year"]
    return out + field("VI", w["volume"]) + (field("IP", w["issue"]) if w["issue"] else "") + "\n"


# ---- CSL-JSON -----------------------------------------------------------------------------------

def csl_names(w):
    people = [{"literal": a["body"]} if a.get("body") else {"family": a["family"], "given": a["given"]}
              for a in w["authors"]]
    return people + ([{"literal": "et al."}] if w["et_al"] else [])


def csl(w, **more):
    item = {"id": w["id"], "type": "article-journal", "title": w["title"], "container-title": w["container"],
            "volume": w["volume"], "issue": w["issue"], "page": w["pages"], "DOI": w["doi"], "author": csl_names(w),
            "issued": {"date-parts": [[w["year"], 3]]}}
    item.update(more)
    return {key: value for key, value in item.items() if value != ""}


def zotero_csl(works):
    return json.dumps([csl(w, id="http://zotero.org/users/1/items/" + w["id"].upper(),
                           note="PMID: %s\nPMCID: %s" % (w["pmid"], w["pmcid"]) if w["pmid"] and w["pmcid"] else "",
                           issued={"date-parts": [[str(w["year"]), 3, 1]]}) for w in works], ensure_ascii=False, indent=2)


def crossref_csl(works):
    return json.dumps({"items": [csl(w, type="journal-article", title=[w["title"]], issue=w["issue"],
                                     **{"container-title": [w["container"], "J Ex"], "short-container-title": ["J"],
                                        "score": 1.5, "is-referenced-by-count": 7}) for w in works]})


def plain_csl(works):
    return json.dumps([csl(w, PMID=w["pmid"], PMCID=w["pmcid"]) for w in works], indent=1)


# ---- the test -----------------------------------------------------------------------------------

ENCODINGS = [lambda t: t.encode(), lambda t: b"\xef\xbb\xbf" + t.replace("\n", "\r\n").encode(),
             lambda t: t.replace("\n", "\r").encode(), lambda t: b"\xff\xfe" + t.encode("utf-16-le"),
             lambda t: b"\xfe\xff" + t.replace("\n", "\r\n").encode("utf-16-be"),
             lambda t: t.encode("cp1252", "strict")]


def expected(w, keeps):
    people = ";".join("|".join((a["family"], a["given"], "")) if not a.get("body") else "||" + a["body"] for a in w["authors"])
    return {"title": w["title"], "container": w["container"], "year": str(w["year"]), "volume": w["volume"],
            "issue": w["issue"], "pages": w["pages"], "doi": w["doi"], "pmid": w["pmid"] if "pmid" in keeps else "",
            "pmcid": w["pmcid"] if "pmcid" in keeps else "", "et_al": str(int(w["et_al"])) if "et_al" in keeps else "0",
            "authors": people}


def main():
    probe, pack = sys.argv[1], pathlib.Path(sys.argv[2])
    rows = json.loads((pack / "references.json").read_text(encoding="utf-8"))["items"]
    works = [w for w in rows if w["doi"] and w["authors"] and w["volume"] and w["pages"].count("-") <= 1 and w["year"]
             and "," not in w["pages"] and ";" not in w["pages"] and w["pages"] and not w["title"].startswith("[")
             and not w["title"].endswith((".", '"'))]
    with_pmid = [w for w in works if w["pmid"]]
    one = lambda write: lambda chosen: "".join(write(w) for w in chosen)
    shapes = [("springer.bib", one(springer_bib), works, {"et_al"}), ("elsevier.bib", one(elsevier_bib), works, {"et_al"}),
              ("wiley.bib", one(wiley_bib), works, {"et_al"}), ("zotero.bib", one(zotero_bib), works, {"et_al", "pmid"}),
              ("endnote.bib", one(endnote_bib), works, {"et_al"}), ("jabref.bib", one(jabref_bib), works, {"et_al", "pmcid"}),
              ("springer.ris", one(springer_ris), works, {"et_al"}), ("elsevier.ris", one(elsevier_ris), works, {"et_al"}),
              ("wiley.ris", one(wiley_ris), works, {"et_al"}), ("pmc.ris", one(pmc_ris), works, {"et_al", "pmid", "pmcid"}),
              ("endnote.ris", one(endnote_ris), works, {"et_al", "pmid"}), ("mendeley.ris", one(mendeley_ris), works, {"et_al"}),
              ("pubmed.nbib", one(pubmed), with_pmid, {"pmid", "pmcid"}),
              ("old.nbib", one(lambda w: pubmed(w, short_names=False)), with_pmid, {"pmid", "pmcid"}),
              ("zotero.json", zotero_csl, [w for w in works if bool(w["pmid"]) == bool(w["pmcid"])], {"et_al", "pmid", "pmcid"}),
              ("crossref.json", crossref_csl, works, {"et_al"}), ("plain.json", plain_csl, works, {"et_al", "pmid", "pmcid"})]
    failures = run(probe, shapes)
    for number, (name, text) in enumerate(failures, 1):
        print("%s %d - %s" % ("not ok" if text else "ok", number, name))
        print("".join("# %s\n" % line for line in text[:6]), end="")
    print("1..%d" % len(failures))
    return any(text for _, text in failures)


def encodings_of(text):
    for encode in ENCODINGS:
        try:
            yield encode(text)
        except UnicodeEncodeError:
            continue


def run(probe, shapes):
    results = []
    with tempfile.TemporaryDirectory() as folder:
        for name, write, works, keeps in shapes:
            text, problems, n = write(works), [], 0
            if len(works) < 30:
                problems.append("only %d works" % len(works))
            for data in encodings_of(text):
                path = pathlib.Path(folder, "%d-%s" % (n, name))
                path.write_bytes(data)
                problems += compare(probe, path, works, keeps)
                n += 1
            results.append(("%s: %d works in %d encodings" % (name, len(works), n), problems))
    return results


KEYS = ["title", "container", "year", "volume", "issue", "pages", "doi", "pmid", "pmcid", "et_al", "authors"]


def compare(probe, path, works, keeps):
    out = subprocess.run([probe, str(path)], capture_output=True, text=True, check=True, encoding="utf-8").stdout
    lines = [line.split("\t") for line in out.split("\n") if line]
    records = [dict(zip(KEYS, line[1:])) for line in lines if line[0] == "record"]
    problems = ["%s: %s" % (path.name, line[1]) for line in lines if line[0] in ("problem", "error")]
    if len(records) != len(works):
        problems.append("%s: %d records of %d works" % (path.name, len(records), len(works)))
    for record, work in zip(records, works):
        for key, value in expected(work, keeps).items():
            if record[key] != value:
                problems.append("%s: %s: %s is “%s”, not “%s”" % (path.name, work["id"], key, record[key], value))
    return problems


if __name__ == "__main__":
    sys.exit(main())
