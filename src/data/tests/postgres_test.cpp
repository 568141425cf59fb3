// What is particular to PostgreSQL: a server that goes away and comes back, full disks, warned commits.
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

#include <atomic>

namespace erasmi::data {
namespace {

class OnPostgres : public ::testing::Test {
protected:
    template <class Work>
    Status status_of_write(Work work)
    {
        try {
            database->write(work);
            return Status::ok;
        } catch (Stop const& stop) {
            return stop.status();
        }
    }

    testing::FreshDatabase database{Dialect::postgres};
};

constexpr char const* end_connection = "select cast(pg_terminate_backend(pg_backend_pid()) as text)";

using LostConnection = OnPostgres;

TEST_F(LostConnection, StopsTheWriteWith503AndIsReplaced)
{
    auto lose = [](Tx& tx) { tx.value<std::string>(end_connection); };
    EXPECT_EQ(status_of_write(lose), Status::service_unavailable);
    EXPECT_EQ(database->write([](Tx& tx) { return tx.value<std::int64_t>("select 5"); }), 5);
}

TEST_F(LostConnection, StopsTheReadWith503AndIsReplaced)
{
    auto lose = [](Tx& tx) { return tx.value<std::string>(end_connection); };
    EXPECT_THROW(database->read(lose), Stop);
    EXPECT_EQ(database->read([](Tx& tx) { return tx.value<std::int64_t>("select 5"); }), 5);
}

TEST_F(LostConnection, ThatNobodyUsedIsNotNoticed)
{
    database->read([](Tx& tx) { tx.value<std::int64_t>("select 5"); });
    database->write([](Tx& tx) {
        tx.column<std::string>("select cast(pg_terminate_backend(pid) as text) from pg_stat_activity"
                               " where datname = current_database() and pid <> pg_backend_pid()");
    });
    EXPECT_EQ(database->read([](Tx& tx) { return tx.value<std::int64_t>("select 5"); }), 5);
}

TEST_F(OnPostgres, RefusesATextThatItWouldCutOff)
{
    auto store = [](Tx& tx) { tx.value<std::string>("select $1", std::string_view("a\0b", 3)); };
    EXPECT_THROW(database->write(store), Error);
    EXPECT_THROW(database->read(store), Error);
}

TEST_F(OnPostgres, AnswersAFullDiskWith507)
{
    auto fill = [](Tx& tx) {
        tx.connection().execute("do $$ begin raise exception 'no space' using errcode = '53100'; end $$");
    };
    EXPECT_EQ(status_of_write(fill), Status::insufficient_storage);
}

TEST_F(OnPostgres, TakesACommitThatIsWarnedAboutForFailed)
{
    database->write([](Tx& tx) {
        tx.connection().execute(
            "create table entry (name text);"
            "create function warn() returns trigger language plpgsql as"
            " $$ begin raise warning 'not replicated'; return null; end $$;"
            "create constraint trigger warn after insert on entry deferrable initially deferred"
            " for each row execute function warn()");
    });
    auto add = [](Tx& tx) { tx.run("insert into entry (name) values ('a')"); };
    EXPECT_EQ(status_of_write(add), Status::service_unavailable);
}

TEST_F(OnPostgres, WakesFollowersOnOtherNodes)
{
    std::atomic<int> calls = 0;
    auto watch = database->watch([&] {
        ++calls;
        calls.notify_all();
    });
    calls.wait(0); // it listens
    auto other = Database::open({.url = database.url()});
    auto before = calls.load();
    other->write([](Tx& tx) { tx.wake_after_commit(); });
    calls.wait(before);
    EXPECT_GT(calls, before);
}

TEST_F(OnPostgres, RefusesToStartWithoutAServer)
{
    try {
        Database::open({.url = "postgresql:///nothing?host=/nowhere"});
        FAIL() << "a database was opened without a server";
    } catch (Error const& error) {
        EXPECT_EQ(error.kind(), ErrorKind::unavailable);
    }
}

TEST_F(OnPostgres, AcceptsTheSameStatementWithOtherKindsOfArguments)
{
    auto shown = database->read([](Tx& tx) {
        auto text = tx.value<std::string>("select cast($1 as text)", "a");
        return *text + *tx.value<std::string>("select cast($1 as text)", 5);
    });
    EXPECT_EQ(shown, "a5");
}

} // namespace
} // namespace erasmi::data
