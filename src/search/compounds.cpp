#include "search/compounds.hpp"

#include <cmath>

namespace erasmi::search {

namespace {

constexpr std::size_t shortest_compound = 9;
constexpr std::size_t longest_compound = 60;

struct Part {
    std::string word;
    std::int64_t frequency = 0;
};

bool is_letter_start(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

/// The most frequent word that the beginning of a compound may stand for.
Part first_part(std::string_view beginning, Frequency const& frequency)
{
    static constexpr std::array<std::string_view, 6> joints{"", "s", "es", "n", "en", "er"};
    Part best;
    auto consider = [&](std::string word) {
        auto count = frequency(word);
        if (count > best.frequency) best = {std::move(word), count};
    };
    for (auto joint : joints)
        if (beginning.ends_with(joint) && beginning.size() >= joint.size() + shortest_part)
            consider(std::string(beginning.substr(0, beginning.size() - joint.size())));
    if (best.frequency == 0) consider(std::string(beginning) + "e");
    return best;
}

/// The word that the end of a compound stands for: itself, or the one of which it is a plural or a case.
Part last_part(std::string_view end, Frequency const& frequency)
{
    for (auto inflection : inflections) {
        if (!end.ends_with(inflection) || end.size() < inflection.size() + shortest_part) continue;
        auto word = end.substr(0, end.size() - inflection.size());
        if (auto count = frequency(word); count > 0) return {std::string(word), count};
    }
    return {};
}

} // namespace

bool may_be_compound(std::string_view word)
{
    return word.size() >= shortest_compound && word.size() <= longest_compound;
}

std::vector<std::string> compound_parts(std::string_view word, Frequency const& frequency)
{
    if (!may_be_compound(word)) return {};
    std::vector<std::string> best;
    double best_mean = 0;
    for (auto cut = shortest_part; cut + shortest_part <= word.size(); ++cut) {
        if (!is_letter_start(word[cut])) continue;
        auto second = last_part(word.substr(cut), frequency);
        if (second.frequency == 0) continue;
        auto first = first_part(word.substr(0, cut), frequency);
        auto mean = std::sqrt(static_cast<double>(first.frequency) * static_cast<double>(second.frequency));
        if (mean <= best_mean) continue;
        best_mean = mean;
        best = {std::move(first.word), std::move(second.word)};
    }
    return best;
}

} // namespace erasmi::search
