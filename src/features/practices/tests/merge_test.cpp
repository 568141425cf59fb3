// Changes of two people joined field by field.
#include "base/difference.hpp"
#include "features/practices/merge.hpp"
#include "features/practices/tests/sample.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace erasmi::practices {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Content changed(std::string_view name, std::string_view value)
{
    return content_of(with(complete_form(), name, value));
}

bool same(Content const& one, Content const& other) { return differences(one, other).empty(); }

std::vector<std::string> fields(std::vector<Clash> const& clashes)
{
    std::vector<std::string> fields;
    for (auto const& clash : clashes) fields.push_back(clash.field);
    return fields;
}

TEST(Merge, JoinsChangesOfDifferentFields)
{
    auto merged = merge(complete_content(), changed("summary", "Mine."), changed("place", "Theirs"));
    EXPECT_THAT(merged.clashes, IsEmpty());
    EXPECT_EQ(merged.content.summary.str(), "Mine.");
    EXPECT_EQ(merged.content.place.str(), "Theirs");
}

TEST(Merge, ClashesWhereBothChangedTheSameField)
{
    auto merged = merge(complete_content(), changed("summary", "Mine."), changed("summary", "Theirs."));
    ASSERT_THAT(merged.clashes, SizeIs(1));
    EXPECT_EQ(merged.clashes[0].field, "summary");
    EXPECT_EQ(merged.clashes[0].mine, "Mine.");
    EXPECT_EQ(merged.clashes[0].theirs, "Theirs.");
    EXPECT_EQ(merged.content.summary.str(), "Mine.");
}

TEST(Merge, IsAtPeaceWhenBothSayTheSame)
{
    auto both = changed("since", "2020");
    auto merged = merge(complete_content(), both, both);
    EXPECT_THAT(merged.clashes, IsEmpty());
    EXPECT_EQ(merged.content.since->value, 2020);
}

TEST(Merge, TakesWhatOneSideEmptied)
{
    auto merged =
        merge(complete_content(), content_of(without(complete_form(), "since")), changed("place", "Ulm"));
    EXPECT_THAT(merged.clashes, IsEmpty());
    EXPECT_FALSE(merged.content.since);
}

TEST(Merge, JoinsStepsFieldByField)
{
    auto merged =
        merge(complete_content(), changed("steps.0.what", "Mine."), changed("steps.1.what", "Theirs."));
    EXPECT_THAT(merged.clashes, IsEmpty());
    EXPECT_EQ(merged.content.steps[0].what.str(), "Mine.");
    EXPECT_EQ(merged.content.steps[1].what.str(), "Theirs.");

    merged = merge(complete_content(), changed("steps.0.what", "Mine."), changed("steps.0.title", "Theirs"));
    EXPECT_THAT(merged.clashes, IsEmpty());
    EXPECT_EQ(merged.content.steps[0].title.str(), "Theirs");

    merged = merge(complete_content(), changed("steps.0.what", "Mine."), changed("steps.0.what", "Theirs."));
    EXPECT_THAT(fields(merged.clashes), ElementsAre("steps.0.what"));
}

TEST(Merge, TakesReorderedStepsAsAWhole)
{
    auto reordered = complete_content();
    std::ranges::reverse(reordered.steps);
    auto merged = merge(complete_content(), reordered, changed("place", "Ulm"));
    EXPECT_THAT(merged.clashes, IsEmpty());
    EXPECT_EQ(merged.content.steps[0].key.str(), "s2");

    merged = merge(complete_content(), reordered, changed("steps.0.what", "Theirs."));
    EXPECT_THAT(fields(merged.clashes), ElementsAre("steps"));
    EXPECT_EQ(merged.content.steps[0].key.str(), "s2");
}

TEST(Merge, ClashesWhenBothAddAStep)
{
    auto mine = content_of(with_new_step(complete_form(), "Mine"));
    auto theirs = content_of(with_new_step(complete_form(), "Theirs"));
    EXPECT_THAT(fields(merge(complete_content(), mine, theirs).clashes), ElementsAre("steps"));
}

TEST(Merge, TakesOtherRepeatedPartsAsOneField)
{
    auto merged =
        merge(complete_content(), changed("actors.0.role", "Mine"), changed("actors.1.role", "Theirs"));
    EXPECT_THAT(fields(merged.clashes), ElementsAre("actors"));
    merged = merge(complete_content(), changed("themes", "housing"), changed("themes", "employment"));
    ASSERT_THAT(fields(merged.clashes), ElementsAre("themes"));
    EXPECT_EQ(merged.clashes[0].theirs, "employment\nvolunteering_mentoring");
}

/// The sample with any of its texts worded otherwise.
rc::Gen<Content> any_content()
{
    static std::vector<std::string> const names{"title",         "summary",        "place",         "since",
                                                "steps.0.what",  "steps.1.title",  "actors.0.role", "themes",
                                                "steps.2.title", "sources.0.title"};
    static std::vector<std::string> const values{"2001", "2002", "2003"};
    return rc::gen::map(
        rc::gen::container<Fields>(rc::gen::pair(rc::gen::elementOf(names), rc::gen::elementOf(values))),
        [](Fields const& changes) {
            auto form = complete_form();
            for (auto const& [name, value] : changes)
                form = name == "steps.2.title" ? with_new_step(std::move(form), value)
                                               : with(std::move(form), name, value);
            return content_of(form);
        });
}

RC_GTEST_PROP(Merge, WithAnUnchangedSideIsTheOtherSide, ())
{
    auto base = *any_content();
    auto changed = *any_content();
    auto mine = merge(base, changed, base);
    auto theirs = merge(base, base, changed);
    RC_ASSERT(mine.clashes.empty() && theirs.clashes.empty());
    RC_ASSERT(same(mine.content, changed));
    RC_ASSERT(same(theirs.content, changed));
}

RC_GTEST_PROP(Merge, ClashesAtTheSameFieldsWhoeverIsFirst, ())
{
    auto base = *any_content();
    auto one = *any_content();
    auto other = *any_content();
    auto forth = merge(base, one, other);
    auto back = merge(base, other, one);
    RC_ASSERT(fields(forth.clashes) == fields(back.clashes));
    if (forth.clashes.empty()) RC_ASSERT(same(forth.content, back.content));
}

} // namespace
} // namespace erasmi::practices
