// The features of this program, in the order of the menu.
#pragma once

#include "web/feature.hpp"

#include <vector>

namespace erasmi::app {

std::vector<web::Feature> features();

} // namespace erasmi::app
