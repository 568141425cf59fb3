// What is acknowledged has been handed to the disk: the calls that do so are watched.
#include "data/files.hpp"
#include "data/testing/databases.hpp"

#include <dlfcn.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <mutex>

namespace {

std::mutex watching;
std::vector<std::string> synced_paths;

int call_and_note(char const* name, int descriptor)
{
    auto* original = reinterpret_cast<int (*)(int)>(dlsym(RTLD_NEXT, name));
    std::error_code ignored;
    auto path = std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(descriptor), ignored);
    std::lock_guard lock(watching);
    synced_paths.push_back(path.string());
    return original(descriptor);
}

} // namespace

// In place of the C library's, also for SQLite.
extern "C" int fsync(int descriptor) { return call_and_note("fsync", descriptor); }
extern "C" int fdatasync(int descriptor) { return call_and_note("fdatasync", descriptor); }

namespace erasmi::data {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// What was synced, in order, while `work` ran.
template <class Work>
std::vector<std::string> synced_by(Work&& work)
{
    {
        std::lock_guard lock(watching);
        synced_paths.clear();
    }
    work();
    std::lock_guard lock(watching);
    return synced_paths;
}

TEST(Syncing, OfTheLogIsDoneBeforeAWriteReturns)
{
    testing::FreshDatabase database(Dialect::sqlite);
    database->write([](Tx& tx) { tx.connection().execute("create table pot (id text)"); });
    auto insert = [&] { database->write([](Tx& tx) { tx.run("insert into pot (id) values ('b')"); }); };
    EXPECT_THAT(synced_by(insert), Contains(EndsWith("erasmi.db-wal")));
    auto read = [&] { database->read([](Tx& tx) { tx.value<std::int64_t>("select count(*) from pot"); }); };
    EXPECT_THAT(synced_by(read), IsEmpty());
}

TEST(Syncing, OfAStoredFileIsDoneBeforeItHasItsNameAndOfItsFolderAfterwards)
{
    testing::Scratch scratch;
    FolderBlobStore store(scratch.path() / "files");
    store.put("abc"); // makes the folder
    auto digest = store.put("abc");
    auto folder = scratch.path().string() + "/files/" + digest.substr(0, 2);
    EXPECT_THAT(synced_by([&] { store.put("abc"); }), ElementsAre(HasSubstr("/files/incoming/"), folder));
}

} // namespace
} // namespace erasmi::data
