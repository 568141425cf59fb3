// What a list is filtered by, and how many practices each choice would leave.
#include "features/practices/views.hpp"
#include "features/regions/regions.hpp"

#include <unordered_map>

namespace erasmi::practices {

namespace {

/// Regions are many, so they are shown by country.
std::string group_of(std::string_view facet, std::string_view key, taxonomies::Catalogue const& terms,
                     Language language)
{
    if (facet != "region") return {};
    return std::string(terms.label("country", regions::country_of(key), language));
}

} // namespace

std::vector<FacetView> facet_views(std::vector<store::FacetCount> const& counts, store::Filter const& filter,
                                   taxonomies::Catalogue const& terms, Language language)
{
    std::unordered_map<std::string_view, std::int64_t> practices;
    for (auto const& count : counts) practices.emplace(count.tag, count.practices);
    std::vector<FacetView> views;
    for (auto const& kind : facet_kinds) {
        auto chosen = filter.find(kind.facet);
        FacetView view{.facet = std::string(kind.facet)};
        for (auto const& key : terms.terms(kind.taxonomy)) {
            auto tag = std::string(kind.facet) + "=" + key;
            auto count = practices.find(tag);
            bool is_chosen =
                chosen != filter.end() && std::ranges::find(chosen->second, key) != chosen->second.end();
            if (count == practices.end() && !is_chosen) continue;
            view.options.push_back({.value = key,
                                    .label = std::string(terms.label(kind.taxonomy, key, language)),
                                    .practices = count == practices.end() ? 0 : count->second,
                                    .is_chosen = is_chosen,
                                    .group = group_of(kind.facet, key, terms, language)});
        }
        views.push_back(std::move(view));
    }
    return views;
}

store::Filter filter_of(web::Parameters const& query)
{
    store::Filter filter;
    for (auto const& kind : facet_kinds)
        for (auto value : query.all(kind.facet))
            if (!value.empty()) filter[std::string(kind.facet)].emplace_back(value);
    return filter;
}

} // namespace erasmi::practices
