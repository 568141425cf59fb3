// A text as the index sees it: words, folded and reduced to stems, each language by its own rules.
#pragma once

#include "base/language.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::search {

/// A word of a text and where it stands there (bytes).
struct Word {
    std::string lower;  ///< lower case of its language, without Arabic vowel signs
    std::string folded; ///< the same without accents: "straße" is "strasse", "ışık" is "isik"
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Reads the words of a text one after the other: runs of letters and digits (Unicode general categories L, N
/// and the marks within). What is no UTF-8 separates. The text outlives the reader.
class WordReader {
public:
    WordReader(std::string_view text, Language language) : text_(text), language_(language) {}

    /// Makes `word`, whose memory is used again, the next one. False: there is none.
    bool next(Word& word);

private:
    std::string_view text_;
    Language language_;
    std::int32_t at_ = 0;
};

/// All words of a text.
std::vector<Word> words_of(std::string_view text, Language language);

/// "straße" is "strasse", "ışık" is "isik".
std::string without_accents(std::string_view lower);

/// The term of a word: what all forms of it have in common. Snowball's stemmers, which know German, Italian
/// and English without accents, Turkish and Arabic only with them; Arabic articles and particles in front go
/// first (after the light stemmer of Larkey, Ballesteros and Connell, 2002).
std::string term_of(Word const& word, Language language);

/// By what else a word is noted and asked: for Turkish plurals without the ending, which the stemmer does not
/// see where accents are missing ("gonulluler" is "gonullu"). Empty when there is no such term, or it is the
/// same.
std::string second_term_of(Word const& word, Language language);

/// Articles, pronouns and the like, which say nothing of what a text is about. Takes the folded word.
bool is_stop_word(std::string_view folded, Language language);

} // namespace erasmi::search
