// Conditional requests: tags of bytes and how they are compared (RFC 9110, 8.8.3.2 and 13.1).
#include "web/conditional.hpp"

#include <gmock/gmock.h>

namespace erasmi::web {
namespace {

TEST(EntityTags, DependOnTheBytesAlone)
{
    EXPECT_EQ(strong_etag("page"), strong_etag("page"));
    EXPECT_NE(strong_etag("page"), strong_etag("pagf"));
    EXPECT_NE(strong_etag(""), strong_etag(std::string_view("\0", 1)));
    EXPECT_EQ(weak_etag("page"), "W/" + strong_etag("page"));
}

TEST(EntityTags, AreQuotedTextsOfHeaderCharacters)
{
    EXPECT_THAT(strong_etag("page"), testing::MatchesRegex("\"[A-Za-z0-9_-]{22}\""));
    // BLAKE2b with 16 bytes (RFC 7693) of no bytes: cae66941d9efbd404e4d88758ea67670.
    EXPECT_EQ(strong_etag(""), "\"yuZpQdnvvUBOTYh1jqZ2cA\"");
}

TEST(IfNoneMatch, FindsATagInAListWithoutRegardToStrength)
{
    constexpr auto list = R"("xyzzy", W/"r2d2,xxx" ,"c3po")";
    for (auto etag : {"\"xyzzy\"", "W/\"xyzzy\"", "\"r2d2,xxx\"", "W/\"r2d2,xxx\"", "\"c3po\""})
        EXPECT_TRUE(matches_any(list, etag)) << etag;
    for (auto etag : {"\"r2d2\"", "\"\"", "\"XYZZY\"", "xyzzy"})
        EXPECT_FALSE(matches_any(list, etag)) << etag;
}

TEST(IfNoneMatch, MayNameAnyTag)
{
    EXPECT_TRUE(matches_any("*", "\"a\""));
    EXPECT_FALSE(matches_any("", "\"a\""));
}

TEST(IfNoneMatch, EndsWhereItIsMalformed)
{
    for (auto list : {"a", "\"a", "W/a", "W/", "w/\"a\"", "x, \"a\"", "\"b\" x \"a\"", ",,,", "\""})
        EXPECT_FALSE(matches_any(list, "\"a\"")) << list;
    EXPECT_TRUE(matches_any(", ,\"a\"", "\"a\""));
}

} // namespace
} // namespace erasmi::web
