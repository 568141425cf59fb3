#include "data/paging.hpp"
#include "features/admin/handlers.hpp"
#include "features/admin/pages.hpp"
#include "web/answer.hpp"

namespace erasmi::admin::handlers {

namespace {

constexpr int page_size = 50;

} // namespace

web::Response list_jobs(web::Context& context)
{
    auto state = enum_of<data::JobState>(context.query.get("state")).value_or(data::JobState::failed);
    auto cursor = data::JobId::parse(context.query.get("before"));
    JobsView view{.state = state, .jobs = {}, .older = {}};
    for (auto const& job : data::jobs::list(context.tx(), state, cursor, page_size + 1))
        view.jobs.push_back({job.id, job.kind, job.attempts, job.created_at, job.run_at, job.last_error});
    if (data::take_surplus(view.jobs, page_size)) view.older = view.jobs.back().id;
    return web::answer(context, view, pages::jobs);
}

web::Response retry_job(web::Context& context)
{
    data::jobs::retry(context.tx(), context.id<data::JobRecord>());
    return web::done(context, "/admin/jobs");
}

} // namespace erasmi::admin::handlers
