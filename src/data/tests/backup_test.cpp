// Backups of a running installation, and what comes back from them.
#include "data/backup.hpp"
#include "data/digest.hpp"
#include "data/events.hpp"
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

namespace erasmi::data {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::ThrowsMessage;

struct Noted {
    static constexpr std::string_view kind = "test.noted";
    static constexpr std::string_view subject_kind = "file";
    Id<struct NoteRecord> id;
};
BOOST_DESCRIBE_STRUCT(Noted, (), (id))

class Backups : public ::testing::Test {
protected:
    std::string add_file(std::string_view content)
    {
        auto digest = files.put(content);
        database->write([&](Tx& tx) {
            files::note(tx, {.digest = digest,
                             .size = static_cast<std::int64_t>(content.size()),
                             .media_type = "text/plain",
                             .created_at = tx.now()});
            tx.record(Noted{tx.new_id<NoteRecord>()});
        });
        return digest;
    }

    /// Turns one bit in the middle of a file.
    static void damage(fs::path const& file)
    {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        auto middle = static_cast<std::streamoff>(fs::file_size(file) / 2);
        stream.seekg(middle);
        auto byte = static_cast<char>(stream.get() ^ 1);
        stream.seekp(middle);
        stream.put(byte);
    }

    fs::path blob(fs::path const& root, std::string const& digest)
    {
        return root / "files" / digest.substr(0, 2) / digest.substr(2);
    }

    testing::FreshDatabase database{Dialect::sqlite};
    FolderBlobStore files{database.folder() / "files"};
    fs::path backup = database.folder() / "backup";
    fs::path restored = database.folder() / "restored";
};

TEST_F(Backups, BringEverythingBack)
{
    auto digest = add_file("hello");
    auto manifest = back_up(*database, files, backup);
    EXPECT_EQ(manifest.entries, 1);
    EXPECT_EQ(manifest.files, 1);
    EXPECT_THAT(verify_backup(backup), IsEmpty());
    add_file("too late for this backup");

    restore_backup(backup, restored);
    FolderBlobStore store(restored / "files");
    EXPECT_EQ(store.check(digest), BlobState::sound);
    auto reopened = Database::open({.url = "sqlite:" + (restored / "erasmi.db").string()});
    EXPECT_EQ(reopened->read([](Tx& tx) { return events::end(tx); }), 1);
    EXPECT_TRUE(reopened->read([&](Tx& tx) { return files::find(tx, digest).has_value(); }));
}

TEST_F(Backups, MadeWhileOthersWriteHoldEverythingAcknowledgedBefore)
{
    std::atomic<bool> is_enough = false;
    std::atomic<std::int64_t> acknowledged = 0;
    std::jthread writer([&] {
        while (!is_enough) {
            database->write([](Tx& tx) { tx.record(Noted{tx.new_id<NoteRecord>()}); });
            ++acknowledged;
        }
    });
    while (acknowledged < 20) std::this_thread::yield();
    auto before = acknowledged.load();
    auto manifest = back_up(*database, files, backup);
    is_enough = true;
    EXPECT_GE(manifest.entries, before);
    EXPECT_THAT(verify_backup(backup), IsEmpty());
}

TEST_F(Backups, NameWhatIsDamaged)
{
    auto digest = add_file("hello");
    back_up(*database, files, backup);
    damage(blob(backup, digest));
    EXPECT_THAT(verify_backup(backup), ElementsAre("The file files/" + digest.substr(0, 2) + "/" +
                                                   digest.substr(2) + " is damaged."));
    fs::remove(blob(backup, digest));
    EXPECT_THAT(verify_backup(backup), ElementsAre(HasSubstr("is missing.")));
}

TEST_F(Backups, NoticeOneWrongBitAnywhere)
{
    add_file("hello");
    for (auto const* name : {"erasmi.db", "SHA256SUMS", "manifest.json"}) {
        auto copy = database.folder() / (std::string("of ") + name);
        back_up(*database, files, copy);
        damage(copy / name);
        EXPECT_THAT(verify_backup(copy), Not(IsEmpty())) << name;
    }
}

TEST_F(Backups, ThatAreDamagedRestoreNothing)
{
    add_file("hello");
    back_up(*database, files, backup);
    damage(backup / "erasmi.db");
    EXPECT_THAT([&] { restore_backup(backup, restored); },
                ThrowsMessage<BackupError>(HasSubstr("The backup cannot be used.")));
    EXPECT_FALSE(fs::exists(restored));
    EXPECT_FALSE(fs::exists(restored.string() + ".unfinished"));
}

TEST_F(Backups, AreNotRestoredOverSomethingElse)
{
    back_up(*database, files, backup);
    fs::create_directory(restored);
    std::ofstream(restored / "note") << "mine";
    EXPECT_THAT([&] { restore_backup(backup, restored); },
                ThrowsMessage<BackupError>(HasSubstr("is not empty")));
    EXPECT_THAT([&] { back_up(*database, files, restored); },
                ThrowsMessage<BackupError>(HasSubstr("is not empty")));
    EXPECT_TRUE(fs::exists(restored / "note"));
}

TEST_F(Backups, NeverLeadOutOfTheirFolder)
{
    back_up(*database, files, backup);
    std::ofstream(backup / "SHA256SUMS") << sha256("x") << "  ../../outside\n";
    EXPECT_THAT(verify_backup(backup), Not(IsEmpty()));
    EXPECT_THROW(restore_backup(backup, restored), BackupError);
}

TEST_F(Backups, AreMadeAndSayWhichFilesTheStoreHasLost)
{
    auto lost = add_file("lost");
    auto changed = add_file("changed");
    auto kept = add_file("kept");
    files.remove(lost);
    damage(*files.open(changed));
    auto manifest = back_up(*database, files, backup);
    EXPECT_EQ(manifest.files, 1);
    EXPECT_EQ(manifest.lost_files, 2);
    EXPECT_THAT(manifest.lost, ::testing::UnorderedElementsAre(lost, changed));
    EXPECT_THAT(verify_backup(backup), IsEmpty());
}

TEST(PostgresBackups, AreLeftToItsOwnToolsWithoutTellingThePassword)
{
    EXPECT_EQ(dump_command("postgresql://me:secret@db:5432/erasmi?sslmode=require"),
              "pg_dump --format=custom --file=erasmi.dump 'postgresql://me@db:5432/erasmi?sslmode=require'");
    EXPECT_EQ(dump_command("postgresql:///erasmi?user=me&password=secret&host=db&sslpassword=secret"),
              "pg_dump --format=custom --file=erasmi.dump 'postgresql:///erasmi?user=me&host=db'");
    EXPECT_EQ(dump_command("postgresql://db:5432"),
              "pg_dump --format=custom --file=erasmi.dump 'postgresql://db:5432'");
    testing::FreshDatabase database(Dialect::postgres);
    FolderBlobStore files(database.folder() / "files");
    EXPECT_THAT([&] { back_up(*database, files, database.folder() / "backup"); },
                ThrowsMessage<BackupError>(HasSubstr("pg_dump")));
}

} // namespace
} // namespace erasmi::data
