// Practices in the full-text index, and the list of those that somebody searches.
#pragma once

#include "features/practices/views.hpp"
#include "search/record.hpp"

namespace erasmi::practices {

/// Published practices, in each language they can be read in.
search::Searchable searchable();

/// What somebody looks for, by the list's field `q`; empty: nothing, the list is browsed.
std::string searched_text(web::Context const& context);

/// The list of those that are found, the best first, with the list's filters. Needs the site's index.
ListView searched_list(web::Context const& context, int page_size);

/// What `q` may become, the most frequent words first.
Completions completions(web::Context const& context);

} // namespace erasmi::practices
