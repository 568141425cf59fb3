// The history of a record on a page: the table of its versions, and two of them compared field by field.
#pragma once

#include "web/context.hpp"
#include "web/html.hpp"

#include <string>
#include <vector>

namespace erasmi::web {

/// "Version 3"
std::string version_name(Context const& context, std::int64_t version);

struct VersionLine {
    std::int64_t version = 1;
    Instant at{};
    std::string by;     ///< a name; empty where readers may not know it
    std::string reason; ///< a comment, or empty
};
BOOST_DESCRIBE_STRUCT(VersionLine, (), (version, at, by, reason))

/// A field that differs; an empty text means that there was none.
struct ChangeLine {
    std::string field; ///< its form path
    std::string label;
    std::string before;
    std::string after;
};
BOOST_DESCRIBE_STRUCT(ChangeLine, (), (field, label, before, after))

/// Version N is at `path`/versions/N, two are compared at `path`/comparison?from=N&to=M.
struct VersionTable {
    std::string path;
    std::vector<VersionLine> const& versions;
    bool may_compare = true;
};
void version_table(Html& out, Context const& context, VersionTable const& table);

struct ChangeList {
    std::int64_t from = 1;
    std::int64_t to = 1;
    std::vector<ChangeLine> const& changes;
};
/// "From version 3 to version 4"
std::string change_title(Context const& context, std::int64_t from, std::int64_t to);
void change_list(Html& out, Context const& context, ChangeList const& list);

} // namespace erasmi::web
