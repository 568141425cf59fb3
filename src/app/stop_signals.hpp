// SIGTERM and SIGINT as a plain call on a plain thread.
#pragma once

#include <functional>
#include <thread>

namespace erasmi::app {

/// Made before any other thread, so that all inherit the blocked signals.
class StopSignals {
public:
    StopSignals();
    StopSignals(StopSignals const&) = delete;
    StopSignals& operator=(StopSignals const&) = delete;

    /// Calls `stop` for the first signal; a second one ends the program at once. Waits as long as the
    /// returned thread lives.
    [[nodiscard]] std::jthread watch(std::function<void()> stop);
};

} // namespace erasmi::app
