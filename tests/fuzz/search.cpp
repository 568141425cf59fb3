// Searching: the first line is where the former page ended, the second what is searched, the others are a
// text. Whatever is searched, pages go on, and of the text nothing is lost or broken.
#include "base/text.hpp"
#include "data/testing/scratch.hpp"
#include "search/excerpt.hpp"
#include "search/index.hpp"
#include "search/lexicon.hpp"
#include "search/terms.hpp"
#include "search/writer.hpp"
#include "targets.hpp"

#include <algorithm>
#include <set>

namespace erasmi::fuzz {

namespace {

using namespace erasmi::search;

std::string_view take_line(std::string_view& rest)
{
    auto const line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    return line;
}

/// A few records in every language; the compound was put before its parts were known.
class Library {
public:
    Library()
    {
        put({{Language::de, "Sprachkurse", "am Abend"}});
        put({{Language::de, "Kurs", "für die Sprache"}, {Language::en, "Mentoring", "over tea"}});
        put({{Language::it, "La città aperta", ""}, {Language::tr, "Gönüllüler", "ışıklar"}});
        put({{Language::ar, "المدرسة الجديدة", "كتاب"}, {Language::en, "Tea and mentors", "talk"}});
        index_.writer().commit(1);
    }

    Index const& index() const { return index_; }

private:
    void put(std::vector<search::Text> texts)
    {
        Record const record{.id = std::to_string(++records_),
                            .texts = std::move(texts),
                            .tags = {"country=de"},
                            .readers = {std::string(everybody)}};
        index_.writer().learn(record);
        index_.writer().add("practice", record);
    }

    data::testing::Scratch folder_;
    Index index_{folder_.path()};
    int records_ = 0;
};

void find(std::string_view after, std::string_view text)
{
    static Library const library;
    Query query{.text = std::string(text), .after = std::string(after), .limit = 2, .counts_facets = true};
    query.language = all_languages[text.size() % all_languages.size()];
    if (text.size() % 2 == 0) query.filter["country"] = {"ie"};
    auto const found = library.index().find(query);
    std::set<std::string> ids;
    for (auto const& hit : found.hits) promise(ids.insert(hit.id).second);
    promise(ids.size() <= 2 && found.total >= std::ssize(ids));
    promise(found.next.empty() || found.next != after);
    promise(!is_utf8(text) || is_utf8(found.suggestion));
    for (auto const& completed : library.index().completions(text, query.language, 3))
        promise(!is_utf8(text) || is_utf8(completed));
}

/// What the index would note.
void read_terms(std::string_view text, Language language)
{
    Vocabulary vocabulary;
    Lexicon lexicon(vocabulary);
    for (auto const& word : words_of(text, language)) vocabulary.add(word.lower);
    for (auto const& word : words_of(text, language))
        for (auto const& term : lexicon.terms_of(word, language))
            promise(term.size() >= 3 && term.size() <= longest_term + 3);
}

void show(std::string_view searched, std::string_view text, Language language)
{
    Highlighter const highlighter(searched);
    std::string whole;
    for (auto const& passage : highlighter.passages(text, language)) whole += passage.text;
    promise(whole == text);
    promise(highlighter.count(text, language) <= highlighter.words(language));
    auto const part = excerpt(highlighter, text, language);
    promise(!is_utf8(text) || (is_utf8(part) && count_characters(part) <= longest_excerpt + 2));
}

} // namespace

void search(std::string_view input)
{
    auto text = input;
    auto const after = take_line(text);
    auto const searched = take_line(text);
    find(after, searched);
    for (auto language : all_languages) {
        read_terms(text, language);
        show(searched, text, language);
    }
}

} // namespace erasmi::fuzz
