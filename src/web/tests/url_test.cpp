// Addresses: escapes, queries and forms, and the paths to which we redirect.
#include "web/url.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace erasmi::web {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

TEST(PercentEncoding, LeavesOnlyUnreservedCharacters)
{
    EXPECT_EQ(percent_encode("azAZ09-._~"), "azAZ09-._~");
    EXPECT_EQ(percent_encode("a b/c?d=e&f#g%é+\"'<>"), "a%20b%2Fc%3Fd%3De%26f%23g%25%C3%A9%2B%22%27%3C%3E");
}

TEST(PercentDecoding, ReadsEscapesInBothCases)
{
    EXPECT_EQ(percent_decode("a%2fb%2Fc%C3%A9"), "a/b/cé");
    EXPECT_EQ(percent_decode("a+b"), "a+b");
    EXPECT_EQ(percent_decode(""), "");
    EXPECT_EQ(percent_decode("%252e"), "%2e") << "decodes once";
}

TEST(PercentDecoding, RefusesWhatIsMalformed)
{
    for (auto text :
         {"%", "%1", "%zz", "a%2", "%%41", "%-1", "%00", "%FF", "%C3", "%ED%A0%80", "%C0%AF", "\xFF"})
        EXPECT_EQ(percent_decode(text), std::nullopt) << text;
}

TEST(Parameters, KeepTheirOrderAndRepetitions)
{
    auto parameters = parse_parameters("b=1&a=x+y%26z&b=2&empty=&bare&&=nameless&c=d=e");
    ASSERT_TRUE(parameters);
    EXPECT_THAT(std::vector(parameters->begin(), parameters->end()),
                ElementsAre(Pair("b", "1"), Pair("a", "x y&z"), Pair("b", "2"), Pair("empty", ""),
                            Pair("bare", ""), Pair("", "nameless"), Pair("c", "d=e")));
    EXPECT_EQ(parameters->get("b"), "1");
    EXPECT_THAT(parameters->all("b"), ElementsAre("1", "2"));
    EXPECT_TRUE(parameters->has("bare"));
    EXPECT_TRUE(parameters->has("b", "2"));
    EXPECT_FALSE(parameters->has("b", "3"));
}

TEST(Parameters, AreEmptyForNamesThatAreNotThere)
{
    auto parameters = parse_parameters("");
    ASSERT_TRUE(parameters);
    EXPECT_TRUE(parameters->empty());
    EXPECT_EQ(parameters->get("a"), "");
    EXPECT_THAT(parameters->all("a"), IsEmpty());
    EXPECT_FALSE(parameters->has("a"));
}

TEST(Parameters, AreRefusedWhenMalformed)
{
    for (auto text : {"a=%", "%zz=1", "a=%FF", "a=1&b=%00", "a=\xC3"})
        EXPECT_EQ(parse_parameters(text), std::nullopt) << text;
}

TEST(Parameters, AreLimitedInNumber)
{
    std::string text;
    for (std::size_t i = 0; i < most_parameters; ++i) text += "a&";
    EXPECT_EQ(parse_parameters(text)->size(), most_parameters);
    EXPECT_EQ(parse_parameters(text + "a"), std::nullopt);
    EXPECT_EQ(parse_parameters(std::string(100'000, '&'))->size(), 0u);
}

TEST(Parameters, MakeQueriesForNeighbouringPages)
{
    Parameters parameters;
    parameters.add("tag", "school");
    parameters.add("page", "3");
    EXPECT_EQ(parameters.with("tag", "tea & talk").query(), "tag=school&page=3&tag=tea%20%26%20talk");
    EXPECT_EQ(parameters.with("tag", "school"), parameters);
    EXPECT_EQ(parameters.with_only("tag", "x").query(), "page=3&tag=x");
    EXPECT_EQ(parameters.without("page").with("tag", "x").without("tag", "school").query(), "tag=x");
    EXPECT_EQ(parameters.query(), "tag=school&page=3") << "unchanged";
}

TEST(Parameters, FollowAPathOnlyWhenThereAreSome)
{
    Parameters parameters;
    EXPECT_EQ(with_query("/practices", parameters), "/practices");
    parameters.add("q", "a/b");
    EXPECT_EQ(with_query("/practices", parameters), "/practices?q=a%2Fb");
}

TEST(LocalPaths, BeginWithOneSlash)
{
    for (auto path : {"/", "/de/practices", "/a?next=//b", "/a#b", "/a:b", "/%2F/evil"})
        EXPECT_TRUE(is_local_path(path)) << path;
}

TEST(LocalPaths, NeverNameAHost)
{
    for (auto path :
         {"",         "practices", "//evil",   "///evil",   "/\\evil",      "\\/evil",      "\\\\evil",
          "/\t/evil", "/\n/evil",  "\t//evil", " /a",       "https:evil",   "https://evil", "/a b",
          "/a\x7f",   "/a\\b",     "/\x01",    "user@evil", "javascript:x", "?a",           "#a"})
        EXPECT_FALSE(is_local_path(path)) << path;
}

RC_GTEST_PROP(PercentEncoding, IsUndoneByDecoding, (std::vector<std::uint16_t> const& numbers))
{
    // Code points of two bytes each, which are always well-formed.
    std::string text;
    for (auto number : numbers) {
        text += static_cast<char>(0xC2 + number % 30);
        text += static_cast<char>(0x80 + number / 30 % 64);
    }
    RC_ASSERT(percent_decode(percent_encode(text)) == text);
}

RC_GTEST_PROP(Parameters, AreReadBackFromTheirQuery,
              (std::vector<std::pair<std::uint8_t, std::uint8_t>> const& fields))
{
    Parameters parameters;
    for (auto [name, value] : fields)
        parameters.add(std::string(1, static_cast<char>(1 + name % 127)), std::string(value % 3, '&'));
    RC_ASSERT(parse_parameters(parameters.query()) == parameters);
}

} // namespace
} // namespace erasmi::web
