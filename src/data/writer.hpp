// The thread that writes: it takes all works that wait, runs each in a savepoint of one transaction, commits
// once and then reports to all.
#pragma once

#include "base/clock.hpp"
#include "data/tx.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace erasmi::data {

/// `done` gets nothing after the commit, or the exception that prevented it.
struct WriteWork {
    std::function<void(Tx&)> run;
    std::function<void(std::exception_ptr)> done;
};

class Writer {
public:
    using Connect = std::function<std::unique_ptr<Connection>()>;

    /// `committed` is told after each commit how many statements it took and whether one of its works wakes
    /// others.
    Writer(Connect connect, Surroundings& surroundings,
           std::function<void(std::int64_t statements, bool wakes)> committed);
    /// Finishes the works that wait.
    ~Writer();

    /// Throws `Stop` 503 when too many works wait already.
    void post(WriteWork work);
    bool is_this_thread() const { return std::this_thread::get_id() == thread_.get_id(); }

private:
    using Errors = std::vector<std::exception_ptr>;

    void run();
    bool run_next();
    std::vector<WriteWork> next_batch();
    void commit(std::span<WriteWork> batch);
    std::exception_ptr try_batch(std::span<WriteWork> batch, Errors& errors);
    Errors run_batch(std::span<WriteWork> batch);
    std::exception_ptr run_work(WriteWork& work);
    void begin();
    void abandon();
    void report(std::span<WriteWork> batch, Errors const& errors);

    Connect connect_;
    Surroundings& surroundings_;
    std::function<void(std::int64_t, bool)> committed_;
    std::unique_ptr<Connection> connection_;
    bool wakes_ = false; ///< of the batch at work

    std::mutex mutex_;
    std::condition_variable posted_;
    std::deque<WriteWork> queue_;
    bool is_closing_ = false;
    std::thread thread_;
};

} // namespace erasmi::data
