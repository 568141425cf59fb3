#include "features/questions/actions.hpp"
#include "features/questions/handlers.hpp"
#include "features/questions/moderation.hpp"
#include "features/questions/pages.hpp"
#include "features/questions/rules.hpp"
#include "features/questions/views.hpp"
#include "web/answer.hpp"

namespace erasmi::questions::handlers {

using namespace web;

namespace {

Found moderated(Context const& context)
{
    return get_moderatable(context.tx(), context.actor, question_id(context), post_id(context));
}

/// What may be reported.
Found reportable(Context const& context)
{
    auto found = get_readable(context.tx(), context.actor, question_id(context), post_id(context));
    require(rules::may_report(context.actor, found.post));
    return found;
}

Response report_page(Context const& context, Problems const& problems)
{
    return answer_problems(context, problems, [&](Html& out) {
        auto found = reportable(context);
        pages::report(out, context, found.question, post_view(context, found.post),
                      {context.form, problems, {}});
    });
}

using Deciding = void (*)(Tx&, Actor const&, QuestionId, PostId, ReasonForm const&);

Response decide(Context const& context, Deciding deciding, std::string const& note)
{
    auto found = moderated(context);
    auto wanted = from_form<ReasonForm>(context.form);
    if (!wanted)
        return answer_problems(context, wanted.error(), [&](Html& out) {
            pages::moderation(out, context, moderation_view(context, found),
                              {context.form, wanted.error(), {}});
        });
    deciding(context.tx(), context.actor, found.question.id, found.post.id, *wanted);
    return done(context, path_of(found.question.id) + "?note=" + note);
}

} // namespace

Response report_form(Context& context)
{
    auto found = reportable(context);
    Html out;
    pages::report(out, context, found.question, post_view(context, found.post), {});
    return html_answer(std::move(out));
}

Response report(Context& context)
{
    auto wanted = from_form<ReasonForm>(context.form);
    auto problems = wanted ? questions::report(context.tx(), context.actor, question_id(context),
                                               post_id(context), *wanted)
                           : wanted.error();
    if (!problems.empty()) return report_page(context, problems);
    return done(context, path_of(question_id(context)) + "?note=reported");
}

Response moderation(Context& context)
{
    return web::answer(context, moderation_view(context, moderated(context)),
                       [](Html& out, Context const& context, ModerationView const& view) {
                           pages::moderation(out, context, view, {});
                       });
}

Response hide(Context& context) { return decide(context, questions::hide, "hidden"); }
Response show_again(Context& context) { return decide(context, questions::show_again, "shown_again"); }

Response dismiss_reports(Context& context)
{
    questions::dismiss_reports(context.tx(), context.actor, question_id(context), post_id(context));
    return done(context, path_of(question_id(context)) + "?note=dismissed");
}

} // namespace erasmi::questions::handlers
