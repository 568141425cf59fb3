// Stopping without losing an answer, and handing a listening socket to a successor.
#include "web/tests/server_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <future>
#include <system_error>

namespace erasmi::web {
namespace {

using namespace std::chrono_literals;

constexpr auto plain = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

ServerOptions patient()
{
    auto options = TestServer::options();
    options.drain_timeout = 60s;
    return options;
}

TEST(StoppingServer, FinishesWhatWasAsked)
{
    std::promise<Respond> late;
    auto application = application_of(echo);
    application.handle = [&](Request, Respond respond) { late.set_value(std::move(respond)); };
    TestServer server(std::move(application), patient());
    auto client = server.connect();
    client.send(plain);
    auto respond = late.get_future().get();
    server.server().stop();
    EXPECT_TRUE(eventually([&] { return Client(server.port()).answer().status == 0; }))
        << "nobody new gets in";
    respond(text_response(Status::ok, "done"));
    auto answer = client.answer();
    EXPECT_EQ(answer.body, "done");
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_TRUE(client.is_closed());
    server.join();
}

TEST(Server, SaysWhenAnEventLoopIsStuck)
{
    std::promise<void> release;
    auto application = application_of(echo);
    application.handle = [&](Request, Respond const& respond) {
        release.get_future().wait();
        respond(text_response(Status::ok, "done"));
    };
    TestServer server(std::move(application));
    EXPECT_TRUE(server.server().is_moving(1min));
    auto client = server.connect();
    client.send(plain);
    EXPECT_TRUE(eventually([&] { return !server.server().is_moving(300ms); }));
    release.set_value();
    EXPECT_EQ(client.answer().body, "done");
    EXPECT_TRUE(eventually([&] { return server.server().is_moving(1min); }));
}

TEST(StoppingServer, FinishesABodyThatIsUnderWay)
{
    TestServer server(echo, patient());
    auto client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc");
    EXPECT_TRUE(eventually([&] { return server.server().connections() == 1; }));
    server.server().stop();
    EXPECT_EQ(client.send("def").answer().body, "POST / abcdef");
    server.join();
}

TEST(StoppingServer, ClosesIdleConnections)
{
    TestServer server(echo, patient());
    auto spoke = server.connect(), silent = server.connect();
    spoke.send(plain).answer();
    server.server().stop();
    EXPECT_TRUE(spoke.is_closed());
    EXPECT_TRUE(silent.is_closed());
    spoke.end_sending();
    silent.end_sending();
    server.join();
}

TEST(StoppingServer, AnswersARequestThatMetTheStop)
{
    TestServer server(echo, patient());
    auto client = server.connect();
    client.send(plain).answer();
    server.server().stop();
    auto answer = client.send("GET /last HTTP/1.1\r\nHost: a\r\n\r\n").answer();
    EXPECT_EQ(answer.body, "GET /last ");
    EXPECT_EQ(answer.header("Connection"), "close");
    client.end_sending();
    server.join();
}

TEST(StoppingServer, GivesUpAfterTheDrainTimeout)
{
    Respond kept;
    auto application = application_of(echo);
    std::promise<void> asked;
    application.handle = [&](Request, Respond respond) {
        kept = std::move(respond);
        asked.set_value();
    };
    auto options = patient();
    options.drain_timeout = 100ms;
    TestServer server(std::move(application), options);
    auto client = server.connect();
    client.send(plain);
    asked.get_future().wait();
    server.server().stop();
    server.join();
    EXPECT_EQ(server.server().connections(), 0u);
    EXPECT_EQ(client.answer().status, 0);
}

TEST(StoppingServer, MayStopBeforeItRuns)
{
    Server server(TestServer::options(), application_of(echo));
    server.stop();
    server.run();
}

TEST(Server, SaysWhenItsPortIsTaken)
{
    Server first(TestServer::options(), application_of(echo));
    auto options = TestServer::options();
    options.port = first.port();
    EXPECT_THROW(Server(options, application_of(echo)), std::system_error);
    options.address = "not an address";
    EXPECT_THROW(Server(options, application_of(echo)), std::system_error);
}

TEST(Server, ListensOnIpv6AndKnowsIpv4ClientsByTheirAddress)
{
    auto options = TestServer::options();
    options.address = "::";
    try {
        TestServer server([](Request const& request) { return text_response(Status::ok, request.peer); },
                          options);
        EXPECT_EQ(server.ask(plain).body, "127.0.0.1");
    } catch (std::system_error const&) {
        GTEST_SKIP() << "no IPv6 here";
    }
}

TEST(Server, ServesOnSeveralThreads)
{
    auto options = TestServer::options();
    options.io_threads = 4;
    TestServer server(echo, options);
    std::atomic<int> answered = 0;
    std::vector<std::jthread> clients;
    for (int i = 0; i < 8; ++i)
        clients.emplace_back([&] {
            auto client = server.connect();
            for (int j = 0; j < 200; ++j) answered += client.send(plain).answer().status == 200;
        });
    clients.clear();
    EXPECT_EQ(answered, 1600);
}

/// A listening socket as a service manager would hand it over.
struct HeldSocket {
    int number = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    HeldSocket()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        EXPECT_EQ(::bind(number, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        EXPECT_EQ(::listen(number, 1000), 0);
    }
    ~HeldSocket() { ::close(number); }
};

/// Asks again and again, on a new connection whenever the server says that it closes this one.
struct BusyClient {
    std::atomic<int>& failures;
    std::atomic<bool> const& is_over;
    std::uint16_t port;

    void run() const
    {
        auto client = std::make_unique<Client>(port);
        while (!is_over) {
            auto is_sent = client->try_send(plain);
            auto answer = client->answer();
            if (!is_sent || answer.status != 200) ++failures;
            if (answer.status != 200 || answer.header("Connection") == "close")
                client = std::make_unique<Client>(port);
        }
    }
};

TEST(HeldSocketOfTwoServers, LosesNoRequestWhenOneStops)
{
    HeldSocket held;
    auto options = patient();
    options.inherited_socket = held.number;
    options.io_threads = 2;
    std::atomic<int> failures = 0, by_first = 0, by_second = 0;
    std::atomic<bool> is_over = false;
    auto counting = [](std::atomic<int>& count) {
        return [&count](Request const& request) {
            ++count;
            return echo(request);
        };
    };
    auto first = std::make_unique<TestServer>(counting(by_first), options);
    std::vector<std::jthread> clients;
    for (int i = 0; i < 8; ++i)
        clients.emplace_back([&, port = first->port()] { BusyClient{failures, is_over, port}.run(); });
    EXPECT_TRUE(eventually([&] { return by_first > 500; }));

    TestServer second(counting(by_second), options);
    EXPECT_EQ(second.port(), first->port());
    first.reset(); // stops and waits for its last answer
    auto at_handover = by_second.load();
    EXPECT_TRUE(eventually([&] { return by_second > at_handover + 500; }));
    is_over = true;
    clients.clear();
    EXPECT_EQ(failures, 0);
}

TEST(HeldSocketOfTwoServers, KeepsWaitingClientsForTheSuccessor)
{
    HeldSocket held;
    auto options = patient();
    options.inherited_socket = held.number;
    auto port = TestServer(echo, options).port();
    Client early(port);
    early.send(plain);
    TestServer successor(echo, options);
    EXPECT_EQ(early.answer().status, 200);
}

} // namespace
} // namespace erasmi::web
