// What pages and programs are shown of persons and organisations.
#pragma once

#include "features/identity/identity.hpp"
#include "features/identity/links_store.hpp"
#include "features/identity/organisations_store.hpp"
#include "features/identity/types.hpp"
#include "web/kept_form.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::identity {

struct SignInView {
    std::string next = {};                  ///< where to go afterwards; empty: to the start page
    std::optional<web::KeptForm> kept = {}; ///< what was sent when its session had ended; not described
};
BOOST_DESCRIBE_STRUCT(SignInView, (), (next))

/// One's own account.
struct AccountView {
    PersonId id = {};
    Email email = {};
    std::string name = {};
    Languages languages = {};
    Language mail_language = Language::en;
    std::vector<SiteRole> roles = {};
    std::vector<store::Belonging> organisations = {};
};
BOOST_DESCRIBE_STRUCT(AccountView, (), (id, email, name, languages, mail_language, roles, organisations))

struct SessionView {
    std::string id = {};
    std::string device = {};
    Instant started_at{};
    Instant seen_at{};
    bool is_this = false;
};
BOOST_DESCRIBE_STRUCT(SessionView, (), (id, device, started_at, seen_at, is_this))

struct SessionsView {
    std::vector<SessionView> sessions = {};
};
BOOST_DESCRIBE_STRUCT(SessionsView, (), (sessions))

struct OrganisationsView {
    std::string country = {}; ///< chosen in the filter
    std::string kind = {};
    std::vector<OrganisationCard> organisations = {};
    std::string next = {}; ///< `after` of the next page; empty: this is the last
};
BOOST_DESCRIBE_STRUCT(OrganisationsView, (), (country, kind, organisations, next))

struct OrganisationView {
    OrganisationId id = {};
    std::int64_t version = 1;
    std::string name = {};
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
    bool may_edit = false;
    std::optional<std::vector<store::Member>> members = {};             ///< only for colleagues and operators
    std::optional<std::vector<store::OpenInvitation>> invitations = {}; ///< only for admins and operators
};
BOOST_DESCRIBE_STRUCT(OrganisationView, (),
                      (id, version, name, kind, cluster, country, region, place, website, contact_role,
                       contact_email, languages, about, is_example, may_edit, members, invitations))

/// The history of an organisation.
struct OrganisationVersionsView {
    OrganisationId id = {};
    std::string name = {};
    std::vector<web::VersionLine> versions = {};
    std::string next = {}; ///< the parameter `before` of the next page
};
BOOST_DESCRIBE_STRUCT(OrganisationVersionsView, (), (id, name, versions, next))

/// An organisation as it once was.
struct OrganisationVersionView {
    OrganisationView organisation = {};
    web::VersionLine version = {};
    std::int64_t current_version = 1;
};
BOOST_DESCRIBE_STRUCT(OrganisationVersionView, (), (organisation, version, current_version))

struct OrganisationComparisonView {
    OrganisationId id = {};
    std::string name = {};
    std::int64_t from = 1;
    std::int64_t to = 1;
    std::vector<web::ChangeLine> changes = {};
};
BOOST_DESCRIBE_STRUCT(OrganisationComparisonView, (), (id, name, from, to, changes))

/// An account as operators see it.
struct PersonView {
    PersonId id = {};
    std::string email = {};
    std::string name = {};
    PersonState state = PersonState::invited;
    Instant created_at{};
    std::vector<SiteRole> roles = {};
    std::vector<store::Belonging> organisations = {};
};
BOOST_DESCRIBE_STRUCT(PersonView, (), (id, email, name, state, created_at, roles, organisations))

struct PersonLine {
    PersonId id = {};
    std::string email = {};
    std::string name = {};
    PersonState state = PersonState::invited;
    Instant created_at{};
};
BOOST_DESCRIBE_STRUCT(PersonLine, (), (id, email, name, state, created_at))

struct PeopleView {
    std::string q = {};
    std::vector<PersonLine> people = {};
    std::string next = {}; ///< `before` of the next page; empty: this is the last
};
BOOST_DESCRIBE_STRUCT(PeopleView, (), (q, people, next))

AccountView account_view(data::Tx& tx, PersonId me);
SessionsView sessions_view(data::Tx& tx, PersonId me, std::string_view this_session);
/// Pages hold fifty entries.
OrganisationsView organisations_view(data::Tx& tx, store::OrganisationFilter const& filter,
                                     std::optional<OrganisationId> after);
/// What everybody may know.
OrganisationView facts_view(Organisation const& organisation);
/// Stops with 404 when there is none.
OrganisationView organisation_view(data::Tx& tx, Actor const& actor, OrganisationId id);
PeopleView people_view(data::Tx& tx, std::string_view search, std::optional<PersonId> before);
/// Stops with 404 for an unknown or erased person.
PersonView person_view(data::Tx& tx, PersonId id);

} // namespace erasmi::identity
