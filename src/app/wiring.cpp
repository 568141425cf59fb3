#include "app/wiring.hpp"

namespace erasmi::app {

std::vector<data::Follower> followers(std::vector<web::Feature> const& features)
{
    std::vector<data::Follower> all;
    for (auto const& feature : features)
        all.insert(all.end(), feature.followers.begin(), feature.followers.end());
    return all;
}

} // namespace erasmi::app
