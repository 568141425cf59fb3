// German compounds, found by their parts.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::search {

/// How often a word (lower case) stands in the texts that are indexed.
using Frequency = std::function<std::int64_t(std::string_view word)>;

/// Shorter words are no parts (bytes).
inline constexpr std::size_t shortest_part = 4;

/// What a last part may have behind it.
inline constexpr std::array<std::string_view, 6> inflections{"", "e", "en", "er", "n", "s"};

/// Is the word as long as compounds are?
bool may_be_compound(std::string_view word);

/// The two parts of a compound that occur most often as words of their own, as geometric mean (Koehn and
/// Knight, 2003): "wohnungssuche" is "wohnung" and "suche". Empty for words that are none. Letters that only
/// join (s, es, n, en, er) belong to no part; a first part may have lost its e ("sprachkurs": "sprache").
std::vector<std::string> compound_parts(std::string_view word, Frequency const& frequency);

} // namespace erasmi::search
