// The conversation between author and curators: what is still missing, what was said, what can be done now.
#include "features/practices/pages.hpp"
#include "features/practices/rules.hpp"
#include "features/practices/text_helpers.hpp"
#include "web/markdown.hpp"

namespace erasmi::practices::pages {

namespace {

using web::Icon;

std::string_view icon_of(MessageKind kind)
{
    switch (kind) {
    case MessageKind::submitted: return "send";
    case MessageKind::taken: return "eye";
    case MessageKind::returned: return "arrow-left";
    case MessageKind::declined: return "x";
    case MessageKind::published: return "badge-check";
    default: return "message-circle";
    }
}

bool is_curators(MessageKind kind)
{
    return kind == MessageKind::question || kind == MessageKind::returned || kind == MessageKind::declined ||
           kind == MessageKind::published;
}

void message(Html& out, Context const& context, SaidView const& message)
{
    auto const& locale = *context.locale;
    auto what = context.text("practices.said." + std::string(enum_name(message.kind)));
    auto version = locale.text("history.version", {{"version", std::to_string(message.version)}});
    if (message.text.empty()) {
        out.put<R"(<li class="event">{}<p><b>{}</b> {} · {} · {}</p></li>)">(
            Icon{icon_of(message.kind)}, message.name, what, version, locale.date_time(message.at));
        return;
    }
    out.put<
        R"(<li>{}<article class="message{}"><header><span class="person"><b>{}</b> <span>{} · {}</span></span><span class="muted small">{}</span></header><div>{}</div></article></li>)">(
        Icon{icon_of(message.kind)}, is_curators(message.kind) ? " curator" : "", message.name, what, version,
        locale.date_time(message.at), web::markdown(message.text));
}

void check(Html& out, std::string_view tone, std::string_view icon, std::string_view text)
{
    out.put<R"(<li class="{}">{}<span>{}</span></li>)">(tone, Icon{icon}, text);
}

void checks(Html& out, Context const& context, CurationView const& view, Content const& content)
{
    auto const& locale = *context.locale;
    out.put<R"(<div class="card"><h2>{}</h2><ul class="checks" role="list">)">(
        context.text("practices.checks.title"));
    for (auto const& problem : view.missing)
        check(out, "error", "circle-alert",
              std::string(context.text(web::label_key("practices.field", problem.field))) + ": " +
                  locale.text(problem.message));
    if (view.missing.empty()) check(out, "ok", "circle-check", context.text("practices.checks.complete"));
    for (auto const& advice : rules::advice(content))
        check(
            out, "warn", "triangle-alert",
            locale.text("practices.checks.words", {{"field", context.text("practices.field." + advice.field)},
                                                   {"n", std::to_string(advice.words)},
                                                   {"from", std::to_string(advice.from)},
                                                   {"to", std::to_string(advice.to)}}));
    out.put<"</ul></div>">();
}

/// A button of the form below that posts the words to another resource.
void button(Html& out, Context const& context, Practice const& practice, std::string_view path,
            std::string_view key, std::string_view style)
{
    out.put<R"(<button class="btn {}" formaction="{}">{}</button>)">(
        style, context.url(path_of(practice.id) + std::string(path)), context.text(key));
}

void words_form(Html& out, Context const& context, CurationView const& view)
{
    auto const& practice = view.practice;
    auto const& actor = context.actor;
    bool may_judge = rules::may_judge(actor, practice);
    bool may_submit = rules::may_submit(actor, practice);
    bool may_comment = rules::may_comment(actor, practice);
    if (!may_judge && !may_submit && !may_comment) return;

    FormData form;
    form.set("words", view.words);
    FormView fields{context, form, view.problems, "practices.field"};
    web::error_summary(out, fields);
    out.put<
        R"(<form method="post" action="{}" novalidate>{}{}<input type="hidden" name="version" value="{}">)">(
        context.url(path_of(practice.id) + "/messages"), web::CsrfField{context}, web::OnceField{context},
        practice.version);
    web::field<Markdown<5000>>(out, fields, "words");
    out.put<R"(<div class="actions">)">();
    if (may_judge) {
        button(out, context, practice, "/messages", "practices.do.ask", "");
        button(out, context, practice, "/publication", "practices.do.publish", "ghost");
        button(out, context, practice, "/return", "practices.do.return", "ghost");
        button(out, context, practice, "/refusal", "practices.do.decline", "danger end");
    } else {
        if (may_submit) button(out, context, practice, "/submission", "practices.do.submit", "");
        if (may_comment)
            button(out, context, practice, "/messages", "practices.do.answer", may_submit ? "ghost" : "");
    }
    out.put<"</div></form>">();
}

void take_button(Html& out, Context const& context, Practice const& practice)
{
    bool is_new = practice.state == State::submitted && rules::may_judge(context.actor, practice);
    if (!is_new) return;
    out.put<R"(<form method="post" action="{}">{}<p><button class="btn">{}{}</button></p></form>)">(
        context.url(path_of(practice.id) + "/review"), web::CsrfField{context}, Icon{"eye"},
        context.text("practices.do.take"));
}

} // namespace

void curation(Html& out, Context const& context, CurationView const& view)
{
    auto content = store::content(context.tx(), view.practice.id, view.practice.version);
    web::PageHead page{
        .title = view.practice.title, .is_indexed = false, .has_problems = !view.problems.empty()};
    web::frame(out, context, page, [&](Html& out) {
        work_head(out, context, {view.practice, "curation"});
        out.put<R"(<section class="section"><div class="wrap narrow stack">)">();
        checks(out, context, view, content);
        take_button(out, context, view.practice);
        out.put<R"(<h2>{}</h2><ol class="timeline">)">(context.text("practices.conversation"));
        for (auto const& each : view.messages) message(out, context, each);
        out.put<"</ol>">();
        if (view.messages.empty())
            out.put<R"(<p class="muted">{}</p>)">(context.text("practices.conversation.none"));
        words_form(out, context, view);
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::practices::pages
