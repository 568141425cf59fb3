// The pages on which people come in: signing in, forgotten passwords, invitations.
#pragma once

#include "features/identity/invitation_actions.hpp"
#include "features/identity/pages/parts.hpp"
#include "features/identity/views.hpp"

namespace erasmi::identity::pages {

void sign_in(Html& out, Context const& context, SignInView const& view, FormState const& state = {});
void forgotten_password(Html& out, Context const& context, FormState const& state = {});
/// The same whether or not there is such an account.
void reset_sent(Html& out, Context const& context);
void password_reset(Html& out, Context const& context, std::string_view token, FormState const& state = {});
void invitation(Html& out, Context const& context, InvitationView const& view, FormState const& state = {});
void email_confirmation(Html& out, Context const& context, std::string_view token);

} // namespace erasmi::identity::pages
