// Moments as programs write them.
#include "base/utc_text.hpp"

#include <gtest/gtest.h>

namespace erasmi {
namespace {

TEST(UtcText, IsWrittenToTheSecond)
{
    EXPECT_EQ(utc_text(Instant{}), "1970-01-01T00:00:00Z");
    EXPECT_EQ(utc_text(instant(1'772'000'000'999)), "2026-02-25T06:13:20Z");
    EXPECT_EQ(utc_text(instant(-1)), "1969-12-31T23:59:59Z");
}

} // namespace
} // namespace erasmi
