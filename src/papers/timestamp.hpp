// Moments as file formats write them.
#pragma once

#include "base/clock.hpp"

#include <string>

namespace erasmi::papers {

/// "2026-11-23T14:05:00Z" (ISO 8601).
std::string timestamp(Instant moment);

} // namespace erasmi::papers
