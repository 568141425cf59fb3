// Regions as facts: their codes, where they lie on the tile map, and, where an operator has imported them,
// their boundaries. Their names are the taxonomy `region`. The façade.
#pragma once

#include "data/tx.hpp"
#include "features/regions/codes.hpp"
#include "features/regions/drawing.hpp"
#include "features/regions/geojson.hpp"
#include "features/regions/region_field.hpp"
#include "features/regions/tiles.hpp"
#include "web/feature.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace erasmi::regions {

/// What the owners of GISCO's boundaries ask everybody to show with them.
inline constexpr std::string_view usual_notice = "© EuroGeographics for the administrative boundaries";

/// A map to draw, and whose boundaries it shows.
struct Map {
    Drawing drawing;
    std::string notice;
};

/// Replaces the map by the boundaries of a GeoJSON file; returns what was drawn. Throws `BadBoundaries`.
Drawing import_boundaries(data::Tx& tx, std::string_view geojson, std::string_view notice);

/// Have boundaries been imported? One small query.
bool has_map(data::Tx& tx);
/// Nothing when no boundaries have been imported.
std::optional<Map> map(data::Tx& tx);

/// The manifest.
web::Feature feature();

} // namespace erasmi::regions
