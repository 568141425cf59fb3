// Connections for reading, lent to one transaction at a time.
#pragma once

#include "data/driver.hpp"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace erasmi::data {

class Pool {
public:
    using Connect = std::function<std::unique_ptr<Connection>()>;

    /// Connections are made when needed, at most `limit`.
    Pool(Connect connect, std::size_t limit) : connect_(std::move(connect)), limit_(limit) {}

    /// A connection inside a reading transaction. One that broke while nobody used it is replaced. Throws
    /// `Error` unavailable when the database is, or when all connections stay lent for ten seconds.
    class Loan {
    public:
        explicit Loan(Pool& pool);
        ~Loan();
        Loan(Loan const&) = delete;
        Loan& operator=(Loan const&) = delete;
        Connection& operator*() const { return *connection_; }
        Connection* operator->() const { return connection_.get(); }

    private:
        Pool& pool_;
        std::unique_ptr<Connection> connection_;
    };

private:
    std::unique_ptr<Connection> take();
    void give_back(std::unique_ptr<Connection> connection);

    Connect connect_;
    std::size_t limit_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    std::size_t lent_ = 0;
};

} // namespace erasmi::data
