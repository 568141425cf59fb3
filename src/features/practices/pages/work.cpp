// Pages around the work on a practice: new, mine, the head that all of them share.
#include "features/practices/assessment_rules.hpp"
#include "features/practices/pages.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/pager.hpp"

namespace erasmi::practices::pages {

namespace {

using web::attribute;
using web::Icon;

void tab(Html& out, Context const& context, WorkHead const& head, std::string_view name,
         std::string_view path)
{
    out.put<R"(<li><a href="{}" {}>{}</a></li>)">(context.url(path_of(head.practice.id) + std::string(path)),
                                                  attribute<"aria-current">(head.tab == name ? "page" : ""),
                                                  context.text("practices.tab." + std::string(name)));
}

/// Where the newest version stands, for those who work on it; others know only that the practice is public.
void state_tag(Html& out, Context const& context, Practice const& practice)
{
    auto state = rules::may_read_working_version(context.actor, practice) ? practice.state : State::published;
    out.put<R"(<span class="tag {}">{}</span>)">(
        tone(state), context.text("practices.state." + std::string(enum_name(state))));
}

void item(Html& out, Context const& context, Practice const& practice, std::string_view path)
{
    out.put<R"(<li><div><p><a href="{}">{}</a></p><p class="muted">{}</p></div>{}</li>)">(
        context.url(path_of(practice.id) + std::string(path)), practice.title,
        context.locale->date(practice.updated_at), [&](Html& out) { state_tag(out, context, practice); });
}

void items(Html& out, Context const& context, std::string_view title, std::vector<Practice> const& practices,
           std::string_view path)
{
    if (practices.empty()) return;
    out.put<R"(<section class="section"><div class="wrap"><h2>{}</h2><ul class="items" role="list">)">(
        context.text(title));
    for (auto const& practice : practices) item(out, context, practice, path);
    out.put<"</ul></div></section>">();
}

} // namespace

std::string_view tone(State state)
{
    switch (state) {
    case State::submitted:
    case State::in_review: return "info";
    case State::returned: return "warn";
    case State::published: return "ok";
    case State::declined: return "error";
    case State::draft: return "";
    }
    return "";
}

void work_head(Html& out, Context const& context, WorkHead const& head)
{
    out.put<R"(<div class="page-head"><div class="wrap">)">();
    web::breadcrumbs(out, context,
                     {{std::string(context.text("practices.list.title")), "/practices"},
                      {std::string(context.text("practices.mine.title")), "/practices/mine"},
                      {head.practice.title, ""}});
    out.put<R"(<h1>{}</h1><p>{} <span class="muted">{}</span></p>)">(
        head.practice.title, [&](Html& out) { state_tag(out, context, head.practice); },
        context.locale->text("history.version", {{"version", std::to_string(head.practice.version)}}));
    out.put<R"(<nav class="tabs" aria-label="{}"><ul>)">(context.text("practices.tabs"));
    if (head.practice.is_public()) tab(out, context, head, "read", "");
    if (rules::may_edit(context.actor, head.practice)) tab(out, context, head, "edit", "/edit");
    if (rules::may_read_working_version(context.actor, head.practice))
        tab(out, context, head, "curation", "/curation");
    if (rules::may_manage_assessment(context.actor, head.practice))
        tab(out, context, head, "assessment", "/assessment");
    tab(out, context, head, "versions", "/versions");
    if (rules::may_translate(context.actor, head.practice))
        tab(out, context, head, "translations", "/translations");
    out.put<"</ul></nav></div></div>">();
}

void new_practice(Html& out, Context const& context, FormData const& form, Problems const& problems,
                  std::vector<web::Option> const& owners)
{
    auto title = std::string(context.text("practices.new.title"));
    web::PageHead page{.title = title, .is_indexed = false, .has_problems = !problems.empty()};
    web::frame(out, context, page, [&](Html& out) {
        FormView view{context, form, problems, "practices.field"};
        out.put<
            R"(<div class="page-head"><div class="wrap narrow"><h1>{}</h1><p class="lead">{}</p></div></div><section class="section"><div class="wrap narrow">)">(
            title, context.text("practices.new.lead"));
        web::error_summary(out, view);
        out.put<R"(<form method="post" action="{}" novalidate>{}{})">(
            context.url("/practices"), web::CsrfField{context}, web::OnceField{context});
        web::field<decltype(NewPractice::title)>(out, view, "title");
        std::vector<web::Option> languages;
        for (auto language : all_languages)
            languages.push_back({std::string(code(language)), std::string(own_name(language))});
        web::select_field(out, view, "language", languages, true);
        if (!owners.empty()) web::select_field(out, view, "owner", owners);
        out.put<
            R"(<div class="form-actions"><button class="btn">{}</button><a class="btn quiet" href="{}">{}</a></div></form></div></section>)">(
            context.text("practices.new.start"), context.url("/practices"), context.text("form.cancel"));
    });
}

void new_picture(Html& out, Context const& context, Practice const& practice, FormData const& form,
                 Problems const& problems)
{
    web::PageHead page{.title = practice.title, .is_indexed = false, .has_problems = !problems.empty()};
    web::frame(out, context, page, [&](Html& out) {
        FormView view{context, form, problems, "practices.picture"};
        work_head(out, context, {practice, "edit"});
        out.put<R"(<section class="section"><div class="wrap narrow"><h2>{}</h2>)">(
            context.text("practices.pictures.add"));
        web::error_summary(out, view);
        out.put<R"(<form method="post" enctype="multipart/form-data" action="{}" novalidate>{})">(
            context.url(path_of(practice.id) + "/pictures"), web::CsrfField{context});
        web::file_field(out, view, "picture", "image/jpeg,image/png,image/webp");
        web::field<decltype(Picture::alt)>(out, view, "alt");
        web::field<decltype(Picture::credit)>(out, view, "credit");
        out.put<
            R"(<div class="form-actions"><button class="btn">{}</button><a class="btn quiet" href="{}">{}</a></div></form></div></section>)">(
            context.text("practices.pictures.upload"), context.url(path_of(practice.id) + "/edit"),
            context.text("form.cancel"));
    });
}

void mine(Html& out, Context const& context, MineView const& view)
{
    auto title = std::string(context.text("practices.mine.title"));
    web::frame(out, context, {.title = title, .is_indexed = false}, [&](Html& out) {
        out.put<
            R"(<div class="page-head"><div class="wrap"><h1>{}</h1><div class="actions"><a class="btn" href="{}">{}{}</a><a class="btn ghost" href="{}">{}</a></div></div></div>)">(
            title, context.url("/practices/new"), Icon{"plus"}, context.text("practices.new.title"),
            context.url("/practices/import"), context.text("practices.import.title"));
        items(out, context, "practices.mine.waiting", view.waiting_for_me, "/curation");
        items(out, context, "practices.mine.queue", view.for_curators, "/curation");
        items(out, context, "practices.mine.all", view.practices, "/curation");
        if (view.practices.empty() && view.for_curators.empty())
            out.put<
                R"(<section class="section"><div class="wrap"><div class="empty">{}<h2>{}</h2><p>{}</p></div></div></section>)">(
                Icon{"pencil"}, context.text("practices.mine.none"),
                context.text("practices.mine.none_help"));
        out.put<R"(<div class="wrap">{}</div>)">(
            [&](Html& out) { web::pager(out, context, {.path = "/practices/mine", .next = view.next}); });
    });
}

} // namespace erasmi::practices::pages
