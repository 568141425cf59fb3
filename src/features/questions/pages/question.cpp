// A question with its answers: what was asked, what helped, and what can be done with each.
#include "base/text.hpp"
#include "features/questions/pages/parts.hpp"
#include "features/questions/views.hpp"
#include "web/markdown.hpp"
#include "web/pager.hpp"

namespace erasmi::questions::pages {

namespace {

using web::Icon;

void when(Html& out, Context const& context, PostView const& post)
{
    auto const& locale = *context.locale;
    out.put<"{}">(locale.date(post.created_at));
    if (post.changed_at)
        out.put<" · {}">(locale.text("questions.changed", {{"date", locale.date(*post.changed_at)}}));
}

void hidden_note(Html& out, Context const& context, PostView const& post)
{
    if (post.state != PostState::hidden) return;
    out.put<R"(<div class="note warn">{}<div><p>{}</p><p dir="auto" class="pre">{}</p></div></div>)">(
        Icon{"eye"}, context.text("questions.hidden"), post.reason);
}

/// What a reader may do with a post; `accepting` are the asker's buttons. Nothing when she may do nothing.
void actions(Html& out, Context const& context, QuestionView const& view, PostView const& post)
{
    bool may_accept = view.may_accept && post.id != view.asked.id && post.state == PostState::shown;
    if (!may_accept && !post.may_change && !post.may_report && !post.may_moderate) return;
    auto path = path_of(view.asked.id, post.id);
    auto link = [&](std::string_view page, std::string_view key) {
        out.put<
            R"(<a class="btn quiet small" href="{}" rel="nofollow">{}<span class="visually-hidden">: {}</span></a>)">(
            context.url(path + std::string(page)), context.text(key), post.author);
    };
    out.put<R"(<div class="row">)">();
    if (may_accept) {
        bool is_accepted = view.accepted == post.id;
        web::button_form(out, context,
                         {path + "/acceptance", is_accepted ? "DELETE" : "PUT",
                          context.text(is_accepted ? "questions.reopen" : "questions.accept"), post.author});
    }
    if (post.may_change) link("/edit", "questions.edit");
    if (post.may_report) link("/reports/new", "questions.report.title");
    if (post.may_moderate) link("/moderation", "questions.moderation.title");
    out.put<"</div>">();
}

void mails(Html& out, Context const& context, QuestionView const& view)
{
    if (!view.by_mail) return;
    bool is_on = *view.by_mail;
    out.put<R"(<div class="row"><p class="muted small">{} {}</p>)">(
        Icon{"mail"}, context.text(is_on ? "questions.mails_are_on" : "questions.mails_are_off"));
    web::button_form(out, context,
                     {path_of(view.asked.id) + "/mails", is_on ? "DELETE" : "PUT",
                      context.text(is_on ? "questions.turn_mails_off" : "questions.turn_mails_on"),
                      view.title});
    out.put<"</div>">();
}

void head(Html& out, Context const& context, QuestionView const& view)
{
    out.put<R"(<div class="page-head"><div class="wrap narrow">)">();
    web::breadcrumbs(out, context,
                     {{std::string(context.text("questions.list.title")), "/questions"}, {view.title, ""}});
    out.put<R"(<h1 {} dir="auto">{}</h1><p>{} <span class="muted small">· {}</span></p>)">(
        lang(context, view.asked.language), view.title,
        [&](Html& out) { signature(out, view.asked.author, view.asked.organisation_name); },
        [&](Html& out) { when(out, context, view.asked); });
    done_note(out, context);
    if (view.is_example)
        out.put<R"(<div class="note">{}<div><p>{}</p></div></div>)">(Icon{"info"},
                                                                     context.text("questions.example_note"));
    hidden_note(out, context, view.asked);
    out.put<"</div></div>">();
}

void asked(Html& out, Context const& context, QuestionView const& view)
{
    out.put<
        R"(<section aria-labelledby="asked"><h2 class="visually-hidden" id="asked">{}</h2><div class="prose" {} dir="auto">{}</div>)">(
        context.text("questions.asked"), lang(context, view.asked.language), web::markdown(view.asked.text));
    actions(out, context, view, view.asked);
    mails(out, context, view);
    out.put<"</section>">();
}

void answer(Html& out, Context const& context, QuestionView const& view, PostView const& post)
{
    bool is_accepted = view.accepted == post.id;
    out.put<
        R"(<li id="{}" class="{}">{}<article class="message"><header>{}<span class="muted small">{}</span></header><div>)">(
        post.id.text(), is_accepted ? "ok" : "", Icon{is_accepted ? "circle-check" : "message-circle"},
        [&](Html& out) { signature(out, post.author, post.organisation_name); },
        [&](Html& out) { when(out, context, post); });
    if (is_accepted)
        out.put<R"(<p><span class="tag ok">{}</span></p>)">(context.text("questions.is_accepted"));
    hidden_note(out, context, post);
    out.put<R"(<div {} dir="auto">{}</div>)">(lang(context, post.language), web::markdown(post.text));
    actions(out, context, view, post);
    out.put<"</div></article></li>">();
}

void answers(Html& out, Context const& context, QuestionView const& view)
{
    out.put<R"(<section aria-labelledby="answers"><h2 id="answers">{}</h2>)">(
        context.locale->plural("questions.answers", view.total));
    if (view.answers.empty()) {
        out.put<R"(<p class="muted">{}</p></section>)">(context.text("questions.no_answers"));
        return;
    }
    out.put<R"(<ol class="timeline">)">();
    for (auto const& post : view.answers) answer(out, context, view, post);
    out.put<"</ol>">();
    web::pager(out, context,
               {.path = path_of(view.asked.id), .next = view.next, .more = "questions.more_answers"});
    out.put<"</section>">();
}

void sign_in(Html& out, Context const& context, QuestionView const& view)
{
    out.put<R"(<p><a class="btn" href="{}?next={}" rel="nofollow">{}</a></p>)">(
        context.url("/sign-in"), context.url(path_of(view.asked.id)), context.text("questions.sign_in"));
}

} // namespace

void question(Html& out, Context const& context, QuestionView const& view, Writing const& writing)
{
    web::PageHead page{.title = view.title,
                       .description = shortened(web::plain_text(view.asked.text), 200),
                       .is_indexed = view.asked.state == PostState::shown,
                       .has_problems = !writing.problems.empty()};
    web::frame(out, context, page, [&](Html& out) {
        head(out, context, view);
        out.put<R"(<section class="section"><div class="wrap narrow stack">)">();
        asked(out, context, view);
        answers(out, context, view);
        if (view.may_answer) {
            out.put<R"(<section aria-labelledby="your-answer"><h2 id="your-answer">{}</h2>)">(
                context.text("questions.answer.title"));
            post_form(out, context, {path_of(view.asked.id) + "/posts", "POST", "questions.answer.send"},
                      writing);
            out.put<"</section>">();
        } else if (!context.session) {
            sign_in(out, context, view);
        }
        out.put<"</div></section>">();
    });
}

} // namespace erasmi::questions::pages
