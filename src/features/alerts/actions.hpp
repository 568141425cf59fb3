// What people do with their searches: one use case each, in the transaction that is given.
//
// Every function stops with 404 for what is not there or is not hers; what the person can mend comes back as
// problems. Nothing is recorded in the event log, which is kept for ever: what somebody looks for is hers
// alone.
#pragma once

#include "data/tx.hpp"
#include "features/alerts/types.hpp"
#include "web/site.hpp"

#include <string_view>

namespace erasmi::alerts {

/// Stops with 404 when the site has no such list.
Checked<SavedSearch> keep(data::Tx& tx, Actor const& actor, web::Site const& site, NewSearch const& wanted);
SavedSearch get_own(data::Tx& tx, Actor const& actor, SearchId id);
SavedSearch change(data::Tx& tx, Actor const& actor, SearchId id, SearchChange const& change);
void remove(data::Tx& tx, Actor const& actor, SearchId id);

enum class Mails { off, on };
void set_mails(data::Tx& tx, Actor const& actor, SearchId id, Mails mails);

/// The search of a mail's link, whoever opens it; stops with 410 when it is kept no more.
SavedSearch search_of_mail(data::Tx& tx, std::string_view secret);
/// Turns its mails off; the same when they are off already.
SavedSearch stop_mails(data::Tx& tx, std::string_view secret);

} // namespace erasmi::alerts
