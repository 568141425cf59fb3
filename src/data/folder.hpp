// What is in a folder that may not be there yet.
#pragma once

#include <filesystem>
#include <system_error>

namespace erasmi::data {

/// The entries of the folder, none when there is no such folder. Throws std::filesystem::filesystem_error
/// when it cannot be read.
inline std::filesystem::directory_iterator entries_of(std::filesystem::path const& folder)
{
    std::error_code error;
    std::filesystem::directory_iterator entries(folder, error);
    if (error && error != std::errc::no_such_file_or_directory)
        throw std::filesystem::filesystem_error("read", folder, error);
    return entries;
}

} // namespace erasmi::data
