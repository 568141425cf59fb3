import unittest

from planted import PlantedTree
import check_modules

MODULES = """
base:
data: base
features/identity: base data
features/practices: base data features/identity
features/search: base data features/practices
app: everything
"""


class HouseRules(PlantedTree):
    def setUp(self):
        super().setUp()
        self.write("src/modules.txt", MODULES)
        self.write("src/features/practices/README.md", "# Practices\n\nTables: practice, practice_step\n")

    def findings(self):
        return check_modules.check(self.root)

    def test_let_allowed_includes_pass(self):
        self.write("src/features/practices/rules.cpp", '#include "base/id.hpp"\n#include "features/practices/rules.hpp"\n')
        self.write("src/features/practices/actions.cpp", '#include "features/identity/identity.hpp"\n#include <map>\n')
        self.write("src/app/main.cpp", '#include "features/practices/practices.hpp"\n')
        self.assertEqual(self.findings(), [])

    def test_refuse_modules_that_are_not_listed(self):
        self.write("src/base/id.cpp", '\n#include "data/tx.hpp"\n')
        self.assertOneFinding(self.findings(), "src/base/id.cpp:2: rule 1", "base may not use data", "wiring.cpp")

    def test_refuse_files_of_unknown_modules(self):
        self.write("src/features/plans/plans.hpp", "")
        self.assertOneFinding(self.findings(), "src/features/plans/plans.hpp:1: rule 1", "modules.txt")

    def test_refuse_all_but_the_facade_of_a_neighbour(self):
        self.write("src/features/practices/actions.cpp", '#include "features/identity/store.hpp"\n')
        self.assertOneFinding(self.findings(), "rule 2", "include features/identity/identity.hpp")

    def test_let_tests_use_any_facade_and_test_helpers(self):
        self.write(
            "src/features/identity/tests/rules_test.cpp",
            '#include "features/practices/practices.hpp"\n#include "features/practices/testing/cast.hpp"\n'
            'run("select id from practice");\n',
        )
        self.assertEqual(self.findings(), [])

    def test_refuse_the_inside_of_a_neighbour_in_tests_too(self):
        self.write("src/features/practices/tests/a_test.cpp", '#include "features/identity/store.hpp"\n')
        self.assertOneFinding(self.findings(), "rule 2")

    def test_refuse_features_in_modules_that_read_manifests(self):
        self.write("src/features/search/search.cpp", '#include "features/practices/practices.hpp"\n')
        self.assertOneFinding(self.findings(), "rule 6", "manifest")

    def test_refuse_a_list_of_modules_out_of_order(self):
        self.write("src/modules.txt", "base: data\ndata: base\n")
        self.assertOneFinding(self.findings(), "src/modules.txt:1: order: base uses data")

    def test_refuse_sql_outside_the_store(self):
        for statement in (
            'run("select id, title from practice")',
            'run("SELECT * FROM practice")',
            'run("select " + columns)',
            'run("insert into practice (id)"\n " values ($1)")',
            'run("update practice set title = $1")',
            'run("delete from practice")',
            'tx.insert("practice", row)',
            'tx.update_version("practice", row)',
        ):
            with self.subTest(statement):
                self.write("src/features/practices/actions.cpp", statement)
                self.assertOneFinding(self.findings(), "src/features/practices/actions.cpp:1: rule 4", "store")

    def test_do_not_take_markup_and_words_for_sql(self):
        self.write(
            "src/features/practices/pages.cpp",
            'put<R"(<select name="a"><option>from b</option></select>)">();\n'
            'log("update of the index"); text("practices.select.from"); headers.insert("a");\n',
        )
        self.assertEqual(self.findings(), [])

    def test_let_the_store_touch_its_own_tables(self):
        self.write(
            "src/features/practices/store.cpp",
            'a("with recursive tree(id) as (select id from practice) select id from tree join practice_step s on true");'
            'b("insert into practice (id) values ($1) on conflict (id) do update set title = excluded.title");'
            'c("select a is distinct from b from practice where exists (select 1 from json_each($1))");'
            'tx.insert("practice", row);',
        )
        self.write("src/features/practices/steps_store.cpp", 'a("select id from practice_step");')
        self.assertEqual(self.findings(), [])

    def test_refuse_tables_of_others(self):
        for statement in (
            'run("select id\\n from practice join person on true")',
            'run("update person set name = $1")',
            'run("delete from person")',
            'tx.insert_if_absent("person", row)',
        ):
            with self.subTest(statement):
                self.write("src/features/practices/store.cpp", statement)
                self.assertOneFinding(self.findings(), "store.cpp:1: rule 3: table person", "façade", "README.md")

    def test_report_a_foreign_table_once_for_each_file(self):
        self.write("src/features/practices/store.cpp", 'a("select 1 from person"); b("select 2 from person");')
        self.assertOneFinding(self.findings(), "table person")


if __name__ == "__main__":
    unittest.main()
