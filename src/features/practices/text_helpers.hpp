// Small pieces that several pages of practices share.
#pragma once

#include "features/practices/types.hpp"
#include "web/html.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace erasmi::practices {

/// "/practices/0198…"
inline std::string path_of(PracticeId id) { return "/practices/" + id.str(); }

/// "Halle (Saale), Saxony-Anhalt, Germany": without a region that is empty or has the place's name.
std::string place_text(std::string_view place, std::string_view region, std::string_view country);

namespace pages {

/// "Deutsch · English", each marked with its language.
void languages(web::Html& out, std::vector<Language> const& languages);
/// The tone of a level's tag in the style kit.
std::string_view level_tone(std::string_view level);

} // namespace pages

} // namespace erasmi::practices
