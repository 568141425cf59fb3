#include "features/regions/tiles.hpp"

#include "features/regions/codes.hpp"

#include <algorithm>

namespace erasmi::regions {

namespace {

// A point is an empty place.
constexpr std::string_view germany = R"(
.    .    .    DEF0 .    .    .
.    DE94 DE50 DE60 DE80 .    .
.    DEA3 DE92 DE93 DE40 DE30 .
DEA1 DEA5 DEA4 DE91 DEE0 DED5 DED2
DEA2 DE72 DE73 DEG0 DED4 .    .
DEB2 DEB1 DE71 DE26 DE24 .    .
DEC0 DEB3 DE12 DE11 DE25 DE23 .
.    .    DE13 DE14 DE27 DE21 DE22)";

constexpr std::string_view ireland = R"(
IE04 .
IE05 IE06)";

constexpr std::string_view italy = R"(
.    .    ITH1 .    .
ITC2 ITC4 ITH2 .    .
ITC1 ITH5 ITH3 ITH4 .
ITC3 ITI1 ITI3 .    .
.    ITI4 ITI2 ITF1 .
ITG2 .    ITF3 ITF2 ITF4
.    .    .    ITF5 .
.    .    ITG1 ITF6 .)";

constexpr std::string_view tuerkiye = R"(
TR21 TR10 TR42 TR81 TR82 TR83 TR90 TRA2
.    TR22 TR41 TR51 TR71 TR72 TRA1 TRB2
.    TR31 TR33 TR52 TR62 TR63 TRB1 TRC3
.    TR32 TR61 .    .    TRC1 TRC2 .)";

void put_row(TileSheet& sheet, std::string_view line)
{
    int column = 0;
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        if (line.empty()) break;
        auto word = line.substr(0, line.find(' '));
        line.remove_prefix(word.size());
        if (word != ".") sheet.tiles.push_back({word, column, sheet.rows});
        sheet.columns = std::max(sheet.columns, ++column);
    }
    ++sheet.rows;
}

TileSheet sheet_of(std::string_view country, std::string_view drawing)
{
    TileSheet sheet{.country = country};
    while (!drawing.empty()) {
        drawing.remove_prefix(1); // the line's beginning
        auto line = drawing.substr(0, drawing.find('\n'));
        drawing.remove_prefix(line.size());
        put_row(sheet, line);
    }
    return sheet;
}

} // namespace

std::vector<TileSheet> const& tile_map()
{
    static std::vector<TileSheet> const sheets{sheet_of("IE", ireland), sheet_of("DE", germany),
                                               sheet_of("IT", italy), sheet_of("TR", tuerkiye)};
    return sheets;
}

bool is_mapped(std::string_view country)
{
    return std::ranges::any_of(tile_map(),
                               [&](auto const& sheet) { return country_of(sheet.country) == country; });
}

} // namespace erasmi::regions
