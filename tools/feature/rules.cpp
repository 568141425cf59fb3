#include "features/@names@/rules.hpp"

namespace erasmi::@names@::rules {

bool may_create(Actor const& actor) { return !actor.is_guest(); }

} // namespace erasmi::@names@::rules
