#include "features/admin/pages.hpp"
#include "web/controls.hpp"
#include "web/pager.hpp"

namespace erasmi::admin::pages {

namespace {

// messages: admin.job_state.*
std::string state_key(data::JobState state) { return "admin.job_state." + std::string(enum_name(state)); }

std::string address_of(Context const& context, data::JobState state)
{
    return context.url("/admin/jobs") + "?state=" + std::string(enum_name(state));
}

void states(Html& out, Context const& context, data::JobState chosen)
{
    out.put<R"(<nav aria-label="{}"><ul class="chips" role="list">)">(context.text("admin.job_states"));
    each_enumerator<data::JobState>([&](data::JobState state) {
        out.put<R"(<li><a class="chip" href="{}" {}>{}</a></li>)">(
            address_of(context, state), web::attribute<"aria-current">(state == chosen ? "true" : ""),
            context.text(state_key(state)));
    });
    out.put<"</ul></nav>">();
}

void retry_button(Html& out, Context const& context, JobLine const& job)
{
    out.put<
        R"(<form method="post" action="{}">{}<button class="btn ghost small">{}<span class="visually-hidden"> {} {}</span></button></form>)">(
        context.url("/admin/jobs/" + job.id.str() + "/attempts"), web::CsrfField{context},
        context.text("admin.try_again"), job.kind, context.locale->date_time(job.created_at));
}

void row(Html& out, Context const& context, JobLine const& job, bool may_retry)
{
    auto const& locale = *context.locale;
    out.put<
        R"(<tr><th scope="row">{}</th><td class="nowrap">{}</td><td class="nowrap">{}</td><td class="num">{}</td><td>{}</td><td class="do">)">(
        job.kind, locale.date_time(job.created_at), locale.date_time(job.run_at), job.attempts,
        job.last_error);
    if (may_retry) retry_button(out, context, job);
    out.put<"</td></tr>">();
}

} // namespace

void jobs(Html& out, Context const& context, JobsView const& view)
{
    operator_page(out, context, "admin.jobs", "jobs", [&](Html& out) {
        states(out, context, view.state);
        if (view.jobs.empty())
            out.put<"<p>{}</p>">(context.text("admin.no_jobs"));
        else
            table(out, context, "admin.jobs",
                  {"admin.job_kind", "admin.at", "admin.due", "admin.attempts", "admin.last_error",
                   "admin.can_do"},
                  [&](Html& out) {
                      for (auto const& job : view.jobs)
                          row(out, context, job, view.state == data::JobState::failed);
                  });
        web::pager(
            out, context,
            {.path = "/admin/jobs", .next = view.older ? view.older->str() : std::string(), .key = "before"});
    });
}

} // namespace erasmi::admin::pages
