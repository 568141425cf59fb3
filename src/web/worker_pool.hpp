// Threads for work that may block: passwords, documents, a database behind a network.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace erasmi::web {

class WorkerPool {
public:
    explicit WorkerPool(std::size_t threads, std::size_t queue_limit = 10'000);
    /// Finishes what was accepted.
    ~WorkerPool();
    WorkerPool(WorkerPool const&) = delete;
    WorkerPool& operator=(WorkerPool const&) = delete;

    /// False when the queue is full: the caller answers 503.
    bool post(std::function<void()> work);

private:
    void run();

    std::size_t queue_limit_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> queue_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace erasmi::web
