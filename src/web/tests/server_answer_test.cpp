// The application answers when and where it likes.
#include "web/tests/server_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>
#include <stdexcept>

namespace erasmi::web {
namespace {

constexpr auto plain = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

Application application_with(std::function<void(Request, Respond)> handle)
{
    auto application = application_of(echo);
    application.handle = std::move(handle);
    return application;
}

TEST(Application, MayAnswerFromAnotherThread)
{
    TestServer server(application_with([](Request request, Respond respond) {
        std::thread([request = std::move(request), respond] { respond(echo(request)); }).detach();
    }));
    auto client = server.connect();
    for (int i = 0; i < 100; ++i) EXPECT_EQ(client.send(plain).answer().body, "GET / ");
}

TEST(Application, AnswersLateInTheOrderOfRequests)
{
    std::promise<Respond> late;
    TestServer server(application_with([&](Request request, Respond respond) {
        if (request.target == "/late")
            late.set_value(std::move(respond));
        else
            respond(echo(request));
    }));
    auto client = server.connect();
    client.send("GET /late HTTP/1.1\r\nHost: a\r\n\r\nGET /soon HTTP/1.1\r\nHost: a\r\n\r\n");
    late.get_future().get()(text_response(Status::ok, "at last"));
    EXPECT_EQ(client.answer().body, "at last");
    EXPECT_EQ(client.answer().body, "GET /soon ");
}

TEST(Application, GetsEarlierAnswersSentWhileItThinks)
{
    std::promise<Respond> late;
    TestServer server(application_with([&](Request request, Respond respond) {
        if (request.target == "/late")
            late.set_value(std::move(respond));
        else
            respond(echo(request));
    }));
    auto client = server.connect();
    client.send("GET /soon HTTP/1.1\r\nHost: a\r\n\r\nGET /late HTTP/1.1\r\nHost: a\r\n\r\n");
    EXPECT_EQ(client.answer().body, "GET /soon ");
    late.get_future().get()(text_response(Status::ok, "at last"));
    EXPECT_EQ(client.answer().body, "at last");
}

TEST(Application, ThatDropsItsAnswerGivesAFault)
{
    TestServer server(application_with([](Request, Respond) {}));
    auto answer = server.ask(plain);
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body, "500");
}

TEST(Application, ThatDropsItsAnswerElsewhereGivesAFault)
{
    TestServer server(application_with([](Request, Respond respond) {
        std::thread([kept = std::move(respond)]() mutable { kept = nullptr; }).detach();
    }));
    EXPECT_EQ(server.ask(plain).status, 500);
}

TEST(Application, ThatThrowsGivesAFault)
{
    TestServer server(application_with([](Request, Respond) { throw std::runtime_error("no"); }));
    EXPECT_EQ(server.ask(plain).status, 500);
    EXPECT_EQ(server.ask(plain).status, 500);
}

TEST(Application, IsHeardOnce)
{
    TestServer server(application_with([](Request, Respond respond) {
        respond(text_response(Status::ok, "first"));
        respond(text_response(Status::ok, "second"));
    }));
    auto client = server.connect();
    EXPECT_EQ(client.send(plain).answer().body, "first");
    EXPECT_EQ(client.send(plain).answer().body, "first");
}

TEST(Application, MayAnswerAClientThatLeft)
{
    std::promise<Respond> late;
    TestServer server(application_with([&](Request request, Respond respond) {
        if (request.target == "/late")
            late.set_value(std::move(respond));
        else
            respond(echo(request));
    }));
    server.connect().send("GET /late HTTP/1.1\r\nHost: a\r\n\r\n");
    late.get_future().get()(text_response(Status::ok, std::string(10'000'000, 'x')));
    EXPECT_EQ(server.ask(plain).status, 200);
    EXPECT_TRUE(eventually([&] { return server.server().connections() == 0; }));
}

TEST(Application, MayAnswerAServerThatIsGone)
{
    std::promise<Respond> late;
    {
        TestServer server(
            application_with([&](Request, Respond respond) { late.set_value(std::move(respond)); }));
        server.connect().send(plain);
        late.get_future().wait();
    }
    SUCCEED() << "the answer is given by nobody";
}

TEST(Application, OutlivesTheServerWithItsAnswer)
{
    Respond kept;
    {
        std::promise<void> asked;
        TestServer server(application_with([&](Request, Respond respond) {
            kept = std::move(respond);
            asked.set_value();
        }));
        auto client = server.connect();
        client.send(plain);
        asked.get_future().wait();
    }
    kept(text_response(Status::ok, "too late"));
}

TEST(Application, IsCalledOnTheThreadThatParsed)
{
    std::thread::id planned, handled;
    auto application = application_with([&](Request request, Respond respond) {
        handled = std::this_thread::get_id();
        respond(echo(request));
    });
    application.plan_body = [&](Request const&, BodyPlan&) -> std::optional<Response> {
        planned = std::this_thread::get_id();
        return {};
    };
    TestServer server(std::move(application));
    EXPECT_EQ(server.ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx").status, 200);
    EXPECT_EQ(planned, handled);
}

TEST(Application, ThatCannotRefuseLeavesABareStatus)
{
    auto application = application_of(echo);
    application.refuse = [](Status) -> Response { throw std::runtime_error("no page"); };
    TestServer server(std::move(application));
    EXPECT_EQ(server.ask("NONSENSE\r\n\r\n").status, 400);
}

} // namespace
} // namespace erasmi::web
