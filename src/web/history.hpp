// The history of a record on a page: the table of its versions, and two of them compared field by field.
#pragma once

#include "web/context.hpp"
#include "web/html.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web {

/// "Version 3"
std::string version_name(Context const& context, std::int64_t version);

struct VersionLine {
    std::int64_t version = 1;
    Instant at{};
    std::string by;                            ///< a name; empty where readers may not know it
    std::string reason;                        ///< a comment, or empty
    std::optional<std::int64_t> previous = {}; ///< the one before it that the reader may read, if any
};
BOOST_DESCRIBE_STRUCT(VersionLine, (), (version, at, by, reason, previous))

/// How many lines a handler reads for a page of versions: one more than it shows, which the last is compared
/// with.
inline constexpr int lines_for_versions = 51;

/// A page of a history, and the parameter `before` of the next one; empty: this is the last.
struct VersionPage {
    std::vector<VersionLine> versions;
    std::string next;
};
/// Of at most `lines_for_versions`, newest first.
VersionPage version_page(std::vector<VersionLine> lines);
/// Before which version the page that is asked for begins, when `newest` is the last there is.
std::int64_t begin_of_versions(Context const& context, std::int64_t newest);

/// A field that differs; an empty text means that there was none.
struct ChangeLine {
    std::string field; ///< its form path
    std::string label;
    std::string before;
    std::string after;
};
BOOST_DESCRIBE_STRUCT(ChangeLine, (), (field, label, before, after))

/// The table is at `path`/versions, version N at `path`/versions/N, and two are compared at
/// `path`/comparison?from=N&to=M.
struct VersionTable {
    std::string path;
    std::vector<VersionLine> const& versions;
    std::string_view next;
};
/// With the links to its other pages.
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
