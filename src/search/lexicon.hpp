// Which terms the index notes for the words of texts.
#pragma once

#include "search/vocabulary.hpp"
#include "search/words.hpp"

#include <array>
#include <string>
#include <unordered_map>
#include <vector>

namespace erasmi::search {

/// Remembers what it found out, since texts repeat their words: stems, and the parts of German compounds as
/// the vocabulary had them then.
class Lexicon {
public:
    /// The vocabulary outlives the lexicon.
    explicit Lexicon(Vocabulary const& vocabulary) : vocabulary_(vocabulary) {}

    /// The terms of the word and those of its parts; none for a word that says nothing of what a text is
    /// about. Stays where it is until the next call of another function.
    std::vector<std::string> const& terms_of(Word const& word, Language language);
    /// Long German words that were asked for and have no parts, perhaps several times.
    std::vector<std::string> const& whole_words() const { return whole_words_; }
    /// To be called when the vocabulary knows much that it did not know before.
    void forget();
    /// Forgets when it has become large.
    void keep_small();

private:
    std::vector<std::string> terms(Word const& word, Language language);

    using Known = std::unordered_map<std::string, std::vector<std::string>>;

    Vocabulary const& vocabulary_;
    std::array<Known, all_languages.size()> known_;
    std::vector<std::string> whole_words_;
};

} // namespace erasmi::search
