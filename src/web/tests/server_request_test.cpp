// What a handler sees of a request: headers, path, query, and who asks.
#include "web/server/peer.hpp"
#include "web/tests/server_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace erasmi::web {
namespace {

TEST(Headers, AreFoundWithoutCase)
{
    Headers headers;
    headers.add("Content-Type", "a");
    headers.add("content-type", "b");
    EXPECT_EQ(headers.get("CONTENT-TYPE"), "a");
    EXPECT_TRUE(headers.has("cOnTeNt-TyPe"));
    EXPECT_FALSE(headers.has("Content-Typ"));
    EXPECT_EQ(headers.get("Content_Type"), "");
    EXPECT_EQ(headers.get("Content-Typ\x45"), "a");
    EXPECT_FALSE(headers.has("Content\rType")) << "'-' and CR differ in one bit only";
}

TEST(Headers, AreReplacedAllAtOnce)
{
    Headers headers;
    headers.add("X", "1");
    headers.add("Y", "2");
    headers.add("x", "3");
    headers.set("X", "4");
    EXPECT_EQ(headers.size(), 2u);
    EXPECT_EQ(headers.get("x"), "4");
    EXPECT_EQ(headers.get("y"), "2");
}

TEST(Request, DividesItsTarget)
{
    Request request;
    request.target = "/a/b?c=d?e";
    EXPECT_EQ(request.path(), "/a/b");
    EXPECT_EQ(request.query(), "c=d?e");
    request.target = "/a";
    EXPECT_EQ(request.path(), "/a");
    EXPECT_EQ(request.query(), "");
}

TEST(BodyFile, GoesWithItsOwner)
{
    TemporaryFolder folder;
    auto path = folder.path / "body";
    std::ofstream(path) << "x";
    {
        BodyFile file(path, 1);
        EXPECT_TRUE(std::filesystem::exists(path));
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(Server, KnowsItselfByThePortItGot)
{
    auto options = TestServer::options();
    options.hosts = {"a.org:0"};
    TestServer server(echo, options);
    auto ask = [&](std::string const& host) {
        return server.ask("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").status;
    };
    EXPECT_EQ(ask("a.org:" + std::to_string(server.port())), 200);
    EXPECT_EQ(ask("a.org:0"), 421);
    EXPECT_EQ(ask("a.org"), 421);
}

std::string client_of(std::string const& socket_peer, std::string const& forwarded, bool secure = false)
{
    Request request;
    if (!forwarded.empty()) request.headers.add("X-Forwarded-For", forwarded);
    request.headers.add("X-Forwarded-Proto", "https");
    identify_client(request, socket_peer, {"10.0.0.1", "10.0.0.2"});
    EXPECT_EQ(request.secure, secure);
    return request.peer;
}

TEST(Client, IsWhoConnectsUnlessThatIsATrustedProxy)
{
    EXPECT_EQ(client_of("192.0.2.1", "198.51.100.7"), "192.0.2.1");
    EXPECT_EQ(client_of("10.0.0.1", "198.51.100.7", true), "198.51.100.7");
    EXPECT_EQ(client_of("10.0.0.1", "", true), "10.0.0.1");
}

TEST(Client, IsTheLastAddressThatIsNoTrustedProxy)
{
    EXPECT_EQ(client_of("10.0.0.1", "1.2.3.4, 198.51.100.7, 10.0.0.2", true), "198.51.100.7");
    EXPECT_EQ(client_of("10.0.0.1", "10.0.0.2", true), "10.0.0.2");
    EXPECT_EQ(client_of("10.0.0.1", "2001:DB8::0:1", true), "2001:db8::1");
}

TEST(Client, IsNeverAnythingButAnAddress)
{
    EXPECT_EQ(client_of("10.0.0.1", "<script>", true), "10.0.0.1");
    EXPECT_EQ(client_of("10.0.0.1", "1.2.3.4, unknown", true), "10.0.0.1");
    EXPECT_EQ(client_of("10.0.0.1", "1.2.3.4,", true), "10.0.0.1");
}

TEST(Client, MayBeNamedInSeveralLines)
{
    Request request;
    request.headers.add("X-Forwarded-For", "1.2.3.4");
    request.headers.add("x-forwarded-for", "198.51.100.7");
    identify_client(request, "10.0.0.1", {"10.0.0.1"});
    EXPECT_EQ(request.peer, "198.51.100.7");
    EXPECT_FALSE(request.secure);
}

TEST(Server, BelievesOnlyTrustedProxies)
{
    auto who = [](Request const& request) {
        return text_response(Status::ok, request.peer + (request.secure ? " secure" : " open"));
    };
    auto request =
        "GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 198.51.100.7\r\nX-Forwarded-Proto: https\r\n\r\n";
    EXPECT_EQ(TestServer(who).ask(request).body, "127.0.0.1 open");
    auto options = TestServer::options();
    options.trusted_proxies = {"127.0.0.1"};
    EXPECT_EQ(TestServer(who, options).ask(request).body, "198.51.100.7 secure");
}

} // namespace
} // namespace erasmi::web
