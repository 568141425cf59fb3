// What readers report, and what moderators decide. Stops as in actions.hpp.
#pragma once

#include "data/tx.hpp"
#include "features/questions/types.hpp"

#include <vector>

namespace erasmi::questions {

/// A problem when she has reported it already.
Problems report(data::Tx& tx, Actor const& actor, QuestionId question, PostId post, ReasonForm const& wanted);

/// Both decide about the reports, too. The writer is told why. A hidden answer is no longer the accepted one.
void hide(data::Tx& tx, Actor const& actor, QuestionId question, PostId post, ReasonForm const& wanted);
void show_again(data::Tx& tx, Actor const& actor, QuestionId question, PostId post, ReasonForm const& wanted);
/// It stays as it is, and nobody is told.
void dismiss_reports(data::Tx& tx, Actor const& actor, QuestionId question, PostId post);

} // namespace erasmi::questions
