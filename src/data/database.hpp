// The database: many readers, one writer that shares each commit among all who wait for it.
//
// Writes of one program run one after the other on one thread, and on PostgreSQL a lock does the same for all
// nodes. So a write sees everything that was written before it, on both databases alike, and no rule checked
// inside it can be broken by another write at the same time. It should take milliseconds.
#pragma once

#include "base/clock.hpp"
#include "data/tx.hpp"

#include <concepts>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

namespace erasmi::data {

struct DatabaseOptions {
    std::string url;                      ///< "sqlite:/path/file.db" or "postgresql://…"
    Surroundings* surroundings = nullptr; ///< none: the real ones
    int pool = 16;                        ///< connections for reading at the same time, besides the writer's
};

/// All functions may be called from any thread. A full disk or a lost database becomes `Stop` 507 or 503 and
/// heals by itself; everything else that the work throws arrives as it was thrown.
class Database {
public:
    /// Opens without migrating. Throws `Error` when the database cannot be reached.
    static std::unique_ptr<Database> open(DatabaseOptions options);
    /// Finishes the writes that wait.
    ~Database();
    Database(Database const&) = delete;
    Database& operator=(Database const&) = delete;

    /// Returns what `work(tx)` returns. All its statements see the same state; none may write.
    template <std::invocable<Tx&> Work>
    auto read(Work&& work) -> std::invoke_result_t<Work&, Tx&>
    {
        return with_result(work, [&](std::function<void(Tx&)> const& run) { run_read(run); });
    }

    /// Returns what `work(tx)` returned, once it is on disk. An exception of `work` undoes what this work did
    /// and nothing else. `work` may run more than once before it is committed: it only changes the database
    /// and what it returns. Not from inside another write.
    template <std::invocable<Tx&> Work>
    auto write(Work&& work) -> std::invoke_result_t<Work&, Tx&>
    {
        return with_result(work, [&](std::function<void(Tx&)> run) { run_write(std::move(run)); });
    }

    /// Like `write` without waiting. `done` is called once on the writer's thread, after the commit or with
    /// the exception that prevented it; it must return quickly and must not write itself.
    void write_later(std::function<void(Tx&)> work, std::function<void(std::exception_ptr)> done);

    Dialect dialect() const;
    std::string const& url() const;
    Surroundings& surroundings() const;
    /// True when a read costs microseconds and may run on the thread that serves the network.
    bool read_is_inline() const { return dialect() == Dialect::sqlite; }
    /// Statements run by all transactions that were committed, without those that frame transactions.
    std::int64_t statements_run() const;

    /// Calls `wake` after every commit that recorded an event or queued a job, here or (PostgreSQL) on
    /// another node, until the returned object goes. A hint for threads that also look by themselves: calls
    /// may come for nothing, and another node's may be lost. `wake` returns at once and does not use the
    /// database.
    std::shared_ptr<void> watch(std::function<void()> wake);

    struct State;

private:
    explicit Database(std::unique_ptr<State> state);

    template <class Work, class Run>
    static auto with_result(Work& work, Run&& run) -> std::invoke_result_t<Work&, Tx&>
    {
        using Result = std::invoke_result_t<Work&, Tx&>;
        if constexpr (std::is_void_v<Result>) {
            run([&](Tx& tx) { work(tx); });
        } else {
            std::optional<Result> result;
            run([&](Tx& tx) { result.emplace(work(tx)); });
            return std::move(*result);
        }
    }

    void run_read(std::function<void(Tx&)> const& work);
    void run_write(std::function<void(Tx&)> work);

    std::unique_ptr<State> state_;
};

} // namespace erasmi::data
