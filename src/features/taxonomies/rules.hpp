// What holds for terms; pure.
#pragma once

#include "base/problem.hpp"
#include "features/taxonomies/types.hpp"

#include <string_view>
#include <vector>

namespace erasmi::taxonomies::rules {

/// The name of a taxonomy, and the key that an operator may give a term: 1 to 60 lower-case letters, digits
/// and underscores.
bool is_key(std::string_view text);
/// The key that a seed may give a term: a key, or a standard's own code in capitals.
bool is_key_or_code(std::string_view text);

/// An English label is needed, because it stands in for every other language.
Problems problems_of(Wordings const& texts);
Problems problems_of(NewTerm const& term);

/// The terms with `key` at `position` and all positions counted anew from 1; only those that changed.
std::vector<TermRow> moved(std::vector<TermRow> terms, std::string_view key, std::int64_t position);

} // namespace erasmi::taxonomies::rules
