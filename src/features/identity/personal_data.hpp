// What we hold about a person, and how she takes it with her or has it erased (GDPR, articles 15, 17 and 20).
#pragma once

#include "base/json.hpp"
#include "base/problem.hpp"
#include "data/tx.hpp"
#include "web/site.hpp"

#include <string_view>
#include <vector>

namespace erasmi::identity {

/// What this feature holds.
json::value collect_personal_data(data::Tx& tx, PersonId person);
/// Leaves the id behind, to which others' records may still point, and nothing else.
void erase_personal_data(data::Tx& tx, PersonId person);

/// What all features hold, by their names, and what the platform itself holds, as "site".
json::object collect_everything(data::Tx& tx, std::vector<web::Feature> const& features, PersonId person);
/// Erases in all features, and the mails to her that were kept. Problems: not her password, or the site's
/// last operator. Not inside a transaction.
Problems erase_account(web::Site const& site, PersonId me, std::string_view password);

} // namespace erasmi::identity
