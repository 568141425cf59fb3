// PostgreSQL over libpq.
#pragma once

#include "data/driver.hpp"

#include <libpq-fe.h>

#include <memory>
#include <string>

namespace erasmi::data::postgres {

/// Connects to a server at "postgresql://…". A writing transaction holds a lock that all nodes share, so that
/// writes follow one another as on SQLite.
std::unique_ptr<Connection> connect(std::string const& url);

/// A connection attempt with our limits; the URL may say otherwise. The caller looks at its status and
/// finishes it.
PGconn* open_connection(std::string const& url);

} // namespace erasmi::data::postgres
