// Practices as tables: one row for each language of each practice, a column for every field.
//
// The row in the language of the original has everything; rows in other languages have the translated texts
// in the same columns. docs/guides/tables.md tells it to people.
#pragma once

#include "features/practices/types.hpp"
#include "tables/columns.hpp"

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::practices {

/// A version of a practice with its translations, by path.
struct SheetEntry {
    PracticeId id;
    std::int64_t version = 1;
    Language language = Language::en; ///< of the original
    Content content;
    std::map<Language, std::map<std::string, std::string>> translations = {};
};

/// The columns before those of the content: which practice, which version was changed, in which language.
inline constexpr std::array key_columns{std::string_view("practice"), std::string_view("version"),
                                        std::string_view("language")};

/// The columns of the content, made once.
std::span<tables::ColumnKind const> content_columns();

/// True for a column whose texts are translated.
bool is_translated(tables::ColumnKind const& kind);

/// The path of the text in that column ("steps/s2/what"), for the original in that form; empty when the form
/// has no such item.
std::string text_path(tables::Column const& column, FormData const& original);

/// A heading and the rows; at least three items of each list have columns, so that the next can be seen.
tables::Sheet sheet_of(std::span<SheetEntry const> entries, std::string name);

/// Which column a heading names: a content column, or the place in `key_columns`.
struct Heading {
    std::vector<std::optional<tables::Column>> columns; ///< of each cell; nothing for other columns
    std::array<std::optional<std::size_t>, key_columns.size()> keys = {};
    std::vector<std::string> unknown; ///< named by no field
    std::vector<std::string> doubled; ///< named twice
};
Heading read_heading(tables::Row const& row);

/// The text of a key column, without blanks around it; empty when there is no such column.
std::string key_text(Heading const& heading, tables::Row const& row, std::string_view column);

} // namespace erasmi::practices
