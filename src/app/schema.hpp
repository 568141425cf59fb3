// Does the database fit the program?
#pragma once

#include "data/database.hpp"
#include "web/feature.hpp"

#include <span>

namespace erasmi::app {

/// Asks every feature whether its described rows fit the live tables; throws `DataNotUsable` naming feature
/// and difference.
void verify_rows(data::Database& database, std::span<web::Feature const> features);

} // namespace erasmi::app
