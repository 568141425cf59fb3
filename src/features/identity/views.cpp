#include "features/identity/views.hpp"

#include "data/paging.hpp"
#include "features/identity/persons_store.hpp"
#include "features/identity/rules.hpp"
#include "web/sessions.hpp"

namespace erasmi::identity {

namespace {

constexpr int page_size = 50;

std::string address(Person const& person) { return person.email ? person.email->value : std::string(); }

} // namespace

AccountView account_view(data::Tx& tx, PersonId me)
{
    auto person = store::person(tx, me);
    return {.id = me,
            .email = person.email.value_or(Email()),
            .name = person.name,
            .languages = person.languages,
            .mail_language = person.mail_language,
            .roles = store::roles_of(tx, me),
            .organisations = store::belongings(tx, me)};
}

SessionsView sessions_view(data::Tx& tx, PersonId me, std::string_view this_session)
{
    SessionsView view;
    for (auto const& session : web::sessions_of(tx, me))
        view.sessions.push_back(
            {session.id, session.device, session.started_at, session.seen_at, session.id == this_session});
    return view;
}

OrganisationsView organisations_view(data::Tx& tx, store::OrganisationFilter const& filter,
                                     std::optional<OrganisationId> after)
{
    OrganisationsView view{.country = filter.country.key,
                           .kind = filter.kind.key,
                           .organisations = store::page(tx, filter, after, page_size + 1)};
    if (data::take_surplus(view.organisations, page_size)) view.next = view.organisations.back().id.str();
    return view;
}

OrganisationView facts_view(Organisation const& organisation)
{
    return {.id = organisation.id,
            .version = organisation.version,
            .name = organisation.name,
            .kind = organisation.kind,
            .cluster = organisation.cluster,
            .country = organisation.country,
            .region = organisation.region,
            .place = organisation.place,
            .website = organisation.website,
            .contact_role = organisation.contact_role,
            .contact_email = organisation.contact_email,
            .languages = organisation.languages,
            .about = organisation.about,
            .is_example = organisation.is_example};
}

OrganisationView organisation_view(data::Tx& tx, Actor const& actor, OrganisationId id)
{
    auto view = facts_view(store::organisation(tx, id));
    view.may_edit = rules::may_administer(actor, id);
    if (rules::may_see_members(actor, id)) view.members = store::members(tx, id);
    if (view.may_edit) view.invitations = store::open_invitations(tx, id, page_size);
    return view;
}

PeopleView people_view(data::Tx& tx, std::string_view search, std::optional<PersonId> before)
{
    PeopleView view{.q = std::string(search)};
    auto people = store::people(tx, search, before, page_size + 1);
    if (data::take_surplus(people, page_size)) view.next = people.back().id.str();
    for (auto const& person : people)
        view.people.push_back({person.id, address(person), person.name, person.state, person.created_at});
    return view;
}

PersonView person_view(data::Tx& tx, PersonId id)
{
    auto person = store::person(tx, id);
    if (person.state == PersonState::erased) throw Stop(Status::not_found);
    return {.id = id,
            .email = address(person),
            .name = person.name,
            .state = person.state,
            .created_at = person.created_at,
            .roles = store::roles_of(tx, id),
            .organisations = store::belongings(tx, id)};
}

} // namespace erasmi::identity
