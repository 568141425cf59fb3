#include "search/turkish.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace erasmi::search {

namespace {

constexpr std::size_t shortest_stem = 3;
constexpr std::size_t length_of_plural = 3;

/// In the order in which they follow each other; each may be missing.
constexpr std::array<std::string_view, 6> owners{"", "i", "im", "in", "imiz", "iniz"};
constexpr std::array<std::string_view, 23> cases{"",    "i",   "a",   "e",    "in",   "da",  "de", "dan",
                                                 "den", "la",  "le",  "ca",   "ce",   "ni",  "na", "ne",
                                                 "nin", "nda", "nde", "ndan", "nden", "yla", "yle"};
constexpr std::array<std::string_view, 3> last{"", "ki", "dir"};

/// The rest behind any of the beginnings.
template <class Next>
bool goes_on(std::string_view text, auto const& beginnings, Next&& next)
{
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) {
        return text.starts_with(beginning) && next(text.substr(beginning.size()));
    });
}

bool may_follow_plural(std::string_view ending)
{
    auto ends = [](std::string_view rest) { return std::ranges::find(last, rest) != last.end(); };
    return goes_on(ending, owners, [&](std::string_view rest) { return goes_on(rest, cases, ends); });
}

} // namespace

std::string_view without_plural(std::string_view folded)
{
    for (auto at = folded.size(); at > shortest_stem;) {
        auto const plural = folded.substr(--at, length_of_plural);
        if ((plural == "lar" || plural == "ler") && may_follow_plural(folded.substr(at + length_of_plural)))
            return folded.substr(0, at);
    }
    return {};
}

} // namespace erasmi::search
