// Hears when another node has committed something that followers want to know.
#pragma once

#include <functional>
#include <string>
#include <thread>

namespace erasmi::data::postgres {

/// Notifications are a hint: one may be lost while the server is away. So whoever is woken also looks by
/// itself now and then.
class Listener {
public:
    /// Calls `wake` on a thread of its own.
    Listener(std::string url, std::function<void()> wake);
    ~Listener();
    Listener(Listener const&) = delete;
    Listener& operator=(Listener const&) = delete;

private:
    void run();
    void listen();
    bool wait_for(int descriptor, int milliseconds) const;

    std::string url_;
    std::function<void()> wake_;
    int closing_; ///< an eventfd that becomes readable when it is time to go
    std::thread thread_;
};

} // namespace erasmi::data::postgres
