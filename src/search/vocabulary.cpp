#include "search/vocabulary.hpp"

namespace erasmi::search {

Vocabulary::Vocabulary(Xapian::Database const& database)
{
    for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word)
        learned_[*word] = word.get_termfreq();
}

void Vocabulary::count(Counts& counts, std::string_view word, std::int64_t times)
{
    auto found = counts.find(word);
    if (found == counts.end()) found = counts.emplace(word, 0).first;
    found->second += times;
}

void Vocabulary::add(std::string_view word, std::int64_t times)
{
    count(learned_, word, times);
    count(unwritten_, word, times);
}

std::int64_t Vocabulary::frequency(std::string_view word) const
{
    auto found = learned_.find(word);
    return found == learned_.end() ? 0 : found->second;
}

void Vocabulary::write(Xapian::WritableDatabase& database)
{
    for (auto const& [word, times] : unwritten_)
        database.add_spelling(word, static_cast<Xapian::termcount>(times));
    unwritten_.clear();
}

} // namespace erasmi::search
