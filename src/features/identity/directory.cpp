// What other features ask about persons and organisations.
#include "base/locale.hpp"
#include "features/identity/handlers.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/organisations_store.hpp"
#include "features/identity/persons_store.hpp"

namespace erasmi::identity {

OrganisationCard organisation(data::Tx& tx, OrganisationId id) { return store::card(tx, id); }

std::map<OrganisationId, OrganisationCard> organisations(data::Tx& tx, std::vector<OrganisationId> const& ids)
{
    return store::cards(tx, ids);
}

std::vector<web::Option> own_organisations(data::Tx& tx, Actor const& actor)
{
    std::vector<OrganisationId> ids;
    for (auto const& membership : actor.memberships) ids.push_back(membership.organisation);
    std::vector<web::Option> options;
    for (auto const& [id, card] : store::cards(tx, ids)) options.push_back({id.str(), card.name});
    return options;
}

std::map<PersonId, std::string> names(data::Tx& tx, std::vector<PersonId> const& ids)
{
    return store::names(tx, ids);
}

std::string name(data::Tx& tx, PersonId person)
{
    auto names = store::names(tx, {person});
    return names.empty() ? std::string() : std::move(names.begin()->second);
}

std::string shown_name(std::string_view name, Locale const& locale)
{
    return std::string(name.empty() ? locale.text("identity.former_member") : name);
}

std::vector<web::VersionLine> version_lines(data::Tx& tx, Locale const& locale,
                                            std::vector<data::RevisionLine> const& revisions)
{
    std::vector<PersonId> people;
    for (auto const& revision : revisions)
        if (revision.actor) people.push_back(*revision.actor);
    auto names = store::names(tx, people);
    std::vector<web::VersionLine> lines;
    for (auto const& [version, at, actor, reason] : revisions)
        lines.push_back(
            {version, at,
             actor ? shown_name(names[*actor], locale) : std::string(locale.text("identity.by_program")),
             reason});
    return lines;
}

std::vector<PersonId> people_of(data::Tx& tx, OrganisationId organisation)
{
    return store::people_of(tx, organisation);
}

std::vector<PersonId> people_with(data::Tx& tx, SiteRole role) { return store::people_with(tx, role); }

std::optional<Actor> actor(data::Tx& tx, PersonId person)
{
    auto standing = store::standing(tx, person);
    if (standing.state != PersonState::active) return {};
    return std::move(standing.actor);
}

Language mail_language(data::Tx& tx, PersonId person) { return store::person(tx, person).mail_language; }

web::Accounts accounts() { return {.actor = actor, .name = name, .sign_in_again = handlers::sign_in_again}; }

} // namespace erasmi::identity
