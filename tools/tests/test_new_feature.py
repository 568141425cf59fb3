import os
import shutil
import subprocess
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from clang import COMPILER
from planted import PlantedTree
import check_messages
import check_modules
import new_feature

ROOT = Path(new_feature.__file__).resolve().parent.parent

MODULES = "base:\ndata: base\nweb: base data\nfeatures/identity: web\nfeatures/admin: web\napp: everything\n"


class NewFeatures(PlantedTree):
    def setUp(self):
        super().setUp()
        self.write("src/modules.txt", MODULES)
        self.write("migrations/0012_identity.sql", "")
        self.write("src/app/features.cpp", (ROOT / "src/app/features.cpp").read_text(encoding="utf-8"))
        new_feature.make(self.root, "village_halls", "village_hall")
        self.feature = self.root / "src/features/village_halls"

    def test_have_the_shape_of_all_features(self):
        for name in ("README.md", "village_halls.hpp", "rules.cpp", "store.cpp", "actions.cpp", "feature.cpp"):
            self.assertTrue((self.feature / name).exists(), name)
        self.assertIn("create table village_hall (", (self.root / "migrations/0020_village_halls.sql").read_text())

    def test_keep_the_rules_of_the_house(self):
        self.assertEqual(check_modules.check(self.root), [])

    def test_have_all_their_texts(self):
        shutil.copytree(ROOT / "src/web/messages", self.root / "src/web/messages")
        failing, unused = check_messages.check(self.root)
        self.assertEqual(failing, [])
        self.assertEqual([line for line in unused if "village_halls" in line], [])

    def test_are_part_of_the_program(self):
        modules = (self.root / "src/modules.txt").read_text(encoding="utf-8")
        self.assertIn("\nfeatures/village_halls: base data web features/identity\nfeatures/admin:", modules)
        features = (self.root / "src/app/features.cpp").read_text(encoding="utf-8")
        self.assertIn('#include "features/village_halls/village_halls.hpp"', features)
        self.assertIn("    all.push_back(village_halls::feature());\n    all.push_back(admin", features)

    def test_leave_no_gap_unfilled(self):
        for path in self.feature.rglob("*.*"):
            self.assertNotIn("@", path.read_text(encoding="utf-8"), path)

    def test_are_refused_when_they_exist(self):
        with self.assertRaises(SystemExit):
            new_feature.make(self.root, "village_halls", "village_hall")

    def test_compile(self):
        flags = ["-std=c++20", "-Wall", "-Wextra", "-Wno-missing-field-initializers"]
        command = [COMPILER, "-fsyntax-only", *flags, f"-I{self.root}/src", f"-I{ROOT}/src"]

        def compile_one(path):
            return subprocess.run([*command, path], capture_output=True, text=True).stderr

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            for errors in pool.map(compile_one, sorted(self.feature.rglob("*.cpp"))):
                self.assertEqual(errors, "")


if __name__ == "__main__":
    unittest.main()
