// What every record shares: rows fit their tables and are found by an index; files and drafts.
#include "data/drafts.hpp"
#include "data/events.hpp"
#include "data/files.hpp"
#include "data/followers.hpp"
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
using ::testing::SizeIs;

class Spine : public testing::OnEachDatabase {
protected:
    PersonId person() { return PersonId(new_id(database.clock())); }
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
    EXPECT_EQ(database->write([](Tx& tx) { return drafts::forget(tx, tx.now(), 100); }), 1);
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
