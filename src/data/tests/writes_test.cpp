// What a write promises: on disk when it returns, alone, and undone without harm to others when it fails.
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

#include <future>
#include <latch>
#include <thread>

namespace erasmi::data {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

class Writes : public testing::OnEachDatabase {
protected:
    void SetUp() override
    {
        database->write([](Tx& tx) {
            tx.connection().execute("create table entry (name text primary key);"
                                    "create table part (entry text not null references entry (name)"
                                    " deferrable initially deferred)");
        });
    }

    static void add(Tx& tx, std::string_view name) { tx.run("insert into entry (name) values ($1)", name); }

    std::vector<std::string> names()
    {
        return database->read(
            [](Tx& tx) { return tx.column<std::string>("select name from entry order by name"); });
    }

    /// Keeps the writer busy until `go` is called, so that what is written meanwhile shares one commit.
    struct Hold {
        explicit Hold(Database& database)
        {
            database.write_later(
                [this](Tx&) {
                    begun.count_down();
                    may_go.get_future().wait();
                },
                [](std::exception_ptr) {});
            begun.wait();
        }
        void go() { may_go.set_value(); }

        std::latch begun{1};
        std::promise<void> may_go;
    };

    /// Queues works behind a hold, lets them go and waits; what became of each.
    std::vector<std::exception_ptr> in_one_batch(std::vector<std::function<void(Tx&)>> const& works)
    {
        std::vector<std::exception_ptr> results(works.size());
        std::latch reported(static_cast<std::ptrdiff_t>(works.size()));
        Hold hold(*database);
        for (std::size_t i = 0; i < works.size(); ++i)
            database->write_later(works[i], [&, i](std::exception_ptr error) {
                results[i] = error;
                reported.count_down();
            });
        hold.go();
        reported.wait();
        return results;
    }
};
ERASMI_ON_EACH_DATABASE(Writes)

Status status_of(std::exception_ptr error)
{
    try {
        if (error) std::rethrow_exception(error);
        return Status::ok;
    } catch (Stop const& stop) {
        return stop.status();
    } catch (...) {
        return Status::internal_server_error;
    }
}

TEST_P(Writes, AreSeenByTheNextRead)
{
    auto count = database->write([](Tx& tx) {
        add(tx, "a");
        return tx.value<std::int64_t>("select count(*) from entry");
    });
    EXPECT_EQ(count, 1);
    EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_P(Writes, ThatThrowLeaveNothingAndThrowOn)
{
    auto failing = [](Tx& tx) {
        add(tx, "a");
        throw std::domain_error("no");
    };
    EXPECT_THROW(database->write(failing), std::domain_error);
    EXPECT_THAT(names(), SizeIs(0));
}

TEST_P(Writes, ThatFailDoNotHarmTheOthersOfTheirCommit)
{
    auto results = in_one_batch({
        [](Tx& tx) { add(tx, "a"); },
        [](Tx& tx) {
            add(tx, "b");
            throw Stop(Status::forbidden);
        },
        [](Tx& tx) { add(tx, "a"); }, // a second one with that name
        [](Tx& tx) { tx.run("this is no statement"); },
        [](Tx& tx) { add(tx, "c"); },
    });
    EXPECT_EQ(status_of(results[0]), Status::ok);
    EXPECT_EQ(status_of(results[1]), Status::forbidden);
    EXPECT_THROW(std::rethrow_exception(results[2]), Error);
    EXPECT_THROW(std::rethrow_exception(results[3]), Error);
    EXPECT_EQ(status_of(results[4]), Status::ok);
    EXPECT_THAT(names(), ElementsAre("a", "c"));
}

TEST_P(Writes, ThatBreakARuleOnlyAtTheCommitFailAlone)
{
    auto results = in_one_batch({
        [](Tx& tx) { add(tx, "a"); },
        [](Tx& tx) { tx.run("insert into part (entry) values ($1)", "nowhere"); },
        [](Tx& tx) { add(tx, "c"); },
    });
    EXPECT_FALSE(results[0]);
    EXPECT_THROW(std::rethrow_exception(results[1]), Error);
    EXPECT_FALSE(results[2]);
    EXPECT_THAT(names(), ElementsAre("a", "c"));
}

TEST_P(Writes, AreReportedOnlyAfterTheCommitTheyShare)
{
    std::vector<std::string> seen_at_first_report;
    std::latch reported(2);
    auto report = [&](std::exception_ptr) {
        if (seen_at_first_report.empty()) seen_at_first_report = names();
        reported.count_down();
    };
    Hold hold(*database);
    database->write_later([](Tx& tx) { add(tx, "a"); }, report);
    database->write_later([](Tx& tx) { add(tx, "b"); }, report);
    hold.go();
    reported.wait();
    EXPECT_THAT(seen_at_first_report, ElementsAre("a", "b"));
}

TEST_P(Writes, RunAgainAfterAConflict)
{
    int runs = 0;
    database->write([&](Tx& tx) {
        add(tx, "a");
        if (++runs < 3) throw Error(ErrorKind::conflict, "somebody was quicker");
    });
    EXPECT_EQ(runs, 3);
    EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_P(Writes, GiveUpAfterThreeConflicts)
{
    int runs = 0;
    auto work = [&](Tx&) {
        ++runs;
        throw Error(ErrorKind::conflict, "somebody was quicker");
    };
    try {
        database->write(work);
        FAIL() << "the conflict was not noticed";
    } catch (Stop const& stop) {
        EXPECT_EQ(stop.status(), Status::service_unavailable);
    }
    EXPECT_EQ(runs, 3);
}

TEST_P(Writes, InsideAWriteAreRefused)
{
    auto nested = [&](Tx&) { database->write([](Tx& tx) { add(tx, "a"); }); };
    EXPECT_THROW(database->write(nested), std::logic_error);
}

TEST_P(Writes, DoNotChangeWhatAReaderSeesUntilItEnds)
{
    database->read([&](Tx& tx) {
        auto count = [&] { return tx.value<std::int64_t>("select count(*) from entry"); };
        EXPECT_EQ(count(), 0);
        database->write([](Tx& writing) { add(writing, "a"); });
        EXPECT_EQ(count(), 0);
    });
    EXPECT_THAT(names(), SizeIs(1));
}

TEST_P(Writes, AtTheSameTimeFollowOneAnother)
{
    auto book = [&](int who) {
        return database->write([&](Tx& tx) {
            if (tx.value<std::int64_t>("select count(*) from entry") > 0) return false;
            add(tx, "seat of " + std::to_string(who));
            return true;
        });
    };
    std::atomic<int> booked = 0;
    std::vector<std::jthread> guests;
    for (int who = 0; who < 8; ++who)
        guests.emplace_back([&, who] {
            for (int i = 0; i < 10; ++i) booked += book(who) ? 1 : 0;
        });
    guests.clear();
    EXPECT_EQ(booked, 1);
    EXPECT_THAT(names(), SizeIs(1));
}

TEST_P(Writes, ThatWaitAreFinishedBeforeTheDatabaseCloses)
{
    std::atomic<int> done = 0;
    auto hold = std::make_unique<Hold>(*database);
    for (int i = 0; i < 5; ++i)
        database->write_later([i](Tx& tx) { add(tx, std::to_string(i)); },
                              [&](std::exception_ptr error) { done += error ? 0 : 1; });
    hold->go();
    database.reopen();
    EXPECT_EQ(done, 5);
    EXPECT_THAT(names(), SizeIs(5));
}

TEST_P(Writes, SurviveAReportThatThrows)
{
    auto results = in_one_batch({[](Tx& tx) { add(tx, "a"); }});
    database->write_later([](Tx& tx) { add(tx, "b"); }, [](std::exception_ptr) { throw 1; });
    database->write([](Tx& tx) { add(tx, "c"); });
    EXPECT_THAT(names(), ElementsAre("a", "b", "c"));
}

} // namespace
} // namespace erasmi::data
