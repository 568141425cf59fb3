// What is decided before any handler runs.
#include "web/assets.hpp"
#include "web/cookies.hpp"
#include "web/errors.hpp"
#include "web/finish.hpp"
#include "web/kept_form.hpp"
#include "web/network.hpp"
#include "web/reading.hpp"
#include "web/sessions.hpp"
#include "web/visit.hpp"

namespace erasmi::web {

namespace {

bool is_unsafe(std::string_view method) { return method != "GET" && method != "HEAD"; }

void read_cookies(Visit& visit)
{
    auto header = visit.request.headers.get("Cookie");
    visit.token = cookie(header, session_cookie(visit.request.secure));
    visit.guest = cookie(header, guest_cookie(visit.request.secure));
}

Response redirect(Status status, std::string location)
{
    Response response{.status = status};
    response.headers.add("Location", std::move(location));
    return response;
}

// "/" and pages without a language lead to the reader's language.
std::optional<Response> to_own_language(Context const& context, bool had_language)
{
    bool is_page = context.wanted == Representation::html && context.request.method == "GET";
    if (had_language || !is_page) return {};
    if (context.route && context.route->prefix == Prefix::none) return {};
    return redirect(Status::found, context.url_in(context.language()));
}

// "/de/practices/?page=2" is "/de/practices?page=2". "//host/" is no address of ours to lead to.
std::optional<Response> without_final_slash(Context const& context)
{
    auto path = context.request.path();
    if (context.path.size() < 2 || !path.ends_with('/') || context.request.method != "GET") return {};
    while (path.ends_with('/')) path.remove_suffix(1);
    if (!is_local_path(path)) return {};
    std::string target(path);
    if (!context.request.query().empty()) (target += '?') += context.request.query();
    return redirect(Status::moved_permanently, std::move(target));
}

// Who asks for the options is told them; every other method is refused.
Response unknown_method(Context const& context, std::string const& allowed)
{
    auto response = context.request.method == "OPTIONS" ? Response{.status = Status::no_content}
                                                        : status_answer(context, Status::method_not_allowed);
    response.headers.add("Allow", allowed);
    return response;
}

// What this machine writes is not slowed down: behind a proxy that is not named as trusted, all clients come
// from here. Guessing passwords and ordering mails always is.
void pace(Context const& context)
{
    auto const& peer = context.request.peer;
    if (is_loopback(peer) && context.route->pace == Pace::writing) return;
    if (!context.site.limits->allow(context.route->pace, network_of(peer)))
        throw Stop(Status::too_many_requests);
}

/// Our own form, whose sender signed in anew or out in another window meanwhile.
Response outdated_form(Visit& visit)
{
    visit.context.site.database->read([&](data::Tx& tx) { identify(visit, tx); });
    if (auto late = answer_to_late_form(visit.context)) return std::move(*late);
    throw Stop(Status::forbidden, {"error.forgery"});
}

/// Everything before the database is asked: an answer, or nothing when the route's handler must run.
std::optional<Response> prepare(Visit& visit)
{
    auto& context = visit.context;
    context.locale = &Locale::of(Language::en);
    if (auto asset = asset_answer(visit.request)) return asset;

    bool had_language = read_address(context);
    read_cookies(visit);
    bool unsafe = is_unsafe(visit.request.method);
    bool is_form = !unsafe || read_form(context);
    auto match = context.site.router.find(meant_method(context), context.path);
    if (match) context.route = match->route;
    if (auto elsewhere = without_final_slash(context)) return elsewhere;
    if (!match) throw Stop(Status::not_found);
    if (auto elsewhere = to_own_language(context, had_language)) return elsewhere;
    if (!context.route) return unknown_method(context, match->allowed);
    if (!is_form && !context.route->takes_files()) throw Stop(Status::unsupported_media_type);

    context.parameters = std::move(match->parameters);
    pace(context);
    if (!unsafe || context.route->proof == Proof::secret_address) return {};
    auto const& token = visit.token.empty() ? visit.guest : visit.token;
    if (check_forgery(context, token) == FormToken::outdated) return outdated_form(visit);
    return {};
}

std::optional<Response> prepared(Visit& visit)
{
    try {
        return prepare(visit);
    } catch (...) {
        return answer_of(visit, std::current_exception());
    }
}

} // namespace

std::optional<Response> early_answer(Visit& visit) noexcept
{
    try {
        auto response = prepared(visit);
        if (response) finish(visit.context, *response);
        return response;
    } catch (...) {
        return last_answer();
    }
}

} // namespace erasmi::web
