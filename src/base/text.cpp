// UTF-8 questions, answered with ICU's iteration macros and character properties.
#include "base/text.hpp"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <stdexcept>

namespace erasmi {

namespace {

/// The code point at `at`, which moves behind it; negative for bytes that are no UTF-8.
UChar32 next(std::string_view text, std::int64_t& at)
{
    UChar32 character = 0;
    U8_NEXT(text.data(), at, static_cast<std::int64_t>(text.size()), character);
    return character;
}

/// The code point before `at`, which moves before it; negative as above.
UChar32 previous(std::string_view text, std::int64_t& at)
{
    auto const end = at--;
    while (at > 0 && end - at < U8_MAX_LENGTH && U8_IS_TRAIL(text[static_cast<std::size_t>(at)])) --at;
    auto behind = at;
    return next(text, behind);
}

bool is_space(UChar32 character) { return character >= 0 && u_isUWhiteSpace(character); }

std::string_view without_last_word(std::string_view text)
{
    auto at = static_cast<std::int64_t>(text.size());
    while (at > 0)
        if (is_space(previous(text, at))) return text.substr(0, static_cast<std::size_t>(at));
    return text;
}

/// Thread-local, because a transliterator keeps state while it works.
icu::Transliterator const& to_ascii()
{
    thread_local auto const transliterator = [] {
        UErrorCode error = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, error));
        if (U_FAILURE(error))
            throw std::runtime_error("ICU has no transliterator: " + std::string(u_errorName(error)));
        return made;
    }();
    return *transliterator;
}

std::string romanised(std::string_view text)
{
    if (is_ascii(text)) return std::string(text);
    auto letters = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    to_ascii().transliterate(letters);
    std::string out;
    return letters.toUTF8String(out);
}

} // namespace

bool is_utf8(std::string_view text)
{
    for (std::int64_t at = 0; at < std::ssize(text);)
        if (next(text, at) <= 0) return false;
    return true;
}

bool is_ascii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string lower_ascii(std::string_view text)
{
    std::string out(text);
    for (auto& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::size_t count_characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return !U8_IS_TRAIL(c); }));
}

std::size_t count_words(std::string_view text)
{
    std::size_t words = 0;
    bool in_word = false;
    for (std::int64_t at = 0; at < std::ssize(text);) {
        bool space = is_space(next(text, at));
        if (!space && !in_word) ++words;
        in_word = !space;
    }
    return words;
}

std::string_view trim(std::string_view text)
{
    for (std::int64_t at = 0; !text.empty() && is_space(next(text, at)); at = 0)
        text.remove_prefix(static_cast<std::size_t>(at));
    for (auto at = std::ssize(text); !text.empty() && is_space(previous(text, at));)
        text = text.substr(0, static_cast<std::size_t>(at));
    return text;
}

std::string with_unix_lines(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            out += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            out += '\n';
    }
    return out;
}

std::string shortened(std::string_view text, std::size_t characters)
{
    std::int64_t end = 0;
    for (std::size_t i = 0; i < characters && end < std::ssize(text); ++i) next(text, end);
    if (end == std::ssize(text)) return std::string(text);

    auto head = text.substr(0, static_cast<std::size_t>(end));
    auto behind = end;
    if (!is_space(next(text, behind))) head = without_last_word(head);
    return std::string(trim(head)) + "…";
}

std::string slug(std::string_view title)
{
    constexpr std::size_t longest = 80;
    std::string out;
    for (char c : lower_ascii(romanised(title))) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (c != '\'' && !out.empty() && out.back() != '-')
            out += '-';
    }
    if (out.size() > longest) {
        auto last_hyphen = out.rfind('-', longest);
        out.resize(last_hyphen == std::string::npos ? longest : last_hyphen);
    }
    if (out.ends_with('-')) out.pop_back();
    return out;
}

} // namespace erasmi
