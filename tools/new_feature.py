#!/usr/bin/env python3
"""Writes the skeleton of a feature: it builds, has a page, a form, a table and three tests that pass.

usage: new_feature.py NAME

NAME is a plural word in lower case, such as "offers". Prints what is left to do.
"""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "tools" / "feature_template"


def filled(text, name):
    return text.replace("@name@", name).replace("@Name@", name.capitalize())


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    print("wrote", path.relative_to(ROOT))


def insert_before(path, mark, line):
    """Puts a line in front of the first one that begins with `mark`."""
    text = path.read_text(encoding="utf-8")
    place = re.search(rf"^\s*{re.escape(mark)}", text, re.M)
    if not place:
        sys.exit(f"{path}: no line begins with {mark}; add this one yourself:\n{line}")
    path.write_text(text[: place.start()] + line + text[place.start() :], encoding="utf-8")
    print("changed", path.relative_to(ROOT))


def next_migration():
    return max(int(path.name[:4]) for path in (ROOT / "migrations").glob("*.sql")) + 1


def make(name):
    folder = ROOT / "src" / "features" / name
    for source in sorted(TEMPLATE.rglob("*")):
        if source.is_file() and source.name != "migration.sql":
            target = folder / filled(str(source.relative_to(TEMPLATE)), name)
            write(target, filled(source.read_text(encoding="utf-8"), name))
    write(ROOT / "migrations" / f"{next_migration():04}_{name}.sql",
          filled((TEMPLATE / "migration.sql").read_text(encoding="utf-8"), name))

    uses = "base data web features/identity"
    insert_before(ROOT / "src/modules.txt", "features/admin:", f"features/{name}: {uses}\n")
    insert_before(ROOT / "CMakeLists.txt", "erasmi_module(features/admin", f"erasmi_module(features/{name} USES {uses})\n")
    insert_before(ROOT / "CMakeLists.txt", "LIBRARIES erasmi_seeds", f"              features/{name}\n")
    insert_before(ROOT / "src/app/features.cpp", '#include "features/identity/', f'#include "features/{name}/{name}.hpp"\n')
    insert_before(ROOT / "src/app/features.cpp", "all.push_back(admin::", f"    all.push_back({name}::feature());\n")


if __name__ == "__main__":
    if len(sys.argv) != 2 or not re.fullmatch(r"[a-z]+", sys.argv[1]):
        sys.exit(__doc__)
    if (ROOT / "src" / "features" / sys.argv[1]).exists():
        sys.exit(f"src/features/{sys.argv[1]} is there already")
    make(sys.argv[1])
    print(f"""
Now: ./dev test {sys.argv[1]}
Then: say in src/features/{sys.argv[1]}/README.md why it exists, and fill personal_data in feature.cpp (the table
holds who wrote an entry). docs/add-a-feature.md goes on from here.""")
