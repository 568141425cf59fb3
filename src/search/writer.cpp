#include "search/writer.hpp"

#include "data/room.hpp"
#include "search/faults.hpp"
#include "search/freshness.hpp"
#include "search/terms.hpp"
#include "search/whole_compounds.hpp"

#include <algorithm>

namespace erasmi::search {

namespace {

/// A word in a title says as much as this many in the body.
constexpr Xapian::termcount title_weight = 4;
/// As much as a word that a quarter of all records have, so that a stale record which fits clearly better
/// still comes first.
constexpr double weight_of_fresh = 1.5;
constexpr std::int64_t room_for_commit = 8 << 20;
constexpr std::size_t shortest_learned = 3, longest_learned = 40;

Xapian::WritableDatabase opened(std::filesystem::path const& folder, int how)
{
    std::filesystem::create_directories(folder);
    return Xapian::WritableDatabase(folder.string(), how | Xapian::DB_BACKEND_GLASS);
}

Xapian::WritableDatabase opened_or_made_anew(std::filesystem::path const& folder)
{
    try {
        return opened(folder, Xapian::DB_CREATE_OR_OPEN);
    } catch (Xapian::DatabaseLockError const& error) {
        if (error.get_error_string()) throw; // the system refuses a file, and perhaps not for long
        throw std::runtime_error("search index: another program has it open: " + folder.string());
    } catch (Xapian::DatabaseError const&) {
        return opened(folder, Xapian::DB_CREATE_OR_OVERWRITE);
    }
}

bool is_learned(std::string_view word)
{
    bool has_digit = word.find_first_of("0123456789") != word.npos;
    return word.size() >= shortest_learned && word.size() <= longest_learned && !has_digit;
}

/// How often each term stands in a text. Xapian is told each once, which is quicker than each word.
class TermCounts {
public:
    TermCounts(Lexicon& lexicon, Language language) : lexicon_(lexicon), language_(language) {}

    void add(std::string_view text, Xapian::termcount weight)
    {
        WordReader reader(text, language_);
        for (Word word; reader.next(word);)
            for (auto const& term : lexicon_.terms_of(word, language_)) counts_[term] += weight;
    }

    void put_into(Xapian::Document& document) const
    {
        for (auto const& [term, count] : counts_) document.add_term(std::string(term), count);
    }

private:
    Lexicon& lexicon_;
    Language language_;
    std::unordered_map<std::string_view, Xapian::termcount> counts_;
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

Writer::Writer(std::filesystem::path const& folder)
    : folder_(folder), database_(guarded([&] { return opened_or_made_anew(folder); })), lexicon_(vocabulary_)
{
}

template <class Work>
auto Writer::write(Work&& work) -> std::invoke_result_t<Work>
{
    return guarded([&] {
        if (is_broken_) reopen();
        try {
            return work();
        } catch (Xapian::DatabaseError const&) {
            is_broken_ = true;
            throw;
        }
    });
}

void Writer::reopen()
{
    database_ = Xapian::WritableDatabase();
    database_ = opened_or_made_anew(folder_);
    vocabulary_ = {};
    lexicon_.forget();
    is_broken_ = false;
}

void Writer::read_vocabulary()
{
    if (!vocabulary_.was_read()) write([&] { vocabulary_.read(database_); });
}

void Writer::learn(Record const& record)
{
    read_vocabulary();
    for (auto const& text : record.texts)
        for (auto const* part : {&text.title, &text.body}) {
            WordReader reader(*part, text.language);
            for (Word word; reader.next(word);)
                if (is_learned(word.lower)) vocabulary_.add(word.lower);
        }
}

void Writer::add(std::string_view kind, Record const& record)
{
    lexicon_.keep_small();
    read_vocabulary();
    write([&] {
        for (auto const& text : record.texts) {
            TermCounts terms(lexicon_, text.language);
            terms.add(text.title, title_weight);
            terms.add(text.body, 1);
            auto document = document_of(kind, record);
            terms.put_into(document);
            database_.add_document(document);
        }
    });
}

void Writer::remove(std::string_view kind, std::string_view id)
{
    write([&] { database_.delete_document(record_term(record_key(kind, id))); });
}

std::int64_t Writer::cursor()
{
    return write([&] { return cursor_of(database_); });
}

// Xapian 1.4 writes values in a destructor, so a disk that fails it there ends the program.
void Writer::commit(std::int64_t cursor)
{
    data::require_room(folder_, room_for_commit);
    write([&] {
        vocabulary_.write(database_);
        for (auto const& word : lexicon_.whole_words()) note_whole(database_, word);
        put_cursor(database_, cursor);
        database_.commit();
    });
    lexicon_.forget();
}

} // namespace erasmi::search
