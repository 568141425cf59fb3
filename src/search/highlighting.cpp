#include "search/highlighting.hpp"

#include "search/compounds.hpp"
#include "search/phrasing.hpp"

#include <set>

namespace erasmi::search {

namespace {

/// Other parts may be short: "Arztsuche".
constexpr std::size_t shortest_other_part = 3;

bool is_compound_of(std::string_view term, std::string_view part)
{
    return term.size() >= part.size() + shortest_other_part &&
           (term.starts_with(part) || term.ends_with(part));
}

} // namespace

void Highlighter::Wanted::add(Word const& word, std::size_t number, Language language)
{
    auto term = term_of(word, language);
    for (auto const& part : {term, word.folded}) // the stem of "Kurs" is too short to be looked for
        if (language == Language::de && part.size() >= shortest_part) parts.emplace_back(part, number);
    if (terms.try_emplace(std::move(term), number).second) ++words;
    if (auto second = second_term_of(word, language); !second.empty())
        terms.try_emplace(std::move(second), number);
}

std::optional<std::size_t> Highlighter::Wanted::word_in(Word const& word, Language language) const
{
    auto const term = term_of(word, language);
    if (auto found = terms.find(term); found != terms.end()) return found->second;
    if (auto found = terms.find(second_term_of(word, language)); found != terms.end()) return found->second;
    for (auto const& [part, number] : parts)
        if (is_compound_of(term, part) || is_compound_of(word.folded, part)) return number;
    return {};
}

Highlighter::Wanted Highlighter::wanted(std::string_view query, Language language)
{
    Wanted wanted;
    for (std::size_t number = 0; auto const& word : telling_words(query, language))
        wanted.add(word, number++, language);
    return wanted;
}

Highlighter::Highlighter(std::string_view query)
{
    for (auto language : searched_languages) wanted_.emplace(language, wanted(query, language));
}

std::size_t Highlighter::words(Language language) const
{
    auto found = wanted_.find(language);
    return found == wanted_.end() ? 0 : found->second.words;
}

std::vector<Mark> Highlighter::marks(std::string_view text, Language language) const
{
    auto found = wanted_.find(language);
    if (found == wanted_.end() || found->second.words == 0) return {};
    std::vector<Mark> marks;
    WordReader reader(text, language);
    for (Word word; reader.next(word);)
        if (auto number = found->second.word_in(word, language))
            marks.push_back({word.begin, word.end, *number});
    return marks;
}

std::size_t count_words(std::span<Mark const> marks)
{
    std::set<std::size_t> words;
    for (auto const& mark : marks) words.insert(mark.word);
    return words.size();
}

std::size_t Highlighter::count(std::string_view text, Language language) const
{
    return count_words(marks(text, language));
}

std::vector<Passage> Highlighter::passages(std::string_view text, Language language) const
{
    std::vector<Passage> passages;
    std::size_t taken = 0;
    auto add = [&](std::size_t end, bool is_match) {
        if (end > taken) passages.push_back({text.substr(taken, end - taken), is_match});
        taken = end;
    };
    for (auto const& mark : marks(text, language)) {
        add(mark.begin, false);
        add(mark.end, true);
    }
    add(text.size(), false);
    return passages;
}

} // namespace erasmi::search
