// Persons, organisations and who belongs to which: what other features may ask. The façade.
#pragma once

#include "base/actor.hpp"
#include "base/fields.hpp"
#include "data/revisions.hpp"
#include "data/tx.hpp"
#include "web/controls.hpp"
#include "web/feature.hpp"
#include "web/history.hpp"
#include "web/site.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::identity {

/// What everybody may know about an organisation, in a card's size. All texts may be empty but id and name.
struct OrganisationCard {
    OrganisationId id = {};
    std::string name = {};
    Term<"organisation_kind"> kind = {};
    Term<"cluster"> cluster = {};
    Term<"country"> country = {};
    std::string region = {}; ///< NUTS code
    std::string place = {};  ///< municipality
    bool is_example = false;
};
BOOST_DESCRIBE_STRUCT(OrganisationCard, (), (id, name, kind, cluster, country, region, place, is_example))

/// Stops with 404 when there is none.
OrganisationCard organisation(data::Tx& tx, OrganisationId id);
/// Those that exist, in one query.
std::map<OrganisationId, OrganisationCard> organisations(data::Tx& tx,
                                                         std::vector<OrganisationId> const& ids);

/// Of the organisations that the actor belongs to, as a form offers them; in one query.
std::vector<web::Option> own_organisations(data::Tx& tx, Actor const& actor);

/// The names to show, in one query. Who erased her account has an empty name: show the message
/// "identity.former_member" instead, or use `shown_name`.
std::map<PersonId, std::string> names(data::Tx& tx, std::vector<PersonId> const& ids);
std::string name(data::Tx& tx, PersonId person);
/// The name, or the text for a former member.
std::string shown_name(std::string_view name, Locale const& locale);
/// Versions as a page of history shows them, with the names of those who made them, in one query.
std::vector<web::VersionLine> version_lines(data::Tx& tx, Locale const& locale,
                                            std::vector<data::RevisionLine> const& revisions);

/// Active persons only.
std::vector<PersonId> people_of(data::Tx& tx, OrganisationId organisation);
std::vector<PersonId> people_with(data::Tx& tx, SiteRole role);

/// The person with her roles and memberships of this moment, in one query; nothing unless her account is
/// active.
std::optional<Actor> actor(data::Tx& tx, PersonId person);

/// The language of mails to her; stops with 404 for somebody who never was.
Language mail_language(data::Tx& tx, PersonId person);

/// What `Site::accounts` must be.
web::Accounts accounts();
/// The manifest.
web::Feature feature();

/// A mail that tells a person something that concerns her. `path` is the page it is about, without language
/// ("/practices/…"); the arguments of `subject` and `body` must not hold secrets of others.
struct NotificationText {
    Message subject = {};
    Message body = {};
    std::string path = {};
    Message why = {}; ///< the reason why she gets it; no key: it concerns what she takes part in
    std::string unsubscribe_path = {}; ///< where her mail program may post to get no more of them (RFC 8058)
};

/// Queues the mail in the person's language, with the link and the reason why she gets it. Without effect for
/// a person whose account is not active.
void notify(data::Tx& tx, PersonId person, NotificationText const& text);

/// A page of this site as the text of a mail names it; `path` is without language.
std::string address_in_mail(Locale const& locale, std::string_view path);

/// What a mailed link lets its bearer say once, without signing in: that a record is still right.
struct Confirmation {
    PersonId person = {};
    std::string subject = {}; ///< the record, as the feature that made the link named it: "practice/0198…"
};

/// The secret of such a link, which works once and within sixty days; it is kept nowhere else.
std::string confirmation_link(data::Tx& tx, PersonId person, std::string_view subject);
/// Stop with 410 when the link was used, has expired or never was. `use_confirmation` ends its power, inside
/// the write that does what it grants.
Confirmation read_confirmation(data::Tx& tx, std::string_view secret);
Confirmation use_confirmation(data::Tx& tx, std::string_view secret);

/// What seeds and tests need to make a person; her account is active at once.
struct PersonSeed {
    std::string email = {};
    std::string name = {};
    std::vector<std::string> languages = {"en"}; ///< keys of terms
    Language mail_language = Language::en;
    std::vector<SiteRole> roles = {};
    std::vector<Membership> memberships = {};
};

struct OrganisationSeed {
    std::string name = {};
    std::string kind = {}; ///< keys of terms
    std::string cluster = {};
    std::string country = {};
    std::string region = {};
    std::string place = {};
    std::string website = {};
    std::string about = {};
    bool is_example = false;
};

/// Throw std::invalid_argument naming the field that breaks its rule, `data::Error` (unique) for a known
/// address.
PersonId create_person(data::Tx& tx, PersonSeed const& seed);
OrganisationId create_organisation(data::Tx& tx, OrganisationSeed const& seed);
/// Is there any account, whatever its state?
bool has_people(data::Tx& tx);
/// The account with that address, whatever its state.
std::optional<PersonId> person_with_email(data::Tx& tx, std::string_view email);

/// What is wrong with a new password for that person, for the field `password`.
Problems password_problems(data::Tx& tx, PersonId person, std::string_view password);
/// Argon2id of a password; takes tens of milliseconds, so not inside a transaction.
std::string password_hash(std::string_view password);
/// `hash` as `password_hash` made it. Ends all sessions of that person.
void set_password(data::Tx& tx, PersonId person, std::string_view hash);

/// Of the accounts that a demonstration site offers on its sign-in page: coordinator@, member@, newcomer@,
/// curator@ and operator@example.org. The seeds make them.
inline constexpr std::string_view demonstration_password = "demonstration world";
/// Is it one of them?
bool is_demonstration_account(std::string_view email);

// For the command line. There is no default account (OWASP ASVS 5.0, 6.3.2): the first operator is made
// there.

/// A link with which the person chooses a new password, once and within an hour.
std::string sign_in_link(data::Tx& tx, PersonId person, std::string_view base_url);
/// Ends all sessions and takes the power from links mailed to her. Stops with 404 for an unknown person.
void block(data::Tx& tx, PersonId person);

} // namespace erasmi::identity
