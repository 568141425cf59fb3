// The last touch on every answer, errors included: safety headers, validators, compression.
#pragma once

#include "web/context.hpp"

namespace erasmi::web {

/// Adds the security headers and the cookie; for a GET that succeeded also ETag, 304 and a compressed body.
void finish(Context const& context, Response& response);

/// The security headers alone, for answers without a context.
void add_safety_headers(Headers& headers, bool secure);

} // namespace erasmi::web
