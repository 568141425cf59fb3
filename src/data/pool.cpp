#include "data/pool.hpp"

#include "data/error.hpp"

#include <chrono>

namespace erasmi::data {

namespace {
constexpr std::chrono::seconds patience{10};
}

Pool::Loan::Loan(Pool& pool) : pool_(pool), connection_(pool.take())
{
    try {
        if (connection_) {
            try {
                connection_->begin(Access::read);
                return;
            } catch (Error const&) {
                if (connection_->is_alive()) throw;
            }
        }
        connection_ = pool_.connect_();
        connection_->begin(Access::read);
    } catch (...) {
        pool_.give_back(nullptr);
        throw;
    }
}

Pool::Loan::~Loan()
{
    bool is_usable = connection_->is_alive();
    if (is_usable && connection_->in_transaction()) {
        try {
            connection_->rollback();
        } catch (Error const&) {
            is_usable = false;
        }
    }
    pool_.give_back(is_usable ? std::move(connection_) : nullptr);
}

// Nothing: the borrower makes a new one, outside the lock.
std::unique_ptr<Connection> Pool::take()
{
    std::unique_lock lock(mutex_);
    if (!returned_.wait_for(lock, patience, [&] { return lent_ < limit_; }))
        throw Error(ErrorKind::unavailable, "all connections are in use");
    ++lent_;
    if (idle_.empty()) return nullptr;
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
}

void Pool::give_back(std::unique_ptr<Connection> connection)
{
    {
        std::lock_guard lock(mutex_);
        --lent_;
        if (connection) idle_.push_back(std::move(connection));
    }
    returned_.notify_one();
}

} // namespace erasmi::data
