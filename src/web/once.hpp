// Requests that are sent twice act once: forms carry `_once`, programs `Idempotency-Key`.
#pragma once

#include "web/context.hpp"

#include <functional>

namespace erasmi::web {

/// Runs `act` in the given transaction, or repeats the answer that the same sender got for the same key.
/// Without a key it just runs. Stops with 422 when a key comes back with another request.
Response once(Context const& context, data::Tx& tx, std::function<Response()> const& act);

} // namespace erasmi::web
