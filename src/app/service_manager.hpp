// What systemd and its like offer a service: a listening socket, word that it is ready, a watchdog
// (sd_listen_fds(3), sd_notify(3)).
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace erasmi::app {

/// The listening socket that was handed to this process, or -1. Children do not inherit the offer.
int inherited_socket();

/// Sends a line such as "READY=1"; without effect when nobody waits for it.
void notify_service_manager(std::string_view state);

/// How often the watchdog wants to hear from us: half of its patience; nothing when there is no watchdog.
std::optional<std::chrono::milliseconds> watchdog_rhythm();

/// Tells the watchdog that we live as long as `is_alive` says so. Ends with its owner.
class WatchdogPing {
public:
    explicit WatchdogPing(std::function<bool()> is_alive);

private:
    std::jthread thread_;
};

} // namespace erasmi::app
