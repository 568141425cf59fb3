#include "search/lexicon.hpp"

#include "search/compounds.hpp"
#include "search/terms.hpp"

namespace erasmi::search {

std::vector<std::string> const& Lexicon::terms_of(Word const& word, Language language)
{
    auto& known = known_[static_cast<std::size_t>(language)];
    auto found = known.find(word.lower);
    if (found == known.end()) found = known.emplace(word.lower, terms(word, language)).first;
    return found->second;
}

std::vector<std::string> Lexicon::terms(Word const& word, Language language)
{
    if (is_stop_word(word.folded, language)) return {};
    auto terms = word_terms(word, language);
    if (language != Language::de) return terms;
    auto frequency = [this](std::string_view part) { return vocabulary_.frequency(part); };
    auto const parts = compound_parts(word.lower, frequency);
    if (parts.empty() && may_be_compound(word.lower)) whole_words_.push_back(word.lower);
    for (auto const& part : parts)
        for (auto const& found : words_of(part, language)) terms.push_back(word_term(found, language));
    return terms;
}

void Lexicon::forget()
{
    for (auto& known : known_) known.clear();
    whole_words_.clear();
}

void Lexicon::keep_small()
{
    constexpr std::size_t most_remembered = 200'000; // words of each language
    for (auto& known : known_)
        if (known.size() > most_remembered) known.clear();
}

} // namespace erasmi::search
