// From boundaries in metres to small drawings: cut to what the map shows, rounded to a grid of about 4 km, so
// that neighbours keep their common border, and written as SVG paths.
#pragma once

#include "features/regions/geojson.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace erasmi::regions {

/// A region or country as the map draws it. `path` is the attribute `d` of an SVG path; its holes need the
/// even-odd rule.
struct Outline {
    std::string code = {};
    std::string path = {};
};

struct Drawing {
    std::int64_t width = 0;
    std::int64_t height = 0;
    std::vector<Outline> outlines; ///< by code; what lies outside of the map is left out
};

/// The regions of the tile map with some land around them, and the other countries as a whole. Throws
/// `BadBoundaries` when a region of the tile map is missing, or all lie in one place.
Drawing draw(std::vector<Boundary> const& boundaries);

} // namespace erasmi::regions
