#include "data/postgres/listener.hpp"

#include "data/error.hpp"
#include "data/postgres/connection.hpp"
#include "data/postgres/statement.hpp"

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <system_error>

namespace erasmi::data::postgres {

namespace {

constexpr int pause_before_reconnecting = 1'000; // milliseconds
constexpr int no_limit = -1;

struct FinishConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

bool take_notifications(PGconn* connection)
{
    bool has_any = false;
    while (auto* notification = PQnotifies(connection)) {
        PQfreemem(notification);
        has_any = true;
    }
    return has_any;
}

} // namespace

Listener::Listener(std::string url, std::function<void()> wake)
    : url_(std::move(url)), wake_(std::move(wake)), closing_(::eventfd(0, EFD_CLOEXEC))
{
    if (closing_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
    thread_ = std::thread([this] { run(); });
}

Listener::~Listener()
{
    ::eventfd_write(closing_, 1);
    thread_.join();
    ::close(closing_);
}

void Listener::run()
{
    do {
        try {
            listen();
        } catch (Error const&) {
            // Those who write and read report that the server is away.
        }
    } while (wait_for(closing_, pause_before_reconnecting));
}

// Returns when it is time to go; throws when the connection is lost.
void Listener::listen()
{
    std::unique_ptr<PGconn, FinishConnection> connection(open_connection(url_));
    auto* handle = connection.get();
    checked(handle, PQexec(handle, "listen erasmi_event"), "listen");
    wake_(); // for what was committed before
    while (wait_for(PQsocket(handle), no_limit)) {
        if (PQconsumeInput(handle) == 0) fail(handle, nullptr, "listen");
        if (take_notifications(handle)) wake_();
    }
}

// False when it is time to go. The descriptor may also be the one that tells so.
bool Listener::wait_for(int descriptor, int milliseconds) const
{
    std::array<pollfd, 2> descriptors{{{closing_, POLLIN, 0}, {descriptor, POLLIN, 0}}};
    ::poll(descriptors.data(), descriptors.size(), milliseconds);
    return descriptors[0].revents == 0;
}

} // namespace erasmi::data::postgres
