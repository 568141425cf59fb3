// Making and changing organisations, and who belongs to them.
#pragma once

#include "base/problem.hpp"
#include "data/tx.hpp"
#include "features/identity/types.hpp"

namespace erasmi::identity {

/// For operators.
Checked<OrganisationId> found_organisation(data::Tx& tx, Actor const& actor, OrganisationFacts const& facts);
/// For its admins and operators. `version` is the one that was edited: stops with 409 when there is a newer
/// one.
Problems change_organisation(data::Tx& tx, Actor const& actor, OrganisationId id, std::int64_t version,
                             OrganisationEdit const& edit);
/// For its admins and operators; stop with 404 when she does not belong to it.
void change_member_role(data::Tx& tx, Actor const& actor, OrganisationId organisation, PersonId person,
                        MemberRole role);
void remove_member(data::Tx& tx, Actor const& actor, OrganisationId organisation, PersonId person);

/// The facts as a form shows them.
OrganisationFacts facts_of(Organisation const& organisation);

} // namespace erasmi::identity
