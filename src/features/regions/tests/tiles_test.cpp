// The tile map against the seed of the taxonomy: every basic region has its place, and only one.
#include "base/json.hpp"
#include "features/regions/codes.hpp"
#include "features/regions/tiles.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <set>

namespace erasmi::regions {
namespace {

using ::testing::ContainerEq;

/// The codes of seeds/taxonomies/region.json.
std::vector<std::string> seeded_codes()
{
    std::ifstream file(std::string(ERASMI_SOURCE_DIR) + "/seeds/taxonomies/region.json");
    auto seed = parse_json(std::string(std::istreambuf_iterator<char>(file), {})).value();
    std::vector<std::string> codes;
    for (auto const& term : seed.at("terms").as_array()) codes.emplace_back(term.at("key").as_string());
    return codes;
}

TEST(TileMap, HasEveryBasicRegionOfThePartnerCountriesOnce)
{
    std::multiset<std::string> wanted, drawn;
    for (auto const& code : seeded_codes())
        if (level_of(code) == 2 && is_mapped(country_of(code))) wanted.insert(code);
    for (auto const& sheet : tile_map())
        for (auto const& tile : sheet.tiles) drawn.emplace(tile.code);
    EXPECT_EQ(wanted.size(), 38U + 3U + 21U + 26U);
    EXPECT_THAT(drawn, ContainerEq(wanted));
}

TEST(TileMap, PutsNoTileOnAnotherOrOutsideOfItsSheet)
{
    for (auto const& sheet : tile_map()) {
        std::set<std::pair<int, int>> places;
        for (auto const& tile : sheet.tiles) {
            EXPECT_TRUE(places.insert({tile.column, tile.row}).second) << tile.code;
            EXPECT_TRUE(tile.code.starts_with(sheet.country)) << tile.code;
            EXPECT_LT(tile.column, sheet.columns);
            EXPECT_LT(tile.row, sheet.rows);
        }
    }
}

TEST(TileMap, KeepsTheDirectionsOfTheCompass)
{
    auto tile = [](std::string_view code) {
        for (auto const& sheet : tile_map())
            for (auto const& each : sheet.tiles)
                if (each.code == code) return each;
        ADD_FAILURE() << code;
        return Tile();
    };
    struct Pair {
        std::string_view one, other;
    };
    for (auto [north, south] : {Pair{"DEF0", "DE21"}, {"ITH1", "ITG1"}, {"TR81", "TR52"}, {"IE04", "IE05"}})
        EXPECT_LT(tile(north).row, tile(south).row) << north;
    for (auto [west, east] : {Pair{"DEA1", "DED2"}, {"ITC1", "ITH4"}, {"TR21", "TRA2"}, {"IE05", "IE06"}})
        EXPECT_LT(tile(west).column, tile(east).column) << west;
}

TEST(SeededRegions, LieInSeededRegions)
{
    auto const codes = seeded_codes();
    std::set<std::string, std::less<>> const known(codes.begin(), codes.end());
    EXPECT_EQ(known.size(), codes.size());
    for (auto const& code : codes) {
        EXPECT_GE(level_of(code), 0) << code;
        EXPECT_LE(level_of(code), 2) << code;
        EXPECT_TRUE(known.contains(code.substr(0, 2))) << code;
        if (is_mapped(country_of(code)) && level_of(code) > 0)
            EXPECT_TRUE(known.contains(parent_of(code))) << code;
    }
}

} // namespace
} // namespace erasmi::regions
