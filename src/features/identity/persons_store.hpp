// Statements on persons, their roles and the words by which operators find them.
#pragma once

#include "data/tx.hpp"
#include "features/identity/types.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::identity::store {

void insert(data::Tx& tx, Person const& person);
/// Writes the person as her next version: `person.version` is raised. Stops with 409 when she changed
/// meanwhile.
void save(data::Tx& tx, Person& person);

/// Stops with 404 when there is none.
Person person(data::Tx& tx, PersonId id);
std::optional<Person> find_person(data::Tx& tx, PersonId id);
std::optional<Person> person_by_email(data::Tx& tx, Email const& email);
/// Is there anybody, in whatever state?
bool has_people(data::Tx& tx);
std::map<PersonId, std::string> names(data::Tx& tx, std::vector<PersonId> const& ids);

/// A page of all persons but erased ones, newest first, those before `before` if given. `search` is the
/// beginning of a word of the name or address; several words must all be found; empty: all.
std::vector<Person> people(data::Tx& tx, std::string_view search, std::optional<PersonId> before, int limit);

/// State, roles and memberships of one person, in one query.
struct Standing {
    PersonState state = PersonState::erased;
    Actor actor = {};
};
Standing standing(data::Tx& tx, PersonId person);

std::vector<SiteRole> roles_of(data::Tx& tx, PersonId person);
/// False when she has it already.
bool give_role(data::Tx& tx, PersonId person, SiteRole role);
/// False when she has it not.
bool take_role(data::Tx& tx, PersonId person, SiteRole role);
void drop_roles(data::Tx& tx, PersonId person);
/// Active persons with that role.
std::vector<PersonId> people_with(data::Tx& tx, SiteRole role);

} // namespace erasmi::identity::store
