#include "features/admin/pages.hpp"

namespace erasmi::admin::pages {

namespace {

void fact(Html& out, std::string_view name, std::string_view value)
{
    out.put<"<div><dt>{}</dt><dd>{}</dd></div>">(name, value);
}

void facts(Html& out, Context const& context, StatusView const& view)
{
    auto const& locale = *context.locale;
    out.put<R"(<dl class="stats">)">();
    fact(out, context.text("admin.version"), view.version);
    fact(out, context.text("admin.database"), view.database);
    fact(out, context.text("admin.migrations"), locale.number(view.migrations));
    fact(out, context.text("admin.event_count"), locale.number(view.events));
    fact(out, context.text("admin.free_space"), locale.number(view.free_megabytes) + " MB");
    out.put<"</dl>">();
}

void failed_jobs_note(Html& out, Context const& context)
{
    out.put<R"(<div class="note warn">{}<div><p>{} <a href="{}">{}</a></p></div></div>)">(
        web::Icon{"triangle-alert"}, context.text("admin.jobs_failed"), context.url("/admin/jobs"),
        context.text("admin.jobs_look"));
}

void follower_rows(Html& out, Context const& context, std::vector<FollowerLine> const& followers)
{
    for (auto const& follower : followers)
        out.put<R"(<tr><th scope="row">{}</th><td class="num">{}</td></tr>)">(
            follower.name, context.locale->number(follower.behind));
}

} // namespace

void status(Html& out, Context const& context, StatusView const& view)
{
    operator_page(out, context, "admin.status", "", [&](Html& out) {
        if (view.has_failed_jobs) failed_jobs_note(out, context);
        facts(out, context, view);
        out.put<R"(<p><a class="btn ghost" href="{}">{}</a></p>)">(context.url("/admin/event-log-check"),
                                                                   context.text("admin.check_log"));
        if (!view.followers.empty())
            table(out, context, "admin.followers", {"admin.follower", "admin.behind"},
                  [&](Html& out) { follower_rows(out, context, view.followers); });
    });
}

void log_check(Html& out, Context const& context, LogCheckView const& view)
{
    auto const& locale = *context.locale;
    operator_page(out, context, "admin.check_log", "", [&](Html& out) {
        auto entries = locale.number(view.entries);
        if (view.broken)
            out.put<R"(<div class="note error">{}<div><p>{}</p></div></div>)">(
                web::Icon{"circle-alert"},
                locale.text("admin.log_broken", {{"entry", locale.number(*view.broken)}}));
        else
            out.put<R"(<div class="note ok">{}<div><p>{}</p></div></div>)">(
                web::Icon{"circle-check"}, locale.text("admin.log_sound", {{"count", entries}}));
        out.put<R"(<p>{}<br><code dir="ltr">{}</code></p>)">(context.text("admin.log_head"), view.head);
    });
}

} // namespace erasmi::admin::pages
