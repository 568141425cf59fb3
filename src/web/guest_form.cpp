#include "web/guest_form.hpp"

#include "web/cookies.hpp"
#include "web/sessions.hpp"

namespace erasmi::web {

namespace {

// The token against which the gate will check the form: that of a session cookie comes first, also when its
// session has ended, then the guest's.
std::string_view token_in_cookies(Request const& request)
{
    auto header = request.headers.get("Cookie");
    auto token = cookie(header, session_cookie(request.secure));
    return token.empty() ? cookie(header, guest_cookie(request.secure)) : token;
}

} // namespace

void prepare_guest_form(Context& context)
{
    if (context.session) return;
    std::string token(token_in_cookies(context.request));
    if (token.empty()) {
        token = new_token(*context.site.surroundings);
        bool secure = context.request.secure;
        context.new_cookie = set_cookie(guest_cookie(secure), token, {.secure = secure});
    }
    context.csrf = csrf_token(token);
}

} // namespace erasmi::web
