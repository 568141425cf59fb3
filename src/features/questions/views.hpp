// What readers are shown of questions and answers.
#pragma once

#include "features/questions/actions.hpp"
#include "features/questions/types.hpp"
#include "web/context.hpp"

#include <string>
#include <string_view>

namespace erasmi::questions {

/// Of the route's `{id}` and `{post}`.
QuestionId question_id(web::Context const& context);
PostId post_id(web::Context const& context);

/// "/questions/0198…"
std::string path_of(QuestionId id);
std::string path_of(QuestionId question, PostId post);
/// Where a mail leads whose reader wants no more; without language.
std::string mail_stop_path(std::string_view secret);

ListView list_view(web::Context const& context);
/// Stops as `get_readable`.
QuestionView question_view(web::Context const& context, QuestionId id);
PostView post_view(web::Context const& context, Post const& post);
ModerationView moderation_view(web::Context const& context, Found const& found);

} // namespace erasmi::questions
