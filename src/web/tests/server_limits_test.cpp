// What a stranger may take: time, connections, file descriptors.
#include "web/tests/server_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <ctime>

namespace erasmi::web {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;

constexpr auto plain = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

ServerOptions impatient()
{
    auto options = TestServer::options();
    options.header_timeout = options.body_timeout = options.idle_timeout = options.write_timeout = 100ms;
    return options;
}

/// Sends a byte now and then, as long as the server takes them: 10 seconds at most.
void trickle(Client& client)
{
    for (int i = 0; i < 500 && client.try_send("x"); ++i) std::this_thread::sleep_for(20ms);
}

TEST(Server, EndsASlowHeadHoweverItTrickles)
{
    TestServer server(echo, impatient());
    auto client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    auto start = std::chrono::steady_clock::now();
    std::thread slow([&] { trickle(client); });
    EXPECT_EQ(client.answer().status, 408);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
    ::shutdown(client.descriptor(), SHUT_RDWR);
    slow.join();
}

TEST(Server, EndsASlowBody)
{
    TestServer server(echo, impatient());
    auto client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\n");
    std::thread slow([&] { trickle(client); });
    EXPECT_EQ(client.answer().status, 408);
    ::shutdown(client.descriptor(), SHUT_RDWR);
    slow.join();
}

TEST(Server, ClosesSilentConnectionsWithoutAWord)
{
    TestServer server(echo, impatient());
    auto never_spoke = server.connect();
    EXPECT_THAT(never_spoke.read_all(), IsEmpty());
    EXPECT_TRUE(never_spoke.is_closed());

    auto spoke_once = server.connect();
    EXPECT_EQ(spoke_once.send(plain).answer().status, 200);
    EXPECT_THAT(spoke_once.read_all(), IsEmpty());
    EXPECT_TRUE(spoke_once.is_closed());
}

TEST(Server, EndsAClientThatDoesNotRead)
{
    auto body = std::make_shared<std::string const>(50'000'000, 'x');
    TestServer server(
        [&](Request const&) {
            Response response;
            response.shared_body = body;
            return response;
        },
        impatient());
    auto client = server.connect();
    client.send(plain);
    EXPECT_TRUE(eventually([&] { return server.server().connections() == 1; }));
    EXPECT_TRUE(eventually([&] { return server.server().connections() == 0; }));
}

TEST(Server, WaitsForASlowApplicationBeyondAllTimeouts)
{
    auto application = application_of(echo);
    application.handle = [](Request request, Respond respond) {
        std::thread([request = std::move(request), respond = std::move(respond)] {
            std::this_thread::sleep_for(300ms);
            respond(echo(request));
        }).detach();
    };
    TestServer server(std::move(application), impatient());
    EXPECT_EQ(server.ask(plain).status, 200);
}

TEST(Server, LetsConnectionsWaitBeyondItsLimit)
{
    auto options = TestServer::options();
    options.connection_limit = 2;
    TestServer server(echo, options);
    auto first = server.connect(), second = server.connect();
    first.send(plain).answer();
    second.send(plain).answer();
    auto third = server.connect();
    third.send(plain);
    EXPECT_EQ(server.server().connections(), 2u);
    first.end_sending();
    EXPECT_EQ(third.answer().status, 200) << "once another has left";
}

TEST(Server, TurnsAwayThePeerWithTooManyConnections)
{
    auto options = TestServer::options();
    options.connections_per_peer = 2;
    TestServer server(echo, options);
    auto first = server.connect(), second = server.connect();
    EXPECT_EQ(first.send(plain).answer().status, 200);
    EXPECT_EQ(second.send(plain).answer().status, 200);
    auto third = server.connect();
    EXPECT_EQ(third.answer().status, 503);
    EXPECT_EQ(first.send(plain).answer().status, 200);
}

TEST(Server, CountsNoConnectionsOfTrustedProxies)
{
    auto options = TestServer::options();
    options.connections_per_peer = 1;
    options.trusted_proxies = {"127.0.0.1"};
    TestServer server(echo, options);
    auto first = server.connect(), second = server.connect();
    EXPECT_EQ(first.send(plain).answer().status, 200);
    EXPECT_EQ(second.send(plain).answer().status, 200);
}

/// Lets the process open one further file.
struct OneDescriptorLeft {
    rlimit old{};
    OneDescriptorLeft()
    {
        ::getrlimit(RLIMIT_NOFILE, &old);
        auto next = ::dup(0);
        ::close(next);
        rlimit tight{.rlim_cur = static_cast<rlim_t>(next) + 1, .rlim_max = old.rlim_max};
        ::setrlimit(RLIMIT_NOFILE, &tight);
    }
    ~OneDescriptorLeft() { ::setrlimit(RLIMIT_NOFILE, &old); }
};

std::chrono::nanoseconds processor_time()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

TEST(Server, RestsWithoutFileDescriptorsAndRecovers)
{
    TestServer server(echo);
    EXPECT_EQ(server.ask(plain).status, 200);
    EXPECT_TRUE(eventually([&] { return server.server().connections() == 0; }));

    std::optional<Client> client;
    {
        OneDescriptorLeft tight;
        client.emplace(server.connect()); // takes the last one: the server cannot accept
        client->send(plain);
        auto before = processor_time();
        std::this_thread::sleep_for(400ms);
        EXPECT_LT(processor_time() - before, 100ms);
        EXPECT_EQ(server.server().connections(), 0u);
    }
    EXPECT_EQ(client->answer().status, 200);
}

} // namespace
} // namespace erasmi::web
