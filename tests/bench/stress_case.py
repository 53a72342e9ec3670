# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A case of far more than forty pages, made from the sample: every argument of
the evidence pack chosen, 60 asks, 40 measures, a long note to each answer.
The same sample and pack give the same case."""
import json
import os

NOTE = ("Today this depends on the person: two of the five colleagues do it, the others when the list leaves time. "
        "The ward has asked for a fixed hour, the rota has none, and nobody has counted how often it fails. ")
WHY = ("Without it the work is done in the gaps of the list, by whoever is free, and it is the first thing to go on a full "
       "day. It can begin small, with a date at which the figures are looked at. ")
N_ASKS, N_MEASURES = 60, 40


def make(sample, content):
    """The case as text. `content` is the folder of the evidence pack."""
    def pack(name):
        with open(os.path.join(content, name + ".json"), encoding="utf-8") as file:
            return json.load(file)["items"]

    with open(sample, encoding="utf-8") as file:
        case = json.load(file)
    criteria = sorted(case["answers"])
    resources = [resource["id"] for resource in pack("resource_types")]
    for i, name in enumerate(criteria):
        case["answers"][name]["note"] = NOTE * (1 + i % 2)
    for i in range(len(case["asks"]), N_ASKS):
        case["asks"].append({
            "id": f"ask-{i}", "title": f"Clinical time and rooms, step {i} of the plan", "criteria": [criteria[i % len(criteria)]],
            "resource": resources[i % len(resources)], "quantity": 1 + i % 4, "unit": "sessions of 4 hours per week",
            "why": WHY, "priority": ("must", "should", "could")[i % 3], "by": f"{2027 + i % 3}-{1 + i % 12:02}"})
    for i in range(len(case["measures"]), N_MEASURES):
        case["measures"].append({
            "id": f"measure-{i}", "criterion": criteria[i % len(criteria)], "action": f"Step {i}: name an owner, agree the rota, "
            "count for a quarter and report", "owner": "Head of the section", "start": f"{2027 + i % 2}-Q{1 + i % 4}",
            "quarters": 1 + i % 4, "status": "planned", "asks": [case["asks"][i]["id"]]})
    chosen = {argument["id"] for argument in case["arguments"]["chosen"]}
    case["arguments"]["chosen"] += [{"id": argument["id"], "claim": None} for argument in pack("arguments")
                                    if argument["id"] not in chosen]
    case["title"] = "Clinical time for interventional radiology (sixty requests)"
    return json.dumps(case, ensure_ascii=False, indent=2) + "\n"
