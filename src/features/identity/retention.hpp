// What identity forgets by itself.
#pragma once

#include "web/retention.hpp"

#include <vector>

namespace erasmi::identity {

std::vector<web::Retention> retention();

} // namespace erasmi::identity
