// Practices in the full-text index, and the list of those that somebody searches.
#pragma once

#include "features/practices/views.hpp"
#include "search/record.hpp"

namespace erasmi::practices {

/// Published practices, in each language they can be read in.
search::Searchable searchable();

/// What somebody looks for, by the list's field `q`; empty: nothing, the list is browsed.
std::string searched_text(web::Context const& context);

/// Does the request search by words, and has the site an index?
bool is_searched(web::Context const& context);

/// How many practices are found with these filters instead of the request's, and how many in each facet.
struct SearchedCounts {
    std::int64_t total = 0;
    std::vector<store::FacetCount> counts;
};
SearchedCounts searched_counts(web::Context const& context, store::Filter const& filter);

/// The list of those that are found, the best first, with the list's filters. Needs the site's index.
ListView searched_list(web::Context const& context, int page_size);

/// What `q` may become, the most frequent words first.
Completions completions(web::Context const& context);

} // namespace erasmi::practices
