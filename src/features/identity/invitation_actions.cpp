#include "features/identity/invitation_actions.hpp"

#include "base/locale.hpp"
#include "features/identity/events.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/letters.hpp"
#include "features/identity/one_use_links.hpp"
#include "features/identity/organisations_store.hpp"
#include "features/identity/passwords.hpp"
#include "features/identity/persons_store.hpp"
#include "features/identity/rules.hpp"
#include "web/url.hpp"

namespace erasmi::identity {

namespace {

Person new_invited(data::Tx& tx, Actor const& actor, InvitationForm const& form)
{
    Person person{.id = tx.new_id<PersonRecord>(),
                  .email = form.email,
                  .mail_language = form.language,
                  .created_at = tx.now(),
                  .updated_at = tx.now()};
    store::insert(tx, person);
    tx.record(PersonInvited{{person.id, actor.person}});
    return person;
}

bool is_member(data::Tx& tx, PersonId person, OrganisationId organisation)
{
    return store::standing(tx, person).actor.belongs_to(organisation);
}

// Who invites is named, because mails from nobody are taken for fraud.
Letter letter(data::Tx& tx, Actor const& actor, std::optional<OrganisationId> organisation,
              std::string_view secret)
{
    auto inviter = name(tx, *actor.person);
    auto path = "/invitation?token=" + web::percent_encode(secret);
    if (!organisation)
        return {.subject = {"identity.mail.invitation"},
                .body = {"identity.mail.invitation.body", {{"inviter", inviter}}},
                .path = path,
                .why = {"identity.mail.why_invited"}};
    auto card = store::card(tx, *organisation);
    return {.subject = {"identity.mail.invitation_to", {{"organisation", card.name}}},
            .body = {"identity.mail.invitation_to.body", {{"inviter", inviter}, {"organisation", card.name}}},
            .path = path,
            .why = {"identity.mail.why_invited"}};
}

void join(data::Tx& tx, Link const& link)
{
    if (!link.organisation) return;
    auto role = link.member_role.value_or(MemberRole::representative);
    if (store::add_member(tx, {link.person, *link.organisation, role, tx.now()}))
        tx.record(MemberJoined{{*link.organisation, link.person}, link.person, role});
}

bool may_accept(Person const& person)
{
    return person.state == PersonState::invited || person.state == PersonState::active;
}

Person invited_person(data::Tx& tx, PersonId id)
{
    auto person = store::find_person(tx, id);
    if (!person || !may_accept(*person)) throw Stop(Status::gone, {"identity.link_dead"});
    return std::move(*person);
}

Problems acceptance_problems(AcceptanceForm const& form, Person const& invited, Text<2, 120>& name)
{
    Problems problems;
    if (auto fault = Field<Text<2, 120>>::accept(form.name, name)) problems.push_back({"name", *fault});
    auto person = invited;
    person.name = name.str();
    for (auto& problem : password_problems("password", form.password, person))
        problems.push_back(std::move(problem));
    return problems;
}

} // namespace

Problems invite(data::Tx& tx, Actor const& actor, std::optional<OrganisationId> organisation,
                InvitationForm const& form)
{
    require(organisation ? rules::may_administer(actor, *organisation) : actor.is(SiteRole::operator_));
    auto known = store::person_by_email(tx, form.email);
    if (known && organisation && is_member(tx, known->id, *organisation))
        return {{"email", {"identity.problem.already_member"}}};
    auto person = known ? std::move(*known) : new_invited(tx, actor, form);
    auto secret = make_link(tx, {.purpose = LinkPurpose::invitation,
                                 .person = person.id,
                                 .organisation = organisation,
                                 .member_role = organisation ? std::optional(form.role) : std::nullopt});
    // The inviter does not learn from the open invitations who is blocked, either.
    if (may_accept(person)) send_letter(tx, person, letter(tx, actor, organisation, secret));
    return {};
}

InvitationView view_invitation(data::Tx& tx, std::string_view secret)
{
    auto link = read_link(tx, secret, LinkPurpose::invitation);
    auto person = invited_person(tx, link.person);
    InvitationView view{.token = std::string(secret),
                        .email = person.email->value,
                        .has_account = person.state == PersonState::active};
    if (link.organisation) view.organisation = store::card(tx, *link.organisation).name;
    return view;
}

Checked<PersonId> accept_invitation(data::Database& database, AcceptanceForm const& form, Language language)
{
    auto person = database.read([&](data::Tx& tx) {
        return invited_person(tx, read_link(tx, form.token, LinkPurpose::invitation).person);
    });
    bool is_new = person.state == PersonState::invited;
    Text<2, 120> name;
    if (is_new) {
        if (auto problems = acceptance_problems(form, person, name); !problems.empty()) return problems;
    }
    auto hash = is_new ? std::optional(password_hash(form.password)) : std::nullopt;
    database.write([&](data::Tx& tx) {
        auto link = use_link(tx, form.token, LinkPurpose::invitation);
        auto invited = invited_person(tx, link.person);
        if (is_new != (invited.state == PersonState::invited))
            throw Stop(Status::gone, {"identity.link_dead"});
        if (is_new) {
            invited.name = name.str();
            invited.password_hash = hash;
            invited.mail_language = language;
            invited.state = PersonState::active;
            store::save(tx, invited);
            tx.record(PersonJoined{{invited.id, invited.id}});
        }
        join(tx, link);
    });
    return person.id;
}

} // namespace erasmi::identity
