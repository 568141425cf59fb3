// The pages and addresses of the site itself: start, about, settings of the reader, description of the API,
// health.
#pragma once

#include "web/feature.hpp"

namespace erasmi::app {

web::Feature site_feature();

} // namespace erasmi::app
