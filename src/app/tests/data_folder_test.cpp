#include "app/data_folder.hpp"
#include "app/failures.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace erasmi::app {
namespace {

namespace fs = std::filesystem;

TEST(DataFolders, AreMadeForTheirOwnerAlone)
{
    auto root = fs::path(::testing::TempDir()) / "new" / "data";
    fs::remove_all(root);
    auto folder = prepare_data_folder(root);
    EXPECT_EQ(folder.database_url(), "sqlite:" + (root / "erasmi.db").string());
    for (auto const& path : {folder.files(), folder.uploads(), folder.mail()})
        EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all) << path;
}

TEST(DataFolders, ThatCannotBeUsedAreRefusedWithTheReason)
{
    auto file = fs::path(::testing::TempDir()) / "a-file";
    std::ofstream{file};
    EXPECT_THROW(prepare_data_folder(file), DataNotUsable);
}

} // namespace
} // namespace erasmi::app
