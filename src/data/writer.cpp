#include "data/writer.hpp"

#include "data/error.hpp"

#include <algorithm>
#include <chrono>
#include <new>
#include <utility>

namespace erasmi::data {

namespace {

constexpr std::size_t batch_limit = 256;
constexpr std::size_t queue_limit = 10'000;
constexpr int attempts = 3;
constexpr std::chrono::milliseconds pause_without_memory{20};

bool is_conflict(std::exception_ptr const& error)
{
    if (!error) return false;
    try {
        std::rethrow_exception(error);
    } catch (Error const& refusal) {
        return refusal.kind() == ErrorKind::conflict;
    } catch (...) {
        return false;
    }
}

// Faults of the database strike every work alike; others, such as a rule that is checked at commit, strike
// one.
bool is_fault_of_one(std::exception_ptr const& error)
{
    try {
        std::rethrow_exception(error);
    } catch (Error const& refusal) {
        return refusal.kind() != ErrorKind::full && refusal.kind() != ErrorKind::unavailable;
    } catch (...) {
        return true;
    }
}

} // namespace

Writer::Writer(Connect connect, Surroundings& surroundings, std::function<void(std::int64_t, bool)> committed)
    : connect_(std::move(connect)),
      surroundings_(surroundings),
      committed_(std::move(committed)),
      connection_(connect_())
{
    thread_ = std::thread([this] { run(); });
}

Writer::~Writer()
{
    {
        std::lock_guard lock(mutex_);
        is_closing_ = true;
    }
    posted_.notify_one();
    thread_.join();
}

void Writer::post(WriteWork work)
{
    {
        std::lock_guard lock(mutex_);
        if (queue_.size() >= queue_limit) throw Stop(Status::service_unavailable);
        queue_.push_back(std::move(work));
    }
    posted_.notify_one();
}

/// Works off what waits; false: nothing does and nothing will.
bool Writer::run_next()
{
    auto batch = next_batch();
    if (batch.empty()) return false;
    commit(batch);
    if (connection_) connection_->tidy();
    return true;
}

// The thread outlives a lack of memory: whoever was not told hears it from a deadline.
void Writer::run()
{
    for (bool goes_on = true; goes_on;) {
        try {
            goes_on = run_next();
        } catch (std::bad_alloc const&) {
            std::this_thread::sleep_for(pause_without_memory);
        }
    }
}

// Empty: nothing waits and nothing will.
std::vector<WriteWork> Writer::next_batch()
{
    std::unique_lock lock(mutex_);
    posted_.wait(lock, [&] { return is_closing_ || !queue_.empty(); });
    auto end = queue_.begin() + static_cast<std::ptrdiff_t>(std::min(queue_.size(), batch_limit));
    std::vector<WriteWork> batch(std::move_iterator(queue_.begin()), std::move_iterator(end));
    queue_.erase(queue_.begin(), end);
    return batch;
}

void Writer::commit(std::span<WriteWork> batch)
{
    Errors errors;
    auto failure = try_batch(batch, errors);
    for (int attempt = 1; attempt < attempts && is_conflict(failure); ++attempt)
        failure = try_batch(batch, errors);
    if (!failure) return report(batch, errors);
    if (batch.size() == 1 || !is_fault_of_one(failure)) return report(batch, Errors(batch.size(), failure));
    for (auto& work : batch) commit({&work, 1});
}

// Nothing after the commit, or what made the whole transaction fail.
std::exception_ptr Writer::try_batch(std::span<WriteWork> batch, Errors& errors)
{
    try {
        errors = run_batch(batch);
        return nullptr;
    } catch (...) {
        auto failure = std::current_exception();
        abandon();
        return failure;
    }
}

// Returns what became of each work after the commit. Throws when the whole transaction failed.
Writer::Errors Writer::run_batch(std::span<WriteWork> batch)
{
    wakes_ = false;
    begin();
    auto statements_before = connection_->statements_run();
    Errors errors;
    for (auto& work : batch) errors.push_back(run_work(work));
    if (wakes_) connection_->announce_events();
    connection_->commit();
    committed_(connection_->statements_run() - statements_before, wakes_);
    return errors;
}

std::exception_ptr Writer::run_work(WriteWork& work)
{
    connection_->savepoint();
    try {
        Tx tx(*connection_, surroundings_, Access::write);
        work.run(tx);
        connection_->release_savepoint();
        wakes_ = wakes_ || tx.wakes();
        return nullptr;
    } catch (...) {
        auto error = std::current_exception();
        if (!connection_->in_transaction() || is_conflict(error)) throw;
        connection_->rollback_to_savepoint();
        return error;
    }
}

// A connection that was lost is replaced; one that is lost only now is replaced once.
void Writer::begin()
{
    if (connection_ && connection_->is_alive()) {
        try {
            return connection_->begin(Access::write);
        } catch (Error const&) {
            if (connection_->is_alive()) throw;
        }
    }
    connection_.reset();
    connection_ = connect_();
    connection_->begin(Access::write);
}

void Writer::abandon()
{
    try {
        if (connection_ && connection_->is_alive() && connection_->in_transaction()) connection_->rollback();
    } catch (Error const&) {
        connection_.reset();
    }
}

void Writer::report(std::span<WriteWork> batch, Errors const& errors)
{
    for (std::size_t i = 0; i < batch.size(); ++i) {
        try {
            batch[i].done(errors[i] ? as_stop(errors[i]) : nullptr);
        } catch (...) {
            // What was committed stands, whatever the one who waited makes of it; the others still wait.
        }
    }
}

} // namespace erasmi::data
