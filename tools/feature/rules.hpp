// Who may do what with @names@. Pure: asks nothing but its arguments.
#pragma once

#include "base/actor.hpp"

namespace erasmi::@names@::rules {

bool may_create(Actor const& actor);

} // namespace erasmi::@names@::rules
