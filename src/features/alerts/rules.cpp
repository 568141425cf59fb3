#include "features/alerts/rules.hpp"

namespace erasmi::alerts::rules {

using namespace std::chrono_literals;

bool owns(Actor const& actor, SavedSearch const& search) { return actor.person == search.person; }

Instant end_of_look(Instant now) { return now - 1min; }

Instant due_before(Instant end) { return end - 24h; }

} // namespace erasmi::alerts::rules
