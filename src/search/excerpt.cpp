#include "search/excerpt.hpp"

#include "base/text.hpp"

#include <span>

namespace erasmi::search {

namespace {

/// So much of the excerpt may stand before the first word that was searched.
constexpr std::size_t longest_lead = longest_excerpt / 3;

using Marks = std::span<Mark const>;

/// The longest run from the first match on that leaves room for what leads to it.
Marks run_of(Marks marks)
{
    constexpr std::size_t longest = longest_excerpt - longest_lead;
    std::size_t count = 1;
    while (count < marks.size() && marks[count].end - marks.front().begin <= longest) ++count;
    return marks.first(count);
}

Marks best_run(Marks marks)
{
    Marks best = run_of(marks);
    for (std::size_t first = 1; first < marks.size(); ++first) {
        auto run = run_of(marks.subspan(first));
        if (count_words(run) > count_words(best)) best = run;
    }
    return best;
}

/// At most `longest_lead` characters before `begin`: at a sentence, else at a word.
std::size_t start_before(std::string_view text, std::size_t begin)
{
    auto const lead = text.substr(0, begin);
    auto at = begin;
    for (std::size_t characters = 0; at > 0 && characters < longest_lead; --at)
        if ((static_cast<unsigned char>(lead[at - 1]) & 0xC0U) != 0x80U) ++characters;
    if (at == 0) return 0;
    if (auto sentence = lead.rfind(". "); sentence != lead.npos && sentence >= at) return sentence + 2;
    auto space = lead.find(' ', at);
    return space == lead.npos ? begin : space + 1;
}

} // namespace

std::string excerpt(Highlighter const& searched, std::string_view text, Language language)
{
    auto const marks = searched.marks(text, language);
    if (marks.empty()) return {};
    auto start = start_before(text, best_run(marks).front().begin);
    return (start == 0 ? "" : "…") + shortened(text.substr(start), longest_excerpt);
}

} // namespace erasmi::search
