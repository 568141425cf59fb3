// Jobs: done after the commit, tried again, given up, taken over.
#include "data/jobs.hpp"
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

#include <latch>

namespace erasmi::data {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct Greeting {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(Greeting, (), (name))

class Jobs : public testing::OnEachDatabase {
protected:
    JobId order(std::string const& name, std::chrono::milliseconds later = 0ms)
    {
        return database->write(
            [&](Tx& tx) { return jobs::enqueue(tx, "greet", Greeting{name}, tx.now() + later); });
    }

    bool run_next() { return jobs::run_next(*database, {handler}); }

    JobRow job(JobId id)
    {
        return database->read([&](Tx& tx) { return tx.get<JobRow>("select * from job where id = $1", id); });
    }

    std::vector<JobRow> list(JobState state)
    {
        return database->read([&](Tx& tx) { return jobs::list(tx, state, {}, 100); });
    }

    std::vector<std::string> greeted;
    std::optional<std::string> failure;
    JobHandler handler{"greet", [this](Database&, JobRow const& job) {
                           if (failure) throw std::runtime_error(*failure);
                           greeted.push_back(job.as<Greeting>().name);
                       }};
};
ERASMI_ON_EACH_DATABASE(Jobs)

TEST_P(Jobs, RunOnceInTheOrderInWhichTheyAreDue)
{
    auto late = order("late", 2s);
    order("early", 1s);
    EXPECT_FALSE(run_next());
    database.clock().advance(3s);
    EXPECT_TRUE(run_next());
    EXPECT_TRUE(run_next());
    EXPECT_FALSE(run_next());
    EXPECT_THAT(greeted, ElementsAre("early", "late"));
    EXPECT_EQ(job(late).state, JobState::done);
    EXPECT_EQ(job(late).finished_at, database.clock().now());
}

TEST_P(Jobs, OfATransactionThatFailedDoNotExist)
{
    auto failing = [](Tx& tx) {
        jobs::enqueue(tx, "greet", Greeting{"nobody"});
        throw std::domain_error("no");
    };
    EXPECT_THROW(database->write(failing), std::domain_error);
    EXPECT_FALSE(run_next());
}

TEST_P(Jobs, WithoutAHandlerHereAreLeftToOthers)
{
    order("x");
    EXPECT_FALSE(jobs::run_next(*database, {{"sing", [](Database&, JobRow const&) {}}}));
    EXPECT_TRUE(run_next());
}

TEST_P(Jobs, ThatFailAreTriedAgainAfterALongerAndLongerPause)
{
    EXPECT_EQ(jobs::pause_after(1), 30s);
    EXPECT_EQ(jobs::pause_after(2), 60s);
    EXPECT_EQ(jobs::pause_after(30), 6h);
    auto id = order("x");
    failure = "no connection";
    EXPECT_TRUE(run_next());
    EXPECT_EQ(job(id).last_error, "no connection");
    EXPECT_EQ(job(id).state, JobState::queued);
    EXPECT_FALSE(run_next());
    failure.reset();
    database.clock().advance(30s);
    EXPECT_TRUE(run_next());
    EXPECT_THAT(greeted, ElementsAre("x"));
    EXPECT_EQ(job(id).attempts, 2);
    EXPECT_EQ(job(id).last_error, "");
}

TEST_P(Jobs, ThatKeepFailingAreGivenUpUntilTheOperatorRetriesThem)
{
    auto id = order("x");
    failure = "no connection";
    for (int i = 0; i < jobs::attempt_limit; ++i) {
        EXPECT_TRUE(run_next());
        database.clock().advance(6h);
    }
    EXPECT_FALSE(run_next());
    ASSERT_THAT(list(JobState::failed), SizeIs(1));
    failure.reset();
    database->write([&](Tx& tx) { jobs::retry(tx, id); });
    EXPECT_TRUE(run_next());
    EXPECT_EQ(job(id).state, JobState::done);
    EXPECT_THROW(database->write([&](Tx& tx) { jobs::retry(tx, id); }), Stop);
}

TEST_P(Jobs, AbandonedByAProgramThatDiedAreTakenOver)
{
    auto id = order("x");
    JobHandler dying{"greet", [&](Database&, JobRow const&) {
                         EXPECT_FALSE(run_next()); // nobody else takes it meanwhile
                         database.clock().advance(16min);
                         EXPECT_TRUE(run_next()); // until it counts as abandoned
                         throw std::runtime_error("too late to say anything");
                     }};
    EXPECT_TRUE(jobs::run_next(*database, {dying}));
    EXPECT_THAT(greeted, ElementsAre("x"));
    EXPECT_EQ(job(id).state, JobState::done);
    EXPECT_EQ(job(id).attempts, 2);
}

TEST_P(Jobs, ThatEndTheProgramAtEveryAttemptAreGivenUp)
{
    auto id = order("x");
    database->write([](Tx& tx) {
        tx.run("update job set state = 'running', attempts = $1, run_at = $2", jobs::attempt_limit, tx.now());
    });
    EXPECT_FALSE(run_next());
    EXPECT_THAT(greeted, IsEmpty());
    EXPECT_EQ(job(id).state, JobState::failed);
    EXPECT_EQ(job(id).finished_at, database.clock().now());
    database->write([&](Tx& tx) { jobs::retry(tx, id); });
    EXPECT_TRUE(run_next());
    EXPECT_THAT(greeted, ElementsAre("x"));
}

TEST_P(Jobs, AreListedInPagesNewestFirst)
{
    auto first = order("1");
    auto second = order("2");
    auto third = order("3");
    database->read([&](Tx& tx) {
        auto page = jobs::list(tx, JobState::queued, {}, 2);
        ASSERT_THAT(page, SizeIs(2));
        EXPECT_EQ(page[0].id, third);
        EXPECT_EQ(page[1].id, second);
        page = jobs::list(tx, JobState::queued, page.back().id, 2);
        ASSERT_THAT(page, SizeIs(1));
        EXPECT_EQ(page[0].id, first);
    });
}

TEST_P(Jobs, ThatAreDoneAreForgottenWhenTold)
{
    for (auto name : {"a", "b", "c"}) order(name);
    while (run_next()) {
    }
    order("d");
    database.clock().advance(1h);
    auto forget = [](Tx& tx) { return jobs::forget(tx, JobState::done, tx.now(), 2); };
    EXPECT_EQ(database->write(forget), 2);
    EXPECT_EQ(database->write(forget), 1);
    EXPECT_THAT(list(JobState::done), IsEmpty());
    EXPECT_THAT(list(JobState::queued), SizeIs(1));
}

class RecurringJobs : public Jobs {
protected:
    void begin() { jobs::begin_recurring(*database, {handler}); }
    int runs = 0;
    JobHandler handler{.kind = "count",
                       .handle =
                           [this](Database&, JobRow const&) {
                               if (failure) throw std::runtime_error(*failure);
                               ++runs;
                           },
                       .every = 24h};
    bool run_next() { return jobs::run_next(*database, {handler}); }
};
ERASMI_ON_EACH_DATABASE(RecurringJobs)

TEST_P(RecurringJobs, RunAtOnceAndThenAgainAndAgain)
{
    begin();
    EXPECT_TRUE(run_next());
    EXPECT_FALSE(run_next());
    database.clock().advance(23h);
    EXPECT_FALSE(run_next());
    database.clock().advance(1h);
    EXPECT_TRUE(run_next());
    EXPECT_EQ(runs, 2);
}

TEST_P(RecurringJobs, AreQueuedOnceHoweverOftenTheProgramStarts)
{
    begin();
    begin();
    run_next();
    begin();
    EXPECT_THAT(list(JobState::queued), SizeIs(1));
}

TEST_P(RecurringJobs, GoOnAfterAFailureAndAfterTheProgramDied)
{
    begin();
    failure = "no room";
    EXPECT_TRUE(run_next());
    EXPECT_EQ(list(JobState::queued).at(0).last_error, "no room");
    failure.reset();
    database.clock().advance(30s);
    EXPECT_TRUE(run_next());
    EXPECT_EQ(list(JobState::queued).at(0).last_error, "");
    EXPECT_EQ(list(JobState::queued).at(0).attempts, 0);

    database.clock().advance(24h);
    database->write([](Tx& tx) {
        tx.run("update job set state = 'running', attempts = 1, run_at = $1", tx.now() + 15min);
    });
    begin();
    EXPECT_FALSE(run_next());
    database.clock().advance(15min);
    EXPECT_TRUE(run_next());
    EXPECT_EQ(runs, 2);
}

TEST_P(RecurringJobs, AreNeverGivenUp)
{
    begin();
    failure = "no room";
    for (int i = 0; i < 2 * jobs::attempt_limit; ++i) {
        EXPECT_TRUE(run_next());
        database.clock().advance(6h);
    }
    EXPECT_THAT(list(JobState::failed), IsEmpty());
    failure.reset();
    EXPECT_TRUE(run_next());
    EXPECT_EQ(runs, 1);
    begin();
    EXPECT_THAT(list(JobState::queued), SizeIs(1));
}

TEST_P(Jobs, RunInTheBackgroundAndAreWokenByCommits)
{
    std::latch done(3);
    JobHandler counting{"greet", [&](Database&, JobRow const&) { done.count_down(); }};
    JobRunner runner(
        *database, {counting}, [](std::string_view, std::string_view) {}, 2);
    for (int i = 0; i < 3; ++i) order("x");
    done.wait();
}

} // namespace
} // namespace erasmi::data
