#include "data/jobs.hpp"

#include "data/loop.hpp"

#include <algorithm>

namespace erasmi::data {

namespace jobs {

namespace {

using namespace std::chrono_literals;

constexpr auto abandoned_after = 15min;
constexpr std::size_t error_limit = 500;

std::vector<std::string> kinds_of(std::vector<JobHandler> const& handlers)
{
    std::vector<std::string> kinds;
    kinds.reserve(handlers.size());
    for (auto const& handler : handlers) kinds.push_back(handler.kind);
    return kinds;
}

std::optional<JobRow> next_due(Tx& tx, std::vector<std::string> const& kinds)
{
    static auto const sql = "select " + columns<JobRow>() +
                            " from job where finished_at is null and run_at <= $1 and kind in ($2)"
                            " order by run_at, id limit 1";
    return tx.maybe<JobRow>(sql, tx.now(), kinds);
}

JobHandler const& handler_of(std::vector<JobHandler> const& handlers, JobRow const& job)
{
    return *std::ranges::find(handlers, job.kind, &JobHandler::kind);
}

// Nobody could order a recurring job anew, so it is never given up.
bool has_no_attempts_left(JobRow const& job, JobHandler const& handler)
{
    return handler.every == 0ms && job.attempts >= attempt_limit;
}

// Only the attempt that is still the last one may say how the job ended.
void write_outcome(Tx& tx, JobRow const& job, std::int64_t attempt)
{
    tx.run("update job set state = $1, run_at = $2, attempts = $3, last_error = $4, finished_at = $5"
           " where id = $6 and attempts = $7 and state = 'running'",
           job.state, job.run_at, job.attempts, job.last_error, job.finished_at, job.id, attempt);
}

void give_up(Tx& tx, JobRow job)
{
    job.state = JobState::failed;
    job.finished_at = tx.now();
    write_outcome(tx, job, job.attempts);
}

// A job whose last attempt was abandoned perhaps ends the program each time; it must not do so for ever.
std::optional<JobRow> claim(Database& database, std::vector<JobHandler> const& handlers)
{
    auto const kinds = kinds_of(handlers);
    if (!database.read([&](Tx& tx) { return next_due(tx, kinds).has_value(); })) return {};
    return database.write([&](Tx& tx) -> std::optional<JobRow> {
        auto job = next_due(tx, kinds);
        if (!job) return {};
        if (has_no_attempts_left(*job, handler_of(handlers, *job))) {
            job->last_error = "the program ended during the last attempt";
            give_up(tx, *job);
            return {};
        }
        job->state = JobState::running;
        job->attempts += 1;
        job->run_at = tx.now() + abandoned_after;
        tx.update("job", *job);
        return job;
    });
}

// A recurring job is one row for ever, so that a crash at any moment can neither double nor end it.
void record_success(Database& database, JobRow job, JobHandler const& handler)
{
    database.write([&](Tx& tx) {
        auto attempt = job.attempts;
        job.last_error.clear();
        if (handler.every > 0ms) {
            job.state = JobState::queued;
            job.run_at = tx.now() + handler.every;
            job.attempts = 0;
        } else {
            job.state = JobState::done;
            job.finished_at = tx.now();
        }
        write_outcome(tx, job, attempt);
    });
}

void record_failure(Database& database, JobRow job, JobHandler const& handler, std::string_view what)
{
    database.write([&](Tx& tx) {
        job.last_error = shortened(is_utf8(what) ? what : "unreadable", error_limit);
        job.run_at = tx.now() + pause_after(job.attempts);
        if (has_no_attempts_left(job, handler)) return give_up(tx, job);
        job.state = JobState::queued;
        write_outcome(tx, job, job.attempts);
    });
}

// Nothing, or what went wrong.
std::optional<std::string> run_handler(Database& database, JobHandler const& handler, JobRow const& job)
{
    try {
        handler.handle(database, job);
        return {};
    } catch (std::exception const& error) {
        return error.what();
    } catch (...) {
        return "unknown exception";
    }
}

} // namespace

std::chrono::milliseconds pause_after(std::int64_t attempts)
{
    auto doublings = std::clamp<std::int64_t>(attempts - 1, 0, 20);
    return std::min<std::chrono::milliseconds>(30s * (1 << doublings), 6h);
}

JobId enqueue_json(Tx& tx, std::string_view kind, std::string payload, Instant run_at)
{
    JobRow job{.id = tx.new_id<JobRecord>(),
               .kind = std::string(kind),
               .payload = std::move(payload),
               .run_at = run_at,
               .created_at = tx.now()};
    tx.insert("job", job);
    tx.wake_after_commit();
    return job.id;
}

bool run_next(Database& database, std::vector<JobHandler> const& handlers, OnFailure const& on_failure)
{
    auto job = claim(database, handlers);
    if (!job) return false;
    auto const& handler = handler_of(handlers, *job);
    auto failure = run_handler(database, handler, *job);
    if (!failure) {
        record_success(database, *job, handler);
    } else {
        record_failure(database, *job, handler, *failure);
        if (on_failure) on_failure(job->kind, *failure);
    }
    return true;
}

std::vector<JobRow> list(Tx& tx, JobState state, std::optional<JobId> cursor, int limit)
{
    static auto const select = "select " + columns<JobRow>() + " from job where state = $1";
    if (!cursor) return tx.all<JobRow>(select + " order by id desc limit $2", state, limit);
    return tx.all<JobRow>(select + " and id < $2 order by id desc limit $3", state, *cursor, limit);
}

void retry(Tx& tx, JobId id)
{
    auto changed = tx.run("update job set state = 'queued', attempts = 0, run_at = $1, finished_at = null"
                          " where id = $2 and state = 'failed'",
                          tx.now(), id);
    if (changed == 0) throw Stop(Status::not_found);
    tx.wake_after_commit();
}

void begin_recurring(Database& database, std::vector<JobHandler> const& handlers)
{
    database.write([&](Tx& tx) {
        for (auto const& handler : handlers) {
            if (handler.every == 0ms) continue;
            auto waiting = tx.value<std::int64_t>("select 1 from job where finished_at is null and kind = $1",
                                                  handler.kind);
            if (!waiting) enqueue_json(tx, handler.kind, "{}", tx.now());
        }
    });
}

std::int64_t forget(Tx& tx, JobState state, Instant moment, int limit)
{
    return tx.run("delete from job where id in"
                  " (select id from job where state = $1 and finished_at < $2 limit $3)",
                  state, moment, limit);
}

} // namespace jobs

namespace {
constexpr std::chrono::milliseconds idle_pause{1'000};
constexpr std::chrono::milliseconds pause_without_database{10'000};
} // namespace

struct JobRunner::State {
    State(Database& given, std::vector<JobHandler> jobs, OnFailure report)
        : database(given), handlers(std::move(jobs)), on_failure(std::move(report))
    {
    }

    std::chrono::milliseconds step()
    {
        try {
            return jobs::run_next(database, handlers, on_failure) ? std::chrono::milliseconds(0) : idle_pause;
        } catch (std::exception const& error) {
            on_failure("jobs", error.what());
            return pause_without_database;
        }
    }

    Database& database;
    std::vector<JobHandler> handlers;
    OnFailure on_failure;
    std::vector<std::unique_ptr<Loop>> loops;
    std::shared_ptr<void> watch;
};

JobRunner::JobRunner(Database& database, std::vector<JobHandler> handlers, OnFailure on_failure, int threads)
    : state_(std::make_unique<State>(database, std::move(handlers), std::move(on_failure)))
{
    jobs::begin_recurring(database, state_->handlers);
    for (int i = 0; i < threads; ++i)
        state_->loops.push_back(std::make_unique<Loop>([state = state_.get()] { return state->step(); }));
    state_->watch = database.watch([state = state_.get()] {
        for (auto const& loop : state->loops) loop->wake();
    });
}

// First nobody may wake the threads any more, then they end.
JobRunner::~JobRunner()
{
    state_->watch.reset();
    state_->loops.clear();
}

} // namespace erasmi::data
