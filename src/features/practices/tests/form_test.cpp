// From a posted form to content and back.
#include "base/difference.hpp"
#include "features/practices/form.hpp"
#include "features/practices/tests/sample.hpp"

#include <gmock/gmock.h>

#include <set>

namespace erasmi::practices {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

FormData form_of(Fields const& fields)
{
    FormData form;
    for (auto const& [name, value] : fields) form.add(name, value);
    return form;
}

FormData prepared(Fields const& fields)
{
    GivenSurroundings surroundings(Instant{});
    auto form = form_of(fields);
    prepare(form, surroundings);
    return form;
}

TEST(PreparedForms, HaveNoRowsInWhichNothingWasTyped)
{
    auto form = prepared({{"actors.0.name", ""},
                          {"actors.0.kind", ""},
                          {"actors.1.name", "Library"},
                          {"steps.0.key", "s1"},
                          {"steps.0.adaptability", "core"},
                          {"steps.0.title", ""},
                          {"sources.4.url", ""}});
    EXPECT_THAT(form.indices("actors"), ElementsAre(0));
    EXPECT_EQ(form.get("actors.0.name"), "Library");
    EXPECT_THAT(form.indices("steps"), IsEmpty());
    EXPECT_THAT(form.indices("sources"), IsEmpty());
}

TEST(PreparedForms, KeepRowsInWhichOnlyOneFieldWasTyped)
{
    auto form = prepared({{"steps.3.title", ""}, {"steps.3.what", "Something."}});
    EXPECT_EQ(form.get("steps.0.what"), "Something.");
}

TEST(PreparedForms, GiveNewStepsKeysThatNoOtherStepHas)
{
    auto form = prepared({{"steps.0.title", "New"},
                          {"steps.1.key", "s7"},
                          {"steps.1.title", "Old"},
                          {"steps.2.key", "first-contact"},
                          {"steps.2.title", "Seeded"},
                          {"steps.3.key", ""},
                          {"steps.3.title", "New too"}});
    EXPECT_EQ(form.get("steps.1.key"), "s7");
    EXPECT_EQ(form.get("steps.2.key"), "first-contact");
    std::set<std::string> keys;
    for (auto const* name : {"steps.0.key", "steps.1.key", "steps.2.key", "steps.3.key"})
        keys.emplace(form.get(name));
    EXPECT_THAT(keys, SizeIs(4));
    EXPECT_THAT(keys, Not(Contains("")));
}

TEST(PreparedForms, CloseGapsAndKeepTheOrder)
{
    auto form = prepared({{"steps.10.title", "Second"}, {"steps.2.title", "First"}, {"steps.10.key", "s1"}});
    EXPECT_EQ(form.get("steps.0.title"), "First");
    EXPECT_EQ(form.get("steps.1.title"), "Second");
    EXPECT_EQ(form.get("steps.1.key"), "s1");
}

TEST(EditForms, SayTheVersionAndLeadBackToTheSameContent)
{
    auto content = complete_content();
    auto form = edit_form(content, 7);
    EXPECT_EQ(form.get("base_version"), "7");
    GivenSurroundings surroundings(Instant{});
    prepare(form, surroundings);
    EXPECT_THAT(differences(content, from_form<Content>(form).value()), IsEmpty());
}

FormData words(Content const& content)
{
    static taxonomies::Catalogue const terms({},
                                             {{"phase", "establish", Language::de, "Aufbauen", "", false}});
    return words_by_step_keys(content, terms, Language::de);
}

TEST(WordsByStepKeys, CompareStepsWhateverTheirPlace)
{
    auto content = complete_content();
    auto reordered = content;
    std::ranges::reverse(reordered.steps);
    EXPECT_THAT(differences(words(content), words(reordered)), IsEmpty());
    auto changed = content_of(with(complete_form(), "steps.1.what", "One host."));
    EXPECT_THAT(differences(words(content), words(changed)),
                ElementsAre(Difference{"steps.s2.what", "Two hosts for each table.", "One host."}));
}

TEST(WordsByStepKeys, CallTermsByTheirLabels)
{
    auto later = content_of(without(complete_form(), "phase"));
    EXPECT_THAT(differences(words(complete_content()), words(later)),
                ElementsAre(Difference{"phase", "Aufbauen", ""}));
}

TEST(Choices, PutInTheOthersWording)
{
    auto theirs = content_of(with(complete_form(), "summary", "Theirs."));
    auto form = form_of(with(complete_form(), "summary", "Mine."));
    form.set("_take.summary", "mine");
    take_choices(form, theirs);
    EXPECT_EQ(form.get("summary"), "Mine.");
    form.set("_take.summary", "theirs");
    take_choices(form, theirs);
    EXPECT_EQ(form.get("summary"), "Theirs.");
}

TEST(Choices, PutInWholeListsAndParts)
{
    auto theirs = content_of(with_new_step(complete_form(), "Theirs"));
    auto form = form_of(with(with_new_step(complete_form(), "Mine"), "steps.3.title", "Mine too"));
    form.set("themes", "housing");
    form.set("_take.steps", "theirs");
    form.set("_take.themes", "theirs");
    take_choices(form, theirs);
    EXPECT_THAT(form.indices("steps"), ElementsAre(0, 1, 2));
    EXPECT_EQ(form.get("steps.2.title"), "Theirs");
    EXPECT_THAT(form.all("themes"), ElementsAre("language_learning", "volunteering_mentoring"));
}

} // namespace
} // namespace erasmi::practices
