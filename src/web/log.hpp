// The log: one JSON line for each thing worth knowing, in UTC, on standard error. Never secrets, never
// contents.
#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>

namespace erasmi::web {

/// {"at":"2026-11-23T09:00:00.123Z","kind":kind, …}. Values are texts; line breaks in them are escaped.
void log_line(std::string_view kind,
              std::initializer_list<std::pair<std::string_view, std::string_view>> facts);

} // namespace erasmi::web
