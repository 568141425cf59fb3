// Pages of @name@.
#pragma once

#include "base/form.hpp"
#include "features/@name@/types.hpp"
#include "web/context.hpp"
#include "web/html.hpp"

namespace erasmi::@name@::pages {

void list(web::Html& out, web::Context const& context, ListView const& view);
void form(web::Html& out, web::Context const& context, FormData const& data, Problems const& problems);

} // namespace erasmi::@name@::pages
