// The schema that this program needs.
#pragma once

#include "data/database.hpp"
#include "data/migrations.hpp"
#include "web/feature.hpp"

#include <span>
#include <vector>

namespace erasmi::app {

/// The migrations inside the program, in their order.
std::vector<data::Migration> known_migrations();

/// Asks every feature whether its described rows fit the live tables; throws `DataNotUsable` naming feature
/// and difference.
void verify_rows(data::Database& database, std::span<web::Feature const> features);

} // namespace erasmi::app
