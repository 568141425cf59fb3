// Codes, names and writing directions of the languages.
#include "base/language.hpp"

#include <algorithm>

namespace erasmi {

namespace {

struct Facts {
    std::string_view code;
    std::string_view own_name;
    std::string_view direction = "ltr";
};

// In the order of the enumerators.
constexpr std::array<Facts, all_languages.size()> facts{{
    {"en", "English"},
    {"de", "Deutsch"},
    {"it", "Italiano"},
    {"tr", "Türkçe"},
    {"ar", "العربية", "rtl"},
    {"uk", "Українська"},
}};

constexpr Facts const& facts_of(Language language) { return facts[static_cast<std::size_t>(language)]; }

} // namespace

std::string_view code(Language language) { return facts_of(language).code; }
std::string_view own_name(Language language) { return facts_of(language).own_name; }
std::string_view direction(Language language) { return facts_of(language).direction; }

std::optional<Language> language_of(std::string_view code)
{
    auto found =
        std::ranges::find(all_languages, code, [](Language language) { return facts_of(language).code; });
    return found == all_languages.end() ? std::nullopt : std::optional(*found);
}

} // namespace erasmi
