// The URL table of practices.
#pragma once

#include "web/route.hpp"

namespace erasmi::practices {

web::Routes routes();

} // namespace erasmi::practices
