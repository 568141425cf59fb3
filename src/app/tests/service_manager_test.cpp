#include "app/service_manager.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

namespace erasmi::app {
namespace {

/// The socket on which systemd would listen.
class FakeServiceManager {
public:
    FakeServiceManager()
    {
        auto path = std::filesystem::path(::testing::TempDir()) / "notify.sock";
        std::filesystem::remove(path);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.string().copy(address.sun_path, sizeof address.sun_path - 1);
        socket_ = socket(AF_UNIX, SOCK_DGRAM, 0);
        EXPECT_EQ(bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        setenv("NOTIFY_SOCKET", path.c_str(), 1);
    }
    ~FakeServiceManager()
    {
        unsetenv("NOTIFY_SOCKET");
        close(socket_);
    }
    FakeServiceManager(FakeServiceManager const&) = delete;

    std::string heard()
    {
        char text[64];
        auto size = recv(socket_, text, sizeof text, 0);
        return {text, static_cast<std::size_t>(std::max<ssize_t>(size, 0))};
    }

private:
    int socket_;
};

TEST(ServiceManager, HearsThatWeAreReady)
{
    FakeServiceManager manager;
    notify_service_manager("READY=1");
    EXPECT_EQ(manager.heard(), "READY=1");
}

TEST(ServiceManager, MayBeAbsent)
{
    unsetenv("NOTIFY_SOCKET");
    notify_service_manager("READY=1");
    unsetenv("WATCHDOG_USEC");
    EXPECT_FALSE(watchdog_rhythm());
}

TEST(Watchdog, IsPingedTwiceInItsPatience)
{
    FakeServiceManager manager;
    setenv("WATCHDOG_USEC", "40000", 1);
    EXPECT_EQ(watchdog_rhythm(), std::chrono::milliseconds(20));
    WatchdogPing ping([] { return true; });
    EXPECT_EQ(manager.heard(), "WATCHDOG=1");
    EXPECT_EQ(manager.heard(), "WATCHDOG=1");
    unsetenv("WATCHDOG_USEC");
}

TEST(Watchdog, OfAnotherProcessIsNotOurs)
{
    setenv("WATCHDOG_USEC", "40000", 1);
    setenv("WATCHDOG_PID", "1", 1);
    EXPECT_FALSE(watchdog_rhythm());
    unsetenv("WATCHDOG_PID");
    unsetenv("WATCHDOG_USEC");
}

TEST(InheritedSockets, AreOnlyThoseMeantForThisProcess)
{
    setenv("LISTEN_PID", "1", 1);
    setenv("LISTEN_FDS", "1", 1);
    EXPECT_EQ(inherited_socket(), -1);
    EXPECT_EQ(std::getenv("LISTEN_FDS"), nullptr);

    setenv("LISTEN_PID", std::to_string(getpid()).c_str(), 1);
    setenv("LISTEN_FDS", "1", 1);
    EXPECT_EQ(inherited_socket(), 3);
}

} // namespace
} // namespace erasmi::app
