// What lists show of a practice, derived from its published version.
#pragma once

#include "data/tx.hpp"
#include "features/practices/types.hpp"

#include <vector>

namespace erasmi::practices {

/// The facets by which a practice is found: country, theme, phase, factor, actor, level, language.
std::vector<FacetRow> facets_of(Practice const& practice, Content const& content,
                                std::vector<Language> const& languages);

/// For a published practice.
Listing listing_of(Practice const& practice, Content const& content);

/// The source language and those in which title and summary are translated.
std::vector<Language> complete_languages(data::Tx& tx, Practice const& practice, Content const& content);

} // namespace erasmi::practices
