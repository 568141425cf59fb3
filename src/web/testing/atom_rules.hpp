// The rules of RFC 4287, as a test asks them of a feed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::web::testing {

/// What is wrong with the feed, one line each with the section that says so; empty: nothing.
std::vector<std::string> faults_of_feed(std::string_view xml);

} // namespace erasmi::web::testing
