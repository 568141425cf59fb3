// Reporting a post, and deciding about it.
#include "features/questions/pages/parts.hpp"
#include "features/questions/views.hpp"
#include "web/markdown.hpp"

namespace erasmi::questions::pages {

namespace {

/// A form that asks for a reason; `keys` are those of its texts.
struct ReasonPart {
    std::string_view keys;
    std::string action;
    std::string_view method;
    std::string_view button; ///< message key
    std::string_view style = "";
};

void reason_form(Html& out, Context const& context, ReasonPart const& part, Writing const& writing)
{
    web::FormView view{context, writing.form, writing.problems, part.keys};
    web::error_summary(out, view);
    out.put<
        R"(<form method="post" action="{}" novalidate>{}{}<input type="hidden" name="_method" value="{}">)">(
        context.url(part.action), web::CsrfField{context}, web::OnceField{context}, part.method);
    web::field<decltype(ReasonForm::reason)>(out, view, "reason");
    out.put<R"(<div class="form-actions"><button class="btn {}">{}</button></div></form>)">(
        part.style, context.text(part.button));
}

void reports(Html& out, Context const& context, ModerationView const& view)
{
    out.put<R"(<h2>{}</h2>)">(context.text("questions.moderation.reports"));
    if (view.reports.empty())
        out.put<R"(<p class="muted">{}</p>)">(context.text("questions.moderation.no_reports"));
    out.put<R"(<ul class="items" role="list">)">();
    for (auto const& report : view.reports)
        out.put<R"(<li><div><p class="pre" dir="auto">{}</p><p class="muted">{} · {}</p></div></li>)">(
            report.words, report.person, context.locale->date_time(report.at));
    out.put<"</ul>">();
    if (view.is_reported)
        web::button_form(out, context,
                         {path_of(view.question, view.post.id) + "/reports", "DELETE",
                          context.text("questions.moderation.dismiss"), view.title});
}

void former(Html& out, Context const& context, ModerationView const& view)
{
    if (view.former.empty()) return;
    out.put<R"(<details class="folded"><summary>{}</summary>)">(context.text("questions.moderation.former"));
    for (auto const& wording : view.former) {
        out.put<R"(<article class="message" {} dir="auto"><div>)">(lang(context, wording.language));
        if (!wording.title.empty()) out.put<"<p><b>{}</b></p>">(wording.title);
        out.put<"{}</div></article>">(web::markdown(wording.text));
    }
    out.put<"</details>">();
}

} // namespace

void report(Html& out, Context const& context, Question const& question, PostView const& post,
            Writing const& writing)
{
    Narrow page{.title = std::string(context.text("questions.report.title")),
                .lead = std::string(context.text("questions.report.lead")),
                .crumb = question.title,
                .path = path_of(question.id),
                .has_problems = !writing.problems.empty()};
    narrow_page(out, context, page, [&](Html& out) {
        quoted(out, context, post);
        reason_form(
            out, context,
            {"questions.report", path_of(question.id, post.id) + "/reports", "POST", "questions.report.send"},
            writing);
    });
}

void moderation(Html& out, Context const& context, ModerationView const& view, Writing const& writing)
{
    Narrow page{.title = std::string(context.text("questions.moderation.title")),
                .lead = std::string(context.text("questions.moderation.lead")),
                .crumb = view.title,
                .path = path_of(view.question),
                .has_problems = !writing.problems.empty()};
    narrow_page(out, context, page, [&](Html& out) {
        quoted(out, context, view.post);
        former(out, context, view);
        reports(out, context, view);
        bool is_hidden = view.post.state == PostState::hidden;
        out.put<"<h2>{}</h2>">(
            context.text(is_hidden ? "questions.moderation.show_title" : "questions.moderation.hide_title"));
        if (is_hidden) out.put<R"(<p class="pre" dir="auto">{}</p>)">(view.post.reason);
        reason_form(out, context,
                    {"questions.moderation", path_of(view.question, view.post.id) + "/hiding",
                     is_hidden ? "DELETE" : "PUT",
                     is_hidden ? "questions.moderation.show" : "questions.moderation.hide",
                     is_hidden ? "" : "danger"},
                    writing);
    });
}

} // namespace erasmi::questions::pages
