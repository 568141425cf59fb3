#include "features/identity/personal_data.hpp"

#include "data/drafts.hpp"
#include "data/events.hpp"
#include "data/idempotency.hpp"
#include "data/mail.hpp"
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

/// What she did, without what was said: that is told by the feature it belongs to.
struct Deed {
    Instant at{};
    std::string kind = {};
    std::string subject_kind = {};
    std::string subject = {};
};
BOOST_DESCRIBE_STRUCT(Deed, (), (at, kind, subject_kind, subject))

struct TypedForm {
    std::string form = {};
    std::string content = {};
    Instant updated_at{};
};
BOOST_DESCRIBE_STRUCT(TypedForm, (), (form, content, updated_at))

/// What the platform itself keeps.
struct Traces {
    std::vector<Deed> deeds = {};
    std::vector<TypedForm> unsent_forms = {};
};
BOOST_DESCRIBE_STRUCT(Traces, (), (deeds, unsent_forms))

Traces traces_of(data::Tx& tx, PersonId person)
{
    constexpr int most = 100'000;
    Traces traces;
    for (auto const& event : data::events::by(tx, person, {}, most))
        traces.deeds.push_back({event.at, event.kind, event.subject_kind, event.subject});
    for (auto const& draft : data::drafts::of(tx, person))
        traces.unsent_forms.push_back({draft.form, draft.content, draft.updated_at});
    return traces;
}

/// Answers that were kept for repeated requests, forms not sent, mails to her or about her: all may show what
/// she erases. Mails to others that name her and are done go with all others that are done.
void erase_traces(data::Tx& tx, Person const& person)
{
    constexpr int most = 1'000'000;
    data::jobs::forget(tx, data::JobState::done, tx.now() + std::chrono::milliseconds(1), most);
    data::drafts::forget(tx, person.id);
    data::idempotency::forget(tx, person.id.text());
    if (person.email) data::forget_jobs_naming(tx, *person.email);
}

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
    erase_traces(tx, person);
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
    json::object all{{"site", to_json(traces_of(tx, person))}};
    for (auto const& feature : features)
        if (feature.personal_data.collect) all[feature.name] = feature.personal_data.collect(tx, person);
    return all;
}

Problems erase_account(web::Site const& site, PersonId me, std::string_view password)
{
    auto& database = *site.database;
    if (!is_own_password(database, me, password)) return {{"password", {"identity.problem.wrong_password"}}};
    auto address = database.read([&](data::Tx& tx) { return store::person(tx, me).email; });
    auto problems = database.write([&](data::Tx& tx) -> Problems {
        if (rules::is_last_operator(store::people_with(tx, SiteRole::operator_), me))
            return {{"", {"identity.problem.last_operator"}}};
        for (auto const& feature : site.features)
            if (feature.personal_data.erase) feature.personal_data.erase(tx, me);
        tx.record(PersonErased{{me, me}});
        return {};
    });
    if (problems.empty() && address) data::forget_kept_mails(site.mail_folder, *address);
    return problems;
}

} // namespace erasmi::identity
