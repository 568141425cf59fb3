// Who is told what about an assessment: a follower of the event log that writes mails.
#pragma once

#include "data/followers.hpp"

namespace erasmi::practices {

/// Tells reviewers what they are asked, the curator who opened that she is waited for, and in the end the
/// author's side and the reviewers.
data::Follower assessment_notifications();

} // namespace erasmi::practices
