// Searches that people keep, and the mails that tell them what is new. The façade.
#pragma once

#include "web/feature.hpp"

namespace erasmi::alerts {

/// The manifest. Which lists can be searched, it learns from the manifests of the others.
web::Feature feature();

} // namespace erasmi::alerts
