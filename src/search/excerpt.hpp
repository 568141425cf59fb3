// A short part of a long text, to show why it was found.
#pragma once

#include "search/highlighting.hpp"

#include <string>
#include <string_view>

namespace erasmi::search {

inline constexpr std::size_t longest_excerpt = 180; // characters

/// The part of the text with the most words that were searched, the first of several: whole words, from the
/// beginning of a sentence where one is near, with "…" where something is left out. Empty when there are
/// none.
std::string excerpt(Highlighter const& searched, std::string_view text, Language language);

} // namespace erasmi::search
