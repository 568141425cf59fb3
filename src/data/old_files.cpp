#include "data/old_files.hpp"

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
    std::error_code failure;
    for (auto const& entry : fs::directory_iterator(folder, failure))
        if (is_older(entry.path(), moment) && fs::remove(entry.path(), failure)) ++removed;
    return removed;
}

} // namespace erasmi::data
