import unittest

from planted import PlantedTree
import check_messages
import compile_messages
import po

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
TEXTS = HEADER + (
    'msgid "problem.required"\nmsgstr "Fill in."\n\n'
    'msgid "problem.too_long"\nmsgstr ""\n"At most "\n"{most}."\n\n'
    'msgid "plans.count"\nmsgid_plural "plans.count"\nmsgstr[0] "one plan"\nmsgstr[1] "{n} plans"\n\n'
    'msgid "plans.state.draft"\nmsgstr "Draft"\n'
)
USES_ALL = (
    'require(x, "problem.required"); Message{"problem.too_long", {{"most", "3"}}}; plural("plans.count", 2);'
    ' text("plans.state." + name);\n'
)


class MessageKeys(PlantedTree):
    def setUp(self):
        super().setUp()
        for language in check_messages.LANGUAGES:
            self.write(f"src/plans/messages/{language}.po", TEXTS)
        self.write("src/plans/all.cpp", USES_ALL)

    def failing(self):
        return check_messages.check(self.root)[0]

    def unused(self):
        return check_messages.check(self.root)[1]

    def test_pass_when_every_key_has_its_text_and_its_use(self):
        self.assertEqual(check_messages.check(self.root), ([], []))

    def test_must_have_a_text(self):
        for use in (
            'text("plans.title")',
            'plural("other.count", 2)',
            'Message{"plans.title"}',
            'throw Stop(Status::conflict, {"plans.title"})',
            'throw Stop(status_of(error), Message{"other.title"})',
            'require(rules::may(actor), "other.forbidden")',
            'problems.push_back({"steps", {"other.title"}})',
            'return {"title", {"problem.unheard_of"}}',
            'auto key = is_new ? "plans.new" : "plans.old_one"',
        ):
            with self.subTest(use):
                self.write("src/plans/a.cpp", "\n" + use)
                self.assertTrue(self.failing(), use)
                self.assertIn("a.cpp:2: key ", self.failing()[0])

    def test_may_be_a_single_word(self):
        for language in check_messages.LANGUAGES:
            self.write(f"src/plans/messages/{language}.po", TEXTS + '\nmsgid "plans"\nmsgstr "Plans"\n')
        self.assertOneFinding(self.unused(), "key plans is used nowhere")
        self.write("src/plans/a.cpp", 'context.text("plans");')
        self.assertEqual(self.unused(), [])

    def test_are_not_seen_in_other_literals(self):
        self.write(
            "src/plans/a.cpp",
            'constexpr auto kind = "plans.published"; if (event.kind == "plans.published") open("plans.json");\n'
            'f("plans.published"); headers.get("Host"); column("person.id"); // text("plans.comment")\n'
            'table("plans.name"); // not a message\n',
        )
        self.assertEqual(self.failing(), [])

    def test_may_be_put_together_from_a_known_beginning(self):
        self.write("src/plans/a.cpp", 'label_key("plans.state", field);')
        self.assertEqual(self.failing(), [])
        self.write("src/plans/a.cpp", 'text("plans.stage." + name);')
        self.assertOneFinding(self.failing(), "keys that begin with plans.stage.")

    def test_that_nobody_uses_are_reported(self):
        self.write("src/plans/all.cpp", USES_ALL.replace('text("plans.state." + name);', ""))
        self.assertOneFinding(self.unused(), "plans.state.draft", "used nowhere")

    def test_may_be_declared_used_by_a_comment(self):
        declared = USES_ALL.replace('text("plans.state." + name);', "// messages: plans.state.*")
        self.write("src/plans/all.cpp", declared)
        self.assertEqual(self.unused(), [])
        self.write("src/plans/a.cpp", "// messages: plans.stage.*")
        self.assertOneFinding(self.failing(), "no catalogue has a key like plans.stage.*")

    def test_must_stand_in_every_language(self):
        self.write("src/plans/messages/tr.po", TEXTS.replace("plans.state.draft", "plans.state.drafts"))
        found = "\n".join(self.failing())
        self.assertIn("key plans.state.draft is missing in", found)
        self.assertIn("tr.po", found)

    def test_must_have_a_finished_text_in_every_language(self):
        self.write("src/plans/messages/it.po", TEXTS.replace('"Draft"', '""'))
        self.assertOneFinding(self.failing(), "it.po", "plans.state.draft has no finished text")
        self.write("src/plans/messages/it.po", TEXTS.replace('msgid "plans.state', '#, fuzzy\nmsgid "plans.state'))
        self.assertOneFinding(self.failing(), "it.po", "plans.state.draft has no finished text")

    def test_must_have_the_same_arguments_in_every_language(self):
        self.write("src/plans/messages/de.po", TEXTS.replace("{most}", "{meist}"))
        self.assertOneFinding(self.failing(), "de.po", "problem.too_long has other arguments")

    def test_may_leave_out_the_number_in_a_plural_form(self):
        self.write("src/plans/messages/de.po", TEXTS.replace("{n} plans", "several plans"))
        self.assertEqual(self.failing(), [])

    def test_must_be_given_the_arguments_they_need(self):
        self.write("src/plans/a.cpp", 'return Message{"problem.too_long"};')
        self.assertOneFinding(self.failing(), "a.cpp:1", "needs the argument most")

    def test_belong_to_one_module(self):
        one = self.write("src/plans/messages/en.po", TEXTS)
        other = self.write("src/base/messages/en.po", HEADER + 'msgid "problem.required"\nmsgstr "x"\n')
        self.assertOneFinding(compile_messages.duplicates([one, other]), "problem.required stands already in")


class Catalogues(PlantedTree):
    def test_are_read_with_lines_joined_and_escapes_resolved(self):
        path = self.write("a.po", HEADER + 'msgid "a.b"\nmsgstr ""\n"say \\"x\\"\\n"\n"ü"\n')
        (entry,) = po.parse(path)
        self.assertEqual((entry.key, entry.texts, entry.line), ("a.b", ['say "x"\nü'], 5))


if __name__ == "__main__":
    unittest.main()
