// The operators' pages of accounts.
#pragma once

#include "features/identity/pages/parts.hpp"
#include "features/identity/views.hpp"

namespace erasmi::identity::pages {

/// `state` is that of the form that invites somebody.
void people(Html& out, Context const& context, PeopleView const& view, FormState const& state);
/// `problems` are those of the last thing that was tried.
void person(Html& out, Context const& context, PersonView const& view, Problems const& problems = {});

} // namespace erasmi::identity::pages
