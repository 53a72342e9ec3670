#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files around the program: desktop integration, interface templates,
manual, translations, sample, installation, and what documents claim of them."""
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

import support

APP_ID = "io.github.ircase.IrCase"
WITH_DISPLAY = os.path.join(support.ROOT, "tests", "gui", "with-display.sh")
# A call that marks a text for translation, with the text in it.
MARKED = re.compile(r'\b(?:_|N_|Q_|C_|NC_|ngettext|g_dngettext|irc_text|irc_ntext) \([^;"]*"')
OPTION = re.compile(r"--[a-z]+(?:-[a-z]+)*")
MACHINE = re.compile("/(?:wo" + "rk|ro" + "ot|tmp/bash_" + r"jobs)\b")


def read(*path):
    with open(os.path.join(support.ROOT, *path), encoding="utf-8") as f:
        return f.read()


def built(suffix):
    return sorted(glob.glob(os.path.join(support.BUILD, "data", APP_ID + "*" + suffix)))


def desktop(tap, scratch):
    files = built(".desktop")
    if not files:
        tap.skip("desktop file, metainfo, media type", "nothing is built")
        return
    tap.command("desktop-file-validate", "desktop-file-validate", *files)
    tap.command("appstreamcli validate", "appstreamcli", "validate", "--no-net", *built(".metainfo.xml"))
    data = os.path.join(scratch, "share")
    os.makedirs(os.path.join(data, "mime", "packages"))
    shutil.copy(next(path for path in built(".xml") if "metainfo" not in path), os.path.join(data, "mime", "packages"))
    subprocess.run(["update-mime-database", os.path.join(data, "mime")], capture_output=True, check=True)
    guess = ("import sys; from gi.repository import Gio\n"
             "print(Gio.content_type_guess(sys.argv[1], sys.argv[2].encode())[0])")
    for name, text in (("x.ircase", ""), ("x", '{\n  "format": "ircase"'), ("x", '{"format":"ircase"')):
        done = subprocess.run(["/usr/bin/python3", "-c", guess, name, text], capture_output=True, text=True,
                              env=dict(os.environ, XDG_DATA_HOME=data))
        tap.check(done.stdout.strip() == "application/vnd.ircase+json",
                  f"the desktop knows a case by its {'name' if not text else 'content ' + text[-17:]}",
                  done.stdout + done.stderr)


def well_formed(tap, scratch, files):
    tap.command("XML is well-formed", "xmllint", "--noout", "--nonet",
                *[path for path in files if path.endswith((".xml", ".ui", ".svg", ".xml.in"))])
    bad = []
    for path in files:
        if path.endswith((".json", ".ircase")) and not path.startswith("tests/"):
            try:
                json.loads(read(path))
            except ValueError as error:
                bad.append(f"{path}: {error}")
    tap.check(not bad, "JSON is well-formed", "\n".join(bad))
    bad = [path for path in files if path.endswith(".svg") and shutil.which("rsvg-convert")
           and subprocess.run(["rsvg-convert", "-o", os.path.join(scratch, "picture.png"), path], capture_output=True).returncode]
    tap.check(not bad, "pictures can be drawn", "\n".join(bad))


def without_own_types(path, target):
    """Writes a template as GTK's own tool can check it: it does not know our
    classes and functions, so these become plain boxes and go."""
    tree = ET.parse(path)
    for parent in tree.iter():
        for child in list(parent):
            own = parent.tag == "object" and parent.get("class", "").startswith("Irc")
            if child.tag in ("signal", "binding") or own and child.tag in ("property", "style"):
                parent.remove(child)
    for element in tree.iter("object"):
        if element.get("class", "").startswith("Irc"):
            element.set("class", "GtkBox")
    for element in tree.iter("template"):
        if element.get("parent", "").startswith("Irc"):
            element.set("parent", "GtkBox")
    tree.write(target, encoding="utf-8")


def templates(tap, scratch, files):
    files = [path for path in files if path.endswith(".ui")]
    copies = []
    for path in files:
        copies.append(os.path.join(scratch, os.path.basename(path)))
        without_own_types(path, copies[-1])
    if not files:
        return
    script = ('status=0; for ui; do gtk4-builder-tool validate "$ui" || { echo "in $ui"; status=1; }; done; exit $status')
    tap.command("gtk4-builder-tool validates the templates", WITH_DISPLAY, "sh", "-c", script, "sh", *copies)
    resource = read("resources", "irc.gresource.xml")
    missing = [path for path in files if os.path.basename(path) not in resource]
    tap.check(not missing, "every template is in the resource", "\n".join(missing))


def manual(tap):
    tap.command("mandoc has nothing to say of the manual", "mandoc", "-Tlint", "-Wall", "data/ircase.1")
    page = subprocess.run(["mandoc", "-Tascii", "data/ircase.1"], capture_output=True, text=True).stdout
    page = re.sub(r".\x08", "", page)
    contract = read("docs", "CASE-FORMAT.md")
    options = set(OPTION.findall(contract[contract.index("## 3."):]))
    tap.check(options and options <= set(OPTION.findall(page)), "the manual has every option of the contract",
              ", ".join(sorted(options - set(OPTION.findall(page)))))
    if not os.path.exists(support.PROGRAM):
        tap.skip("--help has every option of the contract", "nothing is built")
        return
    text = support.ircase("--help").stdout
    tap.check(options <= set(OPTION.findall(text)), "--help has every option of the contract",
              ", ".join(sorted(options - set(OPTION.findall(text)))))
    tap.check(support.ircase("--version").stdout.strip() == "ircase " + version(), "--version is meson's")


def version():
    return re.search(r"version: '([\d.]+)'", read("meson.build"))[1]


def translations(tap, files):
    listed = [line for line in read("po", "POTFILES.in").splitlines() if line and not line.startswith("#")]
    gone = [path for path in listed if not os.path.exists(path)]
    tap.check(not gone, "every file in POTFILES.in is there", "\n".join(gone))
    wanted = []
    for path in files:
        if path.startswith("src/") and path.endswith(".c") and MARKED.search(read(path)):
            wanted.append(path)
        elif path.startswith("ui/") and path.endswith(".ui") and re.search(r"translatable=[\"'](yes|1|true)", read(path)):
            wanted.append(path)
    tap.check(set(wanted) <= set(listed), "every file with texts is in POTFILES.in", "\n".join(sorted(set(wanted) - set(listed))))
    linguas = re.sub(r"#.*", "", read("po", "LINGUAS")).split()
    catalogues = sorted(os.path.basename(path)[:-3] for path in glob.glob("po/*.po"))
    tap.check(sorted(linguas) == catalogues, "LINGUAS names every catalogue", f"{linguas} against {catalogues}")
    for language in catalogues:
        tap.command(f"msgfmt takes {language}.po", "msgfmt", "-c", "-o", os.devnull, f"po/{language}.po")
    tap.check(f'<release version="{version()}"' in read("data", APP_ID + ".metainfo.xml.in"), "metainfo has this version")
    tap.check(re.search(rf"^{re.escape(version())} ", read("NEWS"), re.M), "NEWS has this version")


def documents(tap, files):
    samples = [path for path in files if os.path.basename(path).startswith("sample")]
    tap.check(samples == ["data/examples/sample.ircase"], "there is one sample", "\n".join(samples))
    strange, broken = [], []
    for path in files:
        if path.startswith(("data/content/", "tests/evidence/")) or path.endswith(".png"):
            continue
        with open(path, encoding="utf-8", errors="replace") as f:
            text = f.read()
        if MACHINE.search(text):
            strange.append(path)
        if path.endswith(".md"):
            for link in re.findall(r"\]\(([^)#:]+)\)", text):
                if not os.path.exists(os.path.join(os.path.dirname(path), link)):
                    broken.append(f"{path}: {link}")
    tap.check(not strange, "no path of one machine", "\n".join(strange))
    tap.check(not broken, "every link in a document leads somewhere", "\n".join(broken))
    tap.check(read("src", "DESIGN.md").count("\n") <= 120, "DESIGN.md has at most 120 lines")
    packages = re.sub(r"#.*", "", read("build-aux", "packages-run.txt") + read("build-aux", "packages-check.txt")).split()
    tap.check(len(packages) == len(set(packages)) and "dbus-x11" not in packages, "package lists are without repeats")


def installation(tap, scratch):
    if not os.path.exists(support.PROGRAM):
        tap.skip("an installation is complete", "nothing is built")
        return
    stage = os.path.join(scratch, "stage")
    done = subprocess.run(["meson", "install", "-C", support.BUILD, "--no-rebuild", "--destdir", stage],
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    found = {os.path.relpath(os.path.join(folder, name), stage).split("/", 2)[2].replace(".Devel", "")
             for folder, _, names in os.walk(stage) for name in names}
    # Debian has a folder of the machine's kind below lib.
    found = {re.sub(r"^lib/[^/]*-linux-[^/]*/", "lib/", path) for path in found}
    wanted = {"bin/ircase", "lib/ircase/ircase-window.so", "lib/ircase/ircase-pictures.so",
              f"share/applications/{APP_ID}.desktop", f"share/metainfo/{APP_ID}.metainfo.xml",
              f"share/mime/packages/{APP_ID}.xml", f"share/icons/hicolor/scalable/apps/{APP_ID}.svg",
              f"share/icons/hicolor/symbolic/apps/{APP_ID}-symbolic.svg", "share/man/man1/ircase.1"}
    wanted |= {f"share/doc/ircase/{name}" for name in ("NEWS", "NOTICE", "README.md", "CASE-FORMAT.md")}
    wanted |= {f"share/doc/ircase/LICENSES/{name}" for name in os.listdir("LICENSES")}
    tap.check(done.returncode == 0 and wanted <= found, "an installation is complete",
              done.stdout + "\n".join(sorted(wanted - found)))
    strange = {path for path in found - wanted if not path.startswith(("share/locale/", "share/glib-2.0/schemas/", "share/doc/ircase/"))}
    tap.check(not strange, "an installation has nothing else", "\n".join(sorted(strange)))
    program = [os.path.join(folder, "ircase") for folder, _, names in os.walk(stage)
               if "ircase" in names and folder.endswith("bin")]
    if program:
        tap.command("the installed program runs without its build folder", program[0], "--check", support.SAMPLE,
                    cwd=scratch, env={"PATH": "/usr/bin:/bin"})
        tap.command("the installed program finds what paints pictures", program[0], "--export=paper.odt", support.SAMPLE,
                    cwd=scratch, env={"PATH": "/usr/bin:/bin"})
        done = subprocess.run(program[:1], cwd=scratch, env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True)
        tap.check(done.returncode == 1 and "display" in done.stderr, "the installed program finds its window", done.stderr)


def main():
    tap = support.Tap()
    os.chdir(support.ROOT)
    files = support.tracked_files()
    with tempfile.TemporaryDirectory() as scratch:
        desktop(tap, scratch)
        well_formed(tap, scratch, files)
        templates(tap, scratch, files)
        manual(tap)
        translations(tap, files)
        documents(tap, files)
        installation(tap, scratch)
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())
