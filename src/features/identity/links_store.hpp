// Statements on links that work once.
#pragma once

#include "data/tx.hpp"
#include "features/identity/types.hpp"

#include <optional>
#include <string_view>

namespace erasmi::identity::store {

void insert(data::Tx& tx, Link const& link);
/// The link, unless it was used or has expired.
std::optional<Link> live_link(data::Tx& tx, std::string_view id, LinkPurpose purpose);
/// False when somebody was quicker.
bool use_link(data::Tx& tx, std::string_view id);
/// Takes their power from all links of a person; for one purpose only, or for all.
void drop_links(data::Tx& tx, PersonId person, std::optional<LinkPurpose> purpose = {});
/// Forgets a person's links that expired or were used.
void drop_dead_links(data::Tx& tx, PersonId person);
/// Forgets at most `limit` of all links that expired or were used before `moment`; returns how many.
std::int64_t drop_dead_links(data::Tx& tx, Instant moment, int limit);

} // namespace erasmi::identity::store
