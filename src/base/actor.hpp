// Who acts: the person behind a request with everything that rules may ask about her.
#pragma once

#include "base/id.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace erasmi {

using PersonId = Id<struct PersonRecord>;
using OrganisationId = Id<struct OrganisationRecord>;

/// Roles on the whole site (domain: identity). A person without one is a member.
enum class SiteRole { operator_, curator, reviewer };

/// How a person belongs to an organisation: `admin` may also change it and its people.
enum class MemberRole { representative, admin };

struct Membership {
    OrganisationId organisation;
    MemberRole role = MemberRole::representative;
};

/// A guest has no person. Loaded anew for every request, so a role taken away is gone at once.
struct Actor {
    std::optional<PersonId> person;
    std::vector<SiteRole> roles;
    std::vector<Membership> memberships;

    bool is_guest() const { return !person; }
    bool is(SiteRole role) const { return std::ranges::find(roles, role) != roles.end(); }
    bool is(PersonId id) const { return person == id; }

    bool belongs_to(OrganisationId organisation) const
    {
        return std::ranges::find(memberships, organisation, &Membership::organisation) != memberships.end();
    }
    bool administers(OrganisationId organisation) const
    {
        return std::ranges::any_of(memberships, [&](Membership const& m) {
            return m.organisation == organisation && m.role == MemberRole::admin;
        });
    }
};

} // namespace erasmi
