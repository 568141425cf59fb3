// The filters of practices, as the list and the map show them.
#pragma once

#include "features/practices/views.hpp"
#include "web/html.hpp"

#include <string_view>
#include <vector>

namespace erasmi::practices::pages {

/// What a page shows that can be filtered. `path` is that of the page: "/practices".
struct Filtered {
    web::Context const& context;
    std::vector<FacetView> const& facets;
    std::string_view searched;
    std::string_view path;
};

/// The form with checkboxes and counts; answers replace the element `#results`.
void facets(web::Html& out, Filtered const& page);
/// The chosen values, each with a link that takes it away; nothing without any.
void chips(web::Html& out, Filtered const& page);

} // namespace erasmi::practices::pages
