// What is particular to SQLite: a full disk, the log's size, and that nobody else opens the file.
#include "data/backup.hpp"
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

namespace erasmi::data {
namespace {

namespace fs = std::filesystem;

class OnSqlite : public ::testing::Test {
protected:
    void SetUp() override
    {
        database->write([](Tx& tx) { tx.connection().execute("create table bulk (content text)"); });
    }

    fs::path file() const { return database.url().substr(std::string("sqlite:").size()); }
    static void add(Tx& tx, std::size_t bytes)
    {
        tx.run("insert into bulk (content) values ($1)", std::string(bytes, 'x'));
    }

    testing::FreshDatabase database{Dialect::sqlite};
};

using FullDatabase = OnSqlite;

TEST_F(FullDatabase, RefusesWith507AndTakesWritesAgainOnceThereIsSpace)
{
    auto limit_pages = [](Tx& tx, std::string const& pages) {
        auto set = "pragma max_page_count = " + pages;
        tx.value<std::int64_t>(set);
    };
    database->write([&](Tx& tx) { limit_pages(tx, "100"); });
    try {
        database->write([](Tx& tx) { add(tx, 1'000'000); });
        FAIL() << "the database took more than there is space";
    } catch (Stop const& stop) {
        EXPECT_EQ(stop.status(), Status::insufficient_storage);
    }
    auto count = [](Tx& tx) { return tx.value<std::int64_t>("select count(*) from bulk"); };
    EXPECT_EQ(database->read(count), 0);
    database->write([&](Tx& tx) { limit_pages(tx, "1000000"); });
    database->write([](Tx& tx) { add(tx, 1'000'000); });
    EXPECT_EQ(database->read(count), 1);
}

using LogOfWrites = OnSqlite;

TEST_F(LogOfWrites, DoesNotGrowWithTheirNumber)
{
    constexpr std::size_t megabytes_8 = 8'000'000;
    for (int i = 0; i < 12; ++i) database->write([](Tx& tx) { add(tx, megabytes_8); });
    EXPECT_LT(fs::file_size(file().string() + "-wal"), 3 * megabytes_8);
}

TEST_F(LogOfWrites, IsCutAfterAReaderThatKeptItGrowing)
{
    constexpr std::size_t megabytes_8 = 8'000'000;
    auto log = file().string() + "-wal";
    database->read([&](Tx& tx) {
        tx.value<std::int64_t>("select count(*) from bulk");
        for (int i = 0; i < 12; ++i) database->write([](Tx& writing) { add(writing, megabytes_8); });
    });
    EXPECT_GT(fs::file_size(log), 8 * megabytes_8);
    for (int i = 0; i < 8; ++i) database->write([](Tx& tx) { add(tx, megabytes_8); });
    EXPECT_LE(fs::file_size(log), 8 * megabytes_8 + 4'000'000);
}

/// The locks that this process holds on a file, as the kernel lists them ("/proc/locks", proc(5)).
int locks_on(fs::path const& file)
{
    struct ::stat status {};
    EXPECT_EQ(::stat(file.c_str(), &status), 0);
    auto owner = " " + std::to_string(::getpid()) + " ";
    auto inode = ":" + std::to_string(status.st_ino) + " ";
    std::ifstream locks("/proc/locks");
    int count = 0;
    for (std::string line; std::getline(locks, line);)
        if (line.find(owner) != std::string::npos && line.find(inode) != std::string::npos) ++count;
    return count;
}

int descriptors_of(fs::path const& file)
{
    int count = 0;
    std::error_code gone; // the descriptor of the listing itself
    for (auto const& entry : fs::directory_iterator("/proc/self/fd"))
        if (fs::read_symlink(entry.path(), gone) == file) ++count;
    return count;
}

using DatabaseFile = OnSqlite;

// Closing any descriptor of the file that SQLite did not open would drop these locks. SQLite itself keeps
// descriptors that it no longer needs for later, so the second backup needs no more than the first.
TEST_F(DatabaseFile, KeepsItsLocksThroughBackupAndVerification)
{
    FolderBlobStore files(database.folder() / "files");
    database->read([](Tx& tx) { tx.value<std::int64_t>("select 1"); });
    auto locks = locks_on(file());
    ASSERT_GT(locks, 0);

    auto backup = database.folder() / "backup";
    back_up(*database, files, backup);
    EXPECT_THAT(verify_backup(backup), ::testing::IsEmpty());
    EXPECT_EQ(locks_on(file()), locks);

    auto descriptors = descriptors_of(file());
    back_up(*database, files, database.folder() / "second");
    EXPECT_EQ(descriptors_of(file()), descriptors);
    EXPECT_EQ(locks_on(file()), locks);
}

TEST_F(DatabaseFile, IsWrittenAheadAndSyncedAtEveryCommit)
{
    database->write([](Tx& tx) {
        EXPECT_EQ(tx.value<std::string>("pragma journal_mode"), "wal");
        EXPECT_EQ(tx.value<std::int64_t>("pragma synchronous"), 2);
        EXPECT_EQ(tx.value<std::int64_t>("pragma foreign_keys"), 1);
    });
}

} // namespace
} // namespace erasmi::data
