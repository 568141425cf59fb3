// The cast of all scenarios, as this feature keeps it.
#pragma once

#include "web/testing/world.hpp"

namespace erasmi::identity::testing {

/// Taxonomies from the seeds, two organisations, and the persons who belong to them: anna@example.org
/// (owner), carlo@, deniz@ (outsider), nora@, elif@ (curator), olga@ (operator). Nobody has a password.
web::testing::Population population();

} // namespace erasmi::identity::testing
