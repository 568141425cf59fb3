// Pages of kept searches.
#pragma once

#include "features/alerts/types.hpp"
#include "web/controls.hpp"
#include "web/frame.hpp"

#include <string_view>

namespace erasmi::alerts::pages {

using web::Context;
using web::Html;

void list(Html& out, Context const& context, ListView const& view);
/// `words` say what will be searched; the form carries the list and its query.
void new_search(Html& out, Context const& context, std::string_view words, FormData const& form,
                Problems const& problems);
void edit_search(Html& out, Context const& context, SearchView const& search, FormData const& form,
                 Problems const& problems);

} // namespace erasmi::alerts::pages
