// How a run ends, as documented in `erasmi --help`.
#pragma once

#include <stdexcept>

namespace erasmi::app {

inline constexpr int exit_ok = 0;
inline constexpr int exit_failed = 1;
inline constexpr int exit_wrong_usage = 2;
inline constexpr int exit_data_not_usable = 3;

/// Folder, database or files are not what they must be; the text says what and what to do. Exit code 3.
struct DataNotUsable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

} // namespace erasmi::app
