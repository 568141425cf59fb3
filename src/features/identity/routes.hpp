// The URL table of identity.
#pragma once

#include "web/route.hpp"

namespace erasmi::identity {

web::Routes routes();

} // namespace erasmi::identity
