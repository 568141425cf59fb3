#include "features/identity/personal_data.hpp"

#include "features/identity/account_actions.hpp"
#include "features/identity/events.hpp"
#include "features/identity/links_store.hpp"
#include "features/identity/organisations_store.hpp"
#include "features/identity/persons_store.hpp"
#include "features/identity/rules.hpp"
#include "web/sessions.hpp"

namespace erasmi::identity {

namespace {

/// A person as she is told about herself: everything but the password's hash.
struct OwnData {
    PersonId id = {};
    std::optional<Email> email = {};
    std::string name = {};
    Languages languages = {};
    Language mail_language = Language::en;
    Instant created_at{};
    std::vector<SiteRole> roles = {};
    std::vector<store::Belonging> organisations = {};
    std::vector<web::SessionRow> sessions = {};
};
BOOST_DESCRIBE_STRUCT(OwnData, (),
                      (id, email, name, languages, mail_language, created_at, roles, organisations, sessions))

} // namespace

json::value collect_personal_data(data::Tx& tx, PersonId id)
{
    auto person = store::person(tx, id);
    return to_json(OwnData{.id = id,
                           .email = person.email,
                           .name = person.name,
                           .languages = person.languages,
                           .mail_language = person.mail_language,
                           .created_at = person.created_at,
                           .roles = store::roles_of(tx, id),
                           .organisations = store::belongings(tx, id),
                           .sessions = web::sessions_of(tx, id)});
}

void erase_personal_data(data::Tx& tx, PersonId id)
{
    auto person = store::person(tx, id);
    person.email.reset();
    person.name.clear();
    person.languages.clear();
    person.mail_language = Language::en;
    person.password_hash.reset();
    person.state = PersonState::erased;
    store::save(tx, person);
    store::drop_roles(tx, id);
    store::drop_memberships(tx, id);
    store::drop_links(tx, id);
    web::end_sessions(tx, id);
}

json::object collect_everything(data::Tx& tx, std::vector<web::Feature> const& features, PersonId person)
{
    json::object all;
    for (auto const& feature : features)
        if (feature.personal_data.collect) all[feature.name] = feature.personal_data.collect(tx, person);
    return all;
}

Problems erase_account(data::Database& database, std::vector<web::Feature> const& features, PersonId me,
                       std::string_view password)
{
    if (!is_own_password(database, me, password)) return {{"password", {"identity.problem.wrong_password"}}};
    return database.write([&](data::Tx& tx) -> Problems {
        if (rules::is_last_operator(store::people_with(tx, SiteRole::operator_), me))
            return {{"", {"identity.problem.last_operator"}}};
        for (auto const& feature : features)
            if (feature.personal_data.erase) feature.personal_data.erase(tx, me);
        tx.record(PersonErased{{me, me}});
        return {};
    });
}

} // namespace erasmi::identity
