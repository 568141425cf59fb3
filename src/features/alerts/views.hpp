// What a person is shown of her searches.
#pragma once

#include "features/alerts/types.hpp"
#include "web/context.hpp"

#include <string>
#include <vector>

namespace erasmi::alerts {

/// In the order of the rows; each list is asked once for the words of all its searches.
std::vector<SearchView> views_of(web::Context const& context, std::vector<SavedSearch> const& searches);
/// A page of her searches, the last kept first.
ListView list_view(web::Context const& context);

/// Where a mail leads whose reader wants no more: without language.
std::string mail_stop_path(std::string_view secret);
/// What the search finds, without language; `ending` may be ".atom".
std::string path_of(SavedSearch const& search, std::string_view ending = "");

} // namespace erasmi::alerts
