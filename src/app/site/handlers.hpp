// Handlers of the site's own addresses; `routes.cpp` says which is which.
#pragma once

#include "web/context.hpp"

namespace erasmi::app::site {

using web::Context;
using web::Response;

Response start(Context& context);

Response about(Context& context);
Response privacy(Context& context);
Response accessibility(Context& context);
Response source(Context& context);
Response licences(Context& context);

Response api(Context& context);
Response openapi(Context& context);

Response set_theme(Context& context);
Response preview_markdown(Context& context);

Response is_alive(Context& context);
Response is_ready(Context& context);
Response metrics(Context& context);
Response robots(Context& context);
Response sitemap(Context& context);
Response security_contact(Context& context);

} // namespace erasmi::app::site
