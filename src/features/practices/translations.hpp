// The translated texts of a practice: which there are, which are missing, which are older than their source.
#pragma once

#include "data/tx.hpp"
#include "features/practices/types.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::practices {

/// One translatable text in one language. Missing: `text` is empty. Outdated: the source was worded otherwise
/// when the translation was made; both are computed from the versions, never stored.
struct TextState {
    std::string path; ///< "steps/s2/what"
    std::string source;
    std::string text;
    std::int64_t source_version = 0; ///< the version it was translated from; 0: missing
    std::string former_source;       ///< the wording then, when it is outdated
    bool is_long = false;            ///< a passage rather than a line

    bool is_missing() const { return text.empty(); }
    bool is_outdated() const { return !former_source.empty(); }
};
BOOST_DESCRIBE_STRUCT(TextState, (), (path, source, text, source_version, former_source, is_long))

/// Every translatable text of `content`, which is version `version`, in the given language; empty source
/// texts are left out. Reads the translations in one query and, for outdated ones, the former versions in one
/// more.
std::vector<TextState> text_states(data::Tx& tx, Practice const& practice, Content const& content,
                                   Language language);

/// Puts the translations into `content`; texts without one stay in the source language.
void put_translations(Content& content, std::vector<TextState> const& states);

/// "steps/s2/what" as the name of the form's field, `steps.1.what`, for its label.
std::string field_of(std::string_view path);

} // namespace erasmi::practices
