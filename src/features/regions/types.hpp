// Rows of regions.
#pragma once

#include "base/fields.hpp"
#include "features/regions/drawing.hpp"

namespace erasmi::regions {

/// One row at most: the map that was imported.
struct MapRow {
    std::string id = "map";
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::string notice = {}; ///< whose boundaries these are, in the words that their owner asks for
    Instant imported_at{};
};
BOOST_DESCRIBE_STRUCT(MapRow, (), (id, width, height, notice, imported_at))

BOOST_DESCRIBE_STRUCT(Outline, (), (code, path))

} // namespace erasmi::regions
