// The row of a kept search, the forms that fill it and the views that show it.
#pragma once

#include "base/fields.hpp"

#include <string>
#include <vector>

namespace erasmi::alerts {

using SearchId = Id<struct SavedSearchRecord>;

struct SavedSearch {
    SearchId id;
    PersonId person;
    std::string list;  ///< path: "/practices"
    std::string query; ///< words and filters, in the list's own order: "q=tea&country=de"
    std::string name;
    bool by_mail = false;
    std::string stop_secret; ///< in the link of each mail
    Instant looked_at{};     ///< what was published up to then is not told any more
    Instant created_at{};
};
BOOST_DESCRIBE_STRUCT(SavedSearch, (),
                      (id, person, list, query, name, by_mail, stop_secret, looked_at, created_at))

using Name = Text<1, 120>;

/// What a person says of her search.
struct SearchChange {
    Name name;
    bool by_mail = false;
};
BOOST_DESCRIBE_STRUCT(SearchChange, (), (name, by_mail))

struct NewSearch : SearchChange {
    Text<1, 100> list;
    Text<1, 2000> query;
};
BOOST_DESCRIBE_STRUCT(NewSearch, (SearchChange), (list, query))

/// A kept search as its owner sees it.
struct SearchView {
    SearchId id;
    std::string name;
    std::string words; ///< what is searched, for a reader
    std::string path;  ///< of what it finds, without language, with query; empty: the list is gone
    std::string feed;  ///< the same as a feed
    bool by_mail = false;
    Instant created_at{};
};
BOOST_DESCRIBE_STRUCT(SearchView, (), (id, name, words, path, feed, by_mail, created_at))

struct ListView {
    std::vector<SearchView> searches;
    std::string next; ///< value of `after` for the next page; empty: this is the last
};
BOOST_DESCRIBE_STRUCT(ListView, (), (searches, next))

} // namespace erasmi::alerts
