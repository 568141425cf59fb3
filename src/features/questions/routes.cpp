#include "features/questions/routes.hpp"

#include "features/questions/handlers.hpp"
#include "features/questions/types.hpp"

namespace erasmi::questions {

using namespace web;

namespace {

using namespace handlers;

Routes question_routes()
{
    return {
        get("/questions", list).gives<ListView>(),
        get("/questions/new", new_form).signed_in(),
        post("/questions", ask).signed_in().takes<QuestionForm>().gives<QuestionView>(),
        get("/questions/{id}", show).gives<QuestionView>(),
        put("/questions/{id}", change_question).signed_in().takes<QuestionForm>().gives<QuestionView>(),
        put("/questions/{id}/mails", turn_mails_on).signed_in(),
        del("/questions/{id}/mails", turn_mails_off).signed_in(),

        // What the links of mails lead to, without signing in.
        get("/questions/mail-stop", mail_stop_form),
        post("/questions/mail-stop", stop_mails).proved_by_address(),
    };
}

/// A post is an answer, or what was asked, which has the id of its question.
Routes post_routes()
{
    return {
        post("/questions/{id}/posts", answer).signed_in().takes<AnswerForm>().gives<PostView>(),
        get("/questions/{id}/posts/{post}/edit", edit_form).signed_in(),
        put("/questions/{id}/posts/{post}", change_answer).signed_in().takes<AnswerForm>().gives<PostView>(),
        del("/questions/{id}/posts/{post}", withdraw).signed_in(),
        put("/questions/{id}/posts/{post}/acceptance", accept).signed_in(),
        del("/questions/{id}/posts/{post}/acceptance", reopen).signed_in(),
    };
}

Routes moderation_routes()
{
    return {
        get("/questions/{id}/posts/{post}/reports/new", report_form).signed_in(),
        post("/questions/{id}/posts/{post}/reports", report).signed_in().takes<ReasonForm>(),
        del("/questions/{id}/posts/{post}/reports", dismiss_reports).signed_in(),
        get("/questions/{id}/posts/{post}/moderation", moderation).signed_in().gives<ModerationView>(),
        put("/questions/{id}/posts/{post}/hiding", hide).signed_in().takes<ReasonForm>(),
        del("/questions/{id}/posts/{post}/hiding", show_again).signed_in().takes<ReasonForm>(),
    };
}

} // namespace

Routes routes()
{
    Routes all;
    for (auto const& part : {question_routes(), post_routes(), moderation_routes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace erasmi::questions
