#!/usr/bin/env python3
"""Holds the rules of the house: who includes whom, and who touches which tables.

usage: check_modules.py [ROOT]

Every finding is one line: place, rule, remedy. Exits with 1 when there is one.
"""
import re
import sys
from pathlib import Path

import source

# They read manifests, so that a new feature needs no line in them.
KNOW_NO_FEATURE = {"features/search", "features/evidence", "features/admin"}

SQL = re.compile(
    r"^\s*(select|insert\s+into|delete\s+from|with\s+(recursive\s+)?\w+(\([^)]*\))?\s+as\s*\()\s"
    r"|^\s*update\s+\w+\s+set\s"
    r"|\bselect\s[^<>]*\sfrom\s+\w"
    r"|^\s*from\s+\w+\s+(where|join|left|group|order|limit)\s",
    re.I,
)
TABLE = re.compile(r"(?<!distinct )\b(?:from|join|into|update)\s+([a-z_][a-z_0-9]*)\b(?!\s*\()", re.I)
COMMON_TABLE = re.compile(r"\b(\w+)\s*(?:\([^()]*\))?\s+as\s+(?:(?:not\s+)?materialized\s+)?\(", re.I)
NO_TABLES = {"select", "set", "lateral", "values"}
ROW_CALL = re.compile(r"\btx_?(?:\.|->)(?:insert|insert_if_absent|update|update_version)\(\s*$")


class Modules:
    """src/modules.txt: names, lowest first, and what each may use."""

    def __init__(self, text):
        self.uses = {}
        self.errors = []
        for number, line in enumerate(text.splitlines(), 1):
            line = line.split("#")[0].strip()
            if not line:
                continue
            name, _, used = line.partition(":")
            wanted = set(self.uses) if used.split() == ["everything"] else set(used.split())
            for missing in sorted(wanted - set(self.uses)):
                self.errors.append(
                    f"src/modules.txt:{number}: order: {name} uses {missing}, which does not stand above it;"
                    " move the lower one up, or drop the use"
                )
            self.uses[name] = wanted

    def of(self, path):
        """The module of a path below src, or None."""
        fitting = [name for name in self.uses if path.startswith(name + "/")]
        return max(fitting, key=len, default=None)


def is_test(path):
    return "/tests/" in path or "/testing/" in path


def is_facade(path):
    """features/practices/practices.hpp"""
    parts = path.split("/")
    return len(parts) == 3 and parts[2] == parts[1] + ".hpp"


def include_error(modules, path, module, included):
    """Rules 1, 2 and 6 for one include; None when it is allowed."""
    target = modules.of(included)
    if target is None or target == module:
        return None
    if module in KNOW_NO_FEATURE and target.startswith("features/"):
        return f"rule 6: {module} knows no feature; read {target}'s manifest (web/feature.hpp) instead"
    if not is_test(path) and target not in modules.uses[module]:
        return (
            f"rule 1: {module} may not use {target}; let {target} record an event that app/wiring.cpp connects,"
            f" or add {target} to {module}'s line in src/modules.txt if it stands lower"
        )
    helper = is_test(path) and is_test(included)
    if target.startswith("features/") and not is_facade(included) and not helper:
        name = target.split("/")[1]
        return f"rule 2: {included} is {name}'s own; include features/{name}/{name}.hpp and say there what is needed"
    return None


def check_includes(modules, path, text):
    module = modules.of(path)
    if module is None:
        yield f"src/{path}:1: rule 1: belongs to no module; add its module to src/modules.txt"
        return
    for line, included in source.includes(text):
        if error := include_error(modules, path, module, included):
            yield f"src/{path}:{line}: {error}"


def may_hold_sql(path):
    name = path.rsplit("/", 1)[1]
    return path.startswith("data/") or is_test(path) or re.fullmatch(r"(.*_)?store(_.*)?\.cpp", name) is not None


def is_sql(literal):
    return SQL.search(literal.text) is not None or ROW_CALL.search(literal.before) is not None


def check_sql_places(path, text):
    """Rule 4."""
    if may_hold_sql(path):
        return
    for literal in source.literals(text):
        if is_sql(literal):
            yield f"src/{path}:{literal.line}: rule 4: SQL outside store.cpp; move it into a function of the store"


def tables_in(text):
    """(line, table) of every table that the file's SQL names. Common table expressions are not tables."""
    literals = source.literals(text)
    not_tables = NO_TABLES | {m[1].lower() for literal in literals for m in COMMON_TABLE.finditer(literal.text)}
    for literal in literals:
        if ROW_CALL.search(literal.before):
            yield literal.line, literal.text
        elif not literal.text.startswith("<"):
            for match in TABLE.finditer(literal.text):
                if match[1].lower() not in not_tables:
                    yield literal.line, match[1].lower()


def owned_tables(readme):
    """The tables of the line "Tables: a, b" in a feature's README.md."""
    match = re.search(r"^\W*Tables:\W*(.*)$", readme, re.M)
    return set(re.findall(r"[a-z_][a-z_0-9]*", match[1])) if match else set()


def check_tables(root, path, text):
    """Rule 3."""
    if not path.startswith("features/") or is_test(path) or not may_hold_sql(path):
        return
    feature = "/".join(path.split("/")[:2])
    readme = root / "src" / feature / "README.md"
    owned = owned_tables(readme.read_text(encoding="utf-8")) if readme.exists() else set()
    foreign = {}
    for line, table in tables_in(text):
        if table not in owned:
            foreign.setdefault(table, line)
    for table, line in foreign.items():
        yield (
            f"src/{path}:{line}: rule 3: table {table} is not {feature}'s; ask its owner's façade, or add it to the"
            f' line "Tables: …" in src/{feature}/README.md if it is yours'
        )


def check(root):
    modules = Modules((root / "src/modules.txt").read_text(encoding="utf-8"))
    findings = list(modules.errors)
    for file in sorted((root / "src").rglob("*.[ch]pp")):
        path = file.relative_to(root / "src").as_posix()
        text = file.read_text(encoding="utf-8")
        findings += check_includes(modules, path, text)
        findings += check_sql_places(path, text)
        findings += check_tables(root, path, text)
    return findings


if __name__ == "__main__":
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    found = check(root)
    print("\n".join(found), end="\n" if found else "")
    sys.exit(1 if found else 0)
