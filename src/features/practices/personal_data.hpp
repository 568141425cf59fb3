// What practices know of a person, given out on request (GDPR, articles 15 and 20) and erased with her
// account.
#pragma once

#include "base/json.hpp"
#include "data/tx.hpp"

namespace erasmi::practices {

/// Practices she wrote, with what their newest version says; what she said about practices; adoptions she
/// told of; tables she uploaded.
json::value collect_personal_data(data::Tx& tx, PersonId person);
/// Forgets the tables she uploaded. All else stays under her id, which names nobody once the account is
/// erased.
void erase_personal_data(data::Tx& tx, PersonId person);

} // namespace erasmi::practices
