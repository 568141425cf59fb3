#include "features/practices/pages/map.hpp"

#include "features/practices/pages/filters.hpp"

#include <algorithm>

namespace erasmi::practices::pages {

namespace {

using web::attribute;
using web::Context;
using web::Html;
using web::Icon;

/// The most that one place of the map has.
std::int64_t most(MapView const& view)
{
    std::int64_t most = 0;
    for (auto const& region : view.regions) most = std::max(most, region.practices);
    for (auto const& country : view.countries)
        if (!regions::is_mapped(country.code)) most = std::max(most, country.practices);
    return most;
}

std::string band_text(Locale const& locale, Band const& band)
{
    auto from = locale.number(band.from);
    return band.from == band.to ? from : from + "–" + locale.number(band.to);
}

void legend(Html& out, Shading const& map)
{
    auto const& context = map.context;
    auto entry = [&](std::size_t shade, std::string_view text) {
        out.put<
            R"(<li><svg class="swatch q{}" viewBox="0 0 20 20" aria-hidden="true"><rect x="1" y="1" width="18" height="18" rx="3"/></svg>{}</li>)">(
            shade, text);
    };
    out.put<R"(<ul class="legend" role="list" aria-label="{}">)">(context.text("practices.map.legend"));
    entry(0, context.text("practices.map.none"));
    for (std::size_t i = 0; i < map.bands.size(); ++i) entry(i + 1, band_text(*context.locale, map.bands[i]));
    out.put<"</ul>">();
}

void other_countries(Html& out, Shading const& map)
{
    out.put<R"(<section aria-labelledby="others"><h2 id="others">{}</h2><ul class="countries" role="list">)">(
        map.context.text("practices.map.other_countries"));
    for (auto const& country : map.view.countries) {
        if (regions::is_mapped(country.code)) continue;
        out.put<R"(<li><a class="tile q{}{}" href="{}">{} <b>{}</b></a></li>)">(
            map.shade_of(country), country.is_chosen ? " chosen" : "", map.list(country), country.name,
            map.context.locale->number(country.practices));
    }
    out.put<"</ul></section>">();
}

/// Tiles or outlines, where there are both.
void views(Html& out, Shading const& map)
{
    auto const& context = map.context;
    if (!map.view.has_outlines) return;
    auto entry = [&](std::string_view view, std::string_view key, bool is_shown) {
        out.put<R"(<li><a href="{}" {}>{}</a></li>)">(
            web::with_query(context.url("/practices/map"), context.query.with_only("view", view)),
            attribute<"aria-current">(is_shown ? "true" : ""), context.text(key));
    };
    bool shows_outlines = map.view.outlines.has_value();
    out.put<R"(<nav class="tabs" aria-label="{}"><ul>)">(context.text("practices.map.views"));
    entry("map", "practices.map.outlines", shows_outlines);
    entry("tiles", "practices.map.tiles", !shows_outlines);
    out.put<"</ul></nav>">();
}

void results(Html& out, Shading const& map)
{
    auto const& context = map.context;
    auto found = context.locale->plural("practices.list.found", map.view.total);
    auto list = context.query.without("view").without("sort").without("after");
    out.put<
        R"(<div id="results" class="busy" tabindex="-1" data-say="{}"><div class="results-head"><p><strong>{}</strong></p><a class="btn quiet small" href="{}">{}{}</a></div>)">(
        found, found, web::with_query(context.url("/practices"), list), Icon{"list"},
        context.text("practices.map.list"));
    chips(out, {context, map.view.facets, map.view.searched, "/practices/map"});
    views(out, map);
    out.put<R"(<a class="btn ghost small visually-hidden" href="#places">{}</a><div class="maps">)">(
        context.text("practices.map.skip"));
    if (map.view.outlines)
        outline_map(out, map, *map.view.outlines);
    else
        tile_sheets(out, map);
    legend(out, map);
    out.put<R"(</div><p class="muted small">{}</p>)">(context.text("practices.map.country_note"));
    other_countries(out, map);
    place_table(out, map);
    out.put<"</div>">();
}

} // namespace

std::string Shading::list(PlaceCount const& place) const
{
    return web::with_query(context.url("/practices"), list_of(context.query, place));
}

std::string Shading::name(PlaceCount const& place) const
{
    return place.name + ": " + context.locale->plural("practices.map.practices", place.practices);
}

void map(Html& out, Context const& context, MapView const& view)
{
    Shading const map{context, view, bands(most(view))};
    web::PageHead head{.title = std::string(context.text("practices.map.title")),
                       .description = std::string(context.text("practices.map.lead"))};
    web::frame(out, context, head, [&](Html& out) {
        out.put<R"(<div class="page-head"><div class="wrap">)">();
        web::breadcrumbs(
            out, context,
            {{std::string(context.text("practices.list.title")), "/practices"}, {head.title, ""}});
        out.put<
            R"(<h1>{}</h1><p class="lead">{}</p></div></div><section class="section" aria-label="{}"><div class="wrap">)">(
            head.title, head.description, head.title);
        beside_facets(out, {context, view.facets, view.searched, "/practices/map"},
                      [&](Html& out) { results(out, map); });
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::practices::pages
