// Who hears of whose events: features say so in their manifests.
#pragma once

#include "data/followers.hpp"
#include "web/feature.hpp"

#include <vector>

namespace erasmi::app {

/// The followers of all features.
std::vector<data::Follower> followers(std::vector<web::Feature> const& features);

} // namespace erasmi::app
