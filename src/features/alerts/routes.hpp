// The URL table of kept searches.
#pragma once

#include "web/route.hpp"

namespace erasmi::alerts {

web::Routes routes();

} // namespace erasmi::alerts
