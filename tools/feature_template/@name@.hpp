// @Name@: what it is, in one sentence. The façade.
#pragma once

#include "web/feature.hpp"

namespace erasmi::@name@ {

/// The manifest.
web::Feature feature();

} // namespace erasmi::@name@
