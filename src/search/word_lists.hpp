// Words of the index that are found by how a key of theirs begins. They stand in Xapian's table of synonyms,
// which serves nothing else here: a search reads the few that it needs.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::search {

enum class WordList : char {
    whole_by_beginning = 'b', ///< long German words that were not split when they were indexed
    whole_by_end = 'e',       ///< the same, by their letters from the last to the first
    accented = 'a'            ///< learned words that have accents, by their letters without
};

/// Puts the word there once, however often it is noted.
void note(Xapian::WritableDatabase& database, WordList list, std::string_view key, std::string const& word);

/// Words of the list whose keys begin so, at most `limit` of them, in the order of their keys.
std::vector<std::string> noted(Xapian::Database const& database, WordList list, std::string_view beginning,
                               std::size_t limit);

} // namespace erasmi::search
