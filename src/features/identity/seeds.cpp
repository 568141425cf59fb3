// Persons and organisations made by seeds, tests and the command line.
#include "base/locale.hpp"
#include "features/identity/events.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/one_use_links.hpp"
#include "features/identity/organisations_store.hpp"
#include "features/identity/passwords.hpp"
#include "features/identity/persons_store.hpp"
#include "web/sessions.hpp"
#include "web/url.hpp"

#include <stdexcept>

namespace erasmi::identity {

namespace {

template <Scalar T>
T checked(std::string_view field, std::string_view text)
{
    T value;
    if (Field<T>::accept(text, value))
        throw std::invalid_argument(std::string(field) + " breaks its rule: " + std::string(text));
    return value;
}

Person person_of(data::Tx& tx, PersonSeed const& seed)
{
    Person person{.id = tx.new_id<PersonRecord>(),
                  .email = checked<Email>("email", seed.email),
                  .name = checked<Text<2, 120>>("name", seed.name).str(),
                  .mail_language = seed.mail_language,
                  .state = PersonState::active,
                  .created_at = tx.now(),
                  .updated_at = tx.now()};
    for (auto const& key : seed.languages)
        person.languages.push_back(checked<Term<"language">>("languages", key));
    return person;
}

} // namespace

PersonId create_person(data::Tx& tx, PersonSeed const& seed)
{
    auto person = person_of(tx, seed);
    store::insert(tx, person);
    tx.record(PersonJoined{{person.id, {}}});
    for (auto role : seed.roles)
        if (store::give_role(tx, person.id, role)) tx.record(RoleGiven{{person.id, {}}, role});
    for (auto const& [organisation, role] : seed.memberships)
        if (store::add_member(tx, {person.id, organisation, role, tx.now()}))
            tx.record(MemberJoined{{organisation, {}}, person.id, role});
    return person.id;
}

OrganisationId create_organisation(data::Tx& tx, OrganisationSeed const& seed)
{
    auto name = checked<Text<2, 160>>("name", seed.name).str();
    Organisation organisation{.id = tx.new_id<OrganisationRecord>(),
                              .name = name,
                              .sort_name = fold(name),
                              .kind = checked<Term<"organisation_kind">>("kind", seed.kind),
                              .cluster = checked<Term<"cluster">>("cluster", seed.cluster),
                              .country = checked<Term<"country">>("country", seed.country),
                              .region = checked<Text<0, 8>>("region", seed.region).str(),
                              .place = checked<Text<0, 120>>("place", seed.place).str(),
                              .website = checked<WebAddress>("website", seed.website),
                              .about = checked<Markdown<2000>>("about", seed.about).str(),
                              .is_example = seed.is_example,
                              .created_at = tx.now(),
                              .updated_at = tx.now()};
    store::insert(tx, organisation, {});
    tx.record(OrganisationCreated{{organisation.id, {}}});
    return organisation.id;
}

bool has_people(data::Tx& tx) { return store::has_people(tx); }

std::optional<PersonId> person_with_email(data::Tx& tx, std::string_view email)
{
    auto person = store::person_by_email(tx, checked<Email>("email", email));
    return person ? std::optional(person->id) : std::nullopt;
}

Problems password_problems(data::Tx& tx, PersonId id, std::string_view password)
{
    return password_problems("password", password, store::person(tx, id));
}

void set_password(data::Tx& tx, PersonId id, std::string_view hash)
{
    auto person = store::person(tx, id);
    person.password_hash = std::string(hash);
    store::save(tx, person);
    web::end_sessions(tx, id);
    tx.record(PasswordChanged{{id, {}}});
}

std::string sign_in_link(data::Tx& tx, PersonId person, std::string_view base_url)
{
    auto secret = make_link(tx, {.purpose = LinkPurpose::password_reset, .person = person});
    return std::string(base_url) + "/en/password-reset?token=" + web::percent_encode(secret);
}

} // namespace erasmi::identity
