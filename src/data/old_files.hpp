// Files that a run which was cut off left behind.
#pragma once

#include "base/clock.hpp"

#include <cstdint>
#include <filesystem>

namespace erasmi::data {

/// True for a regular file that was last written before `moment`; false for one that is gone.
bool is_older(std::filesystem::path const& file, Instant moment);

/// Removes such files of a folder, which may be missing; returns how many. What cannot be removed stays.
/// Throws std::filesystem::filesystem_error when the folder cannot be read.
std::int64_t remove_older(std::filesystem::path const& folder, Instant moment);

} // namespace erasmi::data
