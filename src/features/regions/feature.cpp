// The manifest of regions: no page and no event of its own; other features show places by them.
#include "data/shape.hpp"
#include "features/regions/regions.hpp"
#include "features/regions/types.hpp"

namespace erasmi::regions {

namespace {

void check_rows(data::Connection& connection)
{
    data::verify_rows<MapRow>(connection, "region_map");
    data::verify_rows<Outline>(connection, "region_outline");
}

} // namespace

web::Feature feature() { return {.name = "regions", .check_rows = check_rows}; }

} // namespace erasmi::regions
