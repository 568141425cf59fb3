// What operators do with taxonomies. All stop with 403 for everybody else and with 404 for unknown names and
// keys.
#pragma once

#include "base/problem.hpp"
#include "data/tx.hpp"
#include "features/taxonomies/types.hpp"

#include <string_view>

namespace erasmi::taxonomies {

Problems reword(data::Tx& tx, Actor const& actor, std::string_view taxonomy, TaxonomyChange const& change);
/// Problems: a key that is none or is taken.
Problems add_term(data::Tx& tx, Actor const& actor, std::string_view taxonomy, NewTerm const& term);
Problems change_term(data::Tx& tx, Actor const& actor, std::string_view taxonomy, std::string_view key,
                     TermChange const& change);

} // namespace erasmi::taxonomies
