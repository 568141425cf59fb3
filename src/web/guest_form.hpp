// Forms for guests: they have no session, so their forms are bound to a cookie of their own.
#pragma once

#include "web/context.hpp"

namespace erasmi::web {

/// Before a page with a form is shown to somebody who may be a guest: gives the page its token in
/// `context.csrf`, and the answer the guest's cookie when the browser has none yet. Without effect for a
/// signed-in person.
void prepare_guest_form(Context& context);

} // namespace erasmi::web
