// Lists whose searches people keep, as their features tell of them, and what such a list offers its reader.
#pragma once

#include "base/actor.hpp"
#include "base/clock.hpp"
#include "base/locale.hpp"
#include "data/tx.hpp"
#include "web/html.hpp"
#include "web/search_box.hpp"
#include "web/url.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

struct Context;
struct Site;

struct NewRecord {
    std::string title; ///< in the language asked for, where it is translated
    std::string path;  ///< without language
};

/// Which new records of a list are asked for.
struct NewsQuery {
    Parameters query; ///< as `SearchedList::kept` gives it
    Actor reader;     ///< nothing that she may not read
    Language language = Language::en;
    Instant since{}; ///< published after this moment
    Instant until{}; ///< and not after this one
    int limit = 20;
};

struct SearchedList {
    std::string_view path;  ///< "/practices"
    std::string_view title; ///< message key
    SearchBox box = {};     ///< no path: not searched by words
    /// Words and filters of a request, always in the same order; empty when nothing is searched.
    std::function<Parameters(Parameters const& query)> kept;
    /// Each of the searches for a reader: "“tea”, Germany".
    std::function<std::vector<std::string>(data::Tx&, std::vector<Parameters> const&, Locale const&)>
        in_words;
    /// The newest first.
    std::function<std::vector<NewRecord>(Site const&, data::Tx&, NewsQuery const&)> news;
};

/// The list at that path; null when no feature has one.
SearchedList const* list_at(Site const& site, std::string_view path);

/// What stands beside the number of records found: the feed of the list and, while something is searched, the
/// link by which the search is kept, if the site keeps any.
void list_tools(Html& out, Context const& context, SearchedList const& list);

/// For who searched and found nothing that fits: the link to the form by which others are asked, if the site
/// has one, with the words that were searched.
void ask_link(Html& out, Context const& context, std::string_view words);

} // namespace erasmi::web
