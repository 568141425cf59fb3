// Archives and workbooks as other programs, or enemies, would write them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace erasmi::tables::testing {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A ZIP archive of these parts, compressed.
std::string packed(Parts const& parts);

/// The parts of a workbook with one sheet "Data", whose rows are the given XML; further parts may follow.
Parts workbook_parts(std::string const& rows);
/// That, packed.
std::string workbook(std::string const& rows);

/// Parts with one of them replaced, or added at the end.
Parts with(Parts parts, std::string const& name, std::string const& content);

} // namespace erasmi::tables::testing
