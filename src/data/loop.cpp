#include "data/loop.hpp"

#include <new>

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

std::chrono::milliseconds Loop::pause_after_step()
{
    try {
        return step_();
    } catch (std::bad_alloc const&) {
        return std::chrono::seconds(1); // not even for what the step does about it
    }
}

void Loop::run()
{
    std::unique_lock lock(mutex_);
    while (!is_closing_) {
        is_woken_ = false;
        lock.unlock();
        auto pause = pause_after_step();
        lock.lock();
        changed_.wait_for(lock, pause, [&] { return is_woken_ || is_closing_; });
    }
}

} // namespace erasmi::data
