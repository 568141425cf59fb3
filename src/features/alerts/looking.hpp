// Looking through the kept searches for what is new, and the mails that tell it.
#pragma once

#include "web/site.hpp"

namespace erasmi::alerts {

/// Looks through every search with mail that is due and mails what was published since its last look: at most
/// one mail a day for each search, and each new record once. Throws std::runtime_error while the search index
/// is behind the event log, and when a search failed, after looking through the others.
void look(web::Site const& site);

} // namespace erasmi::alerts
