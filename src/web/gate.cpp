#include "web/gate.hpp"

#include "web/errors.hpp"
#include "web/finish.hpp"
#include "web/memory.hpp"
#include "web/metrics.hpp"
#include "web/once.hpp"
#include "web/reading.hpp"
#include "web/visit.hpp"

namespace erasmi::web {

namespace {

void check_access(Context const& context)
{
    auto access = context.route->access;
    if (access == Access::anyone) return;
    if (context.actor.is_guest()) throw Stop(Status::unauthorized);
    require(access != Access::operator_ || context.actor.is(SiteRole::operator_));
}

/// A handler that only has a page gives it to nobody who wants something else. Answers to writes say
/// themselves what programs get.
Response handled(Context& context, Handler handler)
{
    auto response = handler(context);
    bool is_page = context.route->method == "GET" && response.status == Status::ok &&
                   response.headers.get("Content-Type").starts_with("text/html");
    if (is_page && context.wanted != Representation::html) throw Stop(Status::not_acceptable);
    return response;
}

Response call_handler(Visit& visit, data::Tx& tx)
{
    visit.context.transaction = &tx;
    auto response = handled(visit.context, visit.context.route->handler);
    visit.context.transaction = nullptr;
    return response;
}

/// Becomes "not modified" when it is finished, since the visitor has it.
Response known_page(std::string const& tag)
{
    Response response;
    response.headers.add("ETag", tag);
    return response;
}

Response run_reading(Visit& visit)
{
    return visit.context.site.database->read([&](data::Tx& tx) {
        if (auto tag = visit.context.site.memory->pages.find(visit, tx)) return known_page(*tag);
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

/// A document takes its time, whatever the page of its address does.
bool gives_paper(Context const& context) { return context.route->paper && is_paper(context.wanted); }

Work work_of(Context const& context) { return gives_paper(context) ? Work::slow : context.route->work; }

// Who has no session is nobody, which needs no database: so health is told while it is away.
Response run_slowly(Visit& visit)
{
    if (!visit.token.empty()) visit.context.site.database->read([&](data::Tx& tx) { identify(visit, tx); });
    check_access(visit.context);
    auto const& route = *visit.context.route;
    return handled(visit.context, gives_paper(visit.context) ? route.paper : route.handler);
}

template <class Work>
Response answer_to(Visit& visit, Work&& work)
{
    try {
        return work();
    } catch (...) {
        return answer_of(visit, std::current_exception());
    }
}

/// Whatever `work` does, there is one finished answer.
template <class Work>
Response finished(Visit& visit, Work&& work) noexcept
{
    try {
        auto response = answer_to(visit, std::forward<Work>(work));
        finish(visit.context, response);
        visit.context.site.memory->pages.keep(visit, response);
        return response;
    } catch (...) {
        return last_answer();
    }
}

void write_later(SharedVisit const& visit, Respond const& respond)
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

void post(WorkerPool& workers, SharedVisit const& visit, Respond const& respond, Response (*run)(Visit&))
{
    bool accepted = workers.post([=] { respond(finished(*visit, [&] { return run(*visit); })); });
    if (!accepted)
        respond(finished(*visit, [&] { return status_answer(visit->context, Status::service_unavailable); }));
}

void handle(Site const& site, WorkerPool& workers, Request request, Respond const& respond)
{
    auto visit = std::make_shared<Visit>(site, std::move(request));
    if (auto early = early_answer(*visit)) return respond(std::move(*early));

    switch (work_of(visit->context)) {
    case Work::write: return write_later(visit, respond);
    case Work::slow: return post(workers, visit, respond, run_slowly);
    case Work::read: break;
    }
    if (!site.database->read_is_inline()) return post(workers, visit, respond, run_reading);
    respond(finished(*visit, [&] { return run_reading(*visit); }));
}

/// The roomiest plan that a method of this address has: which of them a form means stands in its body.
void plan_body(Site const& site, Request const& request, BodyPlan& plan)
{
    Context context{site, request};
    read_address(context);
    for (auto method : {"POST", "PUT", "DELETE"})
        if (auto match = site.router.find(method, context.path); match && match->route)
            if (match->route->body.limit > plan.limit) plan = match->route->body;
}

/// The page is that of a guest: whose request it was, nobody has asked the database.
Response refuse_body(Site const& site, Request const& request, std::exception_ptr const& error)
{
    Visit visit(site, request);
    read_address(visit.context);
    return finished(visit, [&]() -> Response { std::rethrow_exception(error); });
}

} // namespace

Application application(Site const& site, WorkerPool& workers)
{
    return {
        .plan_body = [&site](Request const& request, BodyPlan& plan) -> std::optional<Response> {
            try {
                plan_body(site, request, plan);
                return {};
            } catch (Stop const& stop) {
                return bare_answer(stop.status());
            }
        },
        .handle = [&site,
                   &workers](Request request,
                             Respond const& respond) { handle(site, workers, std::move(request), respond); },
        .finished = [](Served const& served) { count(served); },
        .refuse =
            [](Status status) {
                auto response = bare_answer(status);
                add_safety_headers(response.headers, false);
                return response;
            },
        .refuse_body = [&site](Request const& request,
                               std::exception_ptr error) { return refuse_body(site, request, error); },
    };
}

Response answer_now(Site const& site, Request request)
{
    Visit visit(site, std::move(request));
    if (auto early = early_answer(visit)) return std::move(*early);
    return finished(visit, [&] {
        switch (work_of(visit.context)) {
        case Work::write: return site.database->write([&](data::Tx& tx) { return run_writing(visit, tx); });
        case Work::slow: return run_slowly(visit);
        default: return run_reading(visit);
        }
    });
}

} // namespace erasmi::web
