#include "features/@name@/pages.hpp"

#include "web/controls.hpp"
#include "web/frame.hpp"

namespace erasmi::@name@::pages {

using web::Context, web::Html;

namespace {

void page(Html& out, Context const& context, std::string_view title, web::Body const& body)
{
    web::frame(out, context, {.title = std::string(title)}, [&](Html& out) {
        out.put<R"(<div class="page-head"><div class="wrap"><h1>{}</h1></div></div>)">(title);
        out.put<R"(<section class="section"><div class="wrap">{}</div></section>)">(body);
    });
}

void entries(Html& out, Context const& context, std::vector<Entry> const& entries)
{
    out.put<R"(<ul class="items" role="list">)">();
    for (auto const& entry : entries)
        out.put<R"(<li><div><p>{}</p><p class="muted">{}</p></div></li>)">(entry.title,
                                                                          context.locale->date(entry.created_at));
    out.put<"</ul>">();
}

} // namespace

void list(Html& out, Context const& context, ListView const& view)
{
    page(out, context, context.text("@name@.title"), [&](Html& out) {
        if (view.entries.empty()) out.put<"<p>{}</p>">(context.text("@name@.none"));
        else entries(out, context, view.entries);
        if (view.older)
            out.put<R"(<p><a class="btn ghost" rel="next" href="{}">{}</a></p>)">(
                context.url("/@name@") + "?before=" + view.older->str(), context.text("@name@.older"));
        out.put<R"(<p><a class="btn" href="{}">{}</a></p>)">(context.url("/@name@/new"), context.text("@name@.add"));
    });
}

void form(Html& out, Context const& context, FormData const& data, Problems const& problems)
{
    page(out, context, context.text("@name@.add"), [&](Html& out) {
        web::FormView view{context, data, problems, "@name@.field"};
        web::error_summary(out, view);
        out.put<R"(<form method="post" action="{}" novalidate>{}{})">(
            context.url("/@name@"), web::CsrfField{context}, web::OnceField{context});
        web::field<decltype(NewEntry::title)>(out, view, "title");
        out.put<R"(<div class="form-actions"><button class="btn">{}</button></div></form>)">(
            context.text("@name@.add"));
    });
}

} // namespace erasmi::@name@::pages
