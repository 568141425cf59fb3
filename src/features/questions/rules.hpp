// Who may do what with questions and answers. Pure: asks nothing but its arguments.
#pragma once

#include "base/actor.hpp"
#include "features/questions/types.hpp"

namespace erasmi::questions::rules {

/// What is hidden its writer and the moderators still read; what is withdrawn nobody.
bool may_read(Actor const& actor, Post const& post);
/// Also what is hidden: so that its writer can put it right.
bool may_change(Actor const& actor, Post const& post);
bool may_answer(Actor const& actor, Post const& question);
/// Who asked chooses the answer that helped.
bool may_accept(Actor const& actor, Post const& question, Post const& answer);
bool may_report(Actor const& actor, Post const& post);

/// Curators and operators, who are told what is reported.
bool is_moderator(Actor const& actor);
/// Nobody moderates what she wrote herself.
bool may_moderate(Actor const& actor, Post const& post);

} // namespace erasmi::questions::rules
