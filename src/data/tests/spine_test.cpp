// What every record shares: history, links, translations, files, drafts, keys of requests; and that the
// database finds each of them by an index.
#include "data/drafts.hpp"
#include "data/events.hpp"
#include "data/files.hpp"
#include "data/followers.hpp"
#include "data/idempotency.hpp"
#include "data/jobs.hpp"
#include "data/links.hpp"
#include "data/revisions.hpp"
#include "data/shape.hpp"
#include "data/testing/databases.hpp"
#include "data/translations.hpp"

#include <gmock/gmock.h>

namespace erasmi::data {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Spine : public testing::OnEachDatabase {
protected:
    PersonId person() { return PersonId(new_id(database.clock())); }

    template <class Work>
    std::optional<Stop> stop_of(Work work)
    {
        try {
            database->write(work);
            return {};
        } catch (Stop const& stop) {
            return stop;
        }
    }
};
ERASMI_ON_EACH_DATABASE(Spine)

TEST_P(Spine, RowsFitTheirTables)
{
    database->read([](Tx& tx) {
        auto& connection = tx.connection();
        verify_rows<EventRow>(connection, "event");
        verify_rows<FollowerRow>(connection, "follower");
        verify_rows<RevisionRow>(connection, "revision");
        verify_rows<RevisionLine>(connection, "revision");
        verify_rows<LinkRow>(connection, "link");
        verify_rows<TranslationRow>(connection, "translation");
        verify_rows<JobRow>(connection, "job");
        verify_rows<FileRow>(connection, "file");
        verify_rows<DraftRow>(connection, "draft");
    });
}

struct Recipe {
    Id<struct RecipeRecord> id = {};
    std::int64_t version = 1;
    std::string title = {};
};
BOOST_DESCRIBE_STRUCT(Recipe, (), (id, version, title))

class History : public Spine {
protected:
    Recipe keep_versions(int count)
    {
        Recipe recipe{.id = Id<RecipeRecord>(new_id(database.clock()))};
        for (int version = 1; version <= count; ++version) {
            recipe.version = version;
            recipe.title = "title " + std::to_string(version);
            database->write([&](Tx& tx) { revisions::keep(tx, "recipe", recipe, author, "because"); });
            database.clock().advance(1s);
        }
        return recipe;
    }

    PersonId author = person();
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
    auto absent = stop_of([&](Tx& tx) { revisions::get(tx, "recipe", recipe.id, 4); });
    ASSERT_TRUE(absent);
    EXPECT_EQ(absent->status(), Status::not_found);
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

TEST_P(History, KeepsAVersionOnlyOnce)
{
    auto recipe = keep_versions(1);
    EXPECT_THROW(database->write([&](Tx& tx) { revisions::keep(tx, "recipe", recipe, author); }), Error);
}

using Links = Spine;
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
        EXPECT_THAT(links_from_all(tx, "plan", {"a", "b", "z"}), SizeIs(2));
        EXPECT_THAT(links_to_all(tx, "practice", {"p"}), SizeIs(3));
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

class Translations : public Spine {
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
        EXPECT_THAT(translations::fields_in(tx, "practice", "p", Language::de),
                    ElementsAre("summary", "title"));
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

class RepeatedRequests : public Spine {
protected:
    std::optional<KeptAnswer> begin(std::string_view digest = "digest")
    {
        return database->write(
            [&](Tx& tx) { return idempotency::begin(tx, {.actor = "a", .key = "k", .digest = digest}); });
    }
    void finish()
    {
        database->write([](Tx& tx) {
            idempotency::finish(tx, {.actor = "a", .key = "k", .digest = "digest"}, {201, "body"});
        });
    }
};
ERASMI_ON_EACH_DATABASE(RepeatedRequests)

TEST_P(RepeatedRequests, GetTheAnswerOfTheFirst)
{
    EXPECT_FALSE(begin());
    finish();
    auto answer = begin();
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->status, 201);
    EXPECT_EQ(answer->answer, "body");
    auto other = database->write(
        [](Tx& tx) { return idempotency::begin(tx, {.actor = "b", .key = "k", .digest = "digest"}); });
    EXPECT_FALSE(other);
}

TEST_P(RepeatedRequests, WithAnotherContentAreRefused)
{
    begin();
    finish();
    auto stop =
        stop_of([](Tx& tx) { idempotency::begin(tx, {.actor = "a", .key = "k", .digest = "other"}); });
    ASSERT_TRUE(stop);
    EXPECT_EQ(stop->status(), Status::unprocessable_content);
}

TEST_P(RepeatedRequests, WaitForTheFirstUnlessItDied)
{
    begin();
    auto stop =
        stop_of([](Tx& tx) { idempotency::begin(tx, {.actor = "a", .key = "k", .digest = "digest"}); });
    ASSERT_TRUE(stop);
    EXPECT_EQ(stop->status(), Status::conflict);
    database.clock().advance(6min);
    EXPECT_FALSE(begin());
}

TEST_P(RepeatedRequests, AreForgottenWhenTold)
{
    begin();
    finish();
    database.clock().advance(24h);
    EXPECT_EQ(database->write([](Tx& tx) { return idempotency::forget(tx, tx.now()); }), 1);
    EXPECT_FALSE(begin());
}

using Drafts = Spine;
ERASMI_ON_EACH_DATABASE(Drafts)

TEST_P(Drafts, AreKeptUntilDropped)
{
    auto me = person();
    auto find = [&](Tx& tx) { return drafts::find(tx, me, "practice"); };
    database->write([&](Tx& tx) { drafts::put(tx, me, "practice", "one"); });
    database->write([&](Tx& tx) { drafts::put(tx, me, "practice", "two"); });
    ASSERT_TRUE(database->read(find));
    EXPECT_EQ(database->read(find)->content, "two");
    EXPECT_FALSE(database->read([&](Tx& tx) { return drafts::find(tx, person(), "practice"); }));
    database->write([&](Tx& tx) { drafts::drop(tx, me, "practice"); });
    EXPECT_FALSE(database->read(find));
}

TEST_P(Drafts, AreForgottenByPersonAndByAge)
{
    auto me = person();
    auto other = person();
    database->write([&](Tx& tx) {
        drafts::put(tx, me, "a", "one");
        drafts::put(tx, me, "b", "two");
        drafts::put(tx, other, "a", "three");
        drafts::forget(tx, me);
    });
    database.clock().advance(1h);
    EXPECT_EQ(database->write([](Tx& tx) { return drafts::forget(tx, tx.now()); }), 1);
}

using NotedFiles = Spine;
ERASMI_ON_EACH_DATABASE(NotedFiles)

TEST_P(NotedFiles, AreFoundByDigestAndListedInPages)
{
    database->write([](Tx& tx) {
        for (auto const* digest : {"aa", "bb", "cc", "bb"})
            files::note(tx,
                        {.digest = digest, .size = 5, .media_type = "text/plain", .created_at = tx.now()});
        files::forget(tx, "cc");
    });
    database->read([](Tx& tx) {
        ASSERT_TRUE(files::find(tx, "bb"));
        EXPECT_EQ(files::find(tx, "bb")->size, 5);
        EXPECT_FALSE(files::find(tx, "cc"));
        EXPECT_THAT(files::list(tx, "", 1), SizeIs(1));
        EXPECT_THAT(files::list(tx, "aa", 5), SizeIs(1));
    });
}

struct PlanStep {
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(PlanStep, (), (detail))

using SpineStatements = ::testing::TestWithParam<std::string>;

// The façades' statements, from their table on; a plan that scans or sorts would read more than it gives.
INSTANTIATE_TEST_SUITE_P(
    Of, SpineStatements,
    ::testing::Values(
        "event where seq > 5 order by seq limit 9", "event where seq < 5 order by seq desc limit 9",
        "event where subject_kind = 'a' and subject = 'b' and seq < 9 order by seq desc limit 9",
        "revision where record_kind = 'a' and record = 'b' and version < 5 order by version desc limit 9",
        "link where from_kind = 'a' and from_id = 'b'", "link where to_kind = 'a' and to_id = 'b'",
        "translation where record_kind = 'a' and record = 'b' and language = 'de' order by field",
        "job where finished_at is null and run_at <= 5 order by run_at, id limit 1",
        "job where state = 'failed' and id < 'a' order by id desc limit 9",
        "job where state = 'done' and finished_at < 5", "draft where person = 'a' and form = 'b'",
        "draft where updated_at < 5", "idempotency where actor = 'a' and key = 'b'",
        "idempotency where at < 5", "file where digest > 'a' order by digest limit 9"));

TEST_P(SpineStatements, FindTheirRowsByAnIndex)
{
    testing::FreshDatabase database(Dialect::sqlite);
    auto plan = database->read(
        [](Tx& tx) { return tx.all<PlanStep>("explain query plan select * from " + GetParam()); });
    for (auto const& step : plan) {
        EXPECT_THAT(step.detail, ::testing::StartsWith("SEARCH"));
        EXPECT_THAT(step.detail, ::testing::HasSubstr("INDEX"));
    }
}

} // namespace
} // namespace erasmi::data
