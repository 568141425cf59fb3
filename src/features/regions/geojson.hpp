// Reading the boundaries of regions from GeoJSON (RFC 7946) as GISCO, Eurostat's geographic service, hands
// them out: a FeatureCollection with a NUTS code in each feature, in degrees or already in ETRS89-LAEA.
#pragma once

#include "features/regions/projection.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::regions {

/// The file is none that can be imported; the text says what is wrong, where, and what would be right.
struct BadBoundaries : std::runtime_error {
    using std::runtime_error::runtime_error;
};

using Ring = std::vector<Point>;

/// A region or country; rings in metres of ETRS89-LAEA, holes among them.
struct Boundary {
    std::string code;
    std::vector<Ring> rings;
};

/// Every feature of the file, each code once. Throws `BadBoundaries`.
std::vector<Boundary> read_boundaries(std::string_view geojson);

} // namespace erasmi::regions
