// Which words of a text were searched.
#pragma once

#include "base/language.hpp"
#include "search/words.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace erasmi::search {

/// A run of a text. One after the other they are the text again.
struct Passage {
    std::string_view text;
    bool is_match = false;
};

/// A word of a text (bytes), and which of the query's words it is.
struct Mark {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t word = 0;
};

/// How many of the marks are different words of the query.
std::size_t count_words(std::span<Mark const> marks);

/// Knows the words of one query. A word of a text matches when the index would find it by one of them: in
/// another form, without its accents, or in German at the beginning or end of a compound.
class Highlighter {
public:
    /// Without a query nothing matches.
    Highlighter() = default;
    explicit Highlighter(std::string_view query);

    std::vector<Passage> passages(std::string_view text, Language language) const;
    /// Where the text has words of the query, in its order.
    std::vector<Mark> marks(std::string_view text, Language language) const;
    /// How many different words the query has in that language.
    std::size_t words(Language language) const;
    /// How many of them the text has.
    std::size_t count(std::string_view text, Language language) const;

private:
    /// What words of a text must be, each with the number of the query's word it stands for.
    struct Wanted {
        std::map<std::string, std::size_t, std::less<>> terms;
        std::vector<std::pair<std::string, std::size_t>> parts; ///< what may stand within a compound

        std::size_t words = 0; ///< different ones

        void add(Word const& word, std::size_t number, Language language);
        /// The number of the query's word that this is a form of, or a compound with.
        std::optional<std::size_t> word_in(Word const& word, Language language) const;
    };

    static Wanted wanted(std::string_view query, Language language);

    std::map<Language, Wanted> wanted_;
};

} // namespace erasmi::search
