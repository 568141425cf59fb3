#include "data/loop.hpp"

namespace erasmi::data {

Loop::Loop(std::function<std::chrono::milliseconds()> step)
    : step_(std::move(step)), thread_([this] { run(); })
{
}

Loop::~Loop()
{
    {
        std::lock_guard lock(mutex_);
        is_closing_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Loop::wake()
{
    {
        std::lock_guard lock(mutex_);
        is_woken_ = true;
    }
    changed_.notify_one();
}

void Loop::run()
{
    std::unique_lock lock(mutex_);
    while (!is_closing_) {
        is_woken_ = false;
        lock.unlock();
        auto pause = step_();
        lock.lock();
        changed_.wait_for(lock, pause, [&] { return is_woken_ || is_closing_; });
    }
}

} // namespace erasmi::data
