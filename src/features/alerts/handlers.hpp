// Thin handlers: read the request, call the action, choose the answer.
#pragma once

#include "web/context.hpp"

namespace erasmi::alerts::handlers {

using web::Context;
using web::Response;

Response list(Context& context);
Response new_form(Context& context);
Response keep(Context& context);
Response edit_form(Context& context);
Response change(Context& context);
Response remove(Context& context);
Response turn_mails_on(Context& context);
Response turn_mails_off(Context& context);
Response mail_stop_form(Context& context);
Response stop_mails(Context& context);

} // namespace erasmi::alerts::handlers
