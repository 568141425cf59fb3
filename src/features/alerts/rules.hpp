// Who may do what with kept searches, and when they are looked through. Pure: asks nothing but its arguments.
#pragma once

#include "base/actor.hpp"
#include "features/alerts/types.hpp"

#include <chrono>

namespace erasmi::alerts::rules {

inline constexpr std::int64_t most_searches = 50; ///< of one person

/// Nobody else knows of it, operators neither.
bool owns(Actor const& actor, SavedSearch const& search);

/// What is published at this moment may not be committed, and so not be found, yet: a look at `now` goes up
/// to here.
Instant end_of_look(Instant now);
/// A look up to `end` takes the searches that were looked through up to here or less: one mail a day at most.
Instant due_before(Instant end);

} // namespace erasmi::alerts::rules
