// Compressed bodies, kept by the hash of what they compress: the same bytes are never compressed twice, and a
// kept body can never be stale.
#pragma once

#include "web/accept.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace erasmi::web {

/// The body in the given encoding, which is not `identity`. Thread-safe; keeps at most 16 MB.
std::shared_ptr<std::string const> compressed(std::string_view body, Encoding encoding);

} // namespace erasmi::web
