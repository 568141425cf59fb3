// The writer when the database fails it, on a connection whose commit can be told to fail.
#include "data/sqlite/connection.hpp"
#include "data/testing/scratch.hpp"
#include "data/writer.hpp"

#include <gmock/gmock.h>

#include <cerrno>
#include <filesystem>
#include <future>
#include <latch>
#include <new>
#include <system_error>

namespace erasmi::data {
namespace {

/// What happens at the next commit, and how often that was asked.
struct Fate {
    std::optional<ErrorKind> commit_error;
    int commits = 0;
};

class FatefulConnection : public Connection {
public:
    FatefulConnection(std::unique_ptr<Connection> inner, Fate& fate) : inner_(std::move(inner)), fate_(fate)
    {
    }

    Dialect dialect() const override { return inner_->dialect(); }
    void execute(std::string_view script) override { inner_->execute(script); }
    void begin(Access access) override { inner_->begin(access); }
    void commit() override
    {
        ++fate_.commits;
        if (fate_.commit_error) throw Error(*fate_.commit_error, "as told");
        inner_->commit();
    }
    void rollback() override { inner_->rollback(); }
    void savepoint() override { inner_->savepoint(); }
    void release_savepoint() override { inner_->release_savepoint(); }
    void rollback_to_savepoint() override { inner_->rollback_to_savepoint(); }
    bool in_transaction() const override { return inner_->in_transaction(); }
    bool is_alive() const override { return inner_->is_alive(); }

private:
    Statement& find_or_prepare(std::string_view sql, std::span<ListPlace const> lists) override
    {
        return inner_->prepare(sql, lists);
    }

    std::unique_ptr<Connection> inner_;
    Fate& fate_;
};

class Commits : public ::testing::Test {
protected:
    std::unique_ptr<Connection> connect()
    {
        return std::make_unique<FatefulConnection>(sqlite::connect(file, Access::write), fate);
    }

    std::int64_t rows()
    {
        auto connection = sqlite::connect(file, Access::read);
        Tx tx(*connection, clock, Access::read);
        return tx.value<std::int64_t>("select count(*) from entry").value();
    }

    /// Two works that share a commit; what became of each.
    std::vector<Status> write_two()
    {
        std::vector<Status> results(2, Status::ok);
        std::latch reported(2);
        std::promise<void> may_go;
        writer.post({[&](Tx&) { may_go.get_future().wait(); }, [](std::exception_ptr) {}});
        for (auto& result : results)
            writer.post({[](Tx& tx) { tx.run("insert into entry (name) values ($1)", "x"); },
                         [&](std::exception_ptr error) {
                             try {
                                 if (error) std::rethrow_exception(error);
                             } catch (Stop const& stop) {
                                 result = stop.status();
                             }
                             reported.count_down();
                         }});
        may_go.set_value();
        reported.wait();
        return results;
    }

    GivenSurroundings clock{Instant{}};
    testing::Scratch scratch;
    std::filesystem::path file = scratch.path() / "test.db";
    Fate fate;
    Writer writer{[this] {
                      auto connection = connect();
                      connection->execute("create table if not exists entry (name text)");
                      return connection;
                  },
                  clock, [](std::int64_t, bool) {}};
};

using ::testing::Each;
using ::testing::HasSubstr;

TEST_F(Commits, ThatFindNoSpaceAreNotReportedAsDoneAndHealByThemselves)
{
    fate.commit_error = ErrorKind::full;
    EXPECT_THAT(write_two(), Each(Status::insufficient_storage));
    EXPECT_EQ(rows(), 0);
    fate.commit_error = {};
    EXPECT_THAT(write_two(), Each(Status::ok));
    EXPECT_EQ(rows(), 2);
}

TEST_F(Commits, ThatCannotReachTheDiskAreNotReportedAsDone)
{
    fate.commit_error = ErrorKind::unavailable;
    EXPECT_THAT(write_two(), Each(Status::service_unavailable));
    EXPECT_EQ(rows(), 0);
}

TEST(Refusals, KeepTheirTextForTheLog)
{
    for (auto kind : {ErrorKind::full, ErrorKind::unavailable, ErrorKind::conflict}) try {
            std::rethrow_exception(as_stop(std::make_exception_ptr(Error(kind, "no route to the disk"))));
        } catch (Stop const& stop) {
            EXPECT_STREQ(stop.what(), "no route to the disk");
        }
}

Status status_after(std::exception_ptr error)
{
    try {
        std::rethrow_exception(as_stop(std::move(error)));
    } catch (Stop const& stop) {
        EXPECT_THAT(stop.what(), HasSubstr("reason"));
        return stop.status();
    } catch (...) {
        return Status::internal_server_error;
    }
}

Status status_after_file_error(int number)
{
    return status_after(
        std::make_exception_ptr(std::system_error(number, std::generic_category(), "reason")));
}

TEST(Refusals, AreThoseOfFilesToo)
{
    for (int number : {ENOSPC, EDQUOT, EFBIG})
        EXPECT_EQ(status_after_file_error(number), Status::insufficient_storage) << number;
    for (int number : {EIO, EROFS, EMFILE, ENFILE, ENOMEM, EAGAIN})
        EXPECT_EQ(status_after_file_error(number), Status::service_unavailable) << number;
    EXPECT_EQ(status_after_file_error(EACCES), Status::internal_server_error) << "does not pass by itself";
    auto full = std::make_error_code(std::errc::no_space_on_device);
    EXPECT_EQ(status_after(std::make_exception_ptr(std::filesystem::filesystem_error("reason", full))),
              Status::insufficient_storage);
}

TEST(Refusals, AreThoseOfTheMemoryToo)
{
    struct Shortage : std::bad_alloc {
        char const* what() const noexcept override { return "reason"; }
    };
    EXPECT_EQ(status_after(std::make_exception_ptr(Shortage())), Status::service_unavailable);
}

TEST_F(Commits, InConflictAreTriedThreeTimesTogetherAndThenAlone)
{
    fate.commit_error = ErrorKind::conflict;
    EXPECT_THAT(write_two(), Each(Status::service_unavailable));
    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(fate.commits, 12) << "each of the three works alone, and those that share a commit together";
}

} // namespace
} // namespace erasmi::data
