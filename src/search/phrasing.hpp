// From what somebody typed to what Xapian is asked.
#pragma once

#include "search/index.hpp"
#include "search/words.hpp"

#include <xapian.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::search {

/// Languages whose words the index tells apart.
inline constexpr std::array searched_languages{Language::en, Language::de, Language::it, Language::tr,
                                               Language::ar};

/// Without the words that say nothing, unless there are no others.
std::vector<Word> telling_words(std::string_view text, Language language);

enum class Match { all_words, any_word };

/// The words of the query in every language, joined as one: a record matches in any of its languages, and
/// hits in the reader's language weigh most. Empty when there is no word at all.
Xapian::Query words_query(Xapian::Database const& database, Query const& query, Match match);

/// Kind, readers and every facet but `except`.
Xapian::Query filter_query(Query const& query, std::string_view except = {});

/// Has the text articles, question words and the like, or more words than people type to filter?
bool is_sentence(Query const& query);

/// The text with unknown words replaced by similar ones that were learned; empty when nothing was replaced.
std::string suggestion_for(Xapian::Database const& database, Query const& query);

} // namespace erasmi::search
