// Figures for operators in Prometheus' text format (exposition format 0.0.4).
#pragma once

#include "web/http.hpp"

#include <string>

namespace erasmi::web {

/// Counts an answer and, unless it is a health probe, writes the access log's line.
void count(Served const& served);

/// Requests by status class, bytes, durations in buckets, resident memory, uptime.
std::string metrics_text();

} // namespace erasmi::web
