// Repeated parts of a form changed by buttons.
#include "web/rows.hpp"

#include <gmock/gmock.h>

namespace erasmi::web {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

FormData three_steps()
{
    FormData form;
    form.add("title", "Kept");
    form.add("steps.0.title", "First");
    form.add("steps.3.title", "Second");
    form.add("steps.3.tags", "a");
    form.add("steps.3.tags", "b");
    form.add("steps.10.title", "Third");
    return form;
}

std::vector<std::string> titles(FormData const& form)
{
    std::vector<std::string> titles;
    for (int index : form.indices("steps"))
        titles.emplace_back(form.get("steps." + std::to_string(index) + ".title"));
    return titles;
}

std::vector<std::string> after(std::string_view action)
{
    auto form = three_steps();
    EXPECT_TRUE(change_rows(form, action)) << action;
    EXPECT_EQ(form.get("title"), "Kept");
    return titles(form);
}

TEST(Rows, AreAddedAtTheEnd) { EXPECT_THAT(after("add:steps"), ElementsAre("First", "Second", "Third", "")); }

TEST(Rows, AreAddedWhereThereAreNone)
{
    FormData form;
    EXPECT_TRUE(change_rows(form, "add:steps"));
    EXPECT_THAT(form.indices("steps"), ElementsAre(0));
}

TEST(Rows, AreRemovedByTheirPlace)
{
    EXPECT_THAT(after("remove:steps.1"), ElementsAre("First", "Third"));
    EXPECT_THAT(after("remove:steps.0"), ElementsAre("Second", "Third"));
}

TEST(Rows, AreMovedByOnePlace)
{
    EXPECT_THAT(after("move_up:steps.2"), ElementsAre("First", "Third", "Second"));
    EXPECT_THAT(after("move_down:steps.0"), ElementsAre("Second", "First", "Third"));
}

TEST(Rows, StayWhereTheyAreAtTheEnds)
{
    for (auto const* action : {"move_up:steps.0", "move_down:steps.2", "remove:steps.3", "remove:steps.-1",
                               "remove:steps.x", "remove:steps", "move_up:steps.99999999999"})
        EXPECT_THAT(after(action), ElementsAre("First", "Second", "Third"));
}

TEST(Rows, MoveWithAllTheirValues)
{
    auto form = three_steps();
    EXPECT_TRUE(change_rows(form, "move_up:steps.1"));
    EXPECT_THAT(form.all("steps.0.tags"), ElementsAre("a", "b"));
    EXPECT_THAT(form.indices("steps"), ElementsAre(0, 1, 2));
}

TEST(Rows, AreLeftAloneByOtherButtons)
{
    for (auto const* action : {"", "save", "discard", "add", "delete:steps.0", ":steps"}) {
        auto form = three_steps();
        EXPECT_FALSE(change_rows(form, action)) << action;
        EXPECT_EQ(form.values(), three_steps().values());
    }
}

TEST(Rows, AreNumberedAnewInOrder)
{
    auto form = three_steps();
    drop_empty_rows(form, "steps");
    EXPECT_THAT(form.indices("steps"), ElementsAre(0, 1, 2));
    EXPECT_THAT(titles(form), ElementsAre("First", "Second", "Third"));
    FormData empty;
    drop_empty_rows(empty, "steps");
    EXPECT_THAT(empty.values(), IsEmpty());
}

TEST(Rows, GoWhenNothingWasTypedInThem)
{
    auto form = three_steps();
    for (auto const* name : {"title", "tags"}) form.set(std::string("steps.3.") + name, "");
    form.set("steps.3.key", "s2");
    drop_empty_rows(form, "steps");
    EXPECT_THAT(form.indices("steps"), ElementsAre(0, 1, 2)) << "a key was typed";
    drop_empty_rows(form, "steps", {"key"});
    EXPECT_THAT(titles(form), ElementsAre("First", "Third"));
}

} // namespace
} // namespace erasmi::web
