// One event loop: its thread accepts, reads, asks the application and answers.
#pragma once

#include "web/server/shared.hpp"

#include <chrono>
#include <memory>

namespace erasmi::web {

class Loop {
public:
    /// Accepts from a duplicate of `listener`, which all loops share: the next free one takes the next
    /// client.
    Loop(Shared& shared, int listener);
    ~Loop();
    Loop(Loop const&) = delete;
    Loop& operator=(Loop const&) = delete;

    /// Until stopped and the last connection has ended.
    void run();
    /// From any thread.
    void stop();
    /// Has the loop looked after its connections since that moment, or ended? From any thread.
    bool has_turned_since(std::chrono::steady_clock::time_point moment) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace erasmi::web
