// Which practices an export has: read for somebody, with their contents and translations.
#pragma once

#include "features/practices/sheets.hpp"
#include "features/practices/store.hpp"

#include <string>
#include <vector>

namespace erasmi::practices {

/// A page of an export; `next` continues it, empty: this is the last.
struct SheetPage {
    std::vector<SheetEntry> entries;
    std::string next;
};

/// How many practices one file has at most.
inline constexpr int most_in_sheet = 500;

/// The public versions that lists show.
std::vector<SheetEntry> entries_of(data::Tx& tx, std::vector<Listing> const& listings);
/// What is public, as lists show it: filtered, newest first.
SheetPage public_entries(data::Tx& tx, store::Filter const& filter, store::Place const& place);
/// The newest versions of what the person wrote or her organisations own, last changed first.
SheetPage own_entries(data::Tx& tx, PersonId person, std::vector<OrganisationId> const& organisations,
                      store::Place const& place);
/// One practice: its newest version for those who work on it, for others the public one. Stops with 404 for
/// what may not be known.
SheetPage entry_of(data::Tx& tx, Actor const& actor, PracticeId id);

} // namespace erasmi::practices
