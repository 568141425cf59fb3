#include "base/text.hpp"
#include "features/identity/identity.hpp"
#include "features/questions/actions.hpp"
#include "features/questions/handlers.hpp"
#include "features/questions/pages.hpp"
#include "features/questions/store.hpp"
#include "features/questions/views.hpp"
#include "web/answer.hpp"
#include "web/mail_stop.hpp"

namespace erasmi::questions::handlers {

using namespace web;

namespace {

pages::Writing writing(Context const& context, FormData const& form, Problems const& problems = {})
{
    return {form, problems, identity::own_organisations(context.tx(), context.actor)};
}

Response ask_page(Context const& context, FormData const& form, Problems const& problems)
{
    return answer_problems(context, problems, [&](Html& out) {
        pages::new_question(out, context, writing(context, form, problems));
    });
}

FormData form_of(Found const& found)
{
    FormData form;
    to_form(Wording{found.question.title, found.post.text, found.post.language}, "", form);
    if (found.post.organisation) form.set("organisation", found.post.organisation->text());
    return form;
}

Response edit_page(Context const& context, Found const& found, Problems const& problems)
{
    return answer_problems(context, problems, [&](Html& out) {
        pages::edit(out, context, found, writing(context, context.form, problems));
    });
}

/// On to the question, with a word on what was done.
Response done_with(Context const& context, std::string const& note)
{
    return done(context, path_of(question_id(context)) + "?note=" + note);
}

Response mail_stop_page(Context const& context, Follow const& follow)
{
    auto title = store::question(context.tx(), follow.question).title;
    return mail_stop_answer(context,
                            {.title = context.locale->text("questions.mail_stop.title", {{"title", title}}),
                             .keys = "questions.mail_stop",
                             .path = mail_stop_path(follow.stop_secret),
                             .is_on = follow.by_mail});
}

} // namespace

Response new_form(Context& context)
{
    constexpr std::size_t long_enough = 200;
    auto form = pages::preset_form(context);
    form.set("title", shortened(context.query.get("title"), long_enough));
    Html out;
    pages::new_question(out, context, writing(context, form));
    return html_answer(std::move(out));
}

Response ask(Context& context)
{
    auto wanted = from_form<QuestionForm>(context.form);
    if (!wanted) return ask_page(context, context.form, wanted.error());
    auto id = questions::ask(context.tx(), context.actor, *wanted);
    return created(context, path_of(id) + "?note=asked", to_json(question_view(context, id)));
}

Response answer(Context& context)
{
    auto id = question_id(context);
    auto wanted = from_form<AnswerForm>(context.form);
    if (!wanted)
        return answer_problems(context, wanted.error(), [&](Html& out) {
            pages::question(out, context, question_view(context, id),
                            writing(context, context.form, wanted.error()));
        });
    auto post = questions::answer(context.tx(), context.actor, id, *wanted);
    return created(context, path_of(id) + "?note=answered", to_json(post_view(context, post)));
}

Response edit_form(Context& context)
{
    auto found = get_changeable(context.tx(), context.actor, question_id(context), post_id(context));
    Html out;
    pages::edit(out, context, found, writing(context, form_of(found)));
    return html_answer(std::move(out));
}

Response change_question(Context& context)
{
    auto id = question_id(context);
    auto found = get_changeable(context.tx(), context.actor, id, id);
    auto wanted = from_form<QuestionForm>(context.form);
    if (!wanted) return edit_page(context, found, wanted.error());
    change(context.tx(), context.actor, id, *wanted);
    if (context.wanted == Representation::json) return json_answer(to_json(question_view(context, id)));
    return done_with(context, "changed");
}

Response change_answer(Context& context)
{
    auto found = get_changeable(context.tx(), context.actor, question_id(context), post_id(context));
    auto wanted = from_form<AnswerForm>(context.form);
    if (!wanted) return edit_page(context, found, wanted.error());
    auto post = change(context.tx(), context.actor, found.question.id, found.post.id, *wanted);
    if (context.wanted == Representation::json) return json_answer(to_json(post_view(context, post)));
    return done_with(context, "changed");
}

Response withdraw(Context& context)
{
    auto id = question_id(context);
    questions::withdraw(context.tx(), context.actor, id, post_id(context));
    if (id == post_id(context)) return done(context, "/questions?note=withdrawn");
    return done_with(context, "withdrawn");
}

Response accept(Context& context)
{
    questions::accept(context.tx(), context.actor, question_id(context), post_id(context));
    return done_with(context, "accepted");
}

Response reopen(Context& context)
{
    questions::reopen(context.tx(), context.actor, question_id(context), post_id(context));
    return done_with(context, "reopened");
}

Response turn_mails_on(Context& context)
{
    set_mails(context.tx(), context.actor, question_id(context), Mails::on);
    return done_with(context, "mails_on");
}

Response turn_mails_off(Context& context)
{
    set_mails(context.tx(), context.actor, question_id(context), Mails::off);
    return done_with(context, "mails_off");
}

Response mail_stop_form(Context& context)
{
    return mail_stop_page(context, follow_of_mail(context.tx(), context.query.get("secret")));
}

Response stop_mails(Context& context)
{
    return mail_stop_page(context, questions::stop_mails(context.tx(), context.query.get("secret")));
}

} // namespace erasmi::questions::handlers
