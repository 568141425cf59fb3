// Statements on the tables of regions.
#pragma once

#include "data/tx.hpp"
#include "features/regions/types.hpp"

#include <optional>
#include <vector>

namespace erasmi::regions::store {

/// Replaces what was imported before.
void put(data::Tx& tx, MapRow const& map, std::vector<Outline> const& outlines);
/// Nothing when no boundaries have been imported.
std::optional<MapRow> map(data::Tx& tx);
/// By code; there are never more than regions and countries.
std::vector<Outline> outlines(data::Tx& tx);

} // namespace erasmi::regions::store
