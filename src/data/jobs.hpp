// Jobs: work that a transaction orders and that is done after its commit, such as mail, with retries.
#pragma once

#include "base/fields.hpp"
#include "data/followers.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

using JobId = Id<struct JobRecord>;

enum class JobState { queued, running, done, failed };
BOOST_DESCRIBE_ENUM(JobState, queued, running, done, failed)

struct JobRow {
    JobId id = {};
    std::string kind = {};
    std::string payload = {};  ///< JSON
    Instant run_at{};          ///< not before; while running: after this moment it counts as abandoned
    std::int64_t attempts = 0; ///< begun, with the present one
    JobState state = JobState::queued;
    std::string last_error = {}; ///< for the operator
    Instant created_at{};
    std::optional<Instant> finished_at = {};

    template <Described Payload>
    Payload as() const
    {
        return stored_json<Payload>(payload);
    }
};
BOOST_DESCRIBE_STRUCT(JobRow, (),
                      (id, kind, payload, run_at, attempts, state, last_error, created_at, finished_at))

/// `handle` runs outside any transaction and must end within fifteen minutes. It may run twice when the
/// program dies in between. An exception means: try again later.
struct JobHandler {
    std::string kind;
    std::function<void(Database&, JobRow const&)> handle;
    /// Zero: once for each order. Otherwise nobody orders it: it is done when the program starts for the
    /// first time, and again so long after each success. However often it fails, it is tried again.
    std::chrono::milliseconds every{0};
};

namespace jobs {

/// Attempts before an ordered job counts as failed; the pauses between them are together about four hours.
inline constexpr int attempt_limit = 10;
/// After the first failure 30 seconds, then twice the former, at most six hours.
std::chrono::milliseconds pause_after(std::int64_t attempts);

/// Queued with this transaction; done after its commit, not before `run_at`.
JobId enqueue_json(Tx& tx, std::string_view kind, std::string payload, Instant run_at);

template <Described Payload>
JobId enqueue(Tx& tx, std::string_view kind, Payload const& payload, Instant run_at)
{
    return enqueue_json(tx, kind, json_text(to_json(payload)), run_at);
}
template <Described Payload>
JobId enqueue(Tx& tx, std::string_view kind, Payload const& payload)
{
    return enqueue(tx, kind, payload, tx.now());
}

/// Runs the job that is due first and has a handler; false when there is none. A failure of the handler is
/// recorded, told to `on_failure` and not thrown.
bool run_next(Database& database, std::vector<JobHandler> const& handlers, OnFailure const& on_failure = {});

/// Jobs in that state, newest first, those before `cursor` when there is one.
std::vector<JobRow> list(Tx& tx, JobState state, std::optional<JobId> cursor, int limit);
/// A failed job is due again, with all its attempts. Stops with 404 when there is no such failed job.
void retry(Tx& tx, JobId id);
/// Queues the jobs that nobody orders, unless they are queued or at work already.
void begin_recurring(Database& database, std::vector<JobHandler> const& handlers);
/// Removes at most `limit` jobs that ended in that state before `moment`; returns how many.
std::int64_t forget(Tx& tx, JobState state, Instant moment, int limit);

} // namespace jobs

/// Runs due jobs on threads of its own until destroyed; then waits for the jobs at work. Begins the recurring
/// ones.
class JobRunner {
public:
    JobRunner(Database& database, std::vector<JobHandler> handlers, OnFailure on_failure, int threads = 1);
    ~JobRunner();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace erasmi::data
