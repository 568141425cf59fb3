// One request, one answer: what HTTP/1.1 promises both sides.
#include "web/tests/server_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <mutex>

namespace erasmi::web {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::Not;

TEST(Server, AnswersARequest)
{
    TestServer server(echo);
    auto answer = server.ask("GET /practices?q=1 HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "GET /practices?q=1 ");
    EXPECT_EQ(answer.header("Content-Length"), "19");
    EXPECT_EQ(answer.header("Content-Type"), "text/plain; charset=utf-8");
    EXPECT_EQ(answer.header("Connection"), "");
}

TEST(Server, SaysTheDateAndNotItsName)
{
    TestServer server(echo);
    auto answer = server.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_THAT(answer.header("Date"),
                MatchesRegex("[A-Z][a-z][a-z], [0-9][0-9] [A-Z][a-z][a-z] 20[0-9][0-9] "
                             "[0-9][0-9]:[0-9][0-9]:[0-9][0-9] GMT"));
    EXPECT_EQ(answer.header("Server"), "");
}

TEST(Server, KeepsTheConnection)
{
    TestServer server(echo);
    auto client = server.connect();
    for (auto body : {"one", "two", "three"}) {
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " +
                    std::to_string(std::string(body).size()) + "\r\n\r\n" + body);
        EXPECT_EQ(client.answer().body, std::string("POST / ") + body);
    }
}

TEST(Server, ClosesWhenTheClientAsksForIt)
{
    TestServer server(echo);
    auto client = server.connect();
    auto answer = client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").answer();
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_TRUE(client.is_closed());
}

TEST(Server, ClosesAfterAnOldRequestUnlessToldOtherwise)
{
    TestServer server(echo);
    auto client = server.connect();
    EXPECT_EQ(client.send("GET / HTTP/1.0\r\nHost: a\r\n\r\n").answer().header("Connection"), "close");
    EXPECT_TRUE(client.is_closed());

    auto keeping = server.connect();
    keeping.send("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(keeping.answer().header("Connection"), "keep-alive");
    keeping.send("GET /again HTTP/1.0\r\nHost: a\r\n\r\n");
    EXPECT_EQ(keeping.answer().body, "GET /again ");
}

TEST(Server, AnswersPipelinedRequestsInOrder)
{
    TestServer server(echo);
    auto client = server.connect();
    client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nPOST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nxy"
                "GET /3 HTTP/1.1\r\nHost: a\r\n\r\nGET /4 HT");
    EXPECT_EQ(client.answer().body, "GET /1 ");
    EXPECT_EQ(client.answer().body, "POST /2 xy");
    EXPECT_EQ(client.answer().body, "GET /3 ");
    client.send("TP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.answer().body, "GET /4 ");
}

TEST(Server, AnswersPipelinedRequestsBeforeARefusal)
{
    TestServer server(echo);
    auto client = server.connect();
    client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nNONSENSE\r\n\r\n");
    EXPECT_EQ(client.answer().body, "GET /1 ");
    EXPECT_EQ(client.answer().status, 400);
    EXPECT_TRUE(client.is_closed());
}

TEST(Server, SkipsEmptyLinesBeforeARequest)
{
    TestServer server(echo);
    EXPECT_EQ(server.ask("\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n").status, 200);
    auto client = server.connect();
    for (auto piece : {"\r", "\n", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"}) client.send(piece);
    EXPECT_EQ(client.answer().status, 200);
}

TEST(Server, GivesHeadTheLengthAndNoBody)
{
    TestServer server(echo);
    auto client = server.connect();
    auto answer = client.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n").answer("HEAD");
    EXPECT_EQ(answer.header("Content-Length"), "8");
    EXPECT_EQ(client.send("GET /y HTTP/1.1\r\nHost: a\r\n\r\n").answer().body, "GET /y ");
}

TEST(Server, GivesNoLengthWithoutContent)
{
    TestServer server([](Request const& request) {
        return text_response(request.target == "/204" ? Status::no_content : Status::not_modified,
                             "never sent");
    });
    auto client = server.connect();
    for (auto target : {"/204", "/304"}) {
        auto answer = client.send(std::string("GET ") + target + " HTTP/1.1\r\nHost: a\r\n\r\n").answer();
        EXPECT_EQ(answer.status, std::stoi(target + 1));
        EXPECT_THAT(answer.head, Not(HasSubstr("Content-Length")));
    }
}

TEST(Server, SendsSharedAndStaticBodies)
{
    auto shared = std::make_shared<std::string const>(1'000'000, 's');
    TestServer server([&](Request const& request) {
        Response response;
        if (request.target == "/shared")
            response.shared_body = shared;
        else
            response.static_body = "static";
        return response;
    });
    auto client = server.connect();
    EXPECT_EQ(client.send("GET /shared HTTP/1.1\r\nHost: a\r\n\r\n").answer().body, *shared);
    EXPECT_EQ(client.send("GET /static HTTP/1.1\r\nHost: a\r\n\r\n").answer().body, "static");
}

TEST(Server, AsksForABodyThatTheClientHoldsBack)
{
    TestServer server(echo);
    auto client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    EXPECT_EQ(client.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    EXPECT_EQ(client.send("body").answer().body, "POST / body");
}

TEST(Server, RefusesABodyThatTheClientHoldsBack)
{
    TestServer server(echo);
    EXPECT_EQ(
        server.ask("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9999999\r\n\r\n")
            .status,
        413);
    EXPECT_EQ(
        server.ask("POST / HTTP/1.1\r\nHost: a\r\nExpect: miracles\r\nContent-Length: 4\r\n\r\nbody").status,
        417);
}

TEST(Server, OwnsTheFramingOfAnAnswer)
{
    TestServer server([](Request const&) {
        auto response = text_response(Status::ok, "four");
        response.headers.add("Content-Length", "99");
        response.headers.add("Transfer-Encoding", "chunked");
        return response;
    });
    auto answer = server.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(answer.header("Content-Length"), "4");
    EXPECT_EQ(answer.header("Transfer-Encoding"), "");
    EXPECT_EQ(answer.body, "four");
}

TEST(Server, RefusesToSplitAnAnswer)
{
    TestServer server([](Request const&) {
        auto response = text_response(Status::found, "");
        response.headers.add("Location", "/x\r\nSet-Cookie: stolen=1");
        return response;
    });
    auto answer = server.ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(answer.status, 500);
    EXPECT_THAT(answer.head, Not(HasSubstr("stolen")));
}

TEST(Server, ReportsEveryAnswer)
{
    std::mutex mutex;
    std::vector<Served> log;
    auto application = application_of(echo);
    application.finished = [&](Served const& served) {
        std::scoped_lock lock(mutex);
        log.push_back(served);
    };
    std::size_t sent = 0;
    {
        TestServer server(std::move(application));
        auto client = server.connect();
        client.send("PUT /a?b HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx");
        auto answer = client.answer();
        sent = answer.head.size() + answer.body.size();
        client.send("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n").read_all();
    }
    ASSERT_EQ(log.size(), 2u);
    EXPECT_EQ(log[0].method, "PUT");
    EXPECT_EQ(log[0].target, "/a?b");
    EXPECT_EQ(log[0].peer, "127.0.0.1");
    EXPECT_EQ(log[0].status, Status::ok);
    EXPECT_EQ(log[0].bytes, sent);
    EXPECT_GT(log[0].duration.count(), 0);
    EXPECT_EQ(log[1].status, Status::not_implemented);
    EXPECT_GT(log[0].number, 0u);
    EXPECT_GT(log[1].number, log[0].number);
}

} // namespace
} // namespace erasmi::web
