// The pages and addresses of the site itself: start, about, settings of the reader, description of the API,
// health.
#pragma once

#include "web/feature.hpp"

namespace erasmi::app {

web::Feature site_feature();

/// What the site forgets by itself of what every feature shares.
std::vector<web::Retention> site_retention();

} // namespace erasmi::app
