// A version's content from its text in the history.
#pragma once

#include "data/revisions.hpp"
#include "features/practices/content.hpp"

namespace erasmi::practices::store {

/// What was read lately is kept by its text, and not read again.
Content content_of(data::RevisionRow const& revision);

} // namespace erasmi::practices::store
