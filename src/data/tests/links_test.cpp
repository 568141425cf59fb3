// Links between records, and translations of their texts.
#include "data/links.hpp"
#include "data/testing/databases.hpp"
#include "data/translations.hpp"

#include <gmock/gmock.h>

namespace erasmi::data {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class Links : public testing::OnEachDatabase {};
ERASMI_ON_EACH_DATABASE(Links)

LinkRow adoption(std::string plan, std::string practice, std::int64_t version)
{
    return {.from_kind = "plan",
            .from_id = std::move(plan),
            .type = LinkType::adopts,
            .to_kind = "practice",
            .to_id = std::move(practice),
            .to_version = version};
}

TEST_P(Links, AreFoundFromBothEnds)
{
    database->write([](Tx& tx) {
        EXPECT_TRUE(link(tx, adoption("a", "p", 3)));
        EXPECT_FALSE(link(tx, adoption("a", "p", 3)));
        EXPECT_TRUE(link(tx, adoption("b", "p", 4)));
        EXPECT_TRUE(link(tx, {.from_kind = "course",
                              .from_id = "c",
                              .type = LinkType::requires_,
                              .to_kind = "practice",
                              .to_id = "p"}));
    });
    database->read([](Tx& tx) {
        EXPECT_THAT(links_from(tx, "plan", "a"), SizeIs(1));
        EXPECT_THAT(links_to(tx, "practice", "p"), SizeIs(3));
        EXPECT_THAT(links_to(tx, "practice", "p", LinkType::adopts), SizeIs(2));
        EXPECT_THAT(links_from(tx, "plan", "a", LinkType::measures), IsEmpty());
        EXPECT_EQ(links_from(tx, "course", "c").at(0).type, LinkType::requires_);
    });
}

TEST_P(Links, AreRemovedOneByOneOrWithTheirRecord)
{
    database->write([](Tx& tx) {
        link(tx, adoption("a", "p", 3));
        link(tx, adoption("a", "q", 1));
        EXPECT_TRUE(unlink(tx, adoption("a", "p", 3)));
        EXPECT_FALSE(unlink(tx, adoption("a", "p", 3)));
        forget_links(tx, "practice", "q");
        EXPECT_THAT(links_from(tx, "plan", "a"), IsEmpty());
    });
}

class Translations : public testing::OnEachDatabase {
protected:
    void put(std::string record, std::string field, Language language, std::string text,
             std::int64_t version = 1)
    {
        database->write([&](Tx& tx) {
            translations::put(tx, {.record_kind = "practice",
                                   .record = std::move(record),
                                   .field = std::move(field),
                                   .language = language,
                                   .text = std::move(text),
                                   .source_version = version,
                                   .how = TranslatedHow::reviewed});
        });
    }
};
ERASMI_ON_EACH_DATABASE(Translations)

TEST_P(Translations, OfARecordComeInOneStatement)
{
    put("p", "title", Language::de, "Titel");
    put("p", "summary", Language::de, "Kurz");
    put("p", "title", Language::tr, "Başlık");
    auto before = database->statements_run();
    auto all = database->read([](Tx& tx) { return translations::of(tx, "practice", "p"); });
    EXPECT_EQ(database->statements_run() - before, 1);
    EXPECT_THAT(all, SizeIs(3));
    database->read([](Tx& tx) {
        auto german = translations::of(tx, "practice", "p", Language::de);
        ASSERT_THAT(german, SizeIs(2));
        EXPECT_EQ(german[0].text, "Kurz");
        EXPECT_EQ(german[0].how, TranslatedHow::reviewed);
    });
}

TEST_P(Translations, ReplaceTheFormerOneAndTellWhenTheyAreOutdated)
{
    put("p", "title", Language::de, "Alt", 1);
    put("p", "title", Language::de, "Neu", 2);
    auto row = database->read([](Tx& tx) { return translations::of(tx, "practice", "p").at(0); });
    EXPECT_EQ(row.text, "Neu");
    EXPECT_FALSE(row.is_outdated(2));
    EXPECT_TRUE(row.is_outdated(3));
}

TEST_P(Translations, OfOneFieldOfManyRecordsComeInOneStatement)
{
    put("p", "title", Language::de, "Pe");
    put("q", "title", Language::de, "Qu");
    put("q", "title", Language::it, "Cu");
    put("r", "title", Language::de, "Er");
    auto before = database->statements_run();
    auto german = database->read([](Tx& tx) {
        return translations::of_field(tx, "practice", {"p", "q"}, "title", Language::de);
    });
    EXPECT_EQ(database->statements_run() - before, 1);
    ASSERT_THAT(german, SizeIs(2));
    EXPECT_EQ(german[1].text, "Qu");
    database->read([](Tx& tx) {
        EXPECT_THAT(translations::of_field(tx, "practice", {"p", "q"}, "title"), SizeIs(3));
    });
}

} // namespace
} // namespace erasmi::data
