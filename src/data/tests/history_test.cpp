// Former versions of records.
#include "data/revisions.hpp"
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

namespace erasmi::data {
namespace {

using ::testing::SizeIs;

struct Recipe {
    Id<struct RecipeRecord> id = {};
    std::int64_t version = 1;
    std::string title = {};
};
BOOST_DESCRIBE_STRUCT(Recipe, (), (id, version, title))

class History : public testing::OnEachDatabase {
protected:
    Recipe keep_versions(int count)
    {
        Recipe recipe{.id = Id<RecipeRecord>(new_id(database.clock()))};
        for (int version = 1; version <= count; ++version) {
            recipe.version = version;
            recipe.title = "title " + std::to_string(version);
            database->write([&](Tx& tx) { revisions::keep(tx, "recipe", recipe, author, "because"); });
            database.clock().advance(std::chrono::seconds(1));
        }
        return recipe;
    }

    PersonId author{new_id(database.clock())};
};
ERASMI_ON_EACH_DATABASE(History)

TEST_P(History, GivesBackAVersionAsItWas)
{
    auto recipe = keep_versions(3);
    auto revision = database->read([&](Tx& tx) { return revisions::get(tx, "recipe", recipe.id, 2); });
    EXPECT_EQ(revision.as<Recipe>().title, "title 2");
    EXPECT_EQ(revision.as<Recipe>().id, recipe.id);
    EXPECT_EQ(revision.actor, author);
    EXPECT_EQ(revision.reason, "because");
    EXPECT_THROW(database->read([&](Tx& tx) { revisions::get(tx, "recipe", recipe.id, 4); }), Stop);
}

TEST_P(History, GivesSeveralVersionsInOneStatement)
{
    auto recipe = keep_versions(4);
    auto before = database->statements_run();
    auto found = database->read([&](Tx& tx) {
        return revisions::several(tx, "recipe", recipe.id, {4, 2, 9});
    });
    EXPECT_EQ(database->statements_run() - before, 1);
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].version, 2);
    EXPECT_EQ(found[1].version, 4);
}

TEST_P(History, IsListedInPagesNewestFirst)
{
    auto recipe = keep_versions(3);
    database->read([&](Tx& tx) {
        auto page = revisions::list(tx, "recipe", recipe.id, {}, 2);
        ASSERT_THAT(page, SizeIs(2));
        EXPECT_EQ(page[0].version, 3);
        EXPECT_EQ(page[1].version, 2);
        EXPECT_THAT(revisions::list(tx, "recipe", recipe.id, 2, 2), SizeIs(1));
    });
}

TEST_P(History, ListsChosenVersionsNewestFirst)
{
    auto recipe = keep_versions(4);
    database->read([&](Tx& tx) {
        auto lines = revisions::lines(tx, "recipe", recipe.id, {1, 3, 9});
        ASSERT_THAT(lines, SizeIs(2));
        EXPECT_EQ(lines[0].version, 3);
        EXPECT_EQ(lines[1].version, 1);
        EXPECT_THAT(revisions::lines(tx, "recipe", recipe.id, {}), SizeIs(0));
    });
}

TEST_P(History, KeepsAVersionOnlyOnce)
{
    auto recipe = keep_versions(1);
    EXPECT_THROW(database->write([&](Tx& tx) { revisions::keep(tx, "recipe", recipe, author); }), Error);
}

} // namespace
} // namespace erasmi::data
