#include "search/indexer.hpp"

#include "data/events.hpp"

#include <algorithm>
#include <set>

namespace erasmi::search {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds idle = 1s, longest_pause = 1min; // the latter after failures

using Subject = std::pair<std::string, std::string>; // kind and id

Searchable const* searchable_of(std::vector<Searchable> const& searchables, std::string_view kind)
{
    auto found = std::ranges::find(searchables, kind, &Searchable::kind);
    return found == searchables.end() ? nullptr : &*found;
}

void index_anew(Index& index, data::Tx& tx, Searchable const& searchable, std::string const& id)
{
    auto record = searchable.record(tx, id);
    if (!record) return index.remove(searchable.kind, id);
    index.learn(*record);
    index.put(searchable.kind, *record);
}

/// Calls `visit` with every record of the kind, in pages, so that no reading transaction stays open for long.
template <class Visit>
void each_record(data::Database& database, Searchable const& searchable, std::stop_token const& stop,
                 Visit&& visit)
{
    constexpr int page_size = 200;
    for (std::string after; !stop.stop_requested();) {
        auto ids = database.read([&](data::Tx& tx) {
            auto page = searchable.ids(tx, after, page_size);
            for (auto const& id : page)
                if (auto record = searchable.record(tx, id)) visit(*record);
            return page;
        });
        if (ids.empty()) return;
        after = ids.back();
    }
}

} // namespace

int advance(Index& index, data::Database& database, std::vector<Searchable> const& searchables, int limit,
            std::stop_token const& stop)
{
    auto const cursor = index.cursor();
    auto const taken = database.read([&](data::Tx& tx) -> std::int64_t {
        if (data::events::end(tx) < cursor) return -1;
        auto events = data::events::since(tx, cursor, limit);
        if (events.empty()) return 0;
        std::set<Subject> subjects;
        for (auto const& event : events) subjects.emplace(event.subject_kind, event.subject);
        for (auto const& [kind, id] : subjects)
            if (auto const* searchable = searchable_of(searchables, kind))
                index_anew(index, tx, *searchable, id);
        index.commit(events.back().seq);
        return std::ssize(events);
    });
    if (taken >= 0) return static_cast<int>(taken);
    // The database was restored from a backup that is older than the index.
    rebuild(index, database, searchables, stop);
    return 1;
}

void rebuild(Index& index, data::Database& database, std::vector<Searchable> const& searchables,
             std::stop_token const& stop)
{
    auto const cursor = database.read([](data::Tx& tx) { return data::events::end(tx); });
    index.clear();
    for (auto const& searchable : searchables)
        each_record(database, searchable, stop, [&](Record const& record) { index.learn(record); });
    for (auto const& searchable : searchables)
        each_record(database, searchable, stop,
                    [&](Record const& record) { index.put(searchable.kind, record); });
    if (stop.stop_requested()) return index.clear();
    index.commit(cursor);
}

Indexer::Indexer(Index& index, data::Database& database, std::vector<Searchable> searchables,
                 std::function<void(std::string_view)> on_failure)
{
    loop_ = std::make_unique<data::Loop>([&index, &database, stop = stop_.get_token(),
                                          searchables = std::move(searchables),
                                          on_failure = std::move(on_failure), pause = idle]() mutable {
        try {
            bool has_taken = advance(index, database, searchables, events_at_once, stop) > 0;
            pause = idle;
            return has_taken ? 0ms : idle;
        } catch (std::exception const& error) {
            on_failure(error.what());
            return std::exchange(pause, std::min(2 * pause, longest_pause));
        }
    });
    watch_ = database.watch([loop = loop_.get()] { loop->wake(); });
}

// First nobody may wake the thread any more, then it ends.
Indexer::~Indexer()
{
    stop_.request_stop();
    watch_.reset();
    loop_.reset();
}

} // namespace erasmi::search
