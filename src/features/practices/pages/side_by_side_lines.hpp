// What two practices are compared by: the lines of the table, in the order of the reading page.
#pragma once

#include "features/practices/pages/reader.hpp"

#include <span>
#include <string_view>

namespace erasmi::practices::pages {

/// Writes what one practice says of a field; writes nothing when it says nothing.
using Cell = void (*)(Html& out, Reader const& reader);

struct ComparedLine {
    std::string_view label; ///< message key
    Cell cell;
};

std::span<ComparedLine const> compared_lines();

} // namespace erasmi::practices::pages
