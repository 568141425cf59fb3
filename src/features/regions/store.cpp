#include "features/regions/store.hpp"

namespace erasmi::regions::store {

void put(data::Tx& tx, MapRow const& map, std::vector<Outline> const& outlines)
{
    tx.run("delete from region_outline");
    tx.run("delete from region_map");
    tx.insert("region_map", map);
    for (auto const& outline : outlines) tx.insert("region_outline", outline);
}

std::optional<MapRow> map(data::Tx& tx)
{
    return tx.maybe<MapRow>("select " + data::columns<MapRow>() + " from region_map where id = 'map'");
}

std::vector<Outline> outlines(data::Tx& tx)
{
    return tx.all<Outline>("select code, path from region_outline order by code");
}

} // namespace erasmi::regions::store
