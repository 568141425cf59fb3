#include "data/old_files.hpp"

#include "data/folder.hpp"

namespace erasmi::data {

namespace fs = std::filesystem;

bool is_older(fs::path const& file, Instant moment)
{
    std::error_code gone;
    bool is_file = fs::is_regular_file(file, gone);
    auto written = fs::last_write_time(file, gone);
    return !gone && is_file && std::chrono::file_clock::to_sys(written) < moment;
}

std::int64_t remove_older(fs::path const& folder, Instant moment)
{
    std::int64_t removed = 0;
    std::error_code stays;
    for (auto const& entry : entries_of(folder))
        if (is_older(entry.path(), moment) && fs::remove(entry.path(), stays)) ++removed;
    return removed;
}

} // namespace erasmi::data
