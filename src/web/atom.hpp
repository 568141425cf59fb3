// Atom feeds (RFC 4287): a list as programs follow it, the newest entry first.
#pragma once

#include "base/clock.hpp"
#include "base/described.hpp"
#include "base/fields.hpp"
#include "web/context.hpp"

#include <string>
#include <vector>

namespace erasmi::web {

struct FeedEntry {
    std::string id;                   ///< stays whatever changes: "urn:uuid:0198…"
    Language language = Language::en; ///< of title and summary
    std::string title;
    std::string summary; ///< plain text
    std::string author;  ///< a name; empty: the site's
    std::string path;    ///< of its page, which is also JSON, without language
    Instant published{};
    Instant updated{};
};
BOOST_DESCRIBE_STRUCT(FeedEntry, (), (id, language, title, summary, author, path, published, updated))

struct FeedView {
    std::string title;
    std::string subtitle;
    std::string licence; ///< address of the licence of all entries; empty: none is named
    std::vector<FeedEntry> entries;
};
BOOST_DESCRIBE_STRUCT(FeedView, (), (title, subtitle, licence, entries))

/// The list of this request as a feed; `query` has the words and filters that it keeps, and by which it is
/// the same feed. Its links lead to itself, to its page and to the same in other languages. Characters that
/// XML cannot hold are left out.
Response feed_answer(Context const& context, FeedView const& view, Parameters const& query);

/// The address of the feed of a list with these words and filters.
std::string feed_address(Context const& context, std::string_view list_path, Parameters const& query);

} // namespace erasmi::web
