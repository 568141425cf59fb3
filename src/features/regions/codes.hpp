// Codes of the European classification of regions, NUTS: "DE" a country, "DE2" a large region, "DE27" a basic
// region, "DE271" a small one (Regulation (EC) No 1059/2003). A code begins with its parent's.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::regions {

/// 0 for a country to 3 for a small region; -1 for what is no NUTS code: two capitals, then up to three
/// capitals or digits.
int level_of(std::string_view code);

/// "DE27" lies in "DE2"; nothing for a country and for what is no code.
std::string_view parent_of(std::string_view code);

/// The key of the taxonomy `country`, which follows ISO 3166: "EL30" lies in "gr", "DE27" in "de".
std::string country_of(std::string_view code);
/// The other way: "gr" is "EL".
std::string code_of_country(std::string_view country);

/// A practice in the region `code` is also found under these: itself and the large region, unless that is the
/// same area. By convention a region that is not divided has one part, whose code ends in 0.
std::vector<std::string_view> found_under(std::string_view code);

/// Of `codes` those that name each area once: basic regions, and large regions of several parts. In their
/// order.
std::vector<std::string> choices(std::span<std::string const> codes);

} // namespace erasmi::regions
