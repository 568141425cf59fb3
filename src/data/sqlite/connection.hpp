// SQLite, embedded: one file, written ahead (WAL), every commit on disk before it returns.
#pragma once

#include "data/driver.hpp"

#include <filesystem>
#include <memory>

namespace erasmi::data::sqlite {

/// Opens the file, making it when it is missing. A writing connection copies the log back into the file in
/// `tidy`.
std::unique_ptr<Connection> connect(std::filesystem::path const& file, Access access);

/// Opens a file that nobody writes, such as a backup, without touching it or its folder.
std::unique_ptr<Connection> connect_to_copy(std::filesystem::path const& file);

} // namespace erasmi::data::sqlite
