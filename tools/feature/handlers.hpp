// Thin handlers: read the request, call the action, choose the answer.
#pragma once

#include "web/context.hpp"

namespace erasmi::@names@::handlers {

web::Response list(web::Context& context);
web::Response show(web::Context& context);
web::Response new_form(web::Context& context);
web::Response create(web::Context& context);

} // namespace erasmi::@names@::handlers
