// The links between the pages of a list, which pages by key.
#pragma once

#include "web/html.hpp"

#include <string_view>

namespace erasmi::web {

struct Context;

struct Pager {
    std::string_view path;               ///< of the list, without language
    std::string_view next;               ///< the key of the next page; empty: this is the last
    std::string_view key = "after";      ///< the parameter that holds it
    std::string_view more = "list.next"; ///< message key of the link to the next page
    std::string_view place = {};         ///< id of where the list stands on its page; empty: its top
};

/// To the first page and to the next, with the parameters of this one but its note; nothing where there is no
/// other page.
void pager(Html& out, Context const& context, Pager const& pager);

} // namespace erasmi::web
