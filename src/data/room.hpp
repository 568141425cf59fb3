// Whether there is room to write, asked before writing begins.
#pragma once

#include <cstdint>
#include <filesystem>

namespace erasmi::data {

/// Throws std::system_error when a file of so many bytes cannot be made in the folder now. Leaves none.
void require_room(std::filesystem::path const& folder, std::int64_t bytes);

} // namespace erasmi::data
