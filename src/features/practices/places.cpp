#include "features/practices/places.hpp"

#include "features/practices/counting.hpp"
#include "features/practices/searching.hpp"

#include <algorithm>
#include <cmath>

namespace erasmi::practices {

namespace {

std::int64_t count_of(std::vector<store::FacetCount> const& counts, std::string const& tag)
{
    auto found = std::ranges::find(counts, tag, &store::FacetCount::tag);
    return found == counts.end() ? 0 : found->practices;
}

class Counter {
public:
    Counter(web::Context const& context, std::vector<store::FacetCount> counts)
        : counts_(std::move(counts)),
          terms_(taxonomies::catalogue(context.tx())),
          query_(context.query),
          language_(context.language())
    {
    }

    PlaceCount place(std::string_view facet, std::string const& code, std::string country) const
    {
        return {.code = code,
                .name = std::string(terms_->label(facet, code, language_)),
                .country = std::move(country),
                .practices = count_of(counts_, std::string(facet) + "=" + code),
                .is_chosen = query_.has(facet, code)};
    }

    std::vector<PlaceCount> regions() const
    {
        std::vector<PlaceCount> places;
        for (auto const& sheet : regions::tile_map())
            for (auto const& tile : sheet.tiles)
                places.push_back(place("region", std::string(tile.code), regions::country_of(tile.code)));
        return places;
    }

    std::vector<PlaceCount> countries() const
    {
        std::vector<PlaceCount> places;
        for (auto const& key : terms_->terms("country")) places.push_back(place("country", key, key));
        return places;
    }

    std::vector<FacetView> facets(store::Filter const& filter) const
    {
        auto views = facet_views(counts_, filter, *terms_, language_);
        std::erase_if(views, [](auto const& view) { return view.facet == "region"; });
        return views;
    }

private:
    std::vector<store::FacetCount> counts_;
    std::shared_ptr<taxonomies::Catalogue const> terms_;
    web::Parameters const& query_;
    Language language_;
};

/// The indented name of a part whose large region is offered above it.
std::string option_label(std::string_view name, bool is_part)
{
    return is_part ? "– " + std::string(name) : std::string(name);
}

} // namespace

std::vector<web::OptionGroup> region_options(taxonomies::Catalogue const& terms, Language language,
                                             std::string_view current)
{
    auto codes = regions::choices(terms.terms("region"));
    auto has = [&](std::string_view code) { return std::ranges::find(codes, code) != codes.end(); };
    std::vector<web::OptionGroup> groups;
    if (!current.empty() && !has(current))
        groups.push_back(
            {"", {{std::string(current), std::string(terms.label("region", current, language))}}});
    for (auto const& code : codes) {
        auto country = terms.label("country", regions::country_of(code), language);
        if (groups.empty() || groups.back().name != country) groups.push_back({std::string(country), {}});
        groups.back().options.push_back(
            {code, option_label(terms.label("region", code, language), has(regions::parent_of(code)))});
    }
    return groups;
}

MapView map_view(web::Context const& context)
{
    auto& tx = context.tx();
    auto filter = filter_of(context.query);
    filter.erase("region");
    MapView view{.searched = is_searched(context) ? searched_text(context.query) : ""};
    std::vector<store::FacetCount> counts;
    if (view.searched.empty()) {
        auto kept = list_counts(context, filter);
        counts = kept->facets;
        view.total = kept->total;
    } else {
        auto found = searched_counts(context, filter);
        counts = std::move(found.counts);
        view.total = found.total;
    }
    Counter const counter(context, std::move(counts));
    view.regions = counter.regions();
    view.countries = counter.countries();
    view.facets = counter.facets(filter);
    bool wants_tiles = context.query.get("view") == "tiles";
    if (!wants_tiles) view.outlines = regions::map(tx);
    view.has_outlines = wants_tiles ? regions::has_map(tx) : view.outlines.has_value();
    return view;
}

web::Parameters list_of(web::Parameters const& query, PlaceCount const& place)
{
    auto wanted = query.without("view").without("sort").without("after").without("region");
    return wanted.with_only(place.is_country() ? "country" : "region", place.code);
}

std::vector<Band> bands(std::int64_t most)
{
    constexpr int shades = 4;
    std::vector<Band> bands;
    std::int64_t last = 0;
    for (int i = 1; i <= shades; ++i) {
        auto to = std::llround(std::pow(static_cast<double>(most), static_cast<double>(i) / shades));
        if (most <= shades) to = i;
        if (to <= last || to > most) continue;
        bands.push_back({last + 1, to});
        last = to;
    }
    return bands;
}

std::size_t shade(std::vector<Band> const& bands, std::int64_t practices)
{
    if (practices <= 0) return 0;
    auto found = std::ranges::find_if(bands, [&](Band const& band) { return practices <= band.to; });
    return static_cast<std::size_t>(found - bands.begin()) + 1;
}

} // namespace erasmi::practices
