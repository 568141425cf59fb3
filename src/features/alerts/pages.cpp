#include "features/alerts/pages.hpp"

#include "features/alerts/views.hpp"
#include "web/pager.hpp"

#include <array>

namespace erasmi::alerts::pages {

namespace {

using web::CsrfField;
using web::Icon;

constexpr std::array<std::string_view, 5> notes{"kept", "changed", "removed", "mails_on", "mails_off"};

void page_head(Html& out, std::string_view title, std::string_view lead)
{
    out.put<R"(<div class="page-head"><div class="wrap"><h1>{}</h1>)">(title);
    if (!lead.empty()) out.put<R"(<p class="lead">{}</p>)">(lead);
    out.put<"</div></div>">();
}

std::string path_of_record(SearchView const& search) { return "/searches/" + search.id.str(); }

void actions(Html& out, Context const& context, SearchView const& search)
{
    out.put<R"(<div class="row">)">();
    auto link = [&](std::string const& address, std::string_view key) {
        out.put<R"(<a class="btn ghost small" href="{}">{}<span class="visually-hidden"> {}</span></a>)">(
            address, context.text(key), search.name);
    };
    if (!search.feed.empty()) link(context.url(search.feed), "list.feed");
    link(context.url(path_of_record(search) + "/edit"), "alerts.edit");
    web::button_form(out, context,
                     {path_of_record(search) + "/mails", search.by_mail ? "DELETE" : "PUT",
                      context.text(search.by_mail ? "alerts.turn_mails_off" : "alerts.turn_mails_on"),
                      search.name});
    web::button_form(
        out, context,
        {path_of_record(search), "DELETE", context.text("alerts.remove"), search.name, "danger"});
    out.put<"</div>">();
}

void item(Html& out, Context const& context, SearchView const& search)
{
    out.put<R"(<li><div><p>)">();
    if (search.path.empty())
        out.put<"{}</p>">(search.name);
    else
        out.put<R"(<a href="{}" dir="auto">{}</a></p>)">(context.url(search.path), search.name);
    out.put<R"(<p class="muted small">{}</p><p class="muted small">{} {}</p></div>)">(
        search.path.empty() ? context.text("alerts.list_is_gone") : std::string_view(search.words),
        Icon{"mail"}, context.text(search.by_mail ? "alerts.mails_are_on" : "alerts.mails_are_off"));
    actions(out, context, search);
    out.put<"</li>">();
}

void nothing_kept(Html& out, Context const& context)
{
    out.put<R"(<div class="empty">{}<h2>{}</h2><p>{}</p><div class="actions">)">(
        Icon{"bookmark"}, context.text("alerts.nothing"), context.text("alerts.nothing_help"));
    for (auto const& feature : context.site.features)
        for (auto const& list : feature.lists)
            out.put<R"(<a class="btn" href="{}">{}</a>)">(context.url(list.path), context.text(list.title));
    out.put<"</div></div>">();
}

struct SearchForm {
    std::string_view title;
    std::string_view words;
    std::string action;
    std::string_view method;
    FormData const& form;
    Problems const& problems;
};

/// What both forms share: what is searched, the name, and whether to mail.
void form_page(Html& out, Context const& context, SearchForm const& page)
{
    web::PageHead head{
        .title = std::string(page.title), .is_indexed = false, .has_problems = !page.problems.empty()};
    web::frame(out, context, head, [&](Html& out) {
        page_head(out, page.title, page.words);
        web::FormView view{context, page.form, page.problems, "alerts.form"};
        out.put<R"(<section class="section"><div class="wrap narrow">)">();
        web::error_summary(out, view);
        out.put<
            R"(<form method="post" action="{}" novalidate>{}{}<input type="hidden" name="_method" value="{}">)">(
            context.url(page.action), CsrfField{context}, web::OnceField{context}, page.method);
        for (auto const* name : {"list", "query"})
            if (page.form.has(name))
                out.put<R"(<input type="hidden" name="{}" value="{}">)">(name, page.form.get(name));
        web::field<Name>(out, view, "name");
        web::field<bool>(out, view, "by_mail");
        out.put<
            R"(<div class="form-actions"><button class="btn">{}</button><a class="btn quiet" href="{}">{}</a></div></form></div></section>)">(
            context.text("alerts.save"), context.url("/searches"), context.text("alerts.cancel"));
    });
}

} // namespace

void list(Html& out, Context const& context, ListView const& view)
{
    auto title = context.text("alerts.title");
    web::frame(out, context, {.title = std::string(title), .is_indexed = false}, [&](Html& out) {
        page_head(out, title, context.text("alerts.lead"));
        out.put<R"(<section class="section"><div class="wrap">)">();
        web::done_note(out, context, "alerts.note", notes);
        if (view.searches.empty()) nothing_kept(out, context);
        out.put<R"(<ul class="items" role="list">)">();
        for (auto const& search : view.searches) item(out, context, search);
        out.put<"</ul>">();
        web::pager(out, context, {.path = "/searches", .next = view.next});
        out.put<"</div></section>">();
    });
}

void new_search(Html& out, Context const& context, std::string_view words, FormData const& form,
                Problems const& problems)
{
    form_page(out, context, {context.text("alerts.new"), words, "/searches", "POST", form, problems});
}

void edit_search(Html& out, Context const& context, SearchView const& search, FormData const& form,
                 Problems const& problems)
{
    form_page(
        out, context,
        {context.text("alerts.edit_title"), search.words, path_of_record(search), "PUT", form, problems});
}

} // namespace erasmi::alerts::pages
