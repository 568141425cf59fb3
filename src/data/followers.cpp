#include "data/followers.hpp"

#include "data/loop.hpp"

#include <algorithm>
#include <chrono>

namespace erasmi::data {

namespace followers {

namespace {

std::int64_t cursor_of(Tx& tx, std::string_view name)
{
    return tx.value<std::int64_t>("select cursor from follower where name = $1", name).value_or(0);
}

} // namespace

// The look before the write keeps an idle follower from committing nothing again and again.
int advance(Database& database, Follower const& follower, int limit)
{
    bool has_work = database.read([&](Tx& tx) { return cursor_of(tx, follower.name) < events::end(tx); });
    if (!has_work) return 0;
    return database.write([&](Tx& tx) {
        auto entries = events::since(tx, cursor_of(tx, follower.name), limit);
        for (auto const& entry : entries) follower.handle(tx, entry);
        if (!entries.empty()) rewind(tx, follower.name, entries.back().seq);
        return static_cast<int>(entries.size());
    });
}

void catch_up(Database& database, Follower const& follower)
{
    while (advance(database, follower) > 0) {
    }
}

void rewind(Tx& tx, std::string_view name, std::int64_t cursor)
{
    tx.run("insert into follower (name, cursor) values ($1, $2)"
           " on conflict (name) do update set cursor = excluded.cursor",
           name, cursor);
}

std::vector<FollowerRow> list(Tx& tx)
{
    return tx.all<FollowerRow>("select name, cursor from follower order by name");
}

} // namespace followers

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds idle_pause{1'000};
constexpr milliseconds longest_pause{60'000};
constexpr int usual_limit = 100;

struct Runner {
    Follower follower;
    int careful_steps = 0; ///< how many events to hand over one at a time
    int failures = 0;      ///< of the same event
    Clock::time_point not_before{};
};

} // namespace

struct FollowerRunner::State {
    State(Database& given, std::vector<Follower> followers, OnFailure report)
        : database(given), on_failure(std::move(report))
    {
        for (auto& follower : followers) runners.push_back({.follower = std::move(follower)});
    }

    milliseconds step();
    bool advance(Runner& runner);
    bool slow_down(Runner& runner, std::string_view what);

    Database& database;
    OnFailure on_failure;
    std::vector<Runner> runners;
    std::unique_ptr<Loop> loop;
    std::shared_ptr<void> watch;
};

milliseconds FollowerRunner::State::step()
{
    bool has_more = false;
    for (auto& runner : runners)
        if (Clock::now() >= runner.not_before) has_more = advance(runner) || has_more;
    return has_more ? milliseconds(0) : idle_pause;
}

bool FollowerRunner::State::advance(Runner& runner)
{
    try {
        bool advanced =
            followers::advance(database, runner.follower, runner.careful_steps > 0 ? 1 : usual_limit) > 0;
        runner.careful_steps = std::max(0, runner.careful_steps - 1);
        runner.failures = 0;
        return advanced;
    } catch (std::exception const& error) {
        return slow_down(runner, error.what());
    } catch (...) {
        return slow_down(runner, "unknown exception");
    }
}

// First smaller steps, so that the events before the one that fails have their effect; then pauses. True: go
// on.
bool FollowerRunner::State::slow_down(Runner& runner, std::string_view what)
{
    on_failure(runner.follower.name, what);
    if (runner.careful_steps == 0) {
        runner.careful_steps = usual_limit;
        return true;
    }
    auto pause = idle_pause * (1 << std::min(runner.failures, 6));
    runner.not_before = Clock::now() + std::min(pause, longest_pause);
    ++runner.failures;
    return false;
}

FollowerRunner::FollowerRunner(Database& database, std::vector<Follower> followers, OnFailure on_failure)
    : state_(std::make_unique<State>(database, std::move(followers), std::move(on_failure)))
{
    state_->loop = std::make_unique<Loop>([state = state_.get()] { return state->step(); });
    state_->watch = database.watch([loop = state_->loop.get()] { loop->wake(); });
}

// First nobody may wake the thread any more, then it ends.
FollowerRunner::~FollowerRunner()
{
    state_->watch.reset();
    state_->loop.reset();
}

} // namespace erasmi::data
