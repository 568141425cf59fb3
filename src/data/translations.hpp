// Translations of records' texts, field by field. Whether one is missing or outdated is computed by comparing
// versions, never stored.
#pragma once

#include "base/actor.hpp"
#include "base/fields.hpp"
#include "data/tx.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

/// How a translation came to be; `reviewed`: made by a machine and approved by a person.
enum class TranslatedHow { human, machine, reviewed };
BOOST_DESCRIBE_ENUM(TranslatedHow, human, machine, reviewed)

struct TranslationRow {
    std::string record_kind;
    std::string record;
    std::string field;
    Language language = Language::en;
    std::string text = {};
    std::int64_t source_version = 0; ///< the record's version that was translated
    TranslatedHow how = TranslatedHow::human;
    Instant updated_at{};
    std::optional<PersonId> updated_by = {};

    /// True once the record has a newer version in which this field changed last at `field_version`.
    bool is_outdated(std::int64_t field_version) const { return source_version < field_version; }
};
BOOST_DESCRIBE_STRUCT(TranslationRow, (),
                      (record_kind, record, field, language, text, source_version, how, updated_at,
                       updated_by))

namespace translations {

/// Writes or replaces the text of that field in that language; `updated_at` becomes now.
void put(Tx& tx, TranslationRow translation);
void remove(Tx& tx, std::string_view kind, std::string_view id, std::string_view field, Language language);

/// All of a record, in all languages or in one; by language and field.
std::vector<TranslationRow> of(Tx& tx, std::string_view kind, std::string_view id,
                               std::optional<Language> language = {});
/// All of many records in one statement, in all languages or in one; by record, language and field.
std::vector<TranslationRow> of_records(Tx& tx, std::string_view kind, std::vector<std::string> const& ids,
                                       std::optional<Language> language = {});
/// One field of many records in one statement, for lists; in all languages or in one.
std::vector<TranslationRow> of_field(Tx& tx, std::string_view kind, std::vector<std::string> const& ids,
                                     std::string_view field, std::optional<Language> language = {});
/// All translations go, with the record.
void forget(Tx& tx, std::string_view kind, std::string_view id);

} // namespace translations

} // namespace erasmi::data
