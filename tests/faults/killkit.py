# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody types and saves (editor.c) and is killed at a moment that nobody
chose; then the disk is looked at."""
import dataclasses
import glob
import json
import os
import random
import shutil
import subprocess
import tempfile
import time

import faultkit


@dataclasses.dataclass
class Death:
    typed: int = 0  # the last that was typed
    found: int = 0  # the last of it that is on disk
    claimed: int = 0  # the last that the program said is safe
    torn: tuple = ()  # files that are not whole
    late: bool = False  # the machine did not let the program have its turn
    lost: float = 0.0  # seconds of typing


def read_number(path):
    """What was typed last into the case at @path; None: it is torn."""
    try:
        with open(path, encoding="utf-8") as file:
            title = json.load(file)["title"]
        return int(title.split(" ")[1]) if title != "before" else 0
    except (OSError, ValueError, KeyError, IndexError):
        return None


def kill_once(seed, most=6.0):
    """Runs the typist with @seed and kills it after at most @most seconds."""
    folder = tempfile.mkdtemp(prefix="ircase-kill-")
    copies = os.path.join(folder, "recovery")
    case = os.path.join(folder, "case.ircase")
    os.mkdir(copies, 0o700)
    with open(case, "wb") as file:
        file.write(faultkit.case_bytes())
    env = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8"}
    child = subprocess.Popen([faultkit.EDITOR, "type", case, copies, str(seed)], env=env, stdout=subprocess.PIPE,
                             text=True)
    first = child.stdout.readline()
    time.sleep(random.Random(seed).uniform(0, most))
    child.kill()
    moment = time.clock_gettime(time.CLOCK_MONOTONIC)
    lines = [line.split() for line in (first + child.stdout.read()).splitlines()]
    child.wait()
    child.stdout.close()
    death = look(lines, [case], glob.glob(os.path.join(copies, "*.ircase")), moment)
    shutil.rmtree(folder)
    return death


def look(lines, files, copies, moment):
    typed = {int(line[1]): int(line[2]) / 1e6 for line in lines if line[0] == "typed" and len(line) == 3}
    numbers = {path: read_number(path) for path in files + copies}
    found = max((number for number in numbers.values() if number is not None), default=0)
    death = Death(max(typed), found, max((int(line[1]) for line in lines if line[0] == "safe"), default=0),
                  tuple(path for path, number in numbers.items() if number is None),
                  any(line[0] == "late" for line in lines))
    if found < death.typed:
        death.lost = moment - typed[found + 1]
    return death
