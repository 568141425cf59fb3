// Why a practice was found, where its card does not show it.
#pragma once

#include "features/practices/views.hpp"
#include "search/highlighting.hpp"

#include <vector>

namespace erasmi::practices {

/// Puts into the cards a part of the text that has more of the searched words than title and summary have, in
/// the language of the card. Takes a statement for what was written in its language and one for translations,
/// however many cards there are, and none where all cards have all words.
void put_excerpts(data::Tx& tx, std::vector<FoundCard>& cards, search::Highlighter const& searched);

} // namespace erasmi::practices
