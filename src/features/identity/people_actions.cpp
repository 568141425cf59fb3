#include "features/identity/people_actions.hpp"

#include "features/identity/events.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/links_store.hpp"
#include "features/identity/persons_store.hpp"
#include "features/identity/rules.hpp"
#include "web/sessions.hpp"

namespace erasmi::identity {

namespace {

Person known_person(data::Tx& tx, Actor const& actor, PersonId id)
{
    require(actor.is(SiteRole::operator_));
    auto person = store::person(tx, id);
    if (person.state == PersonState::erased) throw Stop(Status::not_found);
    return person;
}

void block_person(data::Tx& tx, Person& person, std::optional<PersonId> by)
{
    if (person.state == PersonState::blocked) return;
    person.state = PersonState::blocked;
    store::save(tx, person);
    store::drop_links(tx, person.id);
    web::end_sessions(tx, person.id);
    tx.record(PersonBlocked{{person.id, by}});
}

bool is_last_operator(data::Tx& tx, PersonId person)
{
    return rules::is_last_operator(store::people_with(tx, SiteRole::operator_), person);
}

} // namespace

void give_role(data::Tx& tx, Actor const& actor, PersonId id, SiteRole role)
{
    auto person = known_person(tx, actor, id);
    if (store::give_role(tx, id, role)) tx.record(RoleGiven{{id, actor.person}, role});
}

Problems take_role(data::Tx& tx, Actor const& actor, PersonId id, SiteRole role)
{
    auto person = known_person(tx, actor, id);
    if (role == SiteRole::operator_ && is_last_operator(tx, id))
        return {{"role", {"identity.problem.last_operator"}}};
    if (store::take_role(tx, id, role)) tx.record(RoleTaken{{id, actor.person}, role});
    return {};
}

Problems block(data::Tx& tx, Actor const& actor, PersonId id)
{
    auto person = known_person(tx, actor, id);
    if (is_last_operator(tx, id)) return {{"", {"identity.problem.last_operator"}}};
    block_person(tx, person, actor.person);
    return {};
}

void block(data::Tx& tx, PersonId id)
{
    auto person = store::person(tx, id);
    block_person(tx, person, {});
}

void unblock(data::Tx& tx, Actor const& actor, PersonId id)
{
    auto person = known_person(tx, actor, id);
    if (person.state != PersonState::blocked) return;
    // Who never chose a password has to be invited again.
    person.state = person.password_hash ? PersonState::active : PersonState::invited;
    store::save(tx, person);
    tx.record(PersonUnblocked{{id, actor.person}});
}

} // namespace erasmi::identity
