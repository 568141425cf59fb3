// The tile map: one square for each basic region (NUTS 2024, level 2) of the partner countries. The
// arrangement is our own: neighbours are roughly neighbours, areas are all alike.
#pragma once

#include <string_view>
#include <vector>

namespace erasmi::regions {

struct Tile {
    std::string_view code; ///< "DE27"
    int column = 0;
    int row = 0;
};

struct TileSheet {
    std::string_view country; ///< "DE"
    int columns = 0;
    int rows = 0;
    std::vector<Tile> tiles; ///< row by row
};

/// One sheet for each country; the same for the life of the program.
std::vector<TileSheet> const& tile_map();

/// Has the country, as a key of the taxonomy `country`, a sheet of its own?
bool is_mapped(std::string_view country);

} // namespace erasmi::regions
