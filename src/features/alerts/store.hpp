// Statements on kept searches.
#pragma once

#include "data/tx.hpp"
#include "features/alerts/types.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace erasmi::alerts::store {

using data::Tx;

/// False when the person keeps the same search already.
bool insert(Tx& tx, SavedSearch const& search);
/// Stops with 404 when there is none.
SavedSearch get(Tx& tx, SearchId id);
std::optional<SavedSearch> by_secret(Tx& tx, std::string_view secret);
void save(Tx& tx, SavedSearch const& search);
void remove(Tx& tx, SearchId id);

std::int64_t count(Tx& tx, PersonId person);
/// Last kept first, those before `before` when there is one.
std::vector<SavedSearch> of(Tx& tx, PersonId person, std::optional<SearchId> before, int limit);
void remove_all(Tx& tx, PersonId person);

/// Those with mail that were looked through up to `until` or less, behind `last` in their order when there is
/// one.
std::vector<SavedSearch> to_look(Tx& tx, Instant until, std::optional<SavedSearch> const& last, int limit);
/// False, and nothing written, when the search was changed, looked through or removed since it was read.
bool looked(Tx& tx, SavedSearch const& search, Instant until);

} // namespace erasmi::alerts::store
