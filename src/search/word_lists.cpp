#include "search/word_lists.hpp"

namespace erasmi::search {

namespace {

std::string full_key(WordList list, std::string_view key)
{
    return static_cast<char>(list) + std::string(key);
}

} // namespace

void note(Xapian::WritableDatabase& database, WordList list, std::string_view key, std::string const& word)
{
    database.add_synonym(full_key(list, key), word);
}

std::vector<std::string> noted(Xapian::Database const& database, WordList list, std::string_view beginning,
                               std::size_t limit)
{
    std::vector<std::string> words;
    auto const keys = full_key(list, beginning);
    for (auto key = database.synonym_keys_begin(keys); key != database.synonym_keys_end(keys); ++key)
        for (auto word = database.synonyms_begin(*key); word != database.synonyms_end(*key); ++word) {
            if (words.size() >= limit) return words;
            words.push_back(*word);
        }
    return words;
}

} // namespace erasmi::search
