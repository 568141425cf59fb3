// What several handlers of practices need.
#pragma once

#include "web/context.hpp"
#include "web/controls.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace erasmi::practices::handlers {

std::vector<OrganisationId> organisations_of(Actor const& actor);

/// The organisations that the reader belongs to, by name, to choose from.
std::vector<web::Option> own_organisations(web::Context const& context);

/// Keeps what was typed into the form of that name as the person's draft.
void keep_typed(web::Context const& context, std::string_view name);
/// What she typed and did not send.
std::optional<FormData> kept_typed(web::Context const& context, std::string_view name);

} // namespace erasmi::practices::handlers
