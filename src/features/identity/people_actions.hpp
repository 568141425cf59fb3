// What operators do with accounts.
#pragma once

#include "base/problem.hpp"
#include "data/tx.hpp"
#include "features/identity/types.hpp"

namespace erasmi::identity {

/// Stop with 403 for everybody but operators and with 404 for an unknown or erased person.
void give_role(data::Tx& tx, Actor const& actor, PersonId person, SiteRole role);
/// Problems: the last operator.
Problems take_role(data::Tx& tx, Actor const& actor, PersonId person, SiteRole role);
/// Ends her sessions and takes the power from all links mailed to her. Problems: the last operator.
Problems block(data::Tx& tx, Actor const& actor, PersonId person);
void unblock(data::Tx& tx, Actor const& actor, PersonId person);

} // namespace erasmi::identity
