// What is searched for: its words stand one behind the other where they say, and each has a term.
#include "search/words.hpp"

#include "search/compounds.hpp"
#include "targets.hpp"

namespace erasmi::fuzz {

void words(std::string_view input)
{
    auto frequency = [](std::string_view word) { return static_cast<std::int64_t>(word.size() % 7); };
    for (auto language : all_languages) {
        std::size_t end = 0;
        for (auto const& word : search::words_of(input, language)) {
            promise(end <= word.begin && word.begin < word.end && word.end <= input.size());
            end = word.end;
            search::term_of(word, language);
            search::is_stop_word(word.folded, language);
            for (auto const& part : search::compound_parts(word.folded, frequency)) promise(!part.empty());
        }
    }
}

} // namespace erasmi::fuzz
