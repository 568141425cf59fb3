// The drawings of the map: SVG that needs no script and does not mirror, whatever the page's direction.
#include "features/practices/pages/map.hpp"

#include <algorithm>

namespace erasmi::practices::pages {

namespace {

using web::Html;

constexpr int tile = 60;       ///< the side of a square
constexpr int step = 64;       ///< from one to the next
constexpr int shown_step = 52; ///< the same on a wide screen, in CSS pixels
constexpr int round_to = 8;

std::string_view chosen(PlaceCount const& place) { return place.is_chosen ? " chosen" : ""; }

void draw_tile(Html& out, Shading const& map, PlaceCount const& place, regions::Tile const& spot)
{
    auto name = map.name(place);
    int const x = spot.column * step + (step - tile) / 2;
    int const y = spot.row * step + (step - tile) / 2;
    int const middle = x + tile / 2;
    out.put<
        R"(<a class="tile q{}{}" href="{}"><title>{}</title><rect x="{}" y="{}" width="{}" height="{}" rx="{}"/><text class="code" x="{}" y="{}">{}</text><text x="{}" y="{}">{}</text></a>)">(
        map.shade_of(place), chosen(place), map.list(place), name, x, y, tile, tile, round_to, middle, y + 21,
        place.code, middle, y + 47, map.context.locale->number(place.practices));
}

PlaceCount const& find(std::vector<PlaceCount> const& places, std::string_view code)
{
    return *std::ranges::find(places, code, &PlaceCount::code);
}

void sheet(Html& out, Shading const& map, regions::TileSheet const& sheet)
{
    auto country =
        std::ranges::find(map.view.countries, regions::country_of(sheet.country), &PlaceCount::code);
    if (country == map.view.countries.end()) return;
    out.put<R"(<figure class="sheet"><figcaption><a href="{}">{}</a><small>{}</small></figcaption>)">(
        map.list(*country), country->name,
        map.context.locale->plural("practices.map.practices", country->practices));
    out.put<R"(<svg viewBox="0 0 {} {}" width="{}" height="{}" role="group" aria-label="{}">)">(
        sheet.columns * step, sheet.rows * step, sheet.columns * shown_step, sheet.rows * shown_step,
        country->name);
    for (auto const& spot : sheet.tiles) draw_tile(out, map, find(map.view.regions, spot.code), spot);
    out.put<"</svg></figure>">();
}

/// The place that an outline shows; none for a country that the site does not know.
PlaceCount const* place_of(MapView const& view, std::string_view code)
{
    bool is_region = regions::level_of(code) > 0;
    auto const& places = is_region ? view.regions : view.countries;
    auto found = std::ranges::find(places, is_region ? std::string(code) : regions::country_of(code),
                                   &PlaceCount::code);
    return found == places.end() ? nullptr : &*found;
}

void draw_outline(Html& out, Shading const& map, regions::Outline const& outline)
{
    auto const* place = place_of(map.view, outline.code);
    if (!place) return out.put<R"(<path class="land" d="{}"/>)">(outline.path);
    auto name = map.name(*place);
    out.put<R"(<a class="area q{}{}" href="{}" aria-label="{}"><title>{}</title><path d="{}"/></a>)">(
        map.shade_of(*place), chosen(*place), map.list(*place), name, name, outline.path);
}

} // namespace

void tile_sheets(Html& out, Shading const& map)
{
    out.put<R"(<div class="sheets">)">();
    for (auto const& each : regions::tile_map()) sheet(out, map, each);
    out.put<R"(</div><p class="muted small">{}</p>)">(map.context.text("practices.map.tiles_note"));
}

void outline_map(Html& out, Shading const& map, regions::Map const& outlines)
{
    auto const& drawing = outlines.drawing;
    out.put<R"(<svg class="outlines" viewBox="0 0 {} {}" role="group" aria-label="{}">)">(
        drawing.width, drawing.height, map.context.text("practices.map.title"));
    for (auto const& outline : drawing.outlines) draw_outline(out, map, outline);
    out.put<R"(</svg><p class="muted small" lang="en">{}</p>)">(outlines.notice);
}

} // namespace erasmi::practices::pages
