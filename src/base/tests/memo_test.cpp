#include "base/memo.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace erasmi {
namespace {

/// Remembers doubled texts, and how often it had to work.
struct Doubling {
    Memo<std::string> memo{20};
    int made = 0;

    std::string operator()(std::string const& text)
    {
        return memo.get(
            text,
            [&] {
                ++made;
                return text + text;
            },
            [](std::string const& value) { return value.size(); });
    }
};

TEST(Memo, MakesTheSameOnlyOnce)
{
    Doubling doubled;
    EXPECT_EQ(doubled("a"), "aa");
    EXPECT_EQ(doubled("a"), "aa");
    EXPECT_EQ(doubled("b"), "bb");
    EXPECT_EQ(doubled.made, 2);
}

TEST(Memo, ForgetsEverythingBeforeItHoldsTooMuch)
{
    Doubling doubled;
    doubled("12345"); // 5 for the key, 10 for the value
    doubled("ab");    // 6 more
    doubled("ab");
    EXPECT_EQ(doubled.made, 2);
    doubled("12345");
    EXPECT_EQ(doubled.made, 3);
}

TEST(Memo, GivesWhatItCannotHold)
{
    Doubling doubled;
    EXPECT_EQ(doubled("0123456789").size(), 20U);
    EXPECT_EQ(doubled("0123456789").size(), 20U);
}

TEST(Memo, MayBeAskedByManyAtOnce)
{
    Memo<int> memo(1'000);
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            for (int i = 0; i < 1'000; ++i) {
                auto value = memo.get(
                    std::to_string(i % 300), [&] { return i % 300; }, [](int) { return sizeof(int); });
                EXPECT_EQ(value, i % 300);
            }
        });
}

} // namespace
} // namespace erasmi
