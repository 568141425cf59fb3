// The forms of questions and answers.
#include "features/questions/pages/parts.hpp"
#include "features/questions/views.hpp"

namespace erasmi::questions::pages {

namespace {

/// Taken apart from the form above it: it cannot be undone.
void withdrawal(Html& out, Context const& context, Post const& post)
{
    bool is_question = post.is_question();
    out.put<R"(<section class="card" aria-labelledby="withdraw"><h2 id="withdraw">{}</h2><p>{}</p>)">(
        context.text("questions.withdraw.title"),
        context.text(is_question ? "questions.withdraw.question" : "questions.withdraw.answer"));
    web::button_form(
        out, context,
        {path_of(post.question, post.id), "DELETE", context.text("questions.withdraw.button"), "", "danger"});
    out.put<"</section>">();
}

} // namespace

void new_question(Html& out, Context const& context, Writing const& writing)
{
    Narrow page{.title = std::string(context.text("questions.new.title")),
                .lead = std::string(context.text("questions.new.lead")),
                .has_problems = !writing.problems.empty()};
    narrow_page(out, context, page, [&](Html& out) {
        post_form(out, context, {"/questions", "POST", "questions.new.send", "/questions", true}, writing);
    });
}

void edit(Html& out, Context const& context, Found const& found, Writing const& writing)
{
    auto const& post = found.post;
    auto path = path_of(post.question);
    auto title = context.text(post.is_question() ? "questions.edit.question" : "questions.edit.answer");
    Narrow page{.title = std::string(title),
                .crumb = found.question.title,
                .path = path,
                .has_problems = !writing.problems.empty()};
    narrow_page(out, context, page, [&](Html& out) {
        post_form(out, context,
                  {post.is_question() ? path : path_of(post.question, post.id), "PUT", "questions.edit.save",
                   path, post.is_question()},
                  writing);
        withdrawal(out, context, post);
    });
}

} // namespace erasmi::questions::pages
