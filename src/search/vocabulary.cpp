#include "search/vocabulary.hpp"

#include "search/word_lists.hpp"
#include "search/words.hpp"

#include <algorithm>

namespace erasmi::search {

void Vocabulary::read(Xapian::Database const& database)
{
    was_read_ = true;
    for (auto word = database.spellings_begin(); word != database.spellings_end(); ++word)
        counts_[*word].learned = word.get_termfreq();
}

void Vocabulary::add(std::string_view word)
{
    auto found = counts_.find(word);
    if (found == counts_.end()) found = counts_.emplace(word, Count{}).first;
    auto& count = found->second;
    ++count.learned;
    if (count.unwritten++ == 0) unwritten_.push_back(&*found);
}

std::int64_t Vocabulary::frequency(std::string_view word) const
{
    auto found = counts_.find(word);
    return found == counts_.end() ? 0 : found->second.learned;
}

void Vocabulary::write(Xapian::WritableDatabase& database)
{
    std::ranges::sort(unwritten_, {}, &Counts::value_type::first);
    for (auto* entry : unwritten_) {
        auto const& word = entry->first;
        auto& count = entry->second;
        bool is_new = count.learned == count.unwritten;
        database.add_spelling(word, std::exchange(count.unwritten, 0));
        if (auto plain = without_accents(word); is_new && plain != word)
            note(database, WordList::accented, plain, word);
    }
    unwritten_.clear();
}

} // namespace erasmi::search
