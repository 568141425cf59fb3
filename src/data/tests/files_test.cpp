// Files by their content.
#include "data/digest.hpp"
#include "data/files.hpp"
#include "data/old_files.hpp"
#include "data/room.hpp"
#include "data/testing/full_disk.hpp"
#include "data/testing/scratch.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace erasmi::data {
namespace {

namespace fs = std::filesystem;

std::string content_of(fs::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator(stream), {}};
}

void write(fs::path const& file, std::string_view content)
{
    std::ofstream(file, std::ios::binary) << content;
}

class Blobs : public ::testing::Test {
protected:
    testing::Scratch scratch;
    FolderBlobStore store{scratch.path() / "files"};
};

// From FIPS 180-4's examples.
constexpr char const* digest_of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

TEST_F(Blobs, AreNamedByTheirSha256)
{
    EXPECT_EQ(store.put("abc"), digest_of_abc);
    ASSERT_TRUE(store.open(digest_of_abc));
    EXPECT_EQ(content_of(*store.open(digest_of_abc)), "abc");
    EXPECT_TRUE(store.exists(digest_of_abc));
}

TEST_F(Blobs, ComeFromFilesOfAnySize)
{
    std::string content(200'001, 'x');
    content[70'000] = '\0';
    auto source = scratch.path() / "upload";
    write(source, content);
    auto digest = store.put_file(source);
    EXPECT_EQ(digest, sha256(content));
    EXPECT_EQ(content_of(*store.open(digest)), content);
    EXPECT_TRUE(fs::exists(source));
    EXPECT_THROW(store.put_file(scratch.path() / "nothing"), std::system_error);
}

TEST_F(Blobs, ThatAreDamagedAreFoundAndHealedByStoringThemAgain)
{
    auto digest = store.put("abc");
    EXPECT_EQ(store.check(digest), BlobState::sound);
    write(*store.open(digest), "abd");
    EXPECT_EQ(store.check(digest), BlobState::damaged);
    store.put("abc");
    EXPECT_EQ(store.check(digest), BlobState::sound);
    EXPECT_EQ(store.check(sha256("other")), BlobState::missing);
}

TEST_F(Blobs, AreRemovedWithoutComplaint)
{
    auto digest = store.put("abc");
    store.remove(digest);
    store.remove(digest);
    EXPECT_FALSE(store.exists(digest));
}

TEST_F(Blobs, AreNotFoundByNamesThatAreNoDigest)
{
    store.put("abc");
    for (auto name :
         {"", "..", "../../etc/passwd", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"})
        EXPECT_FALSE(store.open(name)) << name;
}

TEST_F(Blobs, LeaveNothingUnfinishedBehind)
{
    store.put("abc");
    EXPECT_THROW(store.put_file(scratch.path() / "nothing"), std::system_error);
    EXPECT_TRUE(fs::is_empty(scratch.path() / "files" / "incoming"));
}

constexpr Instant before_all_files{};
constexpr Instant after_all_files{std::chrono::sys_days{std::chrono::January / 1 / 2200}};

TEST_F(Blobs, ThatNobodyWantsAreSweptWhenTheyAreOld)
{
    auto wanted = store.put("wanted");
    auto unwanted = store.put("unwanted");
    write(scratch.path() / "files" / "incoming" / "unfinished", "x");
    auto is_wanted = [&](std::string_view digest) { return digest == wanted; };
    EXPECT_EQ(store.sweep(before_all_files, is_wanted), 0);
    EXPECT_TRUE(store.exists(unwanted));
    EXPECT_EQ(store.sweep(after_all_files, is_wanted), 2);
    EXPECT_TRUE(store.exists(wanted));
    EXPECT_FALSE(store.exists(unwanted));
}

TEST(Room, IsMissedBeforeWritingBegins)
{
    testing::Scratch scratch;
    require_room(scratch.path(), 4'096);
    {
        testing::FullDisk full;
        EXPECT_THROW(require_room(scratch.path(), 4'096), std::system_error);
    }
    EXPECT_THROW(require_room(scratch.path() / "nowhere", 1), std::system_error);
    EXPECT_TRUE(fs::is_empty(scratch.path()));
}

TEST(OldFiles, AreRemovedAndNothingElse)
{
    testing::Scratch scratch;
    write(scratch.path() / "file", "x");
    fs::create_directory(scratch.path() / "folder");
    EXPECT_EQ(remove_older(scratch.path(), before_all_files), 0);
    EXPECT_EQ(remove_older(scratch.path(), after_all_files), 1);
    EXPECT_TRUE(fs::exists(scratch.path() / "folder"));
}

TEST(OldFiles, MayBeNoneButNotUnreadable)
{
    testing::Scratch scratch;
    write(scratch.path() / "no folder", "x");
    EXPECT_EQ(remove_older(scratch.path() / "missing", after_all_files), 0);
    EXPECT_THROW(remove_older(scratch.path() / "no folder", after_all_files), std::system_error);
}

} // namespace
} // namespace erasmi::data
