#include "data/backup_folder.hpp"

#include "data/backup.hpp"
#include "data/durable_file.hpp"

namespace erasmi::data {

namespace fs = std::filesystem;

UnfinishedFolder::UnfinishedFolder(fs::path const& place) : place_(fs::absolute(place).lexically_normal())
{
    if (!place_.has_filename()) place_ = place_.parent_path();
    path_ = place_.string() + ".unfinished";
    if (fs::exists(place_) && !fs::is_empty(place_))
        throw BackupError("The folder " + place_.string() + " is not empty.");
    fs::remove_all(path_); // left over from a try that was killed
    fs::create_directories(path_);
}

UnfinishedFolder::~UnfinishedFolder()
{
    std::error_code ignored; // what stays behind is removed by the next try
    fs::remove_all(path_, ignored);
}

void UnfinishedFolder::finish()
{
    sync_folder(path_);
    fs::rename(path_, place_);
    sync_folder(place_.parent_path());
}

} // namespace erasmi::data
