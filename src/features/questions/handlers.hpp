// Thin handlers: read the request, call the action, choose the answer.
#pragma once

#include "web/context.hpp"

namespace erasmi::questions::handlers {

using web::Context;
using web::Response;

Response list(Context& context);
Response show(Context& context);

Response new_form(Context& context);
Response ask(Context& context);
Response answer(Context& context);
Response edit_form(Context& context);
Response change_question(Context& context);
Response change_answer(Context& context);
Response withdraw(Context& context);
Response accept(Context& context);
Response reopen(Context& context);

Response turn_mails_on(Context& context);
Response turn_mails_off(Context& context);
Response mail_stop_form(Context& context);
Response stop_mails(Context& context);

Response report_form(Context& context);
Response report(Context& context);
Response moderation(Context& context);
Response hide(Context& context);
Response show_again(Context& context);
Response dismiss_reports(Context& context);

} // namespace erasmi::questions::handlers
