// Style and scripts as browsers get them.
#include "web/assets.hpp"
#include "web/gate.hpp"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

namespace erasmi::web {
namespace {

using ::testing::StartsWith;

/// No database is asked for an asset.
Response answer_to(std::string target, std::string_view header = "", std::string value = "")
{
    static Site const site;
    Request request{.method = "GET", .target = std::move(target)};
    if (!header.empty()) request.headers.add(std::string(header), std::move(value));
    return answer_now(site, std::move(request));
}

Response style(std::string_view header = "", std::string value = "")
{
    return answer_to(asset("kit.css"), header, std::move(value));
}

TEST(Assets, AreKeptForGoodSinceTheirNamesChangeWithTheirContents)
{
    auto answer = style();
    EXPECT_EQ(answer.status, Status::ok);
    EXPECT_EQ(answer.headers.get("Content-Type"), "text/css; charset=utf-8");
    EXPECT_EQ(answer.headers.get("Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(answer.headers.get("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer_to(asset("core.js")).headers.get("Content-Type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(answer_to(asset("icons.svg")).headers.get("Content-Type"), "image/svg+xml");
}

TEST(Assets, AreSentInTheEncodingThatTheBrowserUnderstands)
{
    auto plain = style();
    EXPECT_FALSE(plain.headers.has("Content-Encoding"));
    auto brotli = style("Accept-Encoding", "gzip, br");
    EXPECT_EQ(brotli.headers.get("Content-Encoding"), "br");
    EXPECT_LT(brotli.static_body.size(), plain.static_body.size());
    auto gzip = style("Accept-Encoding", "gzip");
    EXPECT_EQ(gzip.headers.get("Content-Encoding"), "gzip");
    EXPECT_THAT(std::string(gzip.static_body), StartsWith("\x1f\x8b"));
    for (auto const* answer : {&plain, &brotli, &gzip}) {
        EXPECT_EQ(answer->headers.get("Vary"), "Accept-Encoding");
        EXPECT_EQ(answer->headers.get("Content-Type"), "text/css; charset=utf-8");
    }
}

TEST(Assets, HaveOneWeakTagInAllEncodings)
{
    std::string tag(style().headers.get("ETag"));
    EXPECT_THAT(tag, StartsWith("W/\""));
    EXPECT_EQ(style("Accept-Encoding", "br").headers.get("ETag"), tag);
    EXPECT_EQ(style("Accept-Encoding", "gzip").headers.get("ETag"), tag);

    auto again = style("If-None-Match", tag);
    EXPECT_EQ(again.status, Status::not_modified);
    EXPECT_EQ(again.static_body, "");
    EXPECT_EQ(again.headers.get("ETag"), tag);
    EXPECT_EQ(again.headers.get("Vary"), "Accept-Encoding");
    EXPECT_EQ(again.headers.get("Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(style("If-None-Match", "W/\"another\"").status, Status::ok);
}

} // namespace
} // namespace erasmi::web
