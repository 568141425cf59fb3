// Boundaries of regions as GeoJSON: what is read has places that can be drawn.
#include "features/regions/regions.hpp"
#include "targets.hpp"

#include <cmath>

namespace erasmi::fuzz {

void boundaries(std::string_view input)
{
    try {
        for (auto const& boundary : regions::read_boundaries(input)) {
            promise(regions::level_of(boundary.code) >= 0);
            for (auto const& ring : boundary.rings)
                for (auto point : ring) promise(std::abs(point.x) < 1e9 && std::abs(point.y) < 1e9);
        }
    } catch (regions::BadBoundaries const&) { // expected of bad input
    }
}

} // namespace erasmi::fuzz
