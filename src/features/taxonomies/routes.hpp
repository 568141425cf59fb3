// The URL table of taxonomies.
#pragma once

#include "web/route.hpp"

namespace erasmi::taxonomies {

web::Routes routes();

} // namespace erasmi::taxonomies
