// Boundaries from a file into the database, and back as a map.
#include "features/regions/regions.hpp"
#include "features/regions/store.hpp"

namespace erasmi::regions {

Drawing import_boundaries(data::Tx& tx, std::string_view geojson, std::string_view notice)
{
    auto drawing = draw(read_boundaries(geojson));
    MapRow const map{.width = drawing.width,
                     .height = drawing.height,
                     .notice = std::string(notice),
                     .imported_at = tx.now()};
    store::put(tx, map, drawing.outlines);
    return drawing;
}

bool has_map(data::Tx& tx) { return store::map(tx).has_value(); }

std::optional<Map> map(data::Tx& tx)
{
    auto row = store::map(tx);
    if (!row) return {};
    return Map{{row->width, row->height, store::outlines(tx)}, row->notice};
}

} // namespace erasmi::regions
