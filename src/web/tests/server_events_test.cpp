// Server-Sent Events from any thread to listeners of any patience.
#include "web/server/event_queue.hpp"
#include "web/tests/server_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <future>

namespace erasmi::web {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

constexpr auto listen = "GET /events HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n\r\n";

/// A server whose every answer is a stream; the first one is given to the test.
struct Events : testing::Test {
    std::promise<std::shared_ptr<EventStream>> opened;

    Response answer()
    {
        Response response;
        response.events = [this](std::shared_ptr<EventStream> stream) {
            opened.set_value(std::move(stream));
        };
        return response;
    }
    TestServer::Handler handler()
    {
        return [this](Request const&) { return answer(); };
    }
    std::shared_ptr<EventStream> stream() { return opened.get_future().get(); }
};

TEST(EventText, HasAFieldForEachLine)
{
    EXPECT_EQ(event_text("", "plain", ""), "data: plain\n\n");
    EXPECT_EQ(event_text("news", "a\nb\r\nc\rd", "7"),
              "id: 7\nevent: news\ndata: a\ndata: b\ndata: c\ndata: d\n\n");
    EXPECT_EQ(event_text("", "", ""), "data: \n\n");
    EXPECT_EQ(event_text("", "ends\n", ""), "data: ends\ndata: \n\n");
    EXPECT_EQ(event_text("a\nb", "x", "1\r\n2"), "id: 12\nevent: ab\ndata: x\n\n");
}

TEST_F(Events, ArriveAsTheyAreSent)
{
    TestServer server(handler());
    auto client = server.connect();
    auto head = client.send(listen).read_until("\r\n\r\n");
    EXPECT_THAT(head, HasSubstr("Content-Type: text/event-stream\r\n"));
    EXPECT_THAT(head, HasSubstr("Cache-Control: no-store\r\n"));
    EXPECT_THAT(head, HasSubstr("X-Accel-Buffering: no\r\n"));
    EXPECT_THAT(head, Not(HasSubstr("Content-Length")));

    auto events = stream();
    events->send("note", "one\ntwo", "1");
    EXPECT_EQ(client.read_until("\n\n"), "id: 1\nevent: note\ndata: one\ndata: two\n\n");
    events->send("", "three");
    EXPECT_EQ(client.read_until("\n\n"), "data: three\n\n");
    events->close();
    EXPECT_TRUE(client.is_closed());
    EXPECT_FALSE(events->is_open());
    events->send("", "nobody hears");
}

TEST_F(Events, ComeFromManyThreads)
{
    TestServer server(handler());
    auto client = server.connect();
    client.send(listen).read_until("\r\n\r\n");
    auto events = stream();
    std::vector<std::jthread> senders;
    for (int i = 0; i < 4; ++i)
        senders.emplace_back([&] {
            for (int j = 0; j < 200; ++j) events->send("", "x");
        });
    for (int i = 0; i < 800; ++i) ASSERT_EQ(client.read_until("\n\n"), "data: x\n\n");
}

TEST_F(Events, AreKeptAliveByPings)
{
    auto options = TestServer::options();
    options.event_ping = 20ms;
    TestServer server(handler(), options);
    auto client = server.connect();
    client.send(listen).read_until("\r\n\r\n");
    EXPECT_EQ(client.read_until("\n\n"), ": ping\n\n");
    EXPECT_EQ(client.read_until("\n\n"), ": ping\n\n");
    stream()->send("", "x");
    EXPECT_THAT(client.read_until("data: x\n\n"), HasSubstr("data: x"));
}

TEST_F(Events, OutliveTheIdleTimeout)
{
    auto options = TestServer::options();
    options.idle_timeout = options.header_timeout = options.write_timeout = 50ms;
    TestServer server(handler(), options);
    auto client = server.connect();
    client.send(listen).read_until("\r\n\r\n");
    auto events = stream();
    std::this_thread::sleep_for(200ms);
    events->send("", "still here");
    EXPECT_EQ(client.read_until("\n\n"), "data: still here\n\n");
}

TEST_F(Events, DropAListenerThatDoesNotRead)
{
    auto options = TestServer::options();
    options.write_timeout = 100ms;
    TestServer server(handler(), options);
    auto client = server.connect();
    client.send(listen);
    auto events = stream();
    std::string const kilobyte(1024, 'x');
    int sent = 0;
    for (; sent < 100'000 && events->is_open(); ++sent) events->send("", kilobyte);
    EXPECT_LT(sent, 100'000) << "100 MB would wait for a listener that does not read";
}

TEST_F(Events, EndWhenTheListenerLeaves)
{
    TestServer server(handler());
    std::shared_ptr<EventStream> events;
    {
        auto client = server.connect();
        client.send(listen).read_until("\r\n\r\n");
        events = stream();
        EXPECT_TRUE(events->is_open());
    }
    EXPECT_TRUE(eventually([&] { return !events->is_open(); })) << "long before a ping";
    EXPECT_TRUE(eventually([&] { return server.server().connections() == 0; }));
}

TEST_F(Events, EndWhenTheServerStops)
{
    auto options = TestServer::options();
    options.drain_timeout = 60s;
    TestServer server(handler(), options);
    auto client = server.connect();
    client.send(listen).read_until("\r\n\r\n");
    auto events = stream();
    events->send("", "goodbye");
    server.server().stop();
    EXPECT_EQ(client.read_all(), "data: goodbye\n\n");
    EXPECT_TRUE(client.is_closed());
    EXPECT_FALSE(events->is_open());
}

TEST_F(Events, AreNotOpenedForHead)
{
    TestServer server(handler());
    auto client = server.connect();
    auto answer = client.send("HEAD /events HTTP/1.1\r\nHost: a\r\n\r\n").answer("HEAD");
    EXPECT_EQ(answer.status, 200);
    EXPECT_TRUE(client.is_closed());
}

TEST_F(Events, OutliveTheServer)
{
    std::shared_ptr<EventStream> events;
    {
        TestServer server(handler());
        auto client = server.connect();
        client.send(listen).read_until("\r\n\r\n");
        events = stream();
    }
    events->send("", "nobody hears");
    EXPECT_FALSE(events->is_open());
}

} // namespace
} // namespace erasmi::web
