// The index on disk: its editions, and what its files refuse.
#include "data/error.hpp"
#include "data/testing/full_disk.hpp"
#include "search/tests/finding.hpp"

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace erasmi::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using IndexFiles = Finding;

std::vector<std::string> names_in(std::filesystem::path const& folder)
{
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    return names;
}

TEST_F(IndexFiles, TakesWhatWasBuiltAnewInOneStep)
{
    put({record("1", Language::en, "Tea")});
    auto with_coffee = [&](Writer& writer) {
        writer.learn(record("2", Language::en, "Coffee"));
        writer.add("practice", record("2", Language::en, "Coffee"));
        writer.commit(7);
        EXPECT_THAT(ids("tea"), ElementsAre("1"));
        return true;
    };
    EXPECT_FALSE(index->build_anew([&](Writer& writer) { return !with_coffee(writer); }));
    EXPECT_THAT(ids("tea"), ElementsAre("1"));
    EXPECT_TRUE(index->build_anew(with_coffee));
    EXPECT_THAT(ids("tea"), IsEmpty());
    EXPECT_THAT(ids("coffee"), ElementsAre("2"));
    EXPECT_EQ(index->find({.text = "coffe"}).suggestion, "coffee");
    EXPECT_EQ(index->writer().cursor(), 7);
    EXPECT_THAT(names_in(folder), ElementsAre("2"));

    put({record("3", Language::en, "Cocoa")});
    index = nullptr;
    index = std::make_unique<Index>(folder);
    EXPECT_THAT(ids("cocoa"), ElementsAre("3"));
    EXPECT_THAT(ids("coffee"), ElementsAre("2"));
}

TEST_F(IndexFiles, LeavesNothingOfWhatAStopInterrupted)
{
    put({record("1", Language::en, "Tea")});
    index = nullptr;
    std::filesystem::create_directory(folder / "next");
    std::filesystem::copy(folder / "1", folder / "next" / "draft", std::filesystem::copy_options::recursive);
    std::ofstream(folder / "termlist.glass") << "of a version without editions";
    index = std::make_unique<Index>(folder);
    EXPECT_THAT(names_in(folder), ElementsAre("1"));
    EXPECT_THAT(ids("tea"), ElementsAre("1"));
}

TEST_F(IndexFiles, GoesOnWithTheNewestEditionWhenTheFormerIsStillThere)
{
    put({record("1", Language::en, "Tea")});
    index = nullptr;
    std::filesystem::rename(folder / "1", folder / "10"); // a number after 9, not a name
    std::filesystem::create_directory(folder / "9");
    index = std::make_unique<Index>(folder);
    EXPECT_THAT(names_in(folder), ElementsAre("10"));
    EXPECT_THAT(ids("tea"), ElementsAre("1"));
}

TEST_F(IndexFiles, GoesOnAfterAStop)
{
    put({record("1", Language::en, "Tea")});
    index->writer().commit(42);
    index.reset();
    index = std::make_unique<Index>(folder);
    EXPECT_EQ(index->writer().cursor(), 42);
    EXPECT_THAT(ids("tea"), ElementsAre("1"));
}

TEST_F(IndexFiles, AreSearchedWhileTheDiskIsFullAndWrittenWhenItIsNot)
{
    put({record("oak", Language::en, "Oaks")});
    for (int attempt = 0; attempt < 3; ++attempt) {
        data::testing::FullDisk full;
        EXPECT_THROW(put({record("rose", Language::en, "Roses")}), std::system_error);
        EXPECT_THAT(ids("oak"), ElementsAre("oak"));
        EXPECT_THAT(ids("rose"), IsEmpty());
    }
    put({record("rose", Language::en, "Roses")});
    EXPECT_THAT(ids("rose"), ElementsAre("rose"));
    EXPECT_THAT(ids("oak"), ElementsAre("oak"));
}

TEST_F(IndexFiles, ThatAreGoneAreUnavailable)
{
    std::filesystem::remove_all(folder);
    EXPECT_THROW(ids("oak"), data::Error);
}

/// With every record, not only with a commit: as Xapian does by itself when there are many.
struct WritesAtOnce {
    WritesAtOnce() { ::setenv(name, "1", 1); }
    ~WritesAtOnce() { ::unsetenv(name); }
    static constexpr auto name = "XAPIAN_FLUSH_THRESHOLD";
};

TEST_F(IndexFiles, ThatFailBetweenTwoCommitsAreWrittenOnFromTheLast)
{
    WritesAtOnce setting;
    index = nullptr;
    index = std::make_unique<Index>(folder);
    put({record("oak", Language::en, "Oaks")});
    {
        data::testing::FullDisk full;
        EXPECT_THROW(index->writer().add("practice", record("rose", Language::en, "Roses")), data::Error);
    }
    put({record("elm", Language::en, "Elms")});
    EXPECT_THAT(ids("rose"), IsEmpty());
    EXPECT_THAT(ids("oak"), ElementsAre("oak"));
    EXPECT_THAT(ids("elm"), ElementsAre("elm"));
}

} // namespace
} // namespace erasmi::search
