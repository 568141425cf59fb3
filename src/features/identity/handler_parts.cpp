#include "features/identity/handler_parts.hpp"

#include "base/locale.hpp"
#include "data/digest.hpp"
#include "web/cookies.hpp"
#include "web/network.hpp"
#include "web/sessions.hpp"

namespace erasmi::identity::handlers {

// What was typed may be long, so its hash is remembered.
void throttle_guessing(web::Context const& context, std::string_view account)
{
    auto& limits = *context.site.limits;
    bool may_guess = limits.allow(web::Pace::guessing, "address:" + web::network_of(context.request.peer)) &&
                     limits.allow(web::Pace::guessing, "account:" + data::sha256(fold(account)));
    if (!may_guess) throw Stop(Status::too_many_requests, {"identity.too_many_tries"});
}

void keep_session(web::Context& context, NewSession session)
{
    bool secure = context.request.secure;
    context.new_cookie = web::set_cookie(web::session_cookie(secure), session.token,
                                         {.secure = secure, .max_age = web::session_absolute_limit});
    context.csrf = web::csrf_token(session.token);
    context.session =
        web::Session{web::session_id(session.token), *session.actor.person, std::move(session.name)};
    context.actor = std::move(session.actor);
}

std::string_view device(web::Context const& context) { return context.request.headers.get("User-Agent"); }

std::string_view this_session(web::Context const& context)
{
    return context.session ? std::string_view(context.session->id) : std::string_view();
}

web::Response uncached(web::Response response)
{
    response.headers.set("Cache-Control", "no-store");
    return response;
}

} // namespace erasmi::identity::handlers
