// Rows, forms, views and events of @name@.
#pragma once

#include "base/actor.hpp"
#include "base/fields.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::@name@ {

using EntryId = Id<struct EntryRecord>;

struct NewEntry {
    Text<3, 120> title;
};
BOOST_DESCRIBE_STRUCT(NewEntry, (), (title))

struct Entry {
    EntryId id = {};
    std::string title = {};
    PersonId author = {};
    Instant created_at{};
};
BOOST_DESCRIBE_STRUCT(Entry, (), (id, title, author, created_at))

struct ListView {
    std::vector<Entry> entries = {};
    std::optional<EntryId> older = {}; ///< cursor of the next page; nothing: this was the last
};
BOOST_DESCRIBE_STRUCT(ListView, (), (entries, older))

struct Added {
    static constexpr std::string_view kind = "@name@.added";
    static constexpr std::string_view subject_kind = "@name@_entry";
    EntryId id;
    PersonId by;
};
BOOST_DESCRIBE_STRUCT(Added, (), (id, by))

} // namespace erasmi::@name@
