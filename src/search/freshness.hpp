// Records that nobody has called right for long.
#pragma once

#include <string_view>

namespace erasmi::search {

/// Among a record's tags: it is found like others, but ranked lower.
inline constexpr std::string_view stale_tag = "freshness=stale";

} // namespace erasmi::search
