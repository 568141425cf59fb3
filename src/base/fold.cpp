// Case and accents removed for comparison (Unicode 15, 3.13 "Default Case Folding"; UAX 15).
#include "base/locale.hpp"
#include "base/text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <stdexcept>

namespace erasmi {

namespace {

icu::Normalizer2 const& decomposition()
{
    UErrorCode error = U_ZERO_ERROR;
    auto const* found = icu::Normalizer2::getNFKDInstance(error);
    if (U_FAILURE(error)) throw std::runtime_error("ICU has no normalisation data");
    return *found;
}

icu::UnicodeString decomposed(icu::UnicodeString const& text)
{
    UErrorCode error = U_ZERO_ERROR;
    auto result = decomposition().normalize(text, error);
    if (U_FAILURE(error)) throw std::runtime_error("ICU cannot normalise");
    return result;
}

bool is_mark(UChar32 character)
{
    auto type = u_charType(character);
    return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

icu::UnicodeString without_marks(icu::UnicodeString const& text)
{
    constexpr UChar32 dotless_i = 0x131;
    icu::UnicodeString out;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        auto character = text.char32At(i);
        if (!is_mark(character)) out.append(character == dotless_i ? UChar32{'i'} : character);
    }
    return out;
}

} // namespace

std::string fold(std::string_view text)
{
    if (is_ascii(text)) return lower_ascii(text);
    auto letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    // Folding may compose letters anew (ΐ), hence the second decomposition.
    auto folded = without_marks(decomposed(decomposed(letters).foldCase()));
    std::string out;
    return folded.toUTF8String(out);
}

} // namespace erasmi
