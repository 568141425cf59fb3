#include "features/@name@/rules.hpp"

namespace erasmi::@name@::rules {

bool may_add(Actor const& actor) { return !actor.memberships.empty(); }

} // namespace erasmi::@name@::rules
