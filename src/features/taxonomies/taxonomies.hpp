// Taxonomies: lists of terms with labels and notes in several languages, which operators may edit. The
// façade.
#pragma once

#include "base/fields.hpp"
#include "base/form.hpp"
#include "base/json.hpp"
#include "base/problem.hpp"
#include "data/tx.hpp"
#include "features/taxonomies/catalogue.hpp"
#include "web/feature.hpp"

#include <memory>
#include <span>

namespace erasmi::taxonomies {

/// All taxonomies as this transaction sees them; one small query, the rest is kept in memory. Ask once in a
/// request and keep the pointer as long as its texts are used.
std::shared_ptr<Catalogue const> catalogue(data::Tx& tx);

/// Adds a problem.unknown_choice for each `Term` in `record`, nested ones and lists included, that is chosen
/// but no active term. Problems carry the field's path under `path`.
template <class T>
void check_terms(Catalogue const& catalogue, T const& record, Problems& problems, std::string_view path = "")
{
    if constexpr (is_optional<T>) {
        if (record) check_terms(catalogue, *record, problems, path);
    } else if constexpr (is_list<T>) {
        for (std::size_t i = 0; i < record.size(); ++i)
            check_terms(catalogue, record[i], problems, field_path(path, std::to_string(i)));
    } else if constexpr (is_term<T>) {
        if (!record.empty() && !catalogue.has(T::taxonomy, record.key))
            problems.push_back({std::string(path), {"problem.unknown_choice"}});
    } else if constexpr (Described<T>) {
        each_field(record, [&](std::string_view name, auto const& field) {
            check_terms(catalogue, field, problems, field_path(path, name));
        });
    }
}

/// What `check_terms` finds in `record` with the catalogue of this moment.
template <Described T>
Problems unknown_terms(data::Tx& tx, T const& record)
{
    Problems problems;
    check_terms(*catalogue(tx), record, problems);
    return problems;
}

/// What `record` says under its form's names, with the labels of terms instead of their keys: for people who
/// compare two versions.
template <class T>
void to_words(Catalogue const& catalogue, Language language, T const& record, FormData& words,
              std::string const& path = "")
{
    if constexpr (is_optional<T>) {
        if (record) to_words(catalogue, language, *record, words, path);
    } else if constexpr (is_list<T>) {
        for (std::size_t i = 0; i < record.size(); ++i) {
            bool is_part = Described<typename T::value_type>;
            to_words(catalogue, language, record[i], words,
                     is_part ? field_path(path, std::to_string(i)) : path);
        }
    } else if constexpr (is_term<T>) {
        if (!record.empty()) words.add(path, catalogue.label(T::taxonomy, record.key, language));
    } else if constexpr (Described<T>) {
        each_field(record, [&](std::string_view name, auto const& field) {
            to_words(catalogue, language, field, words, field_path(path, name));
        });
    } else {
        words.add(path, field_text(record));
    }
}

/// Adds the taxonomy of a seed file (seeds/taxonomies/*.json) and what it has new: terms come last, order and
/// activity of known terms stay, and no text that an operator wrote is changed. Throws std::runtime_error for
/// a seed that is none.
void load(data::Tx& tx, json::value const& seed);
/// The same for several, which is quicker than one by one.
void load(data::Tx& tx, std::span<json::value const> seeds);

/// The manifest.
web::Feature feature();

} // namespace erasmi::taxonomies
