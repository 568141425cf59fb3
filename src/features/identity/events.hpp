// What happens to persons and organisations, as the event log keeps it: ids only, never names or addresses.
#pragma once

#include "features/identity/types.hpp"

#include <optional>
#include <string_view>

namespace erasmi::identity {

/// Base of events about one person; `by` is nobody for what seeds and the command line do.
struct AboutPerson {
    static constexpr std::string_view subject_kind = "person";
    PersonId id;
    std::optional<PersonId> by;
};
BOOST_DESCRIBE_STRUCT(AboutPerson, (), (id, by))

struct PersonInvited : AboutPerson {
    static constexpr std::string_view kind = "identity.person_invited";
};
BOOST_DESCRIBE_STRUCT(PersonInvited, (AboutPerson), ())

struct PersonJoined : AboutPerson {
    static constexpr std::string_view kind = "identity.person_joined";
};
BOOST_DESCRIBE_STRUCT(PersonJoined, (AboutPerson), ())

struct ProfileChanged : AboutPerson {
    static constexpr std::string_view kind = "identity.profile_changed";
};
BOOST_DESCRIBE_STRUCT(ProfileChanged, (AboutPerson), ())

struct PasswordChanged : AboutPerson {
    static constexpr std::string_view kind = "identity.password_changed";
};
BOOST_DESCRIBE_STRUCT(PasswordChanged, (AboutPerson), ())

struct EmailChanged : AboutPerson {
    static constexpr std::string_view kind = "identity.email_changed";
};
BOOST_DESCRIBE_STRUCT(EmailChanged, (AboutPerson), ())

struct PersonBlocked : AboutPerson {
    static constexpr std::string_view kind = "identity.person_blocked";
};
BOOST_DESCRIBE_STRUCT(PersonBlocked, (AboutPerson), ())

struct PersonUnblocked : AboutPerson {
    static constexpr std::string_view kind = "identity.person_unblocked";
};
BOOST_DESCRIBE_STRUCT(PersonUnblocked, (AboutPerson), ())

struct PersonErased : AboutPerson {
    static constexpr std::string_view kind = "identity.person_erased";
};
BOOST_DESCRIBE_STRUCT(PersonErased, (AboutPerson), ())

struct RoleGiven : AboutPerson {
    static constexpr std::string_view kind = "identity.role_given";
    SiteRole role = SiteRole::reviewer;
};
BOOST_DESCRIBE_STRUCT(RoleGiven, (AboutPerson), (role))

struct RoleTaken : AboutPerson {
    static constexpr std::string_view kind = "identity.role_taken";
    SiteRole role = SiteRole::reviewer;
};
BOOST_DESCRIBE_STRUCT(RoleTaken, (AboutPerson), (role))

/// Base of events about one organisation.
struct AboutOrganisation {
    static constexpr std::string_view subject_kind = "organisation";
    OrganisationId id;
    std::optional<PersonId> by;
};
BOOST_DESCRIBE_STRUCT(AboutOrganisation, (), (id, by))

struct OrganisationCreated : AboutOrganisation {
    static constexpr std::string_view kind = "identity.organisation_created";
};
BOOST_DESCRIBE_STRUCT(OrganisationCreated, (AboutOrganisation), ())

struct OrganisationChanged : AboutOrganisation {
    static constexpr std::string_view kind = "identity.organisation_changed";
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(OrganisationChanged, (AboutOrganisation), (version))

struct MemberJoined : AboutOrganisation {
    static constexpr std::string_view kind = "identity.member_joined";
    PersonId person;
    MemberRole role = MemberRole::representative;
};
BOOST_DESCRIBE_STRUCT(MemberJoined, (AboutOrganisation), (person, role))

struct MemberRoleChanged : AboutOrganisation {
    static constexpr std::string_view kind = "identity.member_role_changed";
    PersonId person;
    MemberRole role = MemberRole::representative;
};
BOOST_DESCRIBE_STRUCT(MemberRoleChanged, (AboutOrganisation), (person, role))

struct MemberLeft : AboutOrganisation {
    static constexpr std::string_view kind = "identity.member_left";
    PersonId person;
};
BOOST_DESCRIBE_STRUCT(MemberLeft, (AboutOrganisation), (person))

} // namespace erasmi::identity
