// Who may do what; pure.
#pragma once

#include "base/actor.hpp"

namespace erasmi::@name@::rules {

bool may_add(Actor const& actor);

} // namespace erasmi::@name@::rules
