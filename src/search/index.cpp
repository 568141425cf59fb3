#include "search/index.hpp"

#include "search/compounds.hpp"
#include "search/freshness.hpp"
#include "search/state.hpp"
#include "search/terms.hpp"

namespace erasmi::search {

namespace {

/// A word in a title says as much as this many in the body.
constexpr Xapian::termcount title_weight = 4;
/// As much as a word that a quarter of all records have, so that a stale record which fits clearly better
/// still comes first.
constexpr double weight_of_fresh = 1.5;
constexpr std::size_t shortest_learned = 3, longest_learned = 40;

std::int64_t number(std::string const& text) { return text.empty() ? 0 : std::stoll(text); }

bool is_learned(std::string_view word)
{
    bool has_digit = word.find_first_of("0123456789") != word.npos;
    return word.size() >= shortest_learned && word.size() <= longest_learned && !has_digit;
}

class Terms {
public:
    Terms(Xapian::Document& document, Language language, Frequency frequency)
        : document_(document), language_(language), frequency_(std::move(frequency))
    {
    }

    void add(std::string_view text, Xapian::termcount weight)
    {
        for (auto const& word : words_of(text, language_)) {
            if (is_stop_word(word.folded, language_)) continue;
            document_.add_term(word_term(word, language_), weight);
            if (language_ == Language::de) add_parts(word, weight);
        }
    }

private:
    void add_parts(Word const& word, Xapian::termcount weight)
    {
        for (auto const& part : compound_parts(word.lower, frequency_))
            for (auto const& found : words_of(part, language_))
                document_.add_term(word_term(found, language_), weight);
    }

    Xapian::Document& document_;
    Language language_;
    Frequency frequency_;
};

Xapian::Document document_of(std::string_view kind, Record const& record)
{
    Xapian::Document document;
    auto key = record_key(kind, record.id);
    document.add_boolean_term(record_term(key));
    document.add_boolean_term(kind_term(kind));
    std::string tags;
    for (auto const& tag : record.tags) {
        document.add_boolean_term(tag_term(tag));
        (tags += tag) += tag_end;
    }
    for (auto const& reader : record.readers) document.add_boolean_term(reader_term(reader));
    document.add_value(slot_record, key);
    document.add_value(slot_moment, Xapian::sortable_serialise(static_cast<double>(milliseconds(record.at))));
    document.add_value(slot_tags, tags);
    if (std::ranges::find(record.tags, stale_tag) == record.tags.end())
        document.add_value(slot_fresh, Xapian::sortable_serialise(weight_of_fresh));
    return document;
}

} // namespace

Index::Index(std::filesystem::path folder) : state_(std::make_unique<State>(std::move(folder))) {}
Index::~Index() = default;

void Index::learn(Record const& record)
{
    guarded([&] {
        for (auto const& text : record.texts) {
            for (auto const* part : {&text.title, &text.body})
                for (auto const& word : words_of(*part, text.language))
                    if (is_learned(word.lower)) state_->vocabulary.add(word.lower, 1);
        }
    });
}

void Index::put(std::string_view kind, Record const& record)
{
    remove(kind, record.id);
    guarded([&] {
        auto const key = record_key(kind, record.id);
        Frequency const frequency = [this](std::string_view word) {
            return state_->vocabulary.frequency(word);
        };
        for (auto const& text : record.texts) {
            auto document = document_of(kind, record);
            document.add_boolean_term(document_term(key, text.language));
            document.set_data(std::string(code(text.language)));
            Terms terms(document, text.language, frequency);
            terms.add(text.title, title_weight);
            terms.add(text.body, 1);
            state_->writer.add_document(document);
        }
    });
}

void Index::remove(std::string_view kind, std::string_view id)
{
    guarded([&] { state_->writer.delete_document(record_term(record_key(kind, id))); });
}

std::int64_t Index::cursor() const
{
    return guarded([&] { return number(state_->writer.get_metadata("cursor")); });
}

void Index::commit(std::int64_t cursor)
{
    guarded([&] {
        state_->vocabulary.write(state_->writer);
        state_->writer.set_metadata("cursor", std::to_string(cursor));
        state_->writer.commit();
    });
}

void Index::clear()
{
    guarded([&] { state_->empty(); });
}

std::int64_t Index::visible_cursor() const
{
    return guarded([&] {
        return state_->read(
            [](Xapian::Database& database) { return number(database.get_metadata("cursor")); });
    });
}

std::int64_t Index::size() const
{
    return guarded([&] {
        return state_->read(
            [](Xapian::Database& database) { return static_cast<std::int64_t>(database.get_doccount()); });
    });
}

} // namespace erasmi::search
