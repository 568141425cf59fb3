// What a database is filled with: taxonomies always, the demonstration world when asked for.
#pragma once

#include "data/database.hpp"

#include <string>
#include <string_view>

namespace erasmi::app {

/// Taxonomies of the program that the database does not have yet. Operators' changes stay.
void load_foundations(data::Database& database);

/// Persons, organisations, practices and questions to try everything with. Everybody may enter as one of
/// these persons, so they never come among real ones: false, and without effect, when there is anybody
/// already.
bool load_demonstration(data::Database& database);

/// For the console: where to look, and the accounts.
std::string demonstration_guide(std::string_view base_url);

} // namespace erasmi::app
