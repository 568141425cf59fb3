// The rows of a table, put together to practices, with all that the database knows about them.
#pragma once

#include "features/practices/importing.hpp"
#include "features/practices/sheets.hpp"
#include "features/practices/store.hpp"

namespace erasmi::practices {

/// A row of a table and its number as spreadsheets count.
struct NumberedRow {
    tables::Row const* row = nullptr;
    std::int64_t number = 0;
};

/// The rows of one practice.
struct RowGroup {
    std::string key; ///< what stands in the column `practice`
    std::vector<NumberedRow> rows;
};

/// In the order of their first rows; rows without a key are practices of their own.
std::vector<RowGroup> row_groups(Heading const& heading, tables::Sheet const& sheet);

/// What the database knows about the practices that a table names.
struct KnownPractices {
    std::map<PracticeId, Practice> practices;
    std::map<store::PracticeVersion, Content> contents; ///< the newest, and those that the table started from
    std::map<PracticeId, std::map<Language, std::map<std::string, std::string>>> texts;
};

/// The practice that a group names, if it may name one: only known ones that the actor may edit; otherwise
/// the reason why not.
struct NamedPractice {
    std::optional<Practice> practice;
    std::optional<Message> problem;
};
NamedPractice named_practice(Actor const& actor, RowGroup const& group, KnownPractices const& known);

/// The version that the group started from: what it says, else the newest; nothing when there is no such.
std::optional<std::int64_t> base_version(Heading const& heading, RowGroup const& group,
                                         Practice const& practice);

/// Loads with a number of statements that does not depend on the number of rows, but for one in fifty.
KnownPractices known_practices(Tx& tx, Actor const& actor, Heading const& heading,
                               std::vector<RowGroup> const& groups);

} // namespace erasmi::practices
