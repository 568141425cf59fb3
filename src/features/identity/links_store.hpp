// Statements on links that work once.
#pragma once

#include "data/tx.hpp"
#include "features/identity/types.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::identity::store {

void insert(data::Tx& tx, Link const& link);
/// The link, unless it was used or has expired.
std::optional<Link> live_link(data::Tx& tx, std::string_view id, LinkPurpose purpose);
/// False when somebody was quicker.
bool use_link(data::Tx& tx, std::string_view id);
/// An invitation into an organisation that nobody has accepted yet.
struct OpenInvitation {
    std::string email = {};
    MemberRole role = MemberRole::representative;
    Instant expires_at{};
};
BOOST_DESCRIBE_STRUCT(OpenInvitation, (), (email, role, expires_at))

/// The newest first, at most `limit`; once for each address and role, however often it was mailed, and not
/// for those who belong to it meanwhile.
std::vector<OpenInvitation> open_invitations(data::Tx& tx, OrganisationId organisation, int limit);

/// Takes their power from all links of a person; for one purpose only, or for all.
void drop_links(data::Tx& tx, PersonId person, std::optional<LinkPurpose> purpose = {});
/// Forgets a person's links that expired or were used.
void drop_dead_links(data::Tx& tx, PersonId person);
/// Forgets at most `limit` of all links that expired or were used before `moment`; returns how many.
std::int64_t drop_dead_links(data::Tx& tx, Instant moment, int limit);

} // namespace erasmi::identity::store
