// How often words were learned by an index.
#pragma once

#include "search/compounds.hpp"

#include <xapian.h>

namespace erasmi::search {

/// Valid as long as the database.
Frequency frequency_in(Xapian::Database const& database);

} // namespace erasmi::search
