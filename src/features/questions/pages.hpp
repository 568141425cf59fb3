// Pages of questions.
#pragma once

#include "features/questions/actions.hpp"
#include "features/questions/types.hpp"
#include "web/controls.hpp"
#include "web/frame.hpp"

#include <vector>

namespace erasmi::questions::pages {

using web::Context;
using web::Html;

/// What somebody is typing.
struct Writing {
    FormData form = {};
    Problems problems = {};
    std::vector<web::Option> organisations = {}; ///< for which she may write
};

/// For a text that nobody has begun: in the language of the page.
FormData preset_form(Context const& context);

void list(Html& out, Context const& context, ListView const& view);
/// With a form for an answer, for who may answer.
void question(Html& out, Context const& context, QuestionView const& view, Writing const& answer);
void new_question(Html& out, Context const& context, Writing const& writing);
/// Of the question, or of an answer.
void edit(Html& out, Context const& context, Found const& found, Writing const& writing);
void report(Html& out, Context const& context, Question const& question, PostView const& post,
            Writing const& writing);
void moderation(Html& out, Context const& context, ModerationView const& view, Writing const& writing);

} // namespace erasmi::questions::pages
