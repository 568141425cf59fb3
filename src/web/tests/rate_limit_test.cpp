// How often one client may ask, and who is one client.
#include "web/network.hpp"
#include "web/rate_limit.hpp"

#include <gtest/gtest.h>

namespace erasmi::web {
namespace {

using namespace std::chrono_literals;

class RateLimits : public ::testing::Test {
protected:
    /// How many of a hundred tries are let through.
    int allowed(Pace pace, std::string_view key)
    {
        int count = 0;
        for (int i = 0; i < 100; ++i) count += limiter.allow(pace, key);
        return count;
    }

    GivenSurroundings clock{instant(1'772'355'845'000)};
    RateLimiter limiter{clock};
};

TEST_F(RateLimits, AreForEachKeyAndPaceOfItsOwn)
{
    EXPECT_EQ(allowed(Pace::guessing, "192.0.2.1"), 10);
    EXPECT_EQ(allowed(Pace::guessing, "192.0.2.1"), 0);
    EXPECT_EQ(allowed(Pace::guessing, "192.0.2.2"), 10);
    EXPECT_EQ(allowed(Pace::mailing, "192.0.2.1"), 5);
    EXPECT_EQ(allowed(Pace::reading, "192.0.2.1"), 100);
}

TEST_F(RateLimits, GrowBackWithTimeUpToTheFirstAllowance)
{
    allowed(Pace::guessing, "192.0.2.1");
    clock.advance(1min);
    EXPECT_EQ(allowed(Pace::guessing, "192.0.2.1"), 5);
    clock.advance(24h);
    EXPECT_EQ(allowed(Pace::guessing, "192.0.2.1"), 10);
}

TEST(Networks, AreWhatOneClientHas)
{
    EXPECT_EQ(network_of("192.0.2.1"), "192.0.2.1");
    EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
    EXPECT_EQ(network_of("2001:db8:1:2::"), network_of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
    EXPECT_NE(network_of("2001:db8:1:2::"), network_of("2001:db8:1:3::"));
    EXPECT_EQ(network_of("::ffff:192.0.2.1"), "::ffff:192.0.2.1");
    EXPECT_EQ(network_of("unknown"), "unknown");
}

TEST(Networks, OfThisMachineAreKnown)
{
    for (auto const* own : {"127.0.0.1", "127.9.9.9", "::1"}) EXPECT_TRUE(is_loopback(own)) << own;
    for (auto const* other : {"192.0.2.1", "::2", "", "128.0.0.1"}) EXPECT_FALSE(is_loopback(other)) << other;
}

} // namespace
} // namespace erasmi::web
