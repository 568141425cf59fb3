// Who hears of whose events: every connection between features that is not a call stands in this one list.
#pragma once

#include "data/followers.hpp"
#include "web/feature.hpp"

#include <vector>

namespace erasmi::app {

/// The followers of all features, and those that connect two of them.
std::vector<data::Follower> followers(std::vector<web::Feature> const& features);

} // namespace erasmi::app
