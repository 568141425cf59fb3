// Ids: reading foreign text, and making new ones that sort.
#include "base/clock.hpp"
#include "base/id.hpp"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

using namespace erasmi;
using namespace std::chrono_literals;

namespace {

std::string str(IdText const& id) { return {id.begin(), id.end()}; }

Instant const moment = instant(1'795'000'000'000);

} // namespace

TEST(Ids, AreReadFromLowerCaseUuids)
{
    auto id = parse_id("0198c0de-1234-7abc-8def-0123456789ab");
    ASSERT_TRUE(id);
    EXPECT_EQ(str(*id), "0198c0de-1234-7abc-8def-0123456789ab");
}

TEST(Ids, AreNotReadFromAnythingElse)
{
    for (auto text : {"", "0198C0DE-1234-7ABC-8DEF-0123456789AB", "0198c0de-1234-7abc-8def-0123456789a",
                      "0198c0de-1234-7abc-8def-0123456789abc", "0198c0de01234-7abc-8def-0123456789ab",
                      "0198c0de-1234-7abc-8def-0123456789ag", "-198c0de-1234-7abc-8def-0123456789ab"})
        EXPECT_FALSE(parse_id(text)) << text;
}

TEST(Ids, NameNothingWhenNil)
{
    EXPECT_TRUE(Id<struct Anything>().empty());
    EXPECT_EQ(Id<struct Anything>().text(), "00000000-0000-0000-0000-000000000000");
}

TEST(NewIds, BeginWithTheMoment)
{
    GivenSurroundings surroundings(instant(0x0123456789ab));
    EXPECT_TRUE(str(new_id(surroundings)).starts_with("01234567-89ab-7"));
}

TEST(NewIds, CarryVersionSevenAndTheStandardVariant)
{
    GivenSurroundings surroundings(moment);
    for (int i = 0; i < 100; ++i) {
        auto id = str(new_id(surroundings));
        EXPECT_EQ(id[14], '7');
        EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos) << id;
        EXPECT_TRUE(parse_id(id)) << id;
    }
}

TEST(NewIds, SortAsTheyWereMadeEvenWithinOneMillisecond)
{
    GivenSurroundings surroundings(moment);
    auto last = new_id(surroundings);
    for (int i = 0; i < 10'000; ++i) {
        auto next = new_id(surroundings);
        ASSERT_LT(last, next);
        last = next;
    }
}

TEST(NewIds, SortAsTheyWereMadeWhenTheClockStepsBack)
{
    GivenSurroundings surroundings(moment);
    auto before = new_id(surroundings);
    surroundings.advance(-1h);
    EXPECT_LT(before, new_id(surroundings));
}

TEST(NewIds, AreTheSameForTheSameSurroundings)
{
    GivenSurroundings one(moment, 7);
    GivenSurroundings same(moment, 7);
    GivenSurroundings other(moment, 8);
    auto id = new_id(one);
    EXPECT_EQ(id, new_id(same));
    EXPECT_NE(id, new_id(other));
}

TEST(NewIds, AreDistinctAcrossThreads)
{
    constexpr std::size_t each = 2'000;
    std::array<std::vector<IdText>, 4> made;
    {
        std::vector<std::jthread> threads;
        for (auto& ids : made)
            threads.emplace_back([&ids] {
                for (std::size_t i = 0; i < each; ++i) ids.push_back(new_id(real_surroundings()));
            });
    }
    std::set<IdText> all;
    for (auto const& ids : made) all.insert(ids.begin(), ids.end());
    EXPECT_EQ(all.size(), each * made.size());
}
