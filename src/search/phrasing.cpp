#include "search/phrasing.hpp"

#include "search/compounds.hpp"
#include "search/frequency.hpp"
#include "search/terms.hpp"
#include "search/whole_compounds.hpp"

#include <algorithm>
#include <array>

namespace erasmi::search {

namespace {

/// A part of a compound says less than the whole, and a second term of a word less than its own; a hit in
/// another language is less welcome.
constexpr double weight_of_part = 0.5, weight_of_second_term = 0.5, weight_of_other_language = 0.8;

Xapian::Query scaled(Xapian::Query const& query, double factor)
{
    return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, factor);
}

/// Also the records that have the word only within compounds which were indexed whole: how others are ranked
/// does not change.
Xapian::Query or_in_whole_compounds(Xapian::Database const& database, Word const& word,
                                    Xapian::Query const& asked)
{
    auto const terms = whole_compounds_of(database, word);
    if (terms.empty()) return asked;
    Xapian::Query any(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
    return asked | scaled(Xapian::Query(Xapian::Query::OP_AND_NOT, any, asked), weight_of_part);
}

Xapian::Query german_query(Xapian::Database const& database, Word const& word)
{
    auto const language = Language::de;
    auto whole = or_in_whole_compounds(database, word, Xapian::Query(word_term(word, language)));
    std::vector<Xapian::Query> parts;
    for (auto const& part : compound_parts(word.lower, frequency_in(database)))
        for (auto const& found : words_of(part, language))
            parts.push_back(scaled(Xapian::Query(word_term(found, language)), weight_of_part));
    if (parts.empty()) return whole;
    return whole | Xapian::Query(Xapian::Query::OP_OR, parts.begin(), parts.end());
}

Xapian::Query word_query(Xapian::Database const& database, Word const& word, Language language)
{
    if (language == Language::de) return german_query(database, word);
    auto const terms = word_terms(word, language);
    Xapian::Query first(terms.front());
    if (terms.size() == 1) return first;
    return Xapian::Query(Xapian::Query::OP_MAX, first,
                         scaled(Xapian::Query(terms.back()), weight_of_second_term));
}

Xapian::Query any_of(std::vector<Xapian::Query> const& queries)
{
    return Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end());
}

bool is_known(Xapian::Database const& database, Word const& word)
{
    for (auto language : searched_languages)
        for (auto const& term : word_terms(word, language))
            if (database.term_exists(term)) return true;
    return false;
}

} // namespace

std::vector<Word> telling_words(std::string_view text, Language language)
{
    auto words = words_of(text, language);
    auto telling = words;
    std::erase_if(telling, [&](Word const& word) { return is_stop_word(word.folded, language); });
    return telling.empty() ? words : telling;
}

Xapian::Query words_query(Xapian::Database const& database, Query const& query, Match match)
{
    std::vector<Xapian::Query> languages;
    for (auto language : searched_languages) {
        std::vector<Xapian::Query> words;
        for (auto const& word : telling_words(query.text, language))
            words.push_back(word_query(database, word, language));
        if (words.empty()) continue;
        auto how = match == Match::all_words ? Xapian::Query::OP_AND : Xapian::Query::OP_OR;
        Xapian::Query joined(how, words.begin(), words.end());
        languages.push_back(language == query.language ? joined : scaled(joined, weight_of_other_language));
    }
    return languages.empty() ? Xapian::Query() : any_of(languages);
}

Xapian::Query filter_query(Query const& query, std::string_view except)
{
    std::vector<Xapian::Query> readers;
    for (auto const& reader : query.readers) readers.emplace_back(reader_term(reader));
    auto filter = any_of(readers);
    if (!query.kind.empty()) filter &= Xapian::Query(kind_term(query.kind));
    for (auto const& [facet, values] : query.filter) {
        if (facet == except || values.empty()) continue;
        std::vector<Xapian::Query> wanted;
        for (auto const& value : values) wanted.emplace_back(tag_term(facet + "=" + value));
        filter &= any_of(wanted);
    }
    return filter;
}

bool is_sentence(Query const& query)
{
    constexpr std::size_t most_keywords = 5;
    auto words = words_of(query.text, query.language);
    auto says_nothing = [&](Word const& word) { return is_stop_word(word.folded, query.language); };
    return words.size() > most_keywords || std::ranges::any_of(words, says_nothing);
}

std::string suggestion_for(Xapian::Database const& database, Query const& query)
{
    constexpr unsigned most_edits = 2;
    std::string mended;
    std::size_t taken = 0;
    for (auto const& word : telling_words(query.text, query.language)) {
        if (is_known(database, word)) continue;
        auto similar = database.get_spelling_suggestion(word.lower, most_edits);
        if (similar.empty()) continue;
        mended += query.text.substr(taken, word.begin - taken) + similar;
        taken = word.end;
    }
    return taken == 0 ? std::string() : mended + query.text.substr(taken);
}

} // namespace erasmi::search
