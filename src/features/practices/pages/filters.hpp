// The filters of practices, as the list and the map show them.
#pragma once

#include "features/practices/views.hpp"
#include "web/frame.hpp"

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

/// What `results` writes, and beside it, where there is something to choose, the form with checkboxes and
/// counts; its answers replace the element `#results`.
void beside_facets(web::Html& out, Filtered const& page, web::Body const& results);
/// The chosen values, each with a link that takes it away; nothing without any.
void chips(web::Html& out, Filtered const& page);

} // namespace erasmi::practices::pages
