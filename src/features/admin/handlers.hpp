// Handlers of the operator's pages.
#pragma once

#include "web/context.hpp"

namespace erasmi::admin::handlers {

web::Response status(web::Context& context);
web::Response check_event_log(web::Context& context);
web::Response list_events(web::Context& context);
web::Response list_jobs(web::Context& context);
web::Response retry_job(web::Context& context);
web::Response list_mails(web::Context& context);
web::Response show_mail(web::Context& context);
web::Response show_housekeeping(web::Context& context);
web::Response list_features(web::Context& context);

} // namespace erasmi::admin::handlers
