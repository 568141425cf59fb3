// Building the index anew from all records.
#include "data/events.hpp"
#include "search/indexer.hpp"
#include "search/writer.hpp"

namespace erasmi::search {

namespace {

/// So many records are read in one transaction, with a few statements.
constexpr int records_at_once = 200;

/// The words of so many records tell well enough which are words of their own, as the parts of compounds are.
constexpr std::ptrdiff_t most_learned_before = 5'000;

/// Calls `visit` with all records of the kind, batch by batch, until it returns false.
template <class Visit>
void each_batch(data::Database& database, Searchable const& searchable, std::stop_token const& stop,
                Visit&& visit)
{
    std::string after;
    while (!stop.stop_requested()) {
        std::vector<Record> records;
        auto ids = database.read([&](data::Tx& tx) {
            auto page = searchable.ids(tx, after, records_at_once);
            records = searchable.records(tx, page);
            return page;
        });
        if (ids.empty() || !visit(records)) return;
        after = ids.back();
    }
}

/// Writes the records of one kind: many are learned before the first is put, the others with it.
void write_all(Writer& writer, data::Database& database, Searchable const& searchable,
               std::stop_token const& stop)
{
    std::ptrdiff_t learned = 0, put = 0;
    each_batch(database, searchable, stop, [&](std::vector<Record> const& records) {
        for (auto const& record : records) writer.learn(record);
        learned += std::ssize(records);
        return learned < most_learned_before;
    });
    each_batch(database, searchable, stop, [&](std::vector<Record> const& records) {
        for (auto const& record : records) {
            if (++put > learned) writer.learn(record);
            writer.add(searchable.kind, record);
        }
        return true;
    });
}

} // namespace

void rebuild(Index& index, data::Database& database, std::vector<Searchable> const& searchables,
             std::stop_token const& stop)
{
    auto const cursor = database.read([](data::Tx& tx) { return data::events::end(tx); });
    index.build_anew([&](Writer& writer) {
        for (auto const& searchable : searchables) write_all(writer, database, searchable, stop);
        writer.commit(cursor);
        return !stop.stop_requested();
    });
}

} // namespace erasmi::search
