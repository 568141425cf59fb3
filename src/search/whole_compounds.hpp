// German compounds that were indexed whole because their parts were not known yet: until their records are
// written again, those who ask for a part are led to the whole.
#pragma once

#include "search/words.hpp"

#include <xapian.h>

#include <string>
#include <vector>

namespace erasmi::search {

/// Notes a word (lower case) that is indexed whole although it is long enough for a compound.
void note_whole(Xapian::WritableDatabase& database, std::string const& word);

/// The terms of words that were noted as whole and, by what the index has learned since, have this word as a
/// part: at most 16, the most frequent ones.
std::vector<std::string> whole_compounds_of(Xapian::Database const& database, Word const& part);

} // namespace erasmi::search
