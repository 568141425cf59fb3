// What a feature tells of a record so that it can be found, and how it is fetched.
#pragma once

#include "base/clock.hpp"
#include "base/language.hpp"
#include "data/tx.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::search {

/// A record in one language.
struct Text {
    Language language = Language::en;
    std::string title;
    std::string body; ///< plain text
};

/// Everybody, in `Record::readers` and `Query::readers`. Others are a person's or an organisation's id.
inline constexpr std::string_view everybody = "everybody";

struct Record {
    std::string id;
    std::vector<Text> texts;          ///< one for each language it can be read in
    std::vector<std::string> tags;    ///< "country=de": by which it is filtered and counted
    std::vector<std::string> readers; ///< who may find it
    Instant at{};                     ///< by which it is sorted when the newest come first
};

/// The kind of records a feature lets be found. An event whose subject is of this kind has the record indexed
/// anew.
struct Searchable {
    std::string_view kind; ///< as in the event log: "practice"
    /// Those of `ids` that are to be found, as they are now; others are not, or no longer, to be found.
    std::function<std::vector<Record>(data::Tx&, std::vector<std::string> const& ids)> records;
    /// All ids in ascending order, those after `after`, at most `limit`: for building the index anew.
    std::function<std::vector<std::string>(data::Tx&, std::string_view after, int limit)> ids;
};

} // namespace erasmi::search
