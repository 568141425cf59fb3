// What practices know of a person, given out and taken away on request (GDPR, articles 15 and 17).
#pragma once

#include "base/json.hpp"
#include "data/tx.hpp"

namespace erasmi::practices {

/// Practices she wrote, what she said about practices, adoptions she told of, drafts she typed.
json::value collect_personal_data(data::Tx& tx, PersonId person);
/// Drafts go. What she wrote for others stays under her id, which names nobody once the account is erased.
void erase_personal_data(data::Tx& tx, PersonId person);

} // namespace erasmi::practices
