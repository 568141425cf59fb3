// Who is told what about a practice: a follower of the event log that writes mails.
#pragma once

#include "data/followers.hpp"

namespace erasmi::practices {

/// Tells curators of submissions and answers, authors of questions and verdicts, and exactly the adopters
/// that kept a step when a new public version changes that step.
data::Follower notifications();

} // namespace erasmi::practices
