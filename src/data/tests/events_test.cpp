// The event log and those who follow it.
#include "data/events.hpp"
#include "data/followers.hpp"
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

#include <latch>
#include <thread>

namespace erasmi::data {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using PlantId = Id<struct PlantRecord>;

struct Watered {
    static constexpr std::string_view kind = "garden.watered";
    static constexpr std::string_view subject_kind = "plant";
    PlantId id;
    std::int64_t version = 1;
    PersonId by = {};
    std::int64_t litres = 0;
};
BOOST_DESCRIBE_STRUCT(Watered, (), (id, version, by, litres))

struct Rained {
    static constexpr std::string_view kind = "garden.rained";
    static constexpr std::string_view subject_kind = "plant";
    PlantId id;
};
BOOST_DESCRIBE_STRUCT(Rained, (), (id))

class EventLog : public testing::OnEachDatabase {
protected:
    Watered watered(std::int64_t litres)
    {
        return database->write([&](Tx& tx) {
            Watered event{.id = tx.new_id<PlantRecord>(),
                          .version = 3,
                          .by = PersonId(new_id(database.clock())),
                          .litres = litres};
            tx.record(event);
            return event;
        });
    }

    std::vector<EventRow> since(std::int64_t cursor, int limit = 100)
    {
        return database->read([&](Tx& tx) { return events::since(tx, cursor, limit); });
    }

    static std::vector<std::int64_t> numbers(std::vector<EventRow> const& entries)
    {
        std::vector<std::int64_t> numbers;
        for (auto const& entry : entries) numbers.push_back(entry.seq);
        return numbers;
    }
};
ERASMI_ON_EACH_DATABASE(EventLog)

TEST_P(EventLog, KeepsWhoDidWhatToWhichVersionAndWhen)
{
    auto event = watered(7);
    auto entries = since(0);
    ASSERT_THAT(entries, SizeIs(1));
    auto const& entry = entries[0];
    EXPECT_EQ(entry.seq, 1);
    EXPECT_EQ(entry.kind, "garden.watered");
    EXPECT_EQ(entry.subject_kind, "plant");
    EXPECT_EQ(entry.subject, event.id.text());
    EXPECT_EQ(entry.subject_version, 3);
    EXPECT_EQ(entry.actor, event.by);
    EXPECT_EQ(entry.at, database.clock().now());
    ASSERT_TRUE(entry.is<Watered>());
    EXPECT_FALSE(entry.is<Rained>());
    EXPECT_EQ(entry.as<Watered>().litres, 7);
}

TEST_P(EventLog, LeavesOutWhatAnEventDoesNotHave)
{
    database->write([](Tx& tx) { tx.record(Rained{tx.new_id<PlantRecord>()}); });
    auto entry = since(0).at(0);
    EXPECT_FALSE(entry.subject_version);
    EXPECT_FALSE(entry.actor);
}

TEST_P(EventLog, ForgetsWhatAFailedWriteRecorded)
{
    auto failing = [](Tx& tx) {
        tx.record(Rained{tx.new_id<PlantRecord>()});
        throw std::domain_error("no");
    };
    EXPECT_THROW(database->write(failing), std::domain_error);
    watered(1);
    EXPECT_THAT(numbers(since(0)), ElementsAre(1));
}

TEST_P(EventLog, IsReadForwardsAndBackwardsInPages)
{
    for (int i = 0; i < 5; ++i) watered(i);
    EXPECT_THAT(numbers(since(2, 2)), ElementsAre(3, 4));
    database->read([](Tx& tx) {
        EXPECT_THAT(numbers(events::before(tx, {}, 2)), ElementsAre(5, 4));
        EXPECT_THAT(numbers(events::before(tx, 4, 2)), ElementsAre(3, 2));
        EXPECT_EQ(events::end(tx), 5);
    });
}

TEST_P(EventLog, TellsWhatHappenedToOneRecord)
{
    watered(1);
    auto plant = watered(2).id;
    database->read([&](Tx& tx) {
        EXPECT_THAT(numbers(events::about(tx, "plant", plant, {}, 10)), ElementsAre(2));
        EXPECT_THAT(events::about(tx, "stone", plant, {}, 10), IsEmpty());
    });
}

TEST_P(EventLog, TellsWhatOnePersonDid)
{
    watered(1);
    auto gardener = watered(2).by;
    database->read([&](Tx& tx) {
        EXPECT_THAT(numbers(events::by(tx, gardener, {}, 10)), ElementsAre(2));
        EXPECT_THAT(events::by(tx, gardener, 2, 10), IsEmpty());
    });
}

TEST_P(EventLog, HasNoGapsWhenManyWriteAtTheSameTime)
{
    std::vector<std::jthread> gardeners;
    for (int who = 0; who < 4; ++who)
        gardeners.emplace_back([&] {
            for (int i = 0; i < 10; ++i) watered(i);
        });
    gardeners.clear();
    EXPECT_THAT(since(0), SizeIs(40));
    auto check = events::verify_chain(*database);
    EXPECT_EQ(check.entries, 40);
    EXPECT_FALSE(check.broken);
}

class Tampering : public EventLog {
protected:
    std::optional<std::int64_t> broken_after(std::string_view statement)
    {
        for (int i = 0; i < 5; ++i) watered(i);
        EXPECT_FALSE(events::verify_chain(*database).broken);
        database->write([&](Tx& tx) { tx.connection().execute(statement); });
        return events::verify_chain(*database).broken;
    }
};
ERASMI_ON_EACH_DATABASE(Tampering)

TEST_P(Tampering, WithAPayloadShows)
{
    EXPECT_EQ(broken_after("update event set payload = '{}' where seq = 3"), 3);
}

TEST_P(Tampering, WithTheActorShows)
{
    EXPECT_EQ(broken_after("update event set actor = null where seq = 2"), 2);
}

TEST_P(Tampering, ByMovingTextFromOneFieldToTheNextShows)
{
    EXPECT_EQ(broken_after("update event set kind = kind || 'plant', subject_kind = '' where seq = 4"), 4);
}

TEST_P(Tampering, ByTakingAnEntryOutShows) { EXPECT_EQ(broken_after("delete from event where seq = 2"), 3); }

TEST_P(Tampering, ByClosingTheGapShows)
{
    EXPECT_EQ(broken_after("delete from event where seq = 5; update event set seq = 5 where seq = 4"), 5);
}

class Following : public EventLog {
protected:
    void SetUp() override
    {
        database->write(
            [](Tx& tx) { tx.connection().execute("create table basin (seq bigint, litres bigint)"); });
    }

    static Follower follower()
    {
        return {"basin", [](Tx& tx, EventRow const& entry) {
                    tx.run("insert into basin (seq, litres) values ($1, $2)", entry.seq,
                           entry.as<Watered>().litres);
                }};
    }

    std::vector<std::int64_t> basin()
    {
        return database->read(
            [](Tx& tx) { return tx.column<std::int64_t>("select seq from basin order by seq"); });
    }
};
ERASMI_ON_EACH_DATABASE(Following)

TEST_P(Following, GivesEveryEventItsEffectOnceAlsoAfterARestart)
{
    for (int i = 0; i < 5; ++i) watered(i);
    EXPECT_EQ(followers::advance(*database, follower(), 2), 2);
    database.reopen();
    followers::catch_up(*database, follower());
    followers::catch_up(*database, follower());
    EXPECT_THAT(basin(), ElementsAre(1, 2, 3, 4, 5));
}

TEST_P(Following, UndoesTheEffectsOfABatchInWhichOneEventFails)
{
    for (int i = 0; i < 5; ++i) watered(i);
    auto failing = follower();
    failing.handle = [handle = failing.handle](Tx& tx, EventRow const& entry) {
        handle(tx, entry);
        if (entry.seq == 4) throw std::domain_error("no");
    };
    EXPECT_THROW(followers::advance(*database, failing), std::domain_error);
    EXPECT_THAT(basin(), IsEmpty());
    followers::catch_up(*database, follower());
    EXPECT_THAT(basin(), ElementsAre(1, 2, 3, 4, 5));
}

TEST_P(Following, WritesNothingWhenThereIsNothingNew)
{
    watered(1);
    followers::catch_up(*database, follower());
    auto before = database->statements_run();
    followers::catch_up(*database, follower());
    EXPECT_EQ(database->statements_run() - before, 2);
}

TEST_P(Following, BeginsAnewWhereItIsToldTo)
{
    for (int i = 0; i < 3; ++i) watered(i);
    followers::catch_up(*database, follower());
    database->write([](Tx& tx) {
        tx.run("delete from basin");
        followers::rewind(tx, "basin");
    });
    followers::catch_up(*database, follower());
    EXPECT_THAT(basin(), ElementsAre(1, 2, 3));
    auto list = database->read([](Tx& tx) { return followers::list(tx); });
    ASSERT_THAT(list, SizeIs(1));
    EXPECT_EQ(list[0].cursor, 3);
}

TEST_P(Following, RunsInTheBackgroundAndIsWokenByCommits)
{
    std::latch seen(3);
    Follower counting{"counting", [&](Tx&, EventRow const&) { seen.count_down(); }};
    FollowerRunner runner(*database, {counting}, [](std::string_view, std::string_view) {});
    for (int i = 0; i < 3; ++i) watered(i);
    seen.wait();
}

TEST_P(Following, GoesOnInTheBackgroundUntilTheEventThatFailsWhileOthersPassIt)
{
    std::latch failed(2);
    std::latch passed(3);
    std::atomic<int> failures = 0;
    Follower failing = follower();
    failing.handle = [handle = failing.handle](Tx& tx, EventRow const& entry) {
        handle(tx, entry);
        if (entry.seq == 3) throw std::domain_error("no");
    };
    Follower other{"other", [&](Tx&, EventRow const&) { passed.count_down(); }};
    for (int i = 0; i < 3; ++i) watered(i);
    {
        FollowerRunner runner(*database, {failing, other}, [&](std::string_view who, std::string_view what) {
            EXPECT_EQ(who, "basin");
            EXPECT_EQ(what, "no");
            if (++failures <= 2) failed.count_down();
        });
        failed.wait();
        passed.wait();
    }
    EXPECT_THAT(basin(), ElementsAre(1, 2));
}

} // namespace
} // namespace erasmi::data
