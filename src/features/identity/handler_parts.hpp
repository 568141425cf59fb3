// What several handlers of identity need.
#pragma once

#include "features/identity/pages/parts.hpp"
#include "features/identity/sign_in_actions.hpp"
#include "web/answer.hpp"
#include "web/context.hpp"

#include <string_view>

namespace erasmi::identity::handlers {

/// Stops with 429 when this address, or this account from anywhere, guessed too often (OWASP
/// ASVS 5.0, 6.3.1). `account` is what identifies it: a typed address, or an id.
void throttle_guessing(web::Context const& context, std::string_view account);

/// Signs the browser in: the answer will carry the cookie, and a page that is shown at once is already hers,
/// with her name in its header and the new session's token in its forms.
void keep_session(web::Context& context, NewSession session);
/// What the browser calls itself.
std::string_view device(web::Context const& context);
/// The session this browser has now, or empty.
std::string_view this_session(web::Context const& context);

/// For pages that hold a secret or a form for guests: kept nowhere (OWASP ASVS 5.0, 14.3.2).
web::Response uncached(web::Response response);

/// A page that only people are shown.
template <class Write>
web::Response page(Write&& write, Status status = Status::ok)
{
    web::Html out;
    write(out);
    return web::html_answer(std::move(out), status);
}

/// What was typed, and what is wrong with it.
inline pages::FormState typed(web::Context const& context, Problems problems)
{
    return {.data = context.form, .problems = std::move(problems)};
}

} // namespace erasmi::identity::handlers
