#include "features/admin/pages.hpp"
#include "web/pager.hpp"

namespace erasmi::admin::pages {

namespace {

void filter(Html& out, Context const& context, EventsView const& view)
{
    out.put<
        R"(<form method="get" action="{}"><div class="field"><label for="kind">{}</label><p class="hint" id="kind-hint">{}</p><input class="input" id="kind" name="kind" value="{}" aria-describedby="kind-hint"></div><p><button class="btn ghost">{}</button></p></form>)">(
        context.url("/admin/events"), context.text("admin.event_kind"), context.text("admin.event_kind.hint"),
        view.kind, context.text("admin.filter"));
}

void rows(Html& out, Context const& context, std::vector<EventLine> const& events)
{
    for (auto const& event : events)
        out.put<
            R"(<tr><td class="num">{}</td><td class="nowrap">{}</td><th scope="row">{}</th><td>{} <code dir="ltr">{}</code></td><td><code dir="ltr">{}</code></td></tr>)">(
            event.seq, context.locale->date_time(event.at), event.kind, event.subject_kind, event.subject,
            event.actor ? event.actor->str() : std::string());
}

} // namespace

void events(Html& out, Context const& context, EventsView const& view)
{
    operator_page(out, context, "admin.events", "events", [&](Html& out) {
        filter(out, context, view);
        if (view.events.empty())
            out.put<"<p>{}</p>">(context.text("admin.no_events"));
        else
            table(out, context, "admin.events",
                  {"admin.number", "admin.at", "admin.event_kind", "admin.subject", "admin.actor"},
                  [&](Html& out) { rows(out, context, view.events); });
        web::pager(out, context,
                   {.path = "/admin/events",
                    .next = view.older ? std::to_string(*view.older) : std::string(),
                    .key = "before"});
    });
}

} // namespace erasmi::admin::pages
