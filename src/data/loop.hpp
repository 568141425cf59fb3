// A thread that does the same step again and again.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace erasmi::data {

/// Between two calls of `step` it sleeps as long as the first one returned, or until woken. `step` must not
/// throw, but for want of memory.
class Loop {
public:
    explicit Loop(std::function<std::chrono::milliseconds()> step);
    /// Waits for the step at work.
    ~Loop();
    Loop(Loop const&) = delete;
    Loop& operator=(Loop const&) = delete;

    void wake();

private:
    void run();
    std::chrono::milliseconds pause_after_step();

    std::function<std::chrono::milliseconds()> step_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_woken_ = false;
    bool is_closing_ = false;
    std::thread thread_;
};

} // namespace erasmi::data
