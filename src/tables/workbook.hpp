// The small parts of a workbook: which sheet comes first, the texts that sheets share, which numbers are
// dates.
#pragma once

#include "tables/archive.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::tables {

/// Where the parts are, by their names in the archive; empty: there is none.
struct WorkbookParts {
    std::string sheet; ///< the first one
    std::string sheet_name;
    std::string shared_texts;
    std::string styles;
    bool counts_from_1904 = false;
};

/// All throw `Refused`.
WorkbookParts read_workbook(Archive& archive);
std::vector<std::string> read_shared_texts(Archive& archive, std::string const& part, Limits const& limits);
/// For each style of cells: does it show numbers as dates?
std::vector<bool> read_date_styles(Archive& archive, std::string const& part);

/// True for a pattern such as "dd.mm.yyyy", false for "0.00" and "[Red]0 \"days\"".
bool is_date_pattern(std::string_view pattern);

/// The moment of a serial number, to the second; nothing outside the years 1900 to 9999.
Cell moment_of(double serial_number, bool counts_from_1904);

} // namespace erasmi::tables
