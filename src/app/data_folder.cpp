#include "app/data_folder.hpp"

#include "app/failures.hpp"

#include <unistd.h>

namespace erasmi::app {

namespace fs = std::filesystem;

DataFolder prepare_data_folder(fs::path const& root)
{
    try {
        DataFolder folder{fs::absolute(root)};
        fs::create_directories(folder.root);
        for (auto const& path : {folder.files(), folder.uploads(), folder.mail()}) {
            fs::create_directories(path);
            fs::permissions(path, fs::perms::owner_all);
        }
        return folder;
    } catch (fs::filesystem_error const& error) {
        throw DataNotUsable(
            "The data folder " + root.string() + " cannot be used: " + error.code().message() +
            ". Give a folder that this account (user id " + std::to_string(geteuid()) + ") may write.");
    }
}

} // namespace erasmi::app
