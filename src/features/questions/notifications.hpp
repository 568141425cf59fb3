// The follower that writes mails about questions.
#pragma once

#include "data/followers.hpp"

namespace erasmi::questions {

data::Follower notifications();

} // namespace erasmi::questions
