// What is said on one connection, from its first request to its end.
#pragma once

#include "web/server/connection.hpp"

#include <memory>

namespace erasmi::web {

/// Reads requests, asks the application, sends its answers. Ends with the connection closed; throws nothing
/// but what the lack of memory throws.
Await<void> converse(std::shared_ptr<Connection> connection, Shared& shared);

/// Tells a peer that there is no room for it.
Await<void> turn_away(std::shared_ptr<Connection> connection, Shared& shared);

} // namespace erasmi::web
