#include "search/whole_compounds.hpp"

#include "search/compounds.hpp"
#include "search/frequency.hpp"
#include "search/terms.hpp"
#include "search/word_lists.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace erasmi::search {

namespace {

/// What a query may cost: so many words that look alike are counted, so many of them split.
constexpr std::size_t most_counted = 100, most_split = 16;

struct Candidate {
    std::string word;
    std::string term;
    Xapian::doccount records = 0;
};

std::string reversed(std::string_view text) { return {text.rbegin(), text.rend()}; }

/// Words noted as whole that begin or end with this one or its stem; endings may be inflected.
std::set<std::string> words_around(Xapian::Database const& database, Word const& part)
{
    std::set<std::string> words;
    auto look = [&](WordList list, std::string_view beginning) {
        for (auto& word : noted(database, list, beginning, most_counted - words.size()))
            words.insert(std::move(word));
    };
    for (auto const& form : {part.folded, term_of(part, Language::de)}) {
        if (form.size() < shortest_part) continue;
        look(WordList::whole_by_beginning, form);
        for (auto inflection : inflections)
            look(WordList::whole_by_end, reversed(form + std::string(inflection)));
    }
    return words;
}

/// The most frequent ones come first.
std::vector<Candidate> candidates(Xapian::Database const& database, Word const& part)
{
    std::vector<Candidate> candidates;
    for (auto const& word : words_around(database, part))
        for (auto const& read : words_of(word, Language::de)) {
            auto term = word_term(read, Language::de);
            if (auto records = database.get_termfreq(term); records > 0)
                candidates.push_back({word, std::move(term), records});
        }
    std::ranges::stable_sort(candidates, std::greater(), &Candidate::records);
    if (candidates.size() > most_split) candidates.resize(most_split);
    return candidates;
}

} // namespace

void note_whole(Xapian::WritableDatabase& database, std::string const& word)
{
    auto const key = without_accents(word);
    note(database, WordList::whole_by_beginning, key, word);
    note(database, WordList::whole_by_end, reversed(key), word);
}

std::vector<std::string> whole_compounds_of(Xapian::Database const& database, Word const& part)
{
    auto const wanted = word_term(part, Language::de);
    auto is_wanted = [&](std::string const& known) {
        auto const words = words_of(known, Language::de);
        return std::ranges::any_of(words,
                                   [&](Word const& word) { return word_term(word, Language::de) == wanted; });
    };
    std::vector<std::string> terms;
    for (auto& candidate : candidates(database, part)) {
        auto const parts = compound_parts(candidate.word, frequency_in(database));
        if (std::ranges::any_of(parts, is_wanted)) terms.push_back(std::move(candidate.term));
    }
    return terms;
}

} // namespace erasmi::search
