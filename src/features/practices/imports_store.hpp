// Uploaded tables that wait to be taken over.
#pragma once

#include "data/tx.hpp"
#include "features/practices/types.hpp"

#include <optional>
#include <string>
#include <vector>

namespace erasmi::practices {

using ImportId = Id<struct ImportRecord>;

/// An uploaded table: nothing of it is saved until its person confirms.
struct Import {
    ImportId id;
    PersonId person;
    std::optional<OrganisationId> owner; ///< of the practices that are new
    Language language = Language::en;    ///< of new practices that name none
    std::string file;                    ///< SHA-256 of the contents, lower-case hex
    std::string file_name;               ///< as its person called it
    Instant created_at{};
    std::optional<Instant> confirmed_at;
    std::int64_t created = 0; ///< practices that were made when it was confirmed
    std::int64_t changed = 0;
};
BOOST_DESCRIBE_STRUCT(Import, (),
                      (id, person, owner, language, file, file_name, created_at, confirmed_at, created,
                       changed))

namespace store {

void insert(data::Tx& tx, Import const& import);
/// Stops with 404 when it is not there or somebody else's.
Import import_of(data::Tx& tx, PersonId person, ImportId id);
/// The newest of a person, newest first.
std::vector<Import> imports_of(data::Tx& tx, PersonId person, int limit);
/// Notes that it is confirmed now and what came of it; false when it was confirmed before.
bool confirm(data::Tx& tx, Import const& import);
void remove(data::Tx& tx, ImportId id);
/// Removes all of a person.
void forget_imports(data::Tx& tx, PersonId person);
/// Removes at most `limit` from before a moment; returns how many.
std::int64_t forget_imports(data::Tx& tx, Instant before, int limit);

} // namespace store

} // namespace erasmi::practices
