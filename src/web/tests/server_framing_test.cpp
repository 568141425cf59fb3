// Requests that two programs on the way could read differently get an error and the end of the connection.
#include "web/server/framing.hpp"
#include "web/tests/server_client.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace erasmi::web {
namespace {

struct Case {
    std::string name;
    int status;
    std::string request;
};

std::string get(std::string const& target) { return "GET " + target + " HTTP/1.1\r\nHost: a.org\r\n\r\n"; }
std::string with(std::string const& lines) { return "GET / HTTP/1.1\r\nHost: a.org\r\n" + lines + "\r\n"; }
std::string post(std::string const& lines, std::string const& body)
{
    return "POST / HTTP/1.1\r\nHost: a.org\r\n" + lines + "\r\n" + body;
}
std::string chunked(std::string const& body) { return post("Transfer-Encoding: chunked\r\n", body); }

std::vector<Case> sound()
{
    return {
        {"Sound", 200, get("/")},
        {"Chunked", 200, chunked("3\r\nabc\r\n0\r\n\r\n")},
        {"ChunkedInCapitals", 200, post("transfer-encoding: CHUNKED\r\n", "0\r\n\r\n")},
    };
}

std::vector<Case> hosts()
{
    return {
        {"NoHost", 400, "GET / HTTP/1.1\r\n\r\n"},
        {"NoHostInAnOldRequest", 400, "GET / HTTP/1.0\r\n\r\n"},
        {"TwoHosts", 400, with("Host: a.org\r\n")},
        {"EmptyHost", 400, "GET / HTTP/1.1\r\nHost:\r\n\r\n"},
        {"HostWithPath", 400, "GET / HTTP/1.1\r\nHost: a.org/x\r\n\r\n"},
        {"HostWithUser", 400, "GET / HTTP/1.1\r\nHost: me@a.org\r\n\r\n"},
        {"ForeignHost", 421, "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n"},
        {"OurHostInCapitals", 200, "GET / HTTP/1.1\r\nHost: A.Org\r\n\r\n"},
    };
}

std::vector<Case> codings()
{
    return {
        {"OtherCoding", 400, post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")},
        {"IdentityCoding", 400, post("Transfer-Encoding: identity\r\n", "0\r\n\r\n")},
        {"TwoCodings", 400, post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")},
        {"ChunkedTwice", 400,
         post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")},
        {"EmptyCoding", 400, post("Transfer-Encoding:\r\n", "")},
        {"ChunkedBesideLength", 400,
         post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n")},
        {"LengthBesideChunked", 400,
         post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")},
        {"ChunkedFromAnOldClient", 400,
         "POST / HTTP/1.0\r\nHost: a.org\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
        {"SpaceBeforeColon", 400, post("Transfer-Encoding : chunked\r\n", "0\r\n\r\n")},
    };
}

std::vector<Case> lengths()
{
    return {
        {"DifferentLengths", 400, post("Content-Length: 1\r\nContent-Length: 2\r\n", "xy")},
        {"SameLengthTwice", 400, post("Content-Length: 2\r\nContent-Length: 2\r\n", "xy")},
        {"ListOfLengths", 400, post("Content-Length: 2, 2\r\n", "xy")},
        {"LengthWithPlus", 400, post("Content-Length: +2\r\n", "xy")},
        {"NegativeLength", 400, post("Content-Length: -2\r\n", "xy")},
        {"HexadecimalLength", 400, post("Content-Length: 0x2\r\n", "xy")},
        {"EmptyLength", 400, post("Content-Length:\r\n", "")},
        {"EndlessLength", 400, post("Content-Length: 99999999999999999999\r\n", "")},
    };
}

std::vector<Case> chunks()
{
    return {
        {"ChunkSizeWithSign", 400, chunked("+3\r\nabc\r\n0\r\n\r\n")},
        {"ChunkSizeWithPrefix", 400, chunked("0x3\r\nabc\r\n0\r\n\r\n")},
        {"ChunkTooLong", 400, chunked("3\r\nabcd\r\n0\r\n\r\n")},
        {"ChunkWithBareLineFeed", 400, chunked("3\nabc\r\n0\r\n\r\n")},
        {"EndlessChunk", 400, chunked("FFFFFFFFFFFFFFFFF\r\nabc")},
        {"ShortChunkExtension", 200, chunked("3;a=b\r\nabc\r\n0\r\n\r\n")},
        {"HugeChunkExtension", 400, chunked("3;a=" + std::string(10'000, 'x') + "\r\nabc\r\n0\r\n\r\n")},
        {"EndlessChunkExtension", 431, chunked("3;a=" + std::string(100'000, 'x'))},
        {"HugeTrailer", 431, chunked("0\r\nX-T: " + std::string(70'000, 'x') + "\r\n\r\n")},
    };
}

std::vector<Case> lines()
{
    return {
        {"UnknownMethod", 501, "BREW / HTTP/1.1\r\nHost: a.org\r\n\r\n"},
        {"Trace", 501, "TRACE / HTTP/1.1\r\nHost: a.org\r\n\r\n"},
        {"Connect", 501, "CONNECT a.org:443 HTTP/1.1\r\nHost: a.org\r\n\r\n"},
        {"MethodInSmallLetters", 501, "get / HTTP/1.1\r\nHost: a.org\r\n\r\n"},
        {"Version2", 505, "GET / HTTP/2.0\r\nHost: a.org\r\n\r\n"},
        {"Version12", 505, "GET / HTTP/1.2\r\nHost: a.org\r\n\r\n"},
        {"NoVersion", 400, "GET /\r\nHost: a.org\r\n\r\n"},
        {"BareLineFeeds", 400, "GET / HTTP/1.1\nHost: a.org\n\n"},
        {"BareLineFeedInHead", 400, "GET / HTTP/1.1\r\nHost: a.org\nX: y\r\n\r\n"},
        {"BareCarriageReturn", 400, with("X: a\rb\r\n")},
        {"NulInHeader", 400, with(std::string("X: a\0b\r\n", 8))},
        {"ControlInHeader", 400,
         with("X: a\x01"
              "b\r\n")},
        {"NoColon", 400, with("nonsense\r\n")},
        {"EmptyName", 400, with(": x\r\n")},
    };
}

std::vector<Case> targets()
{
    return {
        {"Asterisk", 400, "OPTIONS * HTTP/1.1\r\nHost: a.org\r\n\r\n"},
        {"RelativeTarget", 400, get("x")},
        {"BackslashInTarget", 400, get("/a\\b")},
        {"FragmentInTarget", 400, get("/a#b")},
        {"ControlInTarget", 400, get("/a\x01")},
        {"UmlautInTarget", 400, get("/\xc3\xa4")},
        {"HalfEscape", 400, get("/%4")},
        {"BrokenEscape", 400, get("/%zz")},
        {"NulInTarget", 400, get("/%00")},
        {"LongestTarget", 200, get("/" + std::string(4095, 'x'))},
        {"TooLongTarget", 414, get("/" + std::string(4096, 'x'))},
        {"EndlessTarget", 414, "GET /" + std::string(40'000, 'x')},
    };
}

std::vector<Case> absolute_targets()
{
    return {
        {"AbsoluteTarget", 200, "GET http://a.org/x HTTP/1.1\r\nHost: a.org\r\n\r\n"},
        {"AbsoluteTargetOverHost", 200, "GET http://a.org/x HTTP/1.1\r\nHost: evil.example\r\n\r\n"},
        {"ForeignAbsoluteTarget", 421, "GET http://evil.example/ HTTP/1.1\r\nHost: a.org\r\n\r\n"},
        {"AbsoluteTargetWithUser", 400, "GET http://me@a.org/ HTTP/1.1\r\nHost: a.org\r\n\r\n"},
        {"AbsoluteTargetOfOtherScheme", 400, "GET ftp://a.org/ HTTP/1.1\r\nHost: a.org\r\n\r\n"},
    };
}

std::vector<Case> sizes()
{
    std::string many_fields;
    for (int i = 0; i < 101; ++i) many_fields += "X-" + std::to_string(i) + ": x\r\n";
    return {
        {"ManyFields", 431, with(many_fields)},
        {"LongField", 431, with("X: " + std::string(17'000, 'x') + "\r\n")},
        {"EndlessField", 431, "GET / HTTP/1.1\r\nHost: a.org\r\nX: " + std::string(100'000, 'x')},
        {"CompressedRequest", 415, post("Content-Encoding: gzip\r\nContent-Length: 2\r\n", "xy")},
    };
}

class Framing : public testing::TestWithParam<Case> {};

TEST_P(Framing, IsReadInOneWayOnly)
{
    auto options = TestServer::options();
    options.hosts = {"a.org", "a.org:8080"};
    TestServer server(echo, options);
    auto client = server.connect();
    client.try_send(GetParam().request);
    auto answer = client.answer();
    EXPECT_EQ(answer.status, GetParam().status);
    if (GetParam().status == 200) return;
    EXPECT_EQ(answer.body, std::to_string(GetParam().status)) << "the application's own page";
    EXPECT_EQ(answer.header("Connection"), "close");
    client.end_sending();
    EXPECT_TRUE(client.is_closed()) << "the client sees the answer, not a reset";
    EXPECT_EQ(server.ask(get("/alive")).status, 200);
}

std::string name_of(testing::TestParamInfo<Case> const& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(Sound, Framing, testing::ValuesIn(sound()), name_of);
INSTANTIATE_TEST_SUITE_P(Hosts, Framing, testing::ValuesIn(hosts()), name_of);
INSTANTIATE_TEST_SUITE_P(Codings, Framing, testing::ValuesIn(codings()), name_of);
INSTANTIATE_TEST_SUITE_P(Lengths, Framing, testing::ValuesIn(lengths()), name_of);
INSTANTIATE_TEST_SUITE_P(Chunks, Framing, testing::ValuesIn(chunks()), name_of);
INSTANTIATE_TEST_SUITE_P(Lines, Framing, testing::ValuesIn(lines()), name_of);
INSTANTIATE_TEST_SUITE_P(Targets, Framing, testing::ValuesIn(targets()), name_of);
INSTANTIATE_TEST_SUITE_P(AbsoluteTargets, Framing, testing::ValuesIn(absolute_targets()), name_of);
INSTANTIATE_TEST_SUITE_P(Sizes, Framing, testing::ValuesIn(sizes()), name_of);

TEST(Server, TurnsAnAbsoluteTargetIntoOriginForm)
{
    TestServer server([](Request const& request) {
        return text_response(Status::ok, request.target + " " + std::string(request.headers.get("host")));
    });
    EXPECT_EQ(server.ask("GET http://a.org/x?y HTTP/1.1\r\nHost: b.org\r\n\r\n").body, "/x?y a.org");
    EXPECT_EQ(server.ask("GET HTTP://a.org?y HTTP/1.1\r\nHost: b.org\r\n\r\n").body, "/?y a.org");
}

TEST(Server, NeverTakesTrailersForHeaders)
{
    TestServer server([](Request const& request) {
        return text_response(Status::ok, std::string(request.headers.get("X-Remote-User")) + "|" +
                                             std::string(request.headers.get("Host")) + "|" + request.body);
    });
    auto client = server.connect();
    client.send(chunked("2\r\n{}\r\n0\r\nX-Remote-User: admin\r\nHost: evil\r\nConnection: close\r\n\r\n"));
    EXPECT_EQ(client.answer().body, "|a.org|{}");
    EXPECT_EQ(client.send(get("/")).answer().status, 200) << "nor for a wish to close";
}

TEST(Server, CountsAHeadThatComesInPieces)
{
    TestServer server(echo);
    auto client = server.connect();
    client.send("GET / HTTP/1.1\r\nHost: a.org\r\n");
    for (int i = 0; i < 99 && client.try_send("X-Y: " + std::string(300, 'x') + "\r\n"); ++i) {
    }
    EXPECT_EQ(client.answer().status, 431);
}

TEST(Framing, KnowsTheOriginForm)
{
    EXPECT_TRUE(is_origin_form("/"));
    EXPECT_TRUE(is_origin_form("/a/b?c=%20%C3%A4&d"));
    for (auto target : {"", "*", "a", "/ ", "/%", "/%0", "/%00", "/\x7f", "/a\\", "/#"})
        EXPECT_FALSE(is_origin_form(target)) << target;
}

} // namespace
} // namespace erasmi::web
