// Time and chance, real and given.
#include "base/clock.hpp"

#include <gmock/gmock.h>

#include <set>

using namespace erasmi;
using namespace std::chrono_literals;

namespace {

/// Fills with 0, 1, 2, … so that tokens can be compared with known encodings.
struct CountingSurroundings : Surroundings {
    Instant now() override { return {}; }
    void random(std::span<std::byte> out) override
    {
        std::uint8_t next = 0;
        for (auto& byte : out) byte = std::byte(next++);
    }
};

} // namespace

TEST(GivenTime, StandsStillUntilAdvanced)
{
    GivenSurroundings surroundings(instant(1'000));
    EXPECT_EQ(milliseconds(surroundings.now()), 1'000);
    EXPECT_EQ(milliseconds(surroundings.now()), 1'000);
    surroundings.advance(2s);
    EXPECT_EQ(milliseconds(surroundings.now()), 3'000);
}

TEST(GivenChance, FillsEveryByteOfAnyLength)
{
    GivenSurroundings surroundings(instant(0));
    for (std::size_t size : {0u, 1u, 7u, 8u, 9u, 33u}) {
        std::set<std::byte> seen_last;
        for (int i = 0; i < 64; ++i) {
            std::vector<std::byte> bytes(size);
            surroundings.random(bytes);
            if (size > 0) seen_last.insert(bytes.back());
        }
        EXPECT_TRUE(size == 0 || seen_last.size() > 8) << size;
    }
}

TEST(RealSurroundings, KnowTheTimeOfTheSystemClock)
{
    auto before = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
    auto now = real_surroundings().now();
    EXPECT_GE(now, before);
    EXPECT_LE(now, std::chrono::system_clock::now());
}

TEST(RealSurroundings, NeverFillTheSameBytesTwice)
{
    std::array<std::byte, 16> one{};
    std::array<std::byte, 16> other{};
    real_surroundings().random(one);
    real_surroundings().random(other);
    EXPECT_NE(one, other);
}

TEST(Tokens, AreUrlSafeBase64WithoutPadding)
{
    CountingSurroundings surroundings;
    EXPECT_EQ(new_token(surroundings, 0), "");
    EXPECT_EQ(new_token(surroundings, 1), "AA");
    EXPECT_EQ(new_token(surroundings, 2), "AAE");
    EXPECT_EQ(new_token(surroundings, 3), "AAEC");
    EXPECT_EQ(new_token(surroundings, 10), "AAECAwQFBgcICQ");
    EXPECT_EQ(new_token(surroundings, 256).substr(330), "f4-fr7_P3-_w");
}

TEST(Tokens, AreFortyThreeCharactersUnlessToldOtherwise)
{
    EXPECT_THAT(new_token(real_surroundings()), testing::SizeIs(43));
}
