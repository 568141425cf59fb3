// Parts of the list that is searched by words.
#pragma once

#include "features/practices/views.hpp"
#include "web/html.hpp"

namespace erasmi::practices::pages {

/// The field for the words; nothing where the site has no index. Keeps the filters.
void search_box(web::Html& out, web::Context const& context, ListView const& view);

/// What was perhaps meant, and whether only some of the words were found.
void search_notes(web::Html& out, web::Context const& context, ListView const& view);

} // namespace erasmi::practices::pages
