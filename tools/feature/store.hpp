// Statements on the tables of @names@. Functions that take an id stop with 404 when there is no such record.
#pragma once

#include "data/tx.hpp"
#include "features/@names@/types.hpp"

#include <vector>

namespace erasmi::@names@::store {

using data::Tx;

void insert(Tx& tx, @Name@ const& @name@);
@Name@ get(Tx& tx, @Name@Id id);
/// Newest first, from behind the id `after`; from the first when it is empty.
std::vector<@Name@> newest(Tx& tx, std::string_view after, int limit);
std::vector<@Name@> by_author(Tx& tx, PersonId author);

} // namespace erasmi::@names@::store
