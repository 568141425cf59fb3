#include "search/words.hpp"

#include "search/turkish.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <xapian.h>

#include <array>
#include <unordered_map>

namespace erasmi::search {

namespace {

constexpr UChar32 sharp_s = 0xDF, dotless_i = 0x131, capital_dotted_i = 0x130, tatweel = 0x640;

// Most letters are of ASCII: what ICU knows of the others is not asked for them. Negative is no character.
bool is_ascii(UChar32 c) { return c < 0x80; }
bool is_ascii_word(UChar32 c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_mark(UChar32 c) { return !is_ascii(c) && (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }
bool is_word_start(UChar32 c) { return is_ascii(c) ? is_ascii_word(c) : u_isalnum(c) != 0; }
bool is_word_part(UChar32 c) { return is_word_start(c) || is_mark(c) || c == tatweel; }
bool is_arabic_sign(UChar32 c) { return c == tatweel || (c >= 0x64B && c <= 0x65F) || c == 0x670; }

/// The code point at `at`, which moves behind it; negative for bytes that are no UTF-8.
UChar32 next_character(std::string_view text, std::int32_t& at)
{
    UChar32 c = 0;
    U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), c);
    return c;
}

/// As UTF-8 (RFC 3629, section 3).
void append(std::string& out, UChar32 c)
{
    static constexpr std::array<UChar32, 5> leads{0, 0, 0xC0, 0xE0, 0xF0};
    if (is_ascii(c)) return out.push_back(static_cast<char>(c));
    int const length = U8_LENGTH(c);
    out += static_cast<char>(leads[static_cast<std::size_t>(length)] | c >> 6 * (length - 1));
    for (int shift = 6 * (length - 2); shift >= 0; shift -= 6)
        out += static_cast<char>(0x80 | (c >> shift & 0x3F));
}

UChar32 lower(UChar32 c, Language language)
{
    if (c == capital_dotted_i) return 'i';
    if (c == 'I' && language == Language::tr) return dotless_i;
    if (is_ascii(c)) return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    return u_tolower(c);
}

/// The letter without its accent, by canonical decomposition.
UChar32 decomposed(UChar32 c)
{
    if (c == dotless_i) return 'i';
    UErrorCode error = U_ZERO_ERROR;
    auto const* decomposer = unorm2_getNFDInstance(&error);
    std::array<UChar, 8> letters{};
    auto length = unorm2_getDecomposition(decomposer, c, letters.data(), letters.size(), &error);
    if (length <= 0 || U_FAILURE(error)) return c;
    UChar32 first = c;
    std::int32_t at = 0;
    U16_NEXT(letters.data(), at, length, first);
    return first;
}

/// The same, remembered for letters of Latin writing.
UChar32 without_accent(UChar32 c)
{
    constexpr std::size_t behind_latin = 0x250;
    static auto const latin = [] {
        std::array<UChar32, behind_latin> letters{};
        for (std::size_t i = 0; i < letters.size(); ++i) letters[i] = decomposed(static_cast<UChar32>(i));
        return letters;
    }();
    return c < std::ssize(latin) ? latin[static_cast<std::size_t>(c)] : decomposed(c);
}

void append_folded(std::string& out, UChar32 c)
{
    if (is_mark(c)) return;
    if (c == sharp_s)
        out += "ss";
    else
        append(out, without_accent(c));
}

void add_letter(Word& word, UChar32 c, Language language, std::size_t end)
{
    word.end = end;
    if (is_arabic_sign(c)) return;
    auto letter = lower(c, language);
    append(word.lower, letter);
    append_folded(word.folded, letter);
}

Xapian::Stem stemmer(Language language)
{
    switch (language) {
    case Language::de: return Xapian::Stem("german");
    case Language::it: return Xapian::Stem("italian");
    case Language::tr: return Xapian::Stem("turkish");
    case Language::ar: return Xapian::Stem("arabic");
    case Language::en: return Xapian::Stem("english");
    default: return {};
    }
}

bool stems_with_accents(Language language) { return language == Language::tr || language == Language::ar; }

/// "wa", "al", "bi-l", "ka-l", "fa-l", "li-l" and "wa-al", while three letters (of two bytes) remain.
std::string_view without_particles(std::string_view word)
{
    static constexpr std::array<std::string_view, 7> particles{"وال", "بال", "كال", "فال", "لل", "ال", "و"};
    for (auto particle : particles)
        if (word.starts_with(particle) && word.size() >= particle.size() + 6)
            return word.substr(particle.size());
    return word;
}

std::string stemmed(Word const& word, Language language)
{
    static thread_local std::array<Xapian::Stem, all_languages.size()> const stemmers = [] {
        std::array<Xapian::Stem, all_languages.size()> made;
        for (auto each : all_languages) made[static_cast<std::size_t>(each)] = stemmer(each);
        return made;
    }();
    auto const& stem = stemmers[static_cast<std::size_t>(language)];
    if (!stems_with_accents(language)) return stem(word.folded);
    auto bare = language == Language::ar ? without_particles(word.lower) : std::string_view(word.lower);
    return without_accents(stem(std::string(bare)));
}

} // namespace

bool WordReader::next(Word& word)
{
    word.lower.clear();
    word.folded.clear();
    for (bool is_inside = false; at_ < std::ssize(text_);) {
        auto begin = static_cast<std::size_t>(at_);
        auto c = next_character(text_, at_);
        bool is_part = is_inside ? is_word_part(c) : is_word_start(c);
        if (!is_part && !word.lower.empty()) return true;
        if (is_part && !is_inside) word.begin = begin;
        if (is_part) add_letter(word, c, language_, static_cast<std::size_t>(at_));
        is_inside = is_part;
    }
    return !word.lower.empty();
}

std::vector<Word> words_of(std::string_view text, Language language)
{
    std::vector<Word> words;
    WordReader reader(text, language);
    for (Word word; reader.next(word);) words.push_back(word);
    return words;
}

std::string without_accents(std::string_view lower)
{
    std::string out;
    for (std::int32_t at = 0; at < std::ssize(lower);)
        if (auto c = next_character(lower, at); c >= 0) append_folded(out, c);
    return out;
}

// Stemming costs more than looking up, and texts repeat their words.
std::string term_of(Word const& word, Language language)
{
    constexpr std::size_t most_remembered = 50'000;
    static thread_local std::array<std::unordered_map<std::string, std::string>, all_languages.size()> known;
    auto& terms = known[static_cast<std::size_t>(language)];
    if (auto found = terms.find(word.lower); found != terms.end()) return found->second;
    if (terms.size() >= most_remembered) terms.clear();
    return terms.emplace(word.lower, stemmed(word, language)).first->second;
}

std::string second_term_of(Word const& word, Language language)
{
    if (language != Language::tr) return {};
    std::string second(without_plural(word.folded));
    return second.empty() || second == term_of(word, language) ? std::string() : second;
}

} // namespace erasmi::search
