// @Names@: what they are, in one sentence. The façade.
#pragma once

#include "base/id.hpp"
#include "web/feature.hpp"

namespace erasmi::@names@ {

using @Name@Id = Id<struct @Name@Record>;

web::Feature feature();

} // namespace erasmi::@names@
