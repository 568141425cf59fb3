// Pages for operators, made from the manifests of all features. The façade.
#pragma once

#include "web/feature.hpp"

namespace erasmi::admin {

/// The manifest.
web::Feature feature();

} // namespace erasmi::admin
