#include "features/practices/pages/importing.hpp"

#include "web/pager.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

constexpr std::int64_t megabyte = 1 << 20;

std::string limits_text(Context const& context)
{
    return context.locale->text(
        "practices.import.limits",
        {{"megabytes", std::to_string(static_cast<std::int64_t>(import_limits.bytes) / megabyte)},
         {"rows", context.locale->number(static_cast<std::int64_t>(import_limits.rows) - 1)},
         {"columns", context.locale->number(static_cast<std::int64_t>(import_limits.columns))},
         {"days", std::to_string(web::retention::uploaded_tables.count())}});
}

void download(Html& out, Context const& context, std::string_view suffix)
{
    out.put<R"(<a class="btn ghost" href="{}">{}{}</a>)">(
        context.url("/practices/export" + std::string(suffix) + "?of=mine"), Icon{"download"},
        context.text("practices.import.get" + std::string(suffix)));
}

void form(Html& out, Context const& context, ImportForm const& form)
{
    FormView view{context, form.form, form.problems, "practices.import.field"};
    web::error_summary(out, view);
    out.put<R"(<form method="post" enctype="multipart/form-data" action="{}" novalidate>{})">(
        context.url("/practices/import"), web::CsrfField{context});
    web::file_field(out, view, "table",
                    ".csv,.xlsx,text/csv,"
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    if (!form.owners.empty()) web::select_field(out, view, "owner", form.owners);
    out.put<
        R"(<p class="muted">{}</p><div class="form-actions"><button class="btn">{}</button><a class="btn quiet" href="{}">{}</a></div></form>)">(
        limits_text(context), context.text("practices.import.upload"), context.url("/practices/mine"),
        context.text("form.cancel"));
}

void former(Html& out, Context const& context, std::vector<Import> const& imports)
{
    if (imports.empty()) return;
    out.put<
        R"(<section class="section tinted"><div class="wrap narrow"><h2>{}</h2><ul class="items" role="list">)">(
        context.text("practices.import.former"));
    for (auto const& import : imports)
        out.put<
            R"(<li><div><p><a href="{}"><bdi>{}</bdi></a></p><p class="muted">{}</p></div><span class="tag {}">{}</span></li>)">(
            context.url("/practices/import/" + import.id.str()), import.file_name,
            context.locale->date(import.created_at), import.confirmed_at ? "ok" : "warn",
            context.text(import.confirmed_at ? "practices.import.done" : "practices.import.waiting"));
    out.put<"</ul></div></section>">();
}

void head(Html& out, Context const& context, std::string_view title, std::string_view lead)
{
    out.put<R"(<div class="page-head"><div class="wrap">)">();
    web::breadcrumbs(out, context,
                     {{std::string(context.text("practices.list.title")), "/practices"},
                      {std::string(context.text("practices.mine.title")), "/practices/mine"},
                      {std::string(context.text("practices.import.title")),
                       context.path == "/practices/import" ? "" : "/practices/import"}});
    out.put<R"(<h1><bdi>{}</bdi></h1><p class="lead">{}</p></div></div>)">(title, lead);
}

void note(Html& out, std::string_view tone, std::string_view icon, std::string_view text)
{
    out.put<R"(<div class="note {}">{}<div><p>{}</p></div></div>)">(tone, Icon{icon}, text);
}

std::string joined(std::vector<std::string> const& words)
{
    std::string text;
    for (auto const& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

void notes(Html& out, Context const& context, ImportView const& view)
{
    for (auto const& problem : view.problems) note(out, "error", "circle-alert", problem);
    if (view.with_problems > 0)
        note(out, "error", "circle-alert",
             context.locale->plural("practices.import.with_problems", view.with_problems));
    if (!view.unknown_columns.empty())
        note(out, "warn", "triangle-alert",
             context.locale->text("practices.import.unknown_columns",
                                  {{"columns", joined(view.unknown_columns)}}));
}

std::string_view tone_of(ImportLine const& line)
{
    if (!line.problems.empty()) return "error";
    return line.outcome == ImportOutcome::unchanged ? "" : "ok";
}

void outcome(Html& out, Context const& context, ImportLine const& line)
{
    auto key = line.problems.empty() ? "practices.import.outcome." + std::string(enum_name(line.outcome))
                                     : std::string("practices.import.outcome.problems");
    out.put<R"(<span class="tag {}">{}</span>)">(tone_of(line), context.text(key));
    for (auto language : line.translations)
        out.put<R"( <span class="tag" lang="{}">{}</span>)">(code(language), own_name(language));
}

void problems(Html& out, Context const& context, ImportLine const& line)
{
    if (line.problems.empty()) return;
    out.put<R"(<ul>)">();
    for (auto const& problem : line.problems)
        out.put<"<li>{}: {}</li>">(
            context.locale->text("practices.import.cell",
                                 {{"row", std::to_string(problem.row)}, {"column", problem.column}}),
            problem.text);
    out.put<"</ul>">();
}

void lines(Html& out, Context const& context, ImportView const& view)
{
    if (view.practices.empty()) return;
    out.put<
        R"(<div class="table-wrap" tabindex="0" role="region" aria-labelledby="import-rows"><table><caption id="import-rows">{}</caption><thead><tr><th scope="col">{}</th><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>)">(
        context.text("practices.import.rows"), context.text("practices.import.row"),
        context.text("practices.import.practice"), context.text("practices.import.outcome"));
    for (auto const& line : view.practices)
        out.put<R"(<tr><td class="num">{}</td><th scope="row"><bdi>{}</bdi></th><td>{}{}</td></tr>)">(
            line.row, line.title.empty() ? "–" : line.title, [&](Html& out) { outcome(out, context, line); },
            [&](Html& out) { problems(out, context, line); });
    out.put<"</tbody></table></div>">();
    web::pager(out, context,
               {.path = "/practices/import/" + view.id.str(),
                .next = view.next == 0 ? std::string() : std::to_string(view.next)});
}

std::string counts(Context const& context, ImportView const& view)
{
    return context.locale->text("practices.import.counts", {{"created", std::to_string(view.created)},
                                                            {"changed", std::to_string(view.changed)},
                                                            {"unchanged", std::to_string(view.unchanged)}});
}

void actions(Html& out, Context const& context, ImportView const& view)
{
    auto path = context.url("/practices/import/" + view.id.str());
    bool is_ready = view.problems.empty() && view.with_problems == 0;
    out.put<R"(<div class="row">)">();
    if (is_ready && view.created + view.changed > 0)
        out.put<R"(<form method="post" action="{}">{}<button class="btn">{}{}</button></form>)">(
            path + "/confirmation", web::CsrfField{context}, Icon{"check"},
            context.text("practices.import.confirm"));
    out.put<
        R"(<form method="post" action="{}">{}<input type="hidden" name="_method" value="DELETE"><button class="btn quiet">{}</button></form><a class="btn ghost" href="{}">{}</a></div>)">(
        path, web::CsrfField{context}, context.text("practices.import.discard"),
        context.url("/practices/import"), context.text("practices.import.again"));
}

void confirmed(Html& out, Context const& context, ImportView const& view)
{
    note(out, "ok", "circle-check",
         context.locale->text("practices.import.confirmed", {{"created", std::to_string(view.created)},
                                                             {"changed", std::to_string(view.changed)}}));
    out.put<
        R"(<div class="actions"><a class="btn" href="{}">{}</a><a class="btn ghost" href="{}">{}</a></div>)">(
        context.url("/practices/mine"), context.text("practices.mine.title"),
        context.url("/practices/import"), context.text("practices.import.again"));
}

} // namespace

// messages: practices.import.field.* practices.import.get.*

void upload(Html& out, Context const& context, ImportsView const& view, ImportForm const& upload)
{
    auto title = std::string(context.text("practices.import.title"));
    web::PageHead page{.title = title, .is_indexed = false, .has_problems = !upload.problems.empty()};
    web::frame(out, context, page, [&](Html& out) {
        head(out, context, title, context.text("practices.import.lead"));
        out.put<
            R"(<section class="section"><div class="wrap narrow"><h2>{}</h2><p>{}</p><div class="actions">)">(
            context.text("practices.import.get"), context.text("practices.import.get_help"));
        download(out, context, ".xlsx");
        download(out, context, ".csv");
        out.put<"</div><h2>{}</h2>">(context.text("practices.import.send"));
        form(out, context, upload);
        out.put<"</div></section>">();
        former(out, context, view.imports);
    });
}

void import(Html& out, Context const& context, ImportView const& view)
{
    bool has_problems = !view.problems.empty() || view.with_problems > 0;
    auto title =
        view.file_name.empty() ? std::string(context.text("practices.import.title")) : view.file_name;
    web::PageHead page{.title = title, .is_indexed = false, .has_problems = has_problems};
    web::frame(out, context, page, [&](Html& out) {
        bool is_done = view.confirmed_at.has_value();
        head(out, context, title,
             is_done ? std::string_view() : context.text("practices.import.nothing_saved"));
        out.put<R"(<section class="section"><div class="wrap">)">();
        if (is_done) {
            confirmed(out, context, view);
        } else {
            notes(out, context, view);
            out.put<"<p>{}</p>">(counts(context, view));
            actions(out, context, view);
            lines(out, context, view);
        }
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::practices::pages
