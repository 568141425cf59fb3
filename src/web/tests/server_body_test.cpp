// Bodies of requests, in memory and on disk, and files as bodies of answers.
#include "web/tests/server_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <sstream>

namespace erasmi::web {
namespace {

using testing::IsEmpty;

std::string content(std::filesystem::path const& path)
{
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
}

/// Numbers in a row, so that a lost or doubled piece shows.
std::string long_text(std::size_t size)
{
    std::string text;
    for (std::size_t i = 0; text.size() < size; ++i) text += std::to_string(i) + " ";
    text.resize(size);
    return text;
}

std::string in_chunks(std::string_view body, std::size_t step)
{
    std::ostringstream out;
    for (; !body.empty(); body.remove_prefix(std::min(step, body.size()))) {
        auto piece = body.substr(0, step);
        out << std::hex << piece.size() << "\r\n" << piece << "\r\n";
    }
    out << "0\r\n\r\n";
    return out.str();
}

std::string post(std::string const& target, std::string_view body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + std::string(body);
}

std::string put(std::string const& target, std::string_view body)
{
    return "PUT" + post(target, body).substr(std::string("POST").size());
}

std::string post_chunked(std::string const& target, std::string_view body, std::size_t step = 1000)
{
    return "POST " + target + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" +
           in_chunks(body, step);
}

/// Bodies of "/disk" go to disk, up to 8 MB; others to memory, up to 100,000 bytes; "/refused" is refused.
struct Bodies : testing::Test {
    TemporaryFolder folder;

    static std::optional<Response> plan(Request const& request, BodyPlan& plan)
    {
        if (request.path() == "/refused") return text_response(Status::forbidden, "not here");
        plan.limit = 100'000;
        if (request.path() == "/disk") plan = {.limit = 8 << 20, .where = BodyPlan::Where::disk};
        return {};
    }

    static Response answer(Request const& request)
    {
        if (!request.body_file) return text_response(Status::ok, request.body);
        EXPECT_THAT(request.body, IsEmpty());
        EXPECT_EQ(std::filesystem::file_size(request.body_file->path), request.body_file->size);
        return text_response(Status::ok, content(request.body_file->path));
    }

    TestServer server()
    {
        auto options = TestServer::options();
        options.upload_folder = folder.path;
        auto application = application_of(answer);
        application.plan_body = plan;
        return TestServer(std::move(application), options);
    }
};

TEST_F(Bodies, ArriveWholeInMemory)
{
    auto server = this->server();
    auto client = server.connect();
    auto body = long_text(100'000);
    EXPECT_EQ(client.send(post("/", body)).answer().body, body);
    EXPECT_EQ(client.send(post_chunked("/", body, 7)).answer().body, body);
    EXPECT_EQ(client.send(post_chunked("/", body, 60'000)).answer().body, body);
    EXPECT_EQ(client.send(post_chunked("/", "")).answer().body, "");
}

TEST_F(Bodies, ArriveByteByByte)
{
    auto server = this->server();
    auto client = server.connect();
    for (char c : post_chunked("/", "some words", 3)) client.send(std::string(1, c));
    EXPECT_EQ(client.answer().body, "some words");
}

TEST_F(Bodies, ArriveWholeOnDiskAndLeaveNoFile)
{
    auto server = this->server();
    auto client = server.connect();
    auto body = long_text(5'000'000);
    EXPECT_EQ(client.send(post("/disk", body)).answer().body, body);
    EXPECT_EQ(client.send(post_chunked("/disk", body)).answer().body, body);
    EXPECT_EQ(client.send(put("/disk", body)).answer().body, body);
    EXPECT_THAT(files_in(folder.path), IsEmpty());
}

TEST_F(Bodies, AreRefusedByTheirAnnouncedLength)
{
    auto server = this->server();
    auto client = server.connect();
    client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100001\r\n\r\n");
    EXPECT_EQ(client.answer().status, 413) << "before a byte of it came";
}

TEST_F(Bodies, AreRefusedWhileTheyComeAndTheClientSeesIt)
{
    auto server = this->server();
    for (auto const& request : {post("/", long_text(3'000'000)), post_chunked("/", long_text(3'000'000)),
                                post_chunked("/disk", long_text(9'000'000))}) {
        auto client = server.connect();
        client.send(request);
        EXPECT_EQ(client.answer().status, 413);
        client.end_sending();
        EXPECT_TRUE(client.is_closed());
    }
    EXPECT_THAT(files_in(folder.path), IsEmpty());
}

TEST_F(Bodies, AreNotReadWhenTheirPlanRefuses)
{
    auto server = this->server();
    auto client = server.connect();
    auto answer =
        client.send("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999\r\n\r\n").answer();
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(answer.body, "not here");
    EXPECT_EQ(answer.header("Connection"), "close");
}

TEST_F(Bodies, OfClientsThatLeaveLeaveNoFile)
{
    auto server = this->server();
    server.connect().send("POST /disk HTTP/1.1\r\nHost: a\r\nContent-Length: 5000\r\n\r\nonly this");
    EXPECT_TRUE(eventually([&] { return server.server().connections() == 0; }));
    EXPECT_THAT(files_in(folder.path), IsEmpty());
}

TEST_F(Bodies, AreRefusedInTheWordsOfTheApplication)
{
    auto application = application_of(answer);
    application.plan_body = plan;
    application.refuse_body = [](Request const& request, std::exception_ptr const&) {
        if (request.target == "/mute") throw std::runtime_error("no words");
        return text_response(Status::content_too_large, "too large for " + request.target);
    };
    TestServer server(std::move(application));
    auto refused = server.ask(post("/here", long_text(100'001)));
    EXPECT_EQ(refused.status, 413);
    EXPECT_EQ(refused.body, "too large for /here");
    EXPECT_EQ(refused.header("Connection"), "close");
    EXPECT_EQ(server.ask(post("/mute", long_text(100'001))).status, 413);
}

TEST_F(Bodies, ThatTheDiskCannotHoldAreRefused)
{
    rlimit old{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small{.rlim_cur = 64 * 1024, .rlim_max = old.rlim_max};
    auto server = this->server();
    ::setrlimit(RLIMIT_FSIZE, &small);
    auto refused = server.ask(post("/disk", long_text(1'000'000)));
    ::setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, old_handler);

    EXPECT_EQ(refused.status, 507);
    EXPECT_THAT(files_in(folder.path), IsEmpty());
    EXPECT_EQ(server.ask(post("/disk", "small")).body, "small") << "and service returns";
}

struct Files : testing::Test {
    TemporaryFolder folder;
    std::filesystem::path path = folder.path / "film";
    std::string text = long_text(3'000'000);

    void SetUp() override { std::ofstream(path, std::ios::binary) << text; }

    TestServer server(FileSlice slice)
    {
        return TestServer([slice](Request const& request) {
            if (request.target == "/small") return text_response(Status::ok, "small");
            Response response;
            response.file = slice;
            return response;
        });
    }
};

constexpr auto get = "GET /film HTTP/1.1\r\nHost: a\r\n\r\n";

TEST_F(Files, AreSentWhole)
{
    auto server = this->server({path, 0, text.size()});
    auto client = server.connect();
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(client.send(get).answer().body, text);
        EXPECT_EQ(client.send("GET /small HTTP/1.1\r\nHost: a\r\n\r\n").answer().body, "small");
    }
}

TEST_F(Files, AreSentInPart)
{
    auto server = this->server({path, 1'000'000, 500'000});
    auto client = server.connect();
    EXPECT_EQ(client.send(get).answer().body, text.substr(1'000'000, 500'000));
    auto head = client.send("HEAD /film HTTP/1.1\r\nHost: a\r\n\r\n").answer("HEAD");
    EXPECT_EQ(head.header("Content-Length"), "500000");
    EXPECT_EQ(client.send(get).answer().body.size(), 500'000u);
}

TEST_F(Files, ThatAreMissingOrTooShortAreAFault)
{
    EXPECT_EQ(server({folder.path / "nothing", 0, 1}).ask(get).status, 500);
    EXPECT_EQ(server({folder.path, 0, 1}).ask(get).status, 500);
    EXPECT_EQ(server({path, 1, text.size()}).ask(get).status, 500);
}

TEST_F(Files, MayBeLeftHalfRead)
{
    std::filesystem::resize_file(path, 50'000'000);
    auto server = this->server({path, 0, 50'000'000});
    for (int i = 0; i < 5; ++i) {
        auto client = server.connect();
        client.send(get).read_until("\r\n\r\n");
    }
    EXPECT_TRUE(eventually([&] { return server.server().connections() == 0; }));
    EXPECT_EQ(server.ask("GET /small HTTP/1.1\r\nHost: a\r\n\r\n").body, "small");
}

} // namespace
} // namespace erasmi::web
