// The languages that pages and contents may have.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace erasmi {

/// Declared in the order in which menus list them. Codes are ISO 639-1 (BCP 47 without subtags).
enum class Language { en, de, it, tr, ar, uk };

/// Languages whose interface texts are complete. Arabic falls back to English and proves right-to-left pages.
inline constexpr std::array interface_languages{Language::en, Language::de, Language::it, Language::tr};
inline constexpr std::array all_languages{Language::en, Language::de, Language::it,
                                          Language::tr, Language::ar, Language::uk};

/// "en", "de", …
std::string_view code(Language language);
/// The language's name in itself: "English", "Deutsch", …
std::string_view own_name(Language language);
/// "ltr" or "rtl".
std::string_view direction(Language language);
/// The language of a code, or nothing. Only exact codes.
std::optional<Language> language_of(std::string_view code);

} // namespace erasmi
