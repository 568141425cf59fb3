// The features of this program, in the order of the menu.
#pragma once

#include "web/feature.hpp"

#include <vector>

namespace erasmi::app {

/// `practice_days`: how long a published practice counts as still right; 0: as usual.
std::vector<web::Feature> features(int practice_days = 0);

} // namespace erasmi::app
