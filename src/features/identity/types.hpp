// Rows of persons, organisations and links.
#pragma once

#include "base/fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::identity {

/// invited: has not yet chosen a password; erased: nothing of her is left but the id.
enum class PersonState { invited, active, blocked, erased };
BOOST_DESCRIBE_ENUM(PersonState, invited, active, blocked, erased)

using Languages = std::vector<Term<"language">>;

struct Person {
    PersonId id = {};
    std::int64_t version = 1;
    std::optional<Email> email = {}; ///< none once erased
    std::string name = {};
    Languages languages = {};
    Language mail_language = Language::en;
    std::optional<std::string> password_hash = {};
    PersonState state = PersonState::invited;
    Instant created_at{};
    Instant updated_at{};
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (id, version, email, name, languages, mail_language, password_hash, state, created_at,
                       updated_at))

struct RoleRow {
    PersonId person = {};
    SiteRole role = SiteRole::reviewer;
    Instant since{};
};
BOOST_DESCRIBE_STRUCT(RoleRow, (), (person, role, since))

struct MembershipRow {
    PersonId person = {};
    OrganisationId organisation = {};
    MemberRole role = MemberRole::representative;
    Instant since{};
};
BOOST_DESCRIBE_STRUCT(MembershipRow, (), (person, organisation, role, since))

/// What its admins tell about an organisation.
struct OrganisationFacts {
    Text<2, 160> name = {};
    Term<"organisation_kind"> kind = {};
    Term<"cluster"> cluster = {};
    Term<"country"> country = {};
    Text<0, 8> region = {};  ///< NUTS code
    Text<0, 120> place = {}; ///< municipality
    WebAddress website = {};
    Text<0, 120> contact_role = {}; ///< an office, not a private person: "integration office"
    std::optional<Email> contact_email = {};
    Languages languages = {};
    Markdown<2000> about = {};
};
BOOST_DESCRIBE_STRUCT(OrganisationFacts, (),
                      (name, kind, cluster, country, region, place, website, contact_role, contact_email,
                       languages, about))

/// A change of the facts, with what its author says about it.
struct OrganisationEdit : OrganisationFacts {
    Text<0, 300> reason = {};
};
BOOST_DESCRIBE_STRUCT(OrganisationEdit, (OrganisationFacts), (reason))

struct Organisation {
    OrganisationId id = {};
    std::int64_t version = 1;
    std::string name = {};
    std::string sort_name = {}; ///< folded
    Term<"organisation_kind"> kind = {};
    Term<"cluster"> cluster = {};
    Term<"country"> country = {};
    std::string region = {};
    std::string place = {};
    WebAddress website = {};
    std::string contact_role = {};
    std::optional<Email> contact_email = {};
    Languages languages = {};
    std::string about = {};
    bool is_example = false;
    Instant created_at{};
    Instant updated_at{};
};
BOOST_DESCRIBE_STRUCT(Organisation, (),
                      (id, version, name, sort_name, kind, cluster, country, region, place, website,
                       contact_role, contact_email, languages, about, is_example, created_at, updated_at))

enum class LinkPurpose { invitation, password_reset, email_change, confirmation };
BOOST_DESCRIBE_ENUM(LinkPurpose, invitation, password_reset, email_change, confirmation)

/// A mailed link that works once. What it grants stands here, not in the link.
struct Link {
    std::string id = {}; ///< a hash of the token in the link
    LinkPurpose purpose = LinkPurpose::invitation;
    PersonId person = {};
    std::optional<OrganisationId> organisation = {}; ///< of an invitation: joined with this role
    std::optional<MemberRole> member_role = {};
    std::optional<Email> email = {};         ///< of an email_change: the new address
    std::optional<std::string> subject = {}; ///< of a confirmation: the record, as its feature names it
    Instant expires_at{};
    std::optional<Instant> used_at = {};
};
BOOST_DESCRIBE_STRUCT(Link, (),
                      (id, purpose, person, organisation, member_role, email, subject, expires_at, used_at))

} // namespace erasmi::identity
