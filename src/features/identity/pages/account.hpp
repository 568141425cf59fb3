// The pages of one's own account.
#pragma once

#include "features/identity/pages/parts.hpp"
#include "features/identity/views.hpp"

namespace erasmi::identity::pages {

void account(Html& out, Context const& context, AccountView const& view, FormState const& state);
/// Password and mail address; each form has its own state.
void security(Html& out, Context const& context, std::string_view email, FormState const& password = {},
              FormState const& address = {});
void address_mailed(Html& out, Context const& context);
void sessions(Html& out, Context const& context, SessionsView const& view);
void own_data(Html& out, Context const& context, FormState const& state = {});

} // namespace erasmi::identity::pages
