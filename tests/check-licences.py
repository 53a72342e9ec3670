#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says whose it is and under which licence (reuse.software, 3.x):
in two SPDX lines of its own, or through REUSE.toml; every licence named has
its text in LICENSES/, and every text there is named somewhere."""
import os
import re
import sys
import tomllib

import support

OWN = re.compile(r"SPDX-License-Identifier:\s*([A-Za-z0-9.-]+(?: (?:OR|AND) [A-Za-z0-9.-]+)*)")
COPYRIGHT = re.compile(r"SPDX-FileCopyrightText:\s*\S")


def pattern(glob):
    """A path pattern of REUSE.toml: * stays in a folder, ** does not."""
    parts = re.split(r"(\*\*|\*)", glob)
    return re.compile("".join({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts) + r"\Z")


def table():
    with open(os.path.join(support.ROOT, "REUSE.toml"), "rb") as f:
        for annotation in tomllib.load(f)["annotations"]:
            paths = annotation["path"] if isinstance(annotation["path"], list) else [annotation["path"]]
            yield [pattern(path) for path in paths], annotation["SPDX-License-Identifier"]


def head(path):
    with open(os.path.join(support.ROOT, path), "rb") as f:
        return f.read(2000).decode(errors="replace")


def main():
    tap = support.Tap()
    rules = list(table())
    named, silent = set(), []
    for path in support.tracked_files():
        if path.startswith("LICENSES/"):
            continue
        text = head(path)
        licences = [licence for patterns, licence in rules if any(p.match(path) for p in patterns)]
        own = OWN.search(text)
        if own and COPYRIGHT.search(text):
            licences = [own[1]]
        if not licences:
            silent.append(path)
        for licence in licences[-1:]:
            named.update(re.split(" (?:OR|AND) ", licence))
    texts = {os.path.splitext(name)[0] for name in os.listdir(os.path.join(support.ROOT, "LICENSES"))}
    with open(os.path.join(support.ROOT, "NOTICE"), encoding="utf-8") as f:
        bundled = set(re.findall(r"LICENSES/(\S+?)\.txt", f.read()))
    tap.check(not silent, "every file says its licence", "\n".join(silent))
    tap.check(named | bundled <= texts, "every licence named has its text", ", ".join((named | bundled) - texts))
    tap.check(texts <= named | bundled, "every licence text is named", ", ".join(texts - named - bundled))
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
