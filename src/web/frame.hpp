// The page around every page: head, header with menus, main, footer.
#pragma once

#include "web/context.hpp"
#include "web/html.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

struct PageHead {
    std::string title;
    std::string description = {}; ///< one sentence for search engines and previews; empty: none
    std::string linked_data = {}; ///< address of the JSON-LD of this page; empty: none
    bool is_indexed = true;       ///< false: asks search engines to leave the page out
    std::string paper_of = {}; ///< path of the page that this one shows for printing; empty: an ordinary page
    bool has_problems = false; ///< a form came back with problems: the title says so before anything else
};

using Body = std::function<void(Html&)>;

/// Writes a whole page. `body` writes what stands in `<main>`.
void frame(Html& out, Context const& context, PageHead const& head, Body const& body);

struct Crumb {
    std::string text;
    std::string path; ///< empty for the page itself
};

/// "Start › Practices › …"; the start is added.
void breadcrumbs(Html& out, Context const& context, std::vector<Crumb> const& crumbs);

/// What was done before this page: the text `KEYS.NOTE` of the query's `note`, if it is one of `known`.
void done_note(Html& out, Context const& context, std::string_view keys,
               std::span<std::string_view const> known);

/// An icon of the sprite, hidden from screen readers.
struct Icon {
    std::string_view name;
    bool follows_direction = false; ///< mirrored on right-to-left pages: arrows
    void operator()(Html& out) const;
};

} // namespace erasmi::web
