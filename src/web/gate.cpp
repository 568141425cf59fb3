#include "web/gate.hpp"

#include "web/answer.hpp"
#include "web/assets.hpp"
#include "web/cookies.hpp"
#include "web/errors.hpp"
#include "web/finish.hpp"
#include "web/kept_form.hpp"
#include "web/log.hpp"
#include "web/metrics.hpp"
#include "web/once.hpp"
#include "web/reading.hpp"
#include "web/sessions.hpp"

namespace erasmi::web {

namespace {

/// One request on its way. Owned by whoever works on it next.
struct Visit {
    Visit(Site const& site, Request asked) : request(std::move(asked)), context{site, request} {}
    Visit(Visit const&) = delete;

    Request request;
    Context context;
    std::string token; ///< from the session cookie, or empty
    std::string guest; ///< from the guest's cookie, or empty
};

using SharedVisit = std::shared_ptr<Visit>;

/// Thrown inside a write to undo it and still give its answer.
struct Undone {
    Response answer;
};

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

// "/de/practices/" is "/de/practices".
std::optional<Response> without_final_slash(Context const& context)
{
    if (context.path.size() < 2 || !context.path.ends_with('/') || context.request.method != "GET") return {};
    auto path = context.path;
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    return redirect(Status::moved_permanently, context.url(path));
}

// Who asks for the options is told them; every other method is refused.
Response unknown_method(Context const& context, std::string const& allowed)
{
    auto response = context.request.method == "OPTIONS" ? Response{.status = Status::no_content}
                                                        : status_answer(context, Status::method_not_allowed);
    response.headers.add("Allow", allowed);
    return response;
}

void pace(Context const& context)
{
    bool is_local = context.request.peer.starts_with("127.") || context.request.peer == "::1";
    if (is_local && context.route->pace == Pace::writing) return;
    if (!context.site.limits->allow(context.route->pace, context.request.peer))
        throw Stop(Status::too_many_requests);
}

/// Who asks: the session's person with her roles of this moment.
void identify(Visit& visit, data::Tx& tx)
{
    auto& context = visit.context;
    context.actor = {};
    context.session.reset();
    if (visit.token.empty()) return;
    auto session = find_session(tx, visit.token);
    auto actor = session ? context.site.accounts.actor(tx, session->person) : std::nullopt;
    if (!actor) return;
    context.actor = std::move(*actor);
    context.session = Session{session->id, session->person, context.site.accounts.name(tx, session->person)};
    context.csrf = csrf_token(visit.token);
    if (!tx.is_writing() && wants_refresh(*session, tx.now()))
        context.site.database->write_later([id = session->id](data::Tx& tx) { refresh_session(tx, id); },
                                           [](std::exception_ptr) {});
}

void check_access(Context const& context)
{
    auto access = context.route->access;
    if (access == Access::anyone) return;
    if (context.actor.is_guest()) throw Stop(Status::unauthorized);
    require(access != Access::operator_ || context.actor.is(SiteRole::operator_));
}

Response call_handler(Visit& visit, data::Tx& tx)
{
    visit.context.transaction = &tx;
    auto response = visit.context.route->handler(visit.context);
    visit.context.transaction = nullptr;
    return response;
}

Response run_reading(Visit& visit)
{
    return visit.context.site.database->read([&](data::Tx& tx) {
        identify(visit, tx);
        check_access(visit.context);
        return call_handler(visit, tx);
    });
}

/// An answer of 400 and above undoes whatever the handler wrote.
Response run_writing(Visit& visit, data::Tx& tx)
{
    identify(visit, tx);
    check_access(visit.context);
    auto response = once(visit.context, tx, [&] { return call_handler(visit, tx); });
    if (static_cast<int>(response.status) >= 400) throw Undone{std::move(response)};
    return response;
}

// Who has no session is nobody, which needs no database: so health is told while it is away.
Response run_slowly(Visit& visit)
{
    if (!visit.token.empty()) visit.context.site.database->read([&](data::Tx& tx) { identify(visit, tx); });
    check_access(visit.context);
    return visit.context.route->handler(visit.context);
}

/// Somebody whose cookie names a session that has ended: she was signed in when she began to write.
bool was_signed_in(Visit const& visit) { return !visit.token.empty() && !visit.context.session; }

Response answer_of(Visit& visit, std::exception_ptr error)
{
    visit.context.transaction = nullptr;
    try {
        std::rethrow_exception(error);
    } catch (Undone& undone) {
        return std::move(undone.answer);
    } catch (Stop const& stop) {
        if (stop.status() == Status::unauthorized && was_signed_in(visit))
            if (auto late = answer_to_late_form(visit.context)) return std::move(*late);
        return error_answer(visit.context, error);
    } catch (...) {
        return error_answer(visit.context, error);
    }
}

/// Whatever `work` does, there is one finished answer.
template <class Work>
Response finished(Visit& visit, Work&& work)
{
    Response response;
    try {
        response = work();
    } catch (...) {
        response = answer_of(visit, std::current_exception());
    }
    finish(visit.context, response);
    return response;
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
    if (unsafe) read_form(context);
    auto match = context.site.router.find(meant_method(context), context.path);
    if (match) context.route = match->route;
    if (auto elsewhere = without_final_slash(context)) return elsewhere;
    if (!match) throw Stop(Status::not_found);
    if (auto elsewhere = to_own_language(context, had_language)) return elsewhere;
    if (!context.route) return unknown_method(context, match->allowed);

    context.parameters = std::move(match->parameters);
    pace(context);
    auto const& token = visit.token.empty() ? visit.guest : visit.token;
    if (unsafe && check_forgery(context, token) == FormToken::outdated) return outdated_form(visit);
    return {};
}

/// The answer that needs no handler, finished; nothing when the handler must run.
std::optional<Response> early_answer(Visit& visit)
{
    std::optional<Response> response;
    try {
        response = prepare(visit);
    } catch (...) {
        response = answer_of(visit, std::current_exception());
    }
    if (response) finish(visit.context, *response);
    return response;
}

void write_later(SharedVisit visit, Respond respond)
{
    auto answer = std::make_shared<Response>();
    visit->context.site.database->write_later(
        [visit, answer](data::Tx& tx) { *answer = run_writing(*visit, tx); },
        [visit, answer, respond](std::exception_ptr error) {
            respond(finished(*visit, [&] {
                if (error) std::rethrow_exception(error);
                return std::move(*answer);
            }));
        });
}

void post(WorkerPool& workers, SharedVisit visit, Respond respond, Response (*run)(Visit&))
{
    bool accepted = workers.post([=] { respond(finished(*visit, [&] { return run(*visit); })); });
    if (!accepted)
        respond(finished(*visit, [&] { return status_answer(visit->context, Status::service_unavailable); }));
}

void handle(Site const& site, WorkerPool& workers, Request request, Respond respond)
{
    auto visit = std::make_shared<Visit>(site, std::move(request));
    if (auto early = early_answer(*visit)) return respond(std::move(*early));

    switch (visit->context.route->work) {
    case Work::write: return write_later(std::move(visit), std::move(respond));
    case Work::slow: return post(workers, std::move(visit), std::move(respond), run_slowly);
    case Work::read: break;
    }
    if (!site.database->read_is_inline())
        return post(workers, std::move(visit), std::move(respond), run_reading);
    respond(finished(*visit, [&] { return run_reading(*visit); }));
}

std::optional<Response> plan_body(Site const& site, Request const& request, BodyPlan& plan)
{
    Context context{site, request};
    read_address(context);
    for (auto method : {"POST", "PUT", "DELETE"})
        if (auto match = site.router.find(method, context.path); match && match->route)
            if (match->route->body.limit > plan.limit) plan = match->route->body;
    return {};
}

} // namespace

Application application(Site const& site, WorkerPool& workers)
{
    return {
        .plan_body = [&site](Request const& request, BodyPlan& plan) -> std::optional<Response> {
            try {
                return plan_body(site, request, plan);
            } catch (Stop const& stop) {
                return bare_answer(stop.status());
            }
        },
        .handle =
            [&site, &workers](Request request, Respond respond) {
                handle(site, workers, std::move(request), std::move(respond));
            },
        .finished = [](Served const& served) { count(served); },
        .refuse =
            [](Status status) {
                auto response = bare_answer(status);
                add_safety_headers(response.headers, false);
                return response;
            },
    };
}

Response answer_now(Site const& site, Request request)
{
    Visit visit(site, std::move(request));
    if (auto early = early_answer(visit)) return std::move(*early);
    return finished(visit, [&] {
        switch (visit.context.route->work) {
        case Work::write: return site.database->write([&](data::Tx& tx) { return run_writing(visit, tx); });
        case Work::slow: return run_slowly(visit);
        default: return run_reading(visit);
        }
    });
}

} // namespace erasmi::web
