#include "data/database.hpp"

#include "data/pool.hpp"
#include "data/postgres/listener.hpp"
#include "data/wakeups.hpp"
#include "data/writer.hpp"

#include <atomic>
#include <future>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <utility>

namespace erasmi::data {

struct Database::State {
    explicit State(DatabaseOptions given)
        : options(std::move(given)),
          dialect(dialect_of(options.url)),
          surroundings(options.surroundings ? *options.surroundings : real_surroundings()),
          wakeups(std::make_shared<Wakeups>()),
          pool([this] { return connect(options.url, Access::read); }, static_cast<std::size_t>(options.pool)),
          writer([this] { return connect(options.url, Access::write); }, surroundings,
                 [this](std::int64_t statements, bool wakes) {
                     statements_run += statements;
                     if (wakes) wakeups->wake();
                 })
    {
    }

    DatabaseOptions options;
    Dialect dialect;
    Surroundings& surroundings;
    std::shared_ptr<Wakeups> wakeups;
    std::atomic<std::int64_t> statements_run = 0;
    Pool pool;
    Writer writer; // after all that it uses until it has ended
    std::once_flag listens;
    std::optional<postgres::Listener> listener;
};

std::unique_ptr<Database> Database::open(DatabaseOptions options)
{
    return std::unique_ptr<Database>(new Database(std::make_unique<State>(std::move(options))));
}

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::~Database() = default;

void Database::run_read(std::function<void(Tx&)> const& work)
{
    try {
        Pool::Loan connection(state_->pool);
        auto statements_before = connection->statements_run();
        Tx tx(*connection, state_->surroundings, Access::read);
        work(tx);
        connection->commit();
        state_->statements_run += connection->statements_run() - statements_before;
    } catch (Error const&) {
        std::rethrow_exception(as_stop(std::current_exception()));
    }
}

void Database::run_write(std::function<void(Tx&)> work)
{
    if (state_->writer.is_this_thread())
        throw std::logic_error("a write inside a write would wait for itself");
    // Shared, because the writer may still be inside set_value when this function has returned.
    auto promise = std::make_shared<std::promise<void>>();
    auto finished = promise->get_future();
    state_->writer.post({std::move(work), [promise](std::exception_ptr error) {
                             if (error)
                                 promise->set_exception(error);
                             else
                                 promise->set_value();
                         }});
    finished.get();
}

void Database::write_later(std::function<void(Tx&)> work, std::function<void(std::exception_ptr)> done)
{
    state_->writer.post({std::move(work), std::move(done)});
}

Dialect Database::dialect() const { return state_->dialect; }
std::string const& Database::url() const { return state_->options.url; }
Surroundings& Database::surroundings() const { return state_->surroundings; }
std::int64_t Database::statements_run() const { return state_->statements_run; }

std::shared_ptr<void> Database::watch(std::function<void()> wake)
{
    if (dialect() == Dialect::postgres)
        std::call_once(state_->listens, [this] {
            state_->listener.emplace(url(), [wakeups = state_->wakeups] { wakeups->wake(); });
        });
    return state_->wakeups->add(std::move(wake));
}

} // namespace erasmi::data
