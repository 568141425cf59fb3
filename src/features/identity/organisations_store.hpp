// Statements on organisations and their members.
#pragma once

#include "data/tx.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/types.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::identity::store {

/// Both keep the version in the history; `by` is nobody for what seeds and the command line do.
void insert(data::Tx& tx, Organisation const& organisation, std::optional<PersonId> by);
/// Writes the organisation as its next version: `organisation.version` is raised. Stops with 409 when it
/// changed meanwhile.
void save(data::Tx& tx, Organisation& organisation, std::optional<PersonId> by, std::string_view reason);
/// Stops with 404 when there is none.
Organisation organisation(data::Tx& tx, OrganisationId id);

inline constexpr std::string_view kind_in_history = "organisation";
OrganisationCard card(data::Tx& tx, OrganisationId id);
std::map<OrganisationId, OrganisationCard> cards(data::Tx& tx, std::vector<OrganisationId> const& ids);

/// Empty members: any.
struct OrganisationFilter {
    Term<"country"> country = {};
    Term<"organisation_kind"> kind = {};
};
/// A page by name, those after `after` if given.
std::vector<OrganisationCard> page(data::Tx& tx, OrganisationFilter const& filter,
                                   std::optional<OrganisationId> after, int limit);

struct ChangedAt {
    OrganisationId id = {};
    Instant updated_at{};
};
BOOST_DESCRIBE_STRUCT(ChangedAt, (), (id, updated_at))

/// All, in ascending order of their ids, from the one after `after`.
std::vector<ChangedAt> changes(data::Tx& tx, std::string_view after, int limit);
/// The last id of each full page of that size, of the same order.
std::vector<std::string> ends_of_pages(data::Tx& tx, int size);

/// False when she is a member already.
bool add_member(data::Tx& tx, MembershipRow const& membership);
/// False when she is none.
bool remove_member(data::Tx& tx, PersonId person, OrganisationId organisation);
/// False when she is none.
bool set_member_role(data::Tx& tx, PersonId person, OrganisationId organisation, MemberRole role);
void drop_memberships(data::Tx& tx, PersonId person);

struct Member {
    PersonId person = {};
    std::string name = {};
    MemberRole role = MemberRole::representative;
    Instant since{};
};
BOOST_DESCRIBE_STRUCT(Member, (), (person, name, role, since))

/// The active persons of an organisation, admins first.
std::vector<Member> members(data::Tx& tx, OrganisationId organisation);
std::vector<PersonId> people_of(data::Tx& tx, OrganisationId organisation);

struct Belonging {
    OrganisationId organisation = {};
    std::string name = {};
    MemberRole role = MemberRole::representative;
    Instant since{};
};
BOOST_DESCRIBE_STRUCT(Belonging, (), (organisation, name, role, since))

/// Where a person belongs, by name.
std::vector<Belonging> belongings(data::Tx& tx, PersonId person);

} // namespace erasmi::identity::store
