#include "search/highlighting.hpp"

#include "search/phrasing.hpp"

#include <algorithm>

namespace erasmi::search {

namespace {

constexpr std::size_t shortest_part = 4;

/// Other parts may be short: "Arztsuche".
constexpr std::size_t shortest_other_part = 3;

bool is_compound_of(std::string_view term, std::string_view part)
{
    return term.size() >= part.size() + shortest_other_part &&
           (term.starts_with(part) || term.ends_with(part));
}

} // namespace

Highlighter::Wanted Highlighter::wanted(std::string_view query, Language language)
{
    Wanted wanted;
    for (auto const& word : telling_words(query, language)) {
        auto term = term_of(word, language);
        for (auto const& part : {term, word.folded}) // the stem of "Kurs" is too short to be looked for
            if (language == Language::de && part.size() >= shortest_part) wanted.parts.push_back(part);
        wanted.terms.insert(std::move(term));
    }
    return wanted;
}

Highlighter::Highlighter(std::string_view query)
{
    for (auto language : searched_languages) wanted_.emplace(language, wanted(query, language));
}

std::vector<Passage> Highlighter::passages(std::string_view text, Language language) const
{
    std::vector<Passage> passages;
    std::size_t taken = 0;
    auto add = [&](std::size_t end, bool is_match) {
        if (end > taken) passages.push_back({text.substr(taken, end - taken), is_match});
        taken = end;
    };
    if (auto found = wanted_.find(language); found != wanted_.end()) {
        auto const& [terms, parts] = found->second;
        for (auto const& word : words_of(text, language)) {
            auto term = term_of(word, language);
            auto has = [&](std::string_view part) {
                return is_compound_of(term, part) || is_compound_of(word.folded, part);
            };
            if (!terms.contains(term) && std::ranges::none_of(parts, has)) continue;
            add(word.begin, false);
            add(word.end, true);
        }
    }
    add(text.size(), false);
    return passages;
}

} // namespace erasmi::search
