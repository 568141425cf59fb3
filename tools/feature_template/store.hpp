// Every statement on the tables of @name@.
#pragma once

#include "data/tx.hpp"
#include "features/@name@/types.hpp"

namespace erasmi::@name@::store {

void insert(data::Tx& tx, Entry const& entry);
/// Newest first, those before `cursor` when there is one.
std::vector<Entry> newest(data::Tx& tx, std::optional<EntryId> cursor, int limit);

} // namespace erasmi::@name@::store
