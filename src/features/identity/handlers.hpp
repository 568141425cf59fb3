// The handlers of identity, by the part of the site they serve; named by the URL table in routes.cpp.
#pragma once

#include "web/context.hpp"
#include "web/kept_form.hpp"

namespace erasmi::identity::handlers {

using web::Context;
using web::Response;

Response show_sign_in(Context& context);
/// The sign-in page for somebody whose session ended while she wrote.
Response sign_in_again(Context const& context, web::KeptForm const& kept);
Response sign_in(Context& context);
Response enter_demonstration(Context& context);
Response sign_out(Context& context);

Response show_forgotten_password(Context& context);
Response order_password_reset(Context& context);
Response show_password_reset(Context& context);
Response reset_forgotten_password(Context& context);
Response show_invitation(Context& context);
Response accept(Context& context);
Response show_email_confirmation(Context& context);
Response confirm_email(Context& context);

Response show_account(Context& context);
Response save_profile(Context& context);
Response leave_organisation(Context& context);
Response show_security(Context& context);
Response save_password(Context& context);
Response save_email(Context& context);
Response show_sessions(Context& context);
Response end_session(Context& context);
Response end_all_sessions(Context& context);
Response show_data(Context& context);
Response export_data(Context& context);
Response erase(Context& context);

Response show_organisations(Context& context);
Response show_organisation(Context& context);
Response show_new_organisation(Context& context);
Response add_organisation(Context& context);
Response show_organisation_form(Context& context);
Response save_organisation(Context& context);
Response show_organisation_versions(Context& context);
Response show_organisation_version(Context& context);
Response compare_organisation_versions(Context& context);
Response show_invite_colleague(Context& context);
Response invite_colleague(Context& context);
Response save_member(Context& context);
Response end_membership(Context& context);

Response show_people(Context& context);
Response invite_person(Context& context);
Response show_person(Context& context);
Response give_site_role(Context& context);
Response take_site_role(Context& context);
Response block_person(Context& context);
Response unblock_person(Context& context);

} // namespace erasmi::identity::handlers
