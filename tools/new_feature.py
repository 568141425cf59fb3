#!/usr/bin/env python3
"""Makes a new feature in the shape that all features have.

usage: new_feature.py NAMES NAME [ROOT]     for example: new_feature.py plans plan

Writes src/features/NAMES and the next migration from the templates in tools/feature, adds the module to
src/modules.txt, and says which lines are left for a person to place.
"""
import re
import subprocess
import sys
from pathlib import Path

TEMPLATES = Path(__file__).resolve().parent / "feature"
USES = "base data web features/identity"


def filled(template, names, name):
    values = {"names": names, "name": name, "Names": names.capitalize(), "Name": camel(name)}
    return re.sub(r"@(\w+)@", lambda match: values[match[1]], template)


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


def add_module(root, names):
    """Before the first line that may use everything."""
    path = root / "src/modules.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    last = next((i for i, line in enumerate(lines) if line.endswith("everything")), len(lines))
    lines.insert(last, f"features/{names}: {USES}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def make(root, names, name):
    if not all(re.fullmatch(r"[a-z]+(_[a-z]+)*", word) for word in (names, name)) or names == name:
        sys.exit("NAMES and NAME are two words of small letters, plural and singular")
    if (root / "src/features" / names).exists():
        sys.exit(f"src/features/{names} exists already")
    for template in sorted(path for path in TEMPLATES.rglob("*") if path.is_file()):
        path = target(root, template, names)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(filled(template.read_text(encoding="utf-8"), names, name), encoding="utf-8")
    sources = (root / "src/features" / names).rglob("*.[ch]pp")
    style = TEMPLATES.parent.parent / ".clang-format"
    subprocess.run(["clang-format", "-i", f"--style=file:{style}", *sources], check=True)
    add_module(root, names)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    names, name = sys.argv[1:3]
    make(Path(sys.argv[3]) if len(sys.argv) > 3 else TEMPLATES.parent.parent, names, name)
    print(f"src/features/{names} is made. Left to do:")
    print(f"- CMakeLists.txt, above the app: erasmi_module(features/{names} USES {USES}), and in the app's USES")
    print(f"- src/app/features.cpp: {names}::feature(), at its place in the menu")
    print(f"- src/features/{names}/README.md and messages/*.po: say what it is")
