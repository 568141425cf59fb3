// Followers of the event log: search index, notifications, figures. Each is a function of the log with a
// cursor of its own; what it writes and its cursor are committed together, so every event has its effect
// exactly once.
#pragma once

#include "data/database.hpp"
#include "data/events.hpp"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

/// `handle` is called for every event in the order of the log, inside a write. It changes nothing but the
/// database; what must be done outside, such as a mail, it queues as a job.
struct Follower {
    std::string name;
    std::function<void(Tx&, EventRow const&)> handle;
};

struct FollowerRow {
    std::string name;
    std::int64_t cursor = 0; ///< the last event that had its effect
};
BOOST_DESCRIBE_STRUCT(FollowerRow, (), (name, cursor))

/// Told about each failure of a follower or a job: its name or kind, and the text for the log.
using OnFailure = std::function<void(std::string_view who, std::string_view what)>;

namespace followers {

/// Hands at most `limit` events to the follower in one write; returns how many. What `handle` throws arrives
/// here, and none of these events has had an effect.
int advance(Database& database, Follower const& follower, int limit = 100);
/// Until the end of the log.
void catch_up(Database& database, Follower const& follower);
/// Begins anew after `cursor`; the follower's own tables must fit that.
void rewind(Tx& tx, std::string_view name, std::int64_t cursor = 0);
/// All that ever advanced, by name.
std::vector<FollowerRow> list(Tx& tx);

} // namespace followers

/// Runs followers on a thread of its own, until destroyed. Woken by commits here and looking every second for
/// those of other nodes. A follower that fails is tried again after a pause that grows to a minute, at the
/// same event: none is ever skipped. The others go on meanwhile.
class FollowerRunner {
public:
    FollowerRunner(Database& database, std::vector<Follower> followers, OnFailure on_failure);
    ~FollowerRunner();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace erasmi::data
