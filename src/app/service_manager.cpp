#include "app/service_manager.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace erasmi::app {

namespace {

// The first socket that is handed over (SD_LISTEN_FDS_START).
constexpr int first_inherited = 3;

std::optional<std::int64_t> number_in(char const* variable)
{
    auto const* text = std::getenv(variable);
    if (!text) return {};
    std::int64_t number = 0;
    auto [end, error] = std::from_chars(text, text + std::strlen(text), number);
    return error == std::errc{} && *end == '\0' ? std::optional(number) : std::nullopt;
}

} // namespace

int inherited_socket()
{
    bool is_meant_for_us = number_in("LISTEN_PID") == std::int64_t(getpid());
    auto count = number_in("LISTEN_FDS").value_or(0);
    unsetenv("LISTEN_PID");
    unsetenv("LISTEN_FDS");
    unsetenv("LISTEN_FDNAMES");
    if (!is_meant_for_us || count < 1) return -1;
    fcntl(first_inherited, F_SETFD, FD_CLOEXEC);
    return first_inherited;
}

void notify_service_manager(std::string_view state)
{
    auto const* path = std::getenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (!path || std::strlen(path) >= sizeof address.sun_path) return;
    std::strcpy(address.sun_path, path);
    if (*path == '@') address.sun_path[0] = '\0'; // an abstract address
    int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return;
    auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + std::strlen(path));
    sendto(socket, state.data(), state.size(), MSG_NOSIGNAL, reinterpret_cast<sockaddr const*>(&address),
           size);
    close(socket);
}

std::optional<std::chrono::milliseconds> watchdog_rhythm()
{
    auto microseconds = number_in("WATCHDOG_USEC");
    auto process = number_in("WATCHDOG_PID");
    if (!microseconds || *microseconds <= 0 || (process && *process != getpid())) return {};
    return std::chrono::milliseconds(std::max<std::int64_t>(*microseconds / 2000, 1));
}

WatchdogPing::WatchdogPing(std::function<bool()> is_alive)
{
    auto rhythm = watchdog_rhythm();
    if (!rhythm) return;
    thread_ = std::jthread([rhythm = *rhythm, is_alive = std::move(is_alive)](std::stop_token stop) {
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        while (!stop.stop_requested()) {
            if (is_alive()) notify_service_manager("WATCHDOG=1");
            wake.wait_for(lock, stop, rhythm, [] { return false; });
        }
    });
}

} // namespace erasmi::app
