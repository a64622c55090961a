#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the files of translations: reads texts from the sources, lists what is missing, fills in, checks.

  texts.py update --lupdate PROGRAM --from FOLDER_OR_FILE… --to FILE.ts…   (cmake --build … --target translations_update)
  texts.py check  --lupdate PROGRAM --from FOLDER_OR_FILE… --to FILE.ts…   (the test translations.complete)
  texts.py list FILE.ts                    unfinished entries as a table: context, text, translation, plural
  texts.py fill FILE.ts TABLE.tsv          takes translations from such a table; an empty context stands for any
  texts.py self-test
"""
import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

# How many forms a number gives a noun; Qt asks for them in this order.
FORMS = {"en": 2, "de": 2}
PLACE = re.compile(r"%L?(?:\d{1,2}|n)|\{#?\w+(?::\d+)?\}")
# The number of a text that counts: in a source of the window, in a text of core/messages.
COUNT = re.compile(r"%L?n|\{#\w+\}")


def language(ts):
    return ts.stem.split("_", 1)[1]


def run_lupdate(program, sources, ts):
    """English needs entries for plurals alone: everything else is English already."""
    code = language(ts)
    command = [program, "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en",
               "-target-language", {"en": "en_US"}.get(code, code), *sources,
               *(f"-I{source}" for source in sources if Path(source).is_dir()), "-ts", str(ts)]
    if code == "en":
        command.insert(1, "-pluralonly")
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"error: lupdate failed on {ts.name}: {done.stderr}")
    # A class that lupdate does not know puts its texts into a context that is never asked at run time.
    return [line for line in done.stderr.splitlines() if "lacks Q_OBJECT" in line]


def entries(ts):
    """Yields (context, message element) of a file of translations."""
    for context in ElementTree.parse(ts).getroot().findall("context"):
        for message in context.findall("message"):
            yield context.findtext("name", ""), message


def translations(message):
    node = message.find("translation")
    if node is None:
        return []
    forms = node.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [node.text or ""]


def faults(source, forms, numerus, code):
    """What is wrong with the translation of one text, as plain words."""
    found = []
    if numerus and len(forms) != FORMS[code]:
        found.append(f"{len(forms)} plural forms, {FORMS[code]} are needed")
    for number, form in enumerate(forms):
        if not form.strip():
            found.append("empty")
            continue
        wanted, given = sorted(set(PLACE.findall(source))), sorted(set(PLACE.findall(form)))
        # "one image" may go without its number.
        missing = [place for place in wanted if place not in given]
        if numerus and number == 0:
            missing = [place for place in missing if not COUNT.fullmatch(place)]
        added = [place for place in given if place not in wanted]
        if missing or added:
            found.append(f"placeholders differ: {' '.join(missing + added)}")
        if code != "en" and re.search(r"\[[^\]]*\|[^\]]*\]", form) and "{#" in source:
            found.append("English forms are left")
        if "(s)" in form:
            found.append("'(s)' is left")
        if source.rstrip("\n")[-1:] == "…" and form.rstrip("\n")[-1:] != "…":
            found.append("'…' at the end is lost")
        if source[:1] == " " != form[:1] or source[-1:] == " " != form[-1:]:
            found.append("a space at an end is lost")
        if source.count("&") - source.count("&amp;") != form.count("&") - form.count("&amp;"):
            found.append("accelerators differ")
    return found


def check_file(ts):
    for context, message in entries(ts):
        source, node = message.findtext("source", ""), message.find("translation")
        state = node.get("type") if node is not None else "unfinished"
        if state in ("obsolete", "vanished"):
            yield f"{ts.name}: obsolete: {context}: {source!r}"
        elif state == "unfinished":
            yield f"{ts.name}: unfinished: {context}: {source!r}"
        elif not context.startswith("lightbox::"):
            yield f"{ts.name}: never found at run time, since lupdate misread the class: {context}: {source!r}"
        else:
            for fault in faults(source, translations(message), message.get("numerus") == "yes", language(ts)):
                yield f"{ts.name}: {fault}: {context}: {source!r}"


def check(program, sources, files):
    """Compares with the sources on a copy: entries that the sources have and the files lack, and the other way."""
    found = []
    with tempfile.TemporaryDirectory() as folder:
        for ts in files:
            copy = Path(folder) / ts.name
            shutil.copy(ts, copy)
            kept = {(context, message.findtext("source", "")) for context, message in entries(ts)}
            found += run_lupdate(program, sources, copy) if language(ts) != "en" else []
            if language(ts) == "en":
                run_lupdate(program, sources, copy)
            now = {(context, message.findtext("source", "")) for context, message in entries(copy)}
            found += [f"{ts.name}: obsolete: {context}: {source!r}" for context, source in sorted(kept - now)]
            found += check_file(copy)
    return found


def escaped(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def unescaped(text):
    return re.sub(r"\\([nt\\])", lambda match: {"n": "\n", "t": "\t", "\\": "\\"}[match[1]], text)


def write(tree, ts):
    """As lupdate writes, so that a change of one entry is a change of one line."""
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    ts.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + text + "\n", encoding="utf-8")


def english(source):
    return [source.replace("(s)", ""), source.replace("(s)", "s")]


def fill(ts, table):
    """Returns how many entries were filled. Table: {(context or "", source): [translation, plural…]}."""
    tree = ElementTree.parse(ts)
    filled = 0
    for context in tree.getroot().findall("context"):
        for message in context.findall("message"):
            source, node = message.findtext("source", ""), message.find("translation")
            forms = table.get((context.findtext("name", ""), source)) or table.get(("", source))
            if not forms and language(ts) == "en":
                forms = english(source)
            if not forms or (language(ts) == "en" and node.get("type") != "unfinished"):
                continue
            numerus = message.get("numerus") == "yes"
            node.attrib.pop("type", None)
            for child in list(node):
                node.remove(child)
            node.text = None if numerus else forms[0]
            if numerus:
                forms = forms if len(forms) >= FORMS[language(ts)] else forms * FORMS[language(ts)]
                for form in forms[:FORMS[language(ts)]]:
                    child = ElementTree.SubElement(node, "numerusform")
                    child.text, child.tail = form, "\n            "
                node.text = "\n            "
                node[-1].tail = "\n        "
            filled += 1
    write(tree, ts)
    return filled


def read_table(file):
    table = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        cells = [unescaped(cell) for cell in line.split("\t")]
        if len(cells) >= 3 and cells[2]:
            table[(cells[0], cells[1])] = [cell for cell in cells[2:] if cell]
    return table


def self_test():
    assert faults("%1 of %2", ["%2: %1"], False, "de") == []
    assert faults("%1 of %2", ["%1"], False, "de") == ["placeholders differ: %2"]
    assert faults("%n image(s)", ["ein Bild", "%n Bilder"], True, "de") == []
    assert faults("{#n} image[|s] of {set}", ["ein Bild", "{#n} Bilder"], True, "de") == [
        "placeholders differ: {set}"] * 2
    assert faults("%n image(s)", ["%n Bild"], True, "de") == ["1 plural forms, 2 are needed"]
    assert faults("{#n} [row|rows] of {file}", ["eine Zeile von {file}", "{#n} Zeilen von {file}"], True, "de") == []
    assert faults("{p:3} of {file}", ["{file}: {p}"], False, "de") == ["placeholders differ: {p:3} {p}"]
    assert faults("{#n} [row|rows]", ["{#n} [row|rows]", "{#n} [row|rows]"], True, "de") == ["English forms are left"] * 2
    assert faults("Open…", ["Öffnen"], False, "de") == ["'…' at the end is lost"]
    assert faults("Open", [""], False, "de") == ["empty"]
    assert faults("&Open", ["Öffnen"], False, "de") == ["accelerators differ"]
    with tempfile.TemporaryDirectory() as folder:
        ts = Path(folder) / "lightbox_de.ts"
        ts.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="de">'
                      '<context><name>lightbox::c</name><message><source>Open</source><translation type="unfinished">'
                      '</translation></message></context></TS>\n', encoding="utf-8")
        assert len(list(check_file(ts))) == 1
        table = Path(folder) / "t.tsv"
        table.write_text("\tOpen\tÖffnen\n", encoding="utf-8")
        assert fill(ts, read_table(table)) == 1
        assert list(check_file(ts)) == []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("update", "check"):
        command = commands.add_parser(name)
        command.add_argument("--lupdate", required=True)
        command.add_argument("--from", dest="sources", nargs="+", required=True)
        command.add_argument("--to", dest="files", nargs="+", type=Path, required=True)
    listing = commands.add_parser("list")
    listing.add_argument("file", type=Path)
    filling = commands.add_parser("fill")
    filling.add_argument("file", type=Path)
    filling.add_argument("table", type=Path)
    commands.add_parser("self-test")
    arguments = parser.parse_args()

    if arguments.command == "update":
        for ts in arguments.files:
            for line in run_lupdate(arguments.lupdate, arguments.sources, ts):
                print(line)
            if language(ts) == "en":
                fill(ts, {})
                run_lupdate(arguments.lupdate, arguments.sources, ts)
    elif arguments.command == "check":
        found = check(arguments.lupdate, arguments.sources, arguments.files)
        print("\n".join(found))
        if found:
            sys.exit(f"{len(found)} entries; update: cmake --build BUILD --target translations_update, then translate")
    elif arguments.command == "list":
        for context, message in entries(arguments.file):
            node = message.find("translation")
            if node is None or node.get("type") == "unfinished":
                cells = [context, message.findtext("source", "")] + translations(message)
                print("\t".join(escaped(cell) for cell in cells))
    elif arguments.command == "fill":
        print(f"{fill(arguments.file, read_table(arguments.table))} entries filled")
    else:
        self_test()


if __name__ == "__main__":
    main()
