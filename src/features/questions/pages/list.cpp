#include "features/questions/pages/parts.hpp"
#include "features/questions/views.hpp"
#include "web/pager.hpp"

namespace erasmi::questions::pages {

namespace {

using web::attribute;
using web::Icon;

bool is_filtered(Context const& context) { return context.query.get("accepted") == "no"; }

void filter(Html& out, Context const& context)
{
    out.put<R"(<nav class="order" aria-label="{}"><ul class="chips" role="list">)">(
        context.text("questions.list.filter"));
    auto choice = [&](std::string_view query, std::string_view key, bool is_chosen) {
        out.put<R"(<li><a class="chip" href="{}" {}>{}</a></li>)">(
            context.url("/questions" + std::string(query)),
            attribute<"aria-current">(is_chosen ? "true" : ""), context.text(key));
    };
    choice("", "questions.list.all", !is_filtered(context));
    choice("?accepted=no", "questions.list.open", is_filtered(context));
    out.put<"</ul></nav>">();
}

void tags(Html& out, Context const& context, Line const& line)
{
    bool is_foreign = line.language != context.language();
    if (!line.has_accepted && !line.is_example && !is_foreign) return;
    out.put<R"(<div class="result-top"><ul class="tags" role="list">)">();
    if (line.has_accepted)
        out.put<R"(<li class="tag ok">{}{}</li>)">(Icon{"circle-check"},
                                                   context.text("questions.has_accepted"));
    if (line.is_example) out.put<R"(<li class="tag">{}</li>)">(context.text("questions.example"));
    if (is_foreign)
        out.put<R"(<li class="tag"><span class="visually-hidden">{}: </span><span lang="{}">{}</span></li>)">(
            context.text("frame.language"), code(line.language), own_name(line.language));
    out.put<"</ul></div>">();
}

void card(Html& out, Context const& context, Line const& line)
{
    auto const& locale = *context.locale;
    out.put<R"(<li><article class="card result">)">();
    tags(out, context, line);
    out.put<
        R"(<h2><a href="{}" {} dir="auto">{}</a></h2><ul class="meta" role="list"><li>{}{}</li><li>{}{}</li><li>{}{}</li></ul></article></li>)">(
        context.url(path_of(line.id)), lang(context, line.language), line.title, Icon{"user"},
        [&](Html& out) { signature(out, line.author, line.organisation_name); }, Icon{"message-circle"},
        locale.plural("questions.answers", line.answers), Icon{"clock"}, locale.date(line.created_at));
}

void ask_button(Html& out, Context const& context)
{
    out.put<R"(<div class="actions"><a class="btn" href="{}" rel="nofollow">{}{}</a></div>)">(
        context.url("/questions/new"), Icon{"plus"}, context.text("questions.new.title"));
}

void nothing(Html& out, Context const& context)
{
    out.put<R"(<div class="empty">{}<h2>{}</h2><p>{}</p></div>)">(
        Icon{"message-circle"}, context.text("questions.list.nothing"),
        context.text("questions.list.nothing_help"));
}

} // namespace

void list(Html& out, Context const& context, ListView const& view)
{
    auto title = context.text("questions.list.title");
    web::PageHead head{.title = std::string(title),
                       .description = std::string(context.text("questions.list.lead"))};
    web::frame(out, context, head, [&](Html& out) {
        out.put<
            R"(<div class="page-head"><div class="wrap"><h1>{}</h1><p class="lead">{}</p>{}</div></div><section class="section" aria-label="{}"><div class="wrap stack">)">(
            title, context.text("questions.list.lead"), [&](Html& out) { ask_button(out, context); }, title);
        done_note(out, context);
        filter(out, context);
        if (view.questions.empty()) nothing(out, context);
        out.put<R"(<ol class="cards" role="list">)">();
        for (auto const& line : view.questions) card(out, context, line);
        out.put<"</ol>">();
        web::pager(out, context, {.path = "/questions", .next = view.next});
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::questions::pages
