// Practices in the full-text index, and the list of those that somebody searches.
#pragma once

#include "features/practices/views.hpp"
#include "search/record.hpp"
#include "web/lists.hpp"

namespace erasmi::practices {

/// Published practices, in each language they can be read in.
search::Searchable searchable();

/// What somebody looks for, by the list's field `q`; empty: nothing, the list is browsed.
std::string searched_text(web::Parameters const& query);

/// What a search of the list finds, the newest first and at most `limit`. What has only some of the words is
/// left out, and without an index all that is searched by words.
std::vector<Listing> newest(web::Site const& site, data::Tx& tx, web::Parameters const& query,
                            Language language, int limit);

/// What the query searches, for a reader: "“tea”, Germany"; empty: nothing.
std::string in_words(taxonomies::Catalogue const& terms, web::Parameters const& query, Locale const& locale);

/// Practices as a list whose searches people keep.
web::SearchedList searched_practices();

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
