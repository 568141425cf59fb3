// What a word that is being typed may become.
#include "search/frequency.hpp"
#include "search/index.hpp"
#include "search/state.hpp"
#include "search/word_lists.hpp"
#include "search/words.hpp"

#include <algorithm>
#include <ranges>

namespace erasmi::search {

namespace {

using Known =
    std::pair<std::int64_t, std::string>; // minus its frequency, and a word: sorts the frequent first

/// Looks at so many words that begin alike; who typed one letter gets the frequent ones among these.
constexpr int most_looked_at = 2000;
/// Those with accents cost more, so a few letters must tell which they may be.
constexpr int most_accented = 50;
constexpr std::size_t shortest_unaccented = 3;

std::vector<Known> words_beginning_with(Xapian::Database const& database, std::string const& beginning)
{
    std::vector<Known> known;
    auto at = database.spellings_begin();
    at.skip_to(beginning);
    for (int n = 0; at != database.spellings_end() && n < most_looked_at; ++at, ++n) {
        if (!(*at).starts_with(beginning)) break;
        known.emplace_back(-static_cast<std::int64_t>(at.get_termfreq()), *at);
    }
    return known;
}

/// Words that begin so only without their accents.
void add_accented(std::vector<Known>& known, Xapian::Database const& database, Word const& beginning)
{
    if (beginning.folded.size() < shortest_unaccented) return;
    auto const frequency = frequency_in(database);
    for (auto& word : noted(database, WordList::accented, beginning.folded, most_accented)) {
        if (word.starts_with(beginning.lower)) continue;
        auto const rank = -frequency(word);
        known.emplace_back(rank, std::move(word));
    }
}

} // namespace

std::vector<std::string> Index::completions(std::string_view text, Language language, int limit) const
{
    auto words = words_of(text, language);
    if (words.empty() || words.back().end != text.size()) return {};
    auto const& begun = words.back();
    return guarded([&] {
        return state_->read([&](Xapian::Database& database) {
            auto known = words_beginning_with(database, begun.lower);
            add_accented(known, database, begun);
            auto shown = std::min<std::ptrdiff_t>(limit, std::ssize(known));
            std::ranges::partial_sort(known, known.begin() + shown);
            std::vector<std::string> completed;
            for (auto const& [rank, word] : known | std::views::take(shown))
                completed.push_back(std::string(text.substr(0, begun.begin)) + word);
            return completed;
        });
    });
}

} // namespace erasmi::search
