// A box for words: how lists are searched, and the whole site.
#pragma once

#include "web/html.hpp"
#include "web/url.hpp"

#include <string_view>

namespace erasmi::web {

struct Context;

/// What a box is for. Its words go along as `q`.
struct SearchBox {
    std::string_view path;             ///< of the list, without language
    std::string_view label;            ///< message key
    std::string_view example = {};     ///< message key; empty: none
    std::string_view completions = {}; ///< path of what `q` may become, as JSON; empty: nothing is offered
};

/// `words` stand in it; `along` goes with them unseen, such as the filters of the list.
void search_box(Html& out, Context const& context, SearchBox const& box, std::string_view words = {},
                Parameters const& along = {});

/// The box of the site's first list that is searched by words; nothing where there is none, or no index.
void search_box_of_site(Html& out, Context const& context);

} // namespace erasmi::web
