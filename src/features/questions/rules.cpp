#include "features/questions/rules.hpp"

namespace erasmi::questions::rules {

bool may_read(Actor const& actor, Post const& post)
{
    switch (post.state) {
    case PostState::shown: return true;
    case PostState::hidden: return actor.is(post.author) || is_moderator(actor);
    case PostState::withdrawn: return false;
    }
    return false;
}

bool may_change(Actor const& actor, Post const& post)
{
    return actor.is(post.author) && post.state != PostState::withdrawn;
}

bool may_answer(Actor const& actor, Post const& question) { return !actor.is_guest() && question.is_shown(); }

bool may_accept(Actor const& actor, Post const& question, Post const& answer)
{
    return actor.is(question.author) && !answer.is_question() && answer.is_shown();
}

bool may_report(Actor const& actor, Post const& post)
{
    return !actor.is_guest() && !actor.is(post.author) && post.is_shown();
}

bool is_moderator(Actor const& actor) { return actor.is(SiteRole::curator) || actor.is(SiteRole::operator_); }

bool may_moderate(Actor const& actor, Post const& post)
{
    return is_moderator(actor) && !actor.is(post.author) && post.state != PostState::withdrawn;
}

} // namespace erasmi::questions::rules
