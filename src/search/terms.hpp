// How the index names things: the prefixes of its terms, the slots of its values, and its cursor.
#pragma once

#include "search/words.hpp"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::search {

/// Values of a document, by which hits are joined, sorted and counted.
enum Slot : Xapian::valueno {
    slot_record, ///< kind and id: the same for all languages of a record
    slot_moment, ///< milliseconds, so that they sort
    slot_tags,   ///< all tags, each followed by `tag_end`
    slot_fresh   ///< what being up to date adds to the weight; absent: nothing
};
inline constexpr char tag_end = '\x1f';

/// Xapian's terms are at most 245 bytes long; no word needs as many.
inline constexpr std::size_t longest_term = 80;

inline std::string record_key(std::string_view kind, std::string_view id)
{
    return std::string(kind) + "/" + std::string(id);
}
inline std::string record_term(std::string_view record) { return "R" + std::string(record); }
inline std::string kind_term(std::string_view kind) { return "K" + std::string(kind); }
inline std::string reader_term(std::string_view reader) { return "A" + std::string(reader); }
inline std::string tag_term(std::string_view tag) { return "T" + std::string(tag); }

/// The event up to which the database has seen the log.
inline std::int64_t cursor_of(Xapian::Database const& database)
{
    auto text = database.get_metadata("cursor");
    return text.empty() ? 0 : std::stoll(text);
}
inline void put_cursor(Xapian::WritableDatabase& database, std::int64_t cursor)
{
    database.set_metadata("cursor", std::to_string(cursor));
}

/// Words of different languages are different terms, whatever their letters.
inline std::string term_in(Language language, std::string_view term)
{
    return std::string(code(language)) + ":" + std::string(term.substr(0, longest_term));
}
inline std::string word_term(Word const& word, Language language)
{
    return term_in(language, term_of(word, language));
}

/// The term of a word, and its second one if it has one.
inline std::vector<std::string> word_terms(Word const& word, Language language)
{
    std::vector<std::string> terms{word_term(word, language)};
    if (auto second = second_term_of(word, language); !second.empty())
        terms.push_back(term_in(language, second));
    return terms;
}

} // namespace erasmi::search
