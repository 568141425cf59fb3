// The places of practices: which regions can be chosen, and how many practices each place has.
#pragma once

#include "features/practices/views.hpp"
#include "features/regions/regions.hpp"
#include "web/grouped_choice.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::practices {

/// Regions by country, large ones before their parts. `current` is offered too when it is no region that can
/// be chosen any more, so that it does not get lost unseen.
std::vector<web::OptionGroup> region_options(taxonomies::Catalogue const& terms, Language language,
                                             std::string_view current);

/// How many practices a region or a country has, with the other filters of the list.
struct PlaceCount {
    std::string code;    ///< NUTS code of a region, or key of a country
    std::string name;    ///< in the reader's language
    std::string country; ///< key; for a country the same as `code`
    std::int64_t practices = 0;
    bool is_chosen = false; ///< the list's filters name it

    bool is_country() const { return code == country; }
};
BOOST_DESCRIBE_STRUCT(PlaceCount, (), (code, name, country, practices, is_chosen))

/// Practices by place. Filters of the list apply, but a place stands instead of the regions that are
/// filtered.
struct MapView {
    std::int64_t total = 0;            ///< in all places
    std::string searched;              ///< the words that were searched; empty: none
    std::vector<PlaceCount> regions;   ///< those of the tile map, in its order
    std::vector<PlaceCount> countries; ///< all, in the order of their taxonomy
    std::vector<FacetView> facets = {};
    std::optional<regions::Map> outlines = {}; ///< to be drawn instead of tiles
    bool has_outlines = false;                 ///< there is a choice between both
};
BOOST_DESCRIBE_STRUCT(MapView, (), (total, searched, regions, countries))

/// `?view=tiles` asks for tiles where there are outlines.
MapView map_view(web::Context const& context);

/// What the list is asked for to show just this place, with the other filters.
web::Parameters list_of(web::Parameters const& query, PlaceCount const& place);

/// From how many to how many practices one shade stands for.
struct Band {
    std::int64_t from = 0;
    std::int64_t to = 0;

    friend bool operator==(Band const&, Band const&) = default;
};

/// At most four shades up to `most`, each about as many times the one before; none when there are no
/// practices.
std::vector<Band> bands(std::int64_t most);
/// 0 for none, else the number of the band, from 1.
std::size_t shade(std::vector<Band> const& bands, std::int64_t practices);

} // namespace erasmi::practices
