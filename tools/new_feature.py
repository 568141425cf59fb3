#!/usr/bin/env python3
"""Makes a new feature in the shape that all features have.

usage: new_feature.py NAMES [NAME] [ROOT]     for example: new_feature.py plans; new_feature.py libraries library

Writes src/features/NAMES and the next migration from the templates in tools/feature, and adds the feature to
src/modules.txt and src/app/features.cpp. NAME is one of them; without it, NAMES less a final s.
"""
import re
import subprocess
import sys
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parent / "feature"
USES = "base data web features/identity"


def filled(template, names, name):
    words = {"names": names, "name": name, "Names": names.replace("_", " ").capitalize(), "Name": camel(name)}
    return re.sub(r"@(\w+)@", lambda match: words[match[1]], template)


def camel(name):
    return "".join(part.capitalize() for part in name.split("_"))


def next_migration(root):
    """Numbers go in steps of ten, so that a branch finds room."""
    numbers = [int(path.name[:4]) for path in (root / "migrations").glob("[0-9][0-9][0-9][0-9]_*.sql")]
    return max(numbers, default=0) // 10 * 10 + 10


def target(root, template, names):
    path = template.relative_to(TEMPLATES)
    if path.name == "migration.sql":
        return root / f"migrations/{next_migration(root):04}_{names}.sql"
    if path.name == "names.hpp":
        path = path.with_name(names + ".hpp")
    return root / "src/features" / names / path


def insert_before(path, beginning, line):
    """Before the first line of the file that begins so."""
    lines = path.read_text(encoding="utf-8").splitlines()
    place = next(i for i, each in enumerate(lines) if each.lstrip().startswith(beginning))
    lines.insert(place, line)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def add_to_program(root, names):
    """What only operators see comes last, before what uses everything."""
    insert_before(root / "src/modules.txt", "features/admin:", f"features/{names}: {USES}")
    features = root / "src/app/features.cpp"
    insert_before(features, '#include "features/admin/', f'#include "features/{names}/{names}.hpp"')
    insert_before(features, "all.push_back(admin::", f"    all.push_back({names}::feature());")
    return features


def lay_out(files):
    style = TEMPLATES.parent.parent / ".clang-format"
    subprocess.run(["clang-format", "-i", f"--style=file:{style}", *files], check=True)


def make(root, names, name):
    if not all(re.fullmatch(r"[a-z]+(_[a-z]+)*", word) for word in (names, name)) or names == name:
        sys.exit("NAMES and NAME are two words of small letters, plural and singular")
    folder = root / "src/features" / names
    if folder.exists():
        sys.exit(f"src/features/{names} exists already")
    for template in sorted(path for path in TEMPLATES.rglob("*") if path.is_file()):
        path = target(root, template, names)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(filled(template.read_text(encoding="utf-8"), names, name), encoding="utf-8")
    lay_out([*folder.rglob("*.[ch]pp"), add_to_program(root, names)])


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 4:
        sys.exit(__doc__)
    names = sys.argv[1]
    name = sys.argv[2] if len(sys.argv) > 2 else names.removesuffix("s")
    make(Path(sys.argv[3]) if len(sys.argv) > 3 else TEMPLATES.parent.parent, names, name)
    print(f"src/features/{names} is made and part of the program; try ./dev test {names}")
    print("What to change in which order: docs/add-a-feature.md")
