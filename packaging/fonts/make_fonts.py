#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes "Lightbox Sans" from Inter (SIL Open Font Licence 1.1; Debian: fonts-inter).

Qt before 6.7 cannot switch an OpenType feature on, so the tabular digits of Inter (`tnum`) become its default
digits. The result is cut down to Latin, Greek, punctuation, mathematics and arrows, and renamed, as the licence asks.

    packaging/fonts/make_fonts.py [FOLDER OF INTER] [OUTPUT FOLDER]
"""
import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Lightbox Sans"
STYLES = {"Regular": "Inter-Regular.otf", "Medium": "Inter-Medium.otf", "SemiBold": "Inter-SemiBold.otf"}
RANGES = [(0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x2C6, 0x2DD), (0x370, 0x3FF),
          (0x1E80, 0x1E85), (0x2000, 0x206F), (0x2070, 0x209C), (0x20AC, 0x20AC), (0x2100, 0x214F),
          (0x2150, 0x215E), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2300, 0x2318), (0x25A0, 0x25FF),
          (0x2605, 0x2606), (0x2713, 0x2717), (0xFB01, 0xFB02)]


def tabular_digits(font):
    """The glyphs that `tnum` puts in the place of 0-9, by their code points."""
    gsub = font["GSUB"].table
    mapping = {}
    for record in gsub.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                mapping.update(getattr(table, "ExtSubTable", table).mapping)
    cmap = font.getBestCmap()
    return {code: mapping[cmap[code]] for code in range(ord("0"), ord("9") + 1) if cmap[code] in mapping}


def rename(font, style):
    postscript = f"{FAMILY.replace(' ', '')}-{style}"
    family = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    texts = {1: family, 2: "Regular", 3: f"{postscript};Lightbox", 4: f"{FAMILY} {style}", 6: postscript,
             16: FAMILY, 17: style}
    table = font["name"]
    table.names = [n for n in table.names if n.nameID in (0, 5, 13, 14)]
    for number, text in texts.items():
        table.setName(text, number, 3, 1, 0x409)
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = postscript
        cff.topDictIndex[0].FamilyName = FAMILY
        cff.topDictIndex[0].FullName = f"{FAMILY} {style}"


def mark_bold(font):
    """SemiBold is the family's bold: without these bits Qt smears it where a text asks for weight 700."""
    font["head"].macStyle |= 1
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection | 0x20) & ~0x40


def make(source, target, style):
    font = TTFont(source)
    digits = tabular_digits(font)
    if len(digits) != 10:
        sys.exit(f"{source}: no tabular digits; is this Inter 3.19 or newer?")
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(digits)
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl", "case"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[c for low, high in RANGES for c in range(low, high + 1)])
    cutter.subset(font)
    rename(font, style)
    if style == "SemiBold":
        mark_bold(font)
    font.save(target)


def main():
    source = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
    root = pathlib.Path(__file__).resolve().parents[2]
    target = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else root / "resources" / "fonts"
    for style, name in STYLES.items():
        output = target / f"LightboxSans-{style}.otf"
        make(source / name, output, style)
        print(output, output.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
