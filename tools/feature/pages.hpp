// Pages of @names@.
#pragma once

#include "features/@names@/types.hpp"
#include "web/controls.hpp"
#include "web/frame.hpp"

namespace erasmi::@names@::pages {

using web::Context;
using web::Html;

void list(Html& out, Context const& context, ListView const& view);
void show(Html& out, Context const& context, @Name@ const& @name@);
void new_@name@(Html& out, Context const& context, FormData const& form, Problems const& problems);

} // namespace erasmi::@names@::pages
