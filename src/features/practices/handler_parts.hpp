// What several handlers of practices need.
#pragma once

#include "web/context.hpp"
#include "web/controls.hpp"

#include <vector>

namespace erasmi::practices::handlers {

std::vector<OrganisationId> organisations_of(Actor const& actor);

/// The organisations that the reader belongs to, by name, to choose from.
std::vector<web::Option> own_organisations(web::Context const& context);
std::vector<web::Option> own_organisations(data::Tx& tx, Actor const& actor);

} // namespace erasmi::practices::handlers
