// Moments as programs write them.
#pragma once

#include "base/clock.hpp"

#include <string>

namespace erasmi {

/// "2026-11-23T14:05:00Z", to the second (RFC 3339, which XML Schema and ISO 8601 agree with).
std::string utc_text(Instant moment);

} // namespace erasmi
