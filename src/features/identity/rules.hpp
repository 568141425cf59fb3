// Who may do what with persons and organisations; pure.
#pragma once

#include "base/actor.hpp"
#include "features/identity/types.hpp"

#include <vector>

namespace erasmi::identity::rules {

/// Change its facts, invite and remove people, say who is an admin.
inline bool may_administer(Actor const& actor, OrganisationId organisation)
{
    return actor.administers(organisation) || actor.is(SiteRole::operator_);
}

/// Colleagues see each other; nobody else sees who belongs to an organisation.
inline bool may_see_members(Actor const& actor, OrganisationId organisation)
{
    return actor.belongs_to(organisation) || actor.is(SiteRole::operator_);
}

/// Who changed what and why is for those who belong to it; what everybody may know stands on its page.
inline bool may_see_history(Actor const& actor, OrganisationId organisation)
{
    return may_see_members(actor, organisation);
}

/// True when the site would be left without an operator.
inline bool is_last_operator(std::vector<PersonId> const& operators, PersonId person)
{
    return operators == std::vector{person};
}

} // namespace erasmi::identity::rules
