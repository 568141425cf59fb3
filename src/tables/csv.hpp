// Comma-separated values (RFC 4180) as spreadsheets write and read them.
#pragma once

#include "tables/table.hpp"

#include <string>
#include <string_view>

namespace erasmi::tables {

/// UTF-8 with or without a byte order mark; comma, semicolon or tab between cells, whichever the first row
/// has most of; any line ends. Every cell is a text, freed of the apostrophe that guards it against being run
/// as a formula. A problem without a field for what is no such file and what exceeds the limits.
Checked<Sheet> read_csv(std::string_view bytes, Limits const& limits = {});

/// With a byte order mark, which spreadsheets need, commas, and texts in quotes; texts that would be run as
/// formulas are guarded. `read_csv` gives the same texts again.
std::string write_csv(Sheet const& sheet);

} // namespace erasmi::tables
