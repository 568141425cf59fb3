"""Makes the fonts of papers (PDF, ODT): paper_fonts.py FONTSOURCE_DIRECTORY OUTPUT_DIRECTORY

Browsers take a variable font in parts by script; a document wants one plain TrueType file for each style. So each
weight is cut out of the variable font and its parts are joined.

Needs fonttools and brotli (Debian: python3-fonttools, python3-brotli).
"""

import io
import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

WESTERN = ("latin", "latin-ext")
ARABIC = ("arabic",)

# file, family, style, weight, parts, slant of the source
FONTS = [
    ("figtree-regular", "Figtree", "Regular", 400, WESTERN, "normal"),
    ("figtree-italic", "Figtree", "Italic", 400, WESTERN, "italic"),
    ("figtree-bold", "Figtree", "Bold", 700, WESTERN, "normal"),
    ("figtree-bold-italic", "Figtree", "Bold Italic", 700, WESTERN, "italic"),
    ("bricolage-grotesque-bold", "Bricolage Grotesque", "Bold", 650, WESTERN, "normal"),
    ("vazirmatn-regular", "Vazirmatn", "Regular", 400, ARABIC, "normal"),
    ("vazirmatn-bold", "Vazirmatn", "Bold", 700, ARABIC, "normal"),
]

FULL_NAMES = {1: "{family}", 2: "{style}", 4: "{family} {style}", 6: "{joined}-{joined_style}"}


# What the Arabic parts hold of other scripts, by chance: a lone letter that would stand out in a Latin word.
STRAY = {"Vazirmatn": [0x41]}


def one_weight(source, weight):
    """The part at that weight; fontTools edits some tables only when they are freshly read."""
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    plain = io.BytesIO()
    font.save(plain)
    plain.seek(0)
    font = TTFont(plain, lazy=False, recalcTimestamp=False)
    return instancer.instantiateVariableFont(font, {"wght": weight})


def joined(parts, folder):
    """One font of all parts, with the times of the first: those of the build would make each build differ."""
    times = parts[0]["head"].created, parts[0]["head"].modified
    paths = []
    for part in parts:
        paths.append(str(Path(folder, f"{len(paths)}.ttf")))
        part.save(paths[-1])
    font = Merger().merge(paths) if len(paths) > 1 else TTFont(paths[0])
    font["head"].created, font["head"].modified = times
    font.recalcTimestamp = False
    return font


def name_and_clean(font, family, style, weight):
    """Gives the names and flags by which programs choose among a family's styles; takes away what is left over."""
    words = {
        "family": family,
        "style": style,
        "joined": family.replace(" ", ""),
        "joined_style": style.replace(" ", ""),
    }
    names = font["name"]
    for identifier in (16, 17, 21, 22, 25):
        names.removeNames(nameID=identifier)
    for identifier, pattern in FULL_NAMES.items():
        names.removeNames(nameID=identifier)
        names.setName(pattern.format(**words), identifier, 3, 1, 0x409)

    is_bold, is_italic = "Bold" in style, "Italic" in style
    font["OS/2"].usWeightClass = 700 if is_bold else weight
    font["OS/2"].fsSelection = is_italic | is_bold << 5 | (not is_bold and not is_italic) << 6
    font["head"].macStyle = is_bold | is_italic << 1
    for table in font["cmap"].tables:
        for character in STRAY.get(family, ()):
            table.cmap.pop(character, None)
    if "STAT" in font:
        del font["STAT"]  # describes the axes that were cut off


def main(fontsource, output):
    Path(output).mkdir(parents=True, exist_ok=True)
    for file, family, style, weight, scripts, slant in FONTS:
        folder_name = family.lower().replace(" ", "-")
        sources = [Path(fontsource, folder_name, "files", f"{folder_name}-{script}-wght-{slant}.woff2") for script in scripts]
        with tempfile.TemporaryDirectory() as folder:
            font = joined([one_weight(source, weight) for source in sources], folder)
            name_and_clean(font, family, style, weight)
            font.save(Path(output, f"{file}.ttf"))


if __name__ == "__main__":
    main(*sys.argv[1:])
