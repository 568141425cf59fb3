// The URL table of questions.
#pragma once

#include "web/route.hpp"

namespace erasmi::questions {

web::Routes routes();

} // namespace erasmi::questions
