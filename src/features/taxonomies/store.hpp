// Statements on the tables of taxonomies. Whoever changes something calls `renew_digest` last.
#pragma once

#include "data/tx.hpp"
#include "features/taxonomies/types.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::taxonomies::store {

/// The digest of everything: the same digest, the same texts, in any database.
std::string digest(data::Tx& tx);
void renew_digest(data::Tx& tx);

/// By taxonomy and position.
std::vector<TermRow> terms(data::Tx& tx);
std::vector<TermRow> terms(data::Tx& tx, std::string_view taxonomy);
std::vector<LabelRow> labels(data::Tx& tx);
std::vector<LabelRow> labels(data::Tx& tx, std::string_view taxonomy);

bool has_taxonomy(data::Tx& tx, std::string_view name);
/// Stops with 404 when there is none.
TermRow term(data::Tx& tx, std::string_view taxonomy, std::string_view key);

/// Without effect when it is there.
void add_taxonomy(data::Tx& tx, std::string_view name);
/// As the last of its taxonomy; false, and nothing added, when it is there.
bool add_term(data::Tx& tx, std::string_view taxonomy, std::string_view key);
/// Position and activity.
void update_term(data::Tx& tx, TermRow const& term);
bool has_label(data::Tx& tx, LabelRow const& row);
/// Those that are not there, as the last of the taxonomy and in their order.
void add_terms(data::Tx& tx, std::string const& taxonomy, std::vector<std::string> const& keys);
/// Writes the texts of seeds, unless an operator wrote some.
void put_seed_labels(data::Tx& tx, std::vector<LabelRow> const& rows);
void put_operator_label(data::Tx& tx, LabelRow const& row);

} // namespace erasmi::taxonomies::store
