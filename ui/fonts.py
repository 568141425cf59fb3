"""Makes the subset fonts of the interface: fonts.py FONTSOURCE_DIRECTORY OUTPUT_DIRECTORY

Needs fonttools and brotli (Debian: python3-fonttools, python3-brotli).
"""

import io
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

LATIN = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
ROMANIAN_COMMA_LETTERS = set(range(0x218, 0x21C))
IRISH_DOTTED_LETTERS = {
    capital + offset
    for capital in (0x1E02, 0x1E0A, 0x1E1E, 0x1E40, 0x1E56, 0x1E60, 0x1E6A)
    for offset in (0, 1)
}
PUNCTUATION_AND_SIGNS = set(
    map(ord, "‐‑–—‘’‚“”„†•…‰′″‹›€₺™←↑→↓−≈≤≥")
)
WESTERN = LATIN | ROMANIAN_COMMA_LETTERS | IRISH_DOTTED_LETTERS | PUNCTUATION_AND_SIGNS

JOINERS_AND_DIRECTION_MARKS = {0x200C, 0x200D, 0x200E, 0x200F}
ARABIC = set(range(0x600, 0x700)) | JOINERS_AND_DIRECTION_MARKS | set(map(ord, " %.:0123456789"))

FEATURES = (
    "kern liga calt ccmp locl mark mkmk tnum lnum case frac "  # every script
    "rlig rclt init medi fina isol"  # Arabic
).split()

# family, script files, weights kept (one number: that weight only), characters
FONTS = [
    ("figtree", ("latin", "latin-ext"), (400, 700), WESTERN),
    ("bricolage-grotesque", ("latin", "latin-ext"), 650, WESTERN),
    ("vazirmatn", ("arabic",), (400, 700), ARABIC),
]


def reopened(font):
    """The font after a round through memory: fontTools edits some tables only when freshly read."""
    buffer = io.BytesIO()
    font.flavor = None
    font.save(buffer)
    buffer.seek(0)
    # Times of change would make each build differ.
    return TTFont(buffer, lazy=False, recalcTimestamp=False)


def make_subset(source, target, weights, characters):
    font = reopened(TTFont(source, recalcTimestamp=False))
    font = reopened(instancer.instantiateVariableFont(font, {"wght": weights}))

    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [1, 2, 4, 6, 13, 14]  # names and the licence
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)

    font.flavor = "woff2"
    font.save(target)


def main(fontsource, output):
    for family, scripts, weights, characters in FONTS:
        for script in scripts:
            source = Path(fontsource, family, "files", f"{family}-{script}-wght-normal.woff2")
            make_subset(source, Path(output, f"{family}-{script}.woff2"), weights, characters)


if __name__ == "__main__":
    main(*sys.argv[1:])
