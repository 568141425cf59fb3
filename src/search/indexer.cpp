#include "search/indexer.hpp"

#include "data/events.hpp"
#include "search/writer.hpp"

#include <map>
#include <set>

namespace erasmi::search {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds idle = 1s, longest_pause = 1min; // the latter after failures

/// The ids of each kind that the events are about, once each.
using Subjects = std::map<std::string_view, std::set<std::string>>;

Subjects subjects_of(std::vector<data::EventRow> const& events)
{
    Subjects subjects;
    for (auto const& event : events) subjects[event.subject_kind].insert(event.subject);
    return subjects;
}

void index_anew(Writer& writer, data::Tx& tx, Searchable const& searchable,
                std::vector<std::string> const& ids)
{
    auto const records = searchable.records(tx, ids);
    for (auto const& record : records) writer.learn(record);
    for (auto const& id : ids) writer.remove(searchable.kind, id);
    for (auto const& record : records) writer.add(searchable.kind, record);
}

/// -1: the log ends before what the index has seen.
std::int64_t take_events(Writer& writer, data::Tx& tx, std::vector<Searchable> const& searchables, int limit)
{
    if (data::events::end(tx) < writer.cursor()) return -1;
    auto const events = data::events::since(tx, writer.cursor(), limit);
    if (events.empty()) return 0;
    auto const subjects = subjects_of(events);
    for (auto const& searchable : searchables)
        if (auto found = subjects.find(searchable.kind); found != subjects.end())
            index_anew(writer, tx, searchable, {found->second.begin(), found->second.end()});
    writer.commit(events.back().seq);
    return std::ssize(events);
}

/// How long to wait after failures: twice as long each time.
class Patience {
public:
    std::chrono::milliseconds rest() const
    {
        return std::chrono::ceil<std::chrono::milliseconds>(not_before_ - Clock::now());
    }
    std::chrono::milliseconds after_failure()
    {
        not_before_ = Clock::now() + pause_;
        return std::exchange(pause_, std::min(2 * pause_, longest_pause));
    }

private:
    using Clock = std::chrono::steady_clock;
    std::chrono::milliseconds pause_ = idle;
    Clock::time_point not_before_{};
};

} // namespace

int advance(Index& index, data::Database& database, std::vector<Searchable> const& searchables, int limit,
            std::stop_token const& stop)
{
    auto const taken =
        database.read([&](data::Tx& tx) { return take_events(index.writer(), tx, searchables, limit); });
    if (taken >= 0) return static_cast<int>(taken);
    // The database was restored from a backup that is older than the index.
    rebuild(index, database, searchables, stop);
    return 1;
}

Indexer::Indexer(Index& index, data::Database& database, std::vector<Searchable> searchables,
                 std::function<void(std::string_view)> on_failure)
{
    loop_ = std::make_unique<data::Loop>(
        [&index, &database, stop = stop_.get_token(), searchables = std::move(searchables),
         on_failure = std::move(on_failure), patience = Patience()]() mutable {
            if (auto rest = patience.rest(); rest > 0ms) return rest; // woken by a commit, not by the time
            try {
                bool has_taken = advance(index, database, searchables, events_at_once, stop) > 0;
                patience = {};
                return has_taken ? 0ms : idle;
            } catch (std::exception const& error) {
                on_failure(error.what());
                return patience.after_failure();
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
