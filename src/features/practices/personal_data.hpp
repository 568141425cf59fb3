// What practices know of a person, given out on request (GDPR, articles 15 and 20).
#pragma once

#include "base/json.hpp"
#include "data/tx.hpp"

namespace erasmi::practices {

/// Practices she wrote, with what their newest version says; what she said about practices; adoptions she
/// told of. There is nothing to erase: all of it stays under her id, which names nobody once the account is
/// erased.
json::value collect_personal_data(data::Tx& tx, PersonId person);

} // namespace erasmi::practices
