// The map of practices: drawn by the server, every place a link to its list, and the same as a table.
#pragma once

#include "features/practices/places.hpp"
#include "web/frame.hpp"

#include <string>
#include <vector>

namespace erasmi::practices::pages {

/// A map with the shades of its places.
struct Shading {
    web::Context const& context;
    MapView const& view;
    std::vector<Band> bands;

    std::size_t shade_of(PlaceCount const& place) const { return shade(bands, place.practices); }
    /// The list of this place, with the filters of the map.
    std::string list(PlaceCount const& place) const;
    /// "Saxony-Anhalt: 3 practices"
    std::string name(PlaceCount const& place) const;
};

void map(web::Html& out, web::Context const& context, MapView const& view);

/// Squares for regions, a sheet for each country.
void tile_sheets(web::Html& out, Shading const& map);
/// The true outlines of regions and countries, and whose boundaries they are.
void outline_map(web::Html& out, Shading const& map, regions::Map const& outlines);
/// All places with their numbers, in pages: `?sort=name`, `?after=` the last place of the page before.
void place_table(web::Html& out, Shading const& map);

} // namespace erasmi::practices::pages
