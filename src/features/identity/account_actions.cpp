#include "features/identity/account_actions.hpp"

#include "features/identity/events.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/letters.hpp"
#include "features/identity/links_store.hpp"
#include "features/identity/one_use_links.hpp"
#include "features/identity/organisations_store.hpp"
#include "features/identity/passwords.hpp"
#include "features/identity/persons_store.hpp"
#include "features/taxonomies/taxonomies.hpp"
#include "web/sessions.hpp"
#include "web/url.hpp"

namespace erasmi::identity {

namespace {

constexpr std::string_view kind_of_reset_job = "identity.password_reset";

struct ResetOrder {
    Email email = {};
};
BOOST_DESCRIBE_STRUCT(ResetOrder, (), (email))

// `known` is what the password was checked against: when it changed meanwhile, somebody else was quicker.
void keep_password(data::Tx& tx, Person const& known, std::string_view hash, std::string_view kept_session)
{
    auto person = store::person(tx, known.id);
    if (person.password_hash != known.password_hash)
        throw Stop(Status::conflict, {"problem.changed_meanwhile"});
    person.password_hash = std::string(hash);
    store::save(tx, person);
    store::drop_links(tx, person.id, LinkPurpose::password_reset);
    web::end_sessions(tx, person.id, kept_session);
    tx.record(PasswordChanged{{person.id, person.id}});
    send_letter(tx, person,
                {.subject = {"identity.mail.password_changed"},
                 .body = {"identity.mail.password_changed.body"},
                 .path = "/forgotten-password",
                 .why = {"identity.mail.why_security"}});
}

Person active_person(data::Tx& tx, PersonId id)
{
    auto person = store::find_person(tx, id);
    if (!person || person->state != PersonState::active) throw Stop(Status::gone, {"identity.link_dead"});
    return std::move(*person);
}

std::string link_path(std::string_view page, std::string_view secret)
{
    return std::string(page) + "?token=" + web::percent_encode(secret);
}

void send_password_reset(data::Tx& tx, Email const& email)
{
    auto person = store::person_by_email(tx, email);
    if (!person || person->state != PersonState::active) return;
    auto secret = make_link(tx, {.purpose = LinkPurpose::password_reset, .person = person->id});
    send_letter(tx, *person,
                {.subject = {"identity.mail.reset"},
                 .body = {"identity.mail.reset.body"},
                 .path = link_path("/password-reset", secret),
                 .why = {"identity.mail.why_asked"}});
}

} // namespace

Checked<Person> change_profile(data::Tx& tx, PersonId me, ProfileForm const& form)
{
    if (auto problems = taxonomies::unknown_terms(tx, form); !problems.empty()) return problems;
    auto person = store::person(tx, me);
    person.name = form.name.str();
    person.languages = form.languages;
    person.mail_language = form.mail_language;
    store::save(tx, person);
    tx.record(ProfileChanged{{me, me}});
    return person;
}

void leave(data::Tx& tx, PersonId me, OrganisationId organisation)
{
    if (!store::remove_member(tx, me, organisation)) throw Stop(Status::not_found);
    tx.record(MemberLeft{{organisation, me}, me});
}

void end_own_session(data::Tx& tx, PersonId me, std::string_view session)
{
    auto own = web::sessions_of(tx, me);
    if (std::ranges::find(own, session, &web::SessionRow::id) == own.end()) throw Stop(Status::not_found);
    web::end_session(tx, session);
}

Problems change_password(data::Database& database, PersonId me, PasswordForm const& form,
                         std::string_view session)
{
    auto person = database.read([&](data::Tx& tx) { return store::person(tx, me); });
    auto problems = password_problems("fresh", form.fresh, person);
    if (!password_matches(person.password_hash, form.current))
        problems.insert(problems.begin(), {"current", {"identity.problem.wrong_password"}});
    if (!problems.empty()) return problems;
    auto hash = password_hash(form.fresh);
    database.write([&](data::Tx& tx) { keep_password(tx, person, hash, session); });
    return {};
}

void request_password_reset(data::Tx& tx, Email const& email)
{
    data::jobs::enqueue(tx, kind_of_reset_job, ResetOrder{email});
}

data::JobHandler password_reset_job()
{
    return {.kind = std::string(kind_of_reset_job),
            .handle = [](data::Database& database, data::JobRow const& job) {
                database.write([&](data::Tx& tx) { send_password_reset(tx, job.as<ResetOrder>().email); });
            }};
}

Problems reset_password(data::Database& database, std::string_view secret, std::string_view fresh)
{
    auto person = database.read([&](data::Tx& tx) {
        return active_person(tx, read_link(tx, secret, LinkPurpose::password_reset).person);
    });
    auto problems = password_problems("fresh", fresh, person);
    if (!problems.empty()) return problems;
    auto hash = password_hash(fresh);
    database.write([&](data::Tx& tx) {
        active_person(tx, use_link(tx, secret, LinkPurpose::password_reset).person);
        keep_password(tx, person, hash, "");
    });
    return {};
}

Problems request_email_change(data::Database& database, PersonId me, Email const& email,
                              std::string_view password)
{
    if (!is_own_password(database, me, password)) return {{"password", {"identity.problem.wrong_password"}}};
    database.write([&](data::Tx& tx) {
        auto person = store::person(tx, me);
        if (store::person_by_email(tx, email)) return; // the page must not tell whose addresses are known
        auto secret = make_link(tx, {.purpose = LinkPurpose::email_change, .person = me, .email = email});
        person.email = email;
        send_letter(tx, person,
                    {.subject = {"identity.mail.email_change"},
                     .body = {"identity.mail.email_change.body"},
                     .path = link_path("/email-confirmation", secret),
                     .why = {"identity.mail.why_asked"}});
    });
    return {};
}

void confirm_email_change(data::Tx& tx, std::string_view secret)
{
    auto link = use_link(tx, secret, LinkPurpose::email_change);
    auto person = active_person(tx, link.person);
    if (store::person_by_email(tx, *link.email)) throw Stop(Status::gone, {"identity.link_dead"});
    send_letter(tx, person,
                {.subject = {"identity.mail.email_changed"},
                 .body = {"identity.mail.email_changed.body", {{"email", link.email->value}}},
                 .path = {},
                 .why = {"identity.mail.why_security"}});
    person.email = link.email;
    store::save(tx, person);
    store::drop_links(tx, person.id);
    tx.record(EmailChanged{{person.id, person.id}});
}

bool is_own_password(data::Database& database, PersonId me, std::string_view password)
{
    auto person = database.read([&](data::Tx& tx) { return store::person(tx, me); });
    return password_matches(person.password_hash, password);
}

} // namespace erasmi::identity
