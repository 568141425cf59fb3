// What lists show of a practice, derived from its published version.
#pragma once

#include "data/tx.hpp"
#include "features/practices/types.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::practices {

/// The facets by which a practice is found: country, region, theme, phase, factor, actor, level, language.
std::vector<FacetRow> facets_of(Practice const& practice, Content const& content,
                                std::vector<Language> const& languages);

/// In which the row says that the practice can be read; nothing when it says something else.
std::optional<Language> language_of(FacetRow const& row);

/// For a published practice.
Listing listing_of(Practice const& practice, Content const& content);

/// A summary as cards show it: plain, two lines long.
std::string card_summary(std::string_view markdown);

/// The source language and those in which title and summary are translated.
std::vector<Language> readable_languages(data::Tx& tx, Practice const& practice);

} // namespace erasmi::practices
