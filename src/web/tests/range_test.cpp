// Byte ranges: the examples of RFC 9110, section 14, and their edges.
#include "web/range.hpp"

#include <gtest/gtest.h>

namespace erasmi::web {
namespace {

using Answer = RangeChoice::Answer;

constexpr auto etag = "\"abc\"";

RangeChoice choice(std::string_view range, std::uint64_t size = 10'000)
{
    return choose_range(range, "", etag, size);
}

void expect_part(RangeChoice const& choice, std::uint64_t first, std::uint64_t length)
{
    EXPECT_EQ(choice.answer, Answer::part);
    EXPECT_EQ(choice.range.first, first);
    EXPECT_EQ(choice.range.length, length);
}

TEST(Ranges, AreFromTheFirstByteToTheLast)
{
    expect_part(choice("bytes=0-499"), 0, 500);
    expect_part(choice("bytes=500-999"), 500, 500);
    expect_part(choice("bytes=9999-9999"), 9999, 1);
    expect_part(choice("Bytes=0-0"), 0, 1);
}

TEST(Ranges, MayBeOpen)
{
    expect_part(choice("bytes=9500-"), 9500, 500);
    expect_part(choice("bytes=0-"), 0, 10'000);
}

TEST(Ranges, MayCountFromTheEnd)
{
    expect_part(choice("bytes=-500"), 9500, 500);
    expect_part(choice("bytes=-20000"), 0, 10'000);
}

TEST(Ranges, AreCutAtTheEnd)
{
    expect_part(choice("bytes=9000-20000"), 9000, 1000);
    expect_part(choice("bytes=1-99999999999999999999999"), 1, 9999);
}

TEST(Ranges, BehindTheEndCannotBeSatisfied)
{
    for (auto range : {"bytes=10000-", "bytes=10000-10001", "bytes=99999999999999999999999-", "bytes=-0"})
        EXPECT_EQ(choice(range).answer, Answer::unsatisfiable) << range;
    EXPECT_EQ(choice("bytes=0-", 0).answer, Answer::unsatisfiable);
    EXPECT_EQ(choice("bytes=-5", 0).answer, Answer::unsatisfiable);
}

TEST(Ranges, ThatWeDoNotUnderstandMeanTheWholeFile)
{
    for (auto range :
         {"", "bytes", "bytes=", "bytes=-", "bytes=5", "bytes=a-b", "bytes=5-4", "bytes=+1-2", "bytes=1-2x",
          "bytes= 1-2", "bytes=0-1,5-6", "lines=1-2", "bytes=--5", "bytes=1--2", "0-1"})
        EXPECT_EQ(choice(range).answer, Answer::whole) << range;
}

TEST(Ranges, CountOnlyForTheSameFile)
{
    expect_part(choose_range("bytes=0-1", etag, etag, 10), 0, 2);
    EXPECT_EQ(choose_range("bytes=0-1", "\"other\"", etag, 10).answer, Answer::whole);
    EXPECT_EQ(choose_range("bytes=0-1", "Wed, 21 Oct 2026 07:28:00 GMT", etag, 10).answer, Answer::whole);
    EXPECT_EQ(choose_range("bytes=0-1", "W/\"abc\"", "W/\"abc\"", 10).answer, Answer::whole);
    EXPECT_EQ(choose_range("bytes=99-", "\"other\"", etag, 10).answer, Answer::whole);
}

TEST(Ranges, AreNamedInTheAnswer)
{
    EXPECT_EQ(content_range({500, 500}, 10'000), "bytes 500-999/10000");
    EXPECT_EQ(unsatisfied_range(10'000), "bytes */10000");
}

} // namespace
} // namespace erasmi::web
