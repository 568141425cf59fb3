// The places of the map as a table.
#include "features/practices/pages/map.hpp"
#include "web/pager.hpp"

#include <algorithm>

namespace erasmi::practices::pages {

namespace {

using web::attribute;
using web::Html;

constexpr std::ptrdiff_t page_size = 25;

bool is_by_name(Shading const& map) { return map.context.query.get("sort") == "name"; }

/// Regions, and the countries that have none on the map.
std::vector<PlaceCount> sorted_places(Shading const& map)
{
    auto places = map.view.regions;
    for (auto const& country : map.view.countries)
        if (!regions::is_mapped(country.code)) places.push_back(country);
    bool by_name = is_by_name(map);
    std::ranges::sort(places, [&](PlaceCount const& left, PlaceCount const& right) {
        if (!by_name && left.practices != right.practices) return left.practices > right.practices;
        auto order = map.context.locale->compare(left.name, right.name);
        return order != 0 ? order < 0 : left.code < right.code;
    });
    return places;
}

std::string here(Shading const& map, web::Parameters const& query)
{
    return web::with_query(map.context.url("/practices/map"), query) + "#places";
}

std::string_view country_name(Shading const& map, PlaceCount const& place)
{
    auto const& countries = map.view.countries;
    auto found = std::ranges::find(countries, place.country, &PlaceCount::code);
    return place.is_country() || found == countries.end() ? std::string_view() : found->name;
}

void row(Html& out, Shading const& map, PlaceCount const& place)
{
    out.put<
        R"(<tr><th scope="row"><a href="{}">{}</a></th><td>{}</td><td><code>{}</code></td><td class="num">{}</td></tr>)">(
        map.list(place), place.name, country_name(map, place),
        place.is_country() ? regions::code_of_country(place.code) : place.code,
        map.context.locale->number(place.practices));
}

/// A column's head that sorts by it.
void sorting_head(Html& out, Shading const& map, std::string_view key, bool by_name)
{
    auto query = map.context.query.without("after").without("sort");
    if (by_name) query = query.with_only("sort", "name");
    bool is_sorted = is_by_name(map) == by_name;
    out.put<R"(<th scope="col" {}><a href="{}">{}</a></th>)">(
        attribute<"aria-sort">(!is_sorted ? "" : (by_name ? "ascending" : "descending")), here(map, query),
        map.context.text(key));
}

} // namespace

void place_table(Html& out, Shading const& map)
{
    auto const& context = map.context;
    auto const places = sorted_places(map);
    auto before = std::ranges::find(places, context.query.get("after"), &PlaceCount::code);
    auto first = before == places.end() ? places.begin() : before + 1;
    auto last = first + std::min(page_size, places.end() - first);
    out.put<
        R"(<div class="table-wrap" tabindex="0" role="region" aria-labelledby="places"><table><caption id="places" tabindex="-1">{}</caption><thead><tr>)">(
        context.text("practices.map.table"));
    sorting_head(out, map, "practices.map.place", true);
    out.put<R"(<th scope="col">{}</th><th scope="col">{}</th>)">(context.text("practices.facet.country"),
                                                                 context.text("practices.map.code"));
    sorting_head(out, map, "practices.list.title", false);
    out.put<"</tr></thead><tbody>">();
    for (auto place = first; place != last; ++place) row(out, map, *place);
    out.put<"</tbody></table></div>">();
    web::pager(out, map.context,
               {.path = "/practices/map",
                .next = last == places.end() ? std::string_view() : std::string_view((last - 1)->code),
                .place = "places"});
}

} // namespace erasmi::practices::pages
