// The URL table of @names@.
#pragma once

#include "web/route.hpp"

namespace erasmi::@names@ {

web::Routes routes();

} // namespace erasmi::@names@
