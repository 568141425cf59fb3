// Those who want to know that something was committed.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace erasmi::data {

class Wakeups {
public:
    /// Called by `wake` as long as the returned object lives; its destructor waits for a call that is under
    /// way.
    std::shared_ptr<void> add(std::function<void()> callback);
    void wake();

private:
    struct Watch;
    struct Registry {
        std::mutex mutex;
        std::vector<Watch*> watches;
    };
    std::shared_ptr<Registry> registry_ = std::make_shared<Registry>();
};

} // namespace erasmi::data
