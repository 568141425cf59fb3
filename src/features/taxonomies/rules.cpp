#include "features/taxonomies/rules.hpp"

#include <algorithm>

namespace erasmi::taxonomies::rules {

bool is_key(std::string_view text)
{
    Term<"any"> term;
    return !text.empty() && !Field<Term<"any">>::accept(text, term);
}

bool is_key_or_code(std::string_view text)
{
    std::string key(text);
    for (auto& c : key)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return is_key(key);
}

Problems problems_of(Wordings const& texts)
{
    if (!texts.en.label.empty()) return {};
    return {{"texts.en.label", {"problem.required"}}};
}

Problems problems_of(NewTerm const& term)
{
    auto problems = problems_of(term.texts);
    if (!is_key(term.key)) problems.insert(problems.begin(), {"key", {"taxonomies.problem.key"}});
    return problems;
}

std::vector<TermRow> moved(std::vector<TermRow> terms, std::string_view key, std::int64_t position)
{
    auto mover = std::ranges::find(terms, key, &TermRow::key);
    if (mover == terms.end()) return {};
    auto row = std::move(*mover);
    terms.erase(mover);
    auto place = std::clamp<std::int64_t>(position - 1, 0, std::ssize(terms));
    terms.insert(terms.begin() + place, std::move(row));

    std::vector<TermRow> changed;
    for (std::int64_t next = 1; auto& term : terms) {
        bool stays = term.position == next && term.key != key;
        term.position = next++;
        if (!stays) changed.push_back(term);
    }
    return changed;
}

} // namespace erasmi::taxonomies::rules
