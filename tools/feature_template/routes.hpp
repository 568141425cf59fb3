// The URL table of @name@.
#pragma once

#include "web/route.hpp"

namespace erasmi::@name@ {

web::Routes routes();

} // namespace erasmi::@name@
