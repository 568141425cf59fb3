#include "web/kept.hpp"

#include <gtest/gtest.h>

namespace erasmi::web {
namespace {

TEST(Kept, IsSharedByKeyAndType)
{
    Kept kept(1'000);
    auto number = kept.get<int>("edition 1", 4, [] { return 7; });
    EXPECT_EQ(kept.get<int>("edition 1", 4, [] { return 8; }), number);
    EXPECT_EQ(*kept.get<int>("edition 2", 4, [] { return 8; }), 8);
    EXPECT_EQ(*kept.get<std::string>("edition 1", 10, [] { return std::string("seven"); }), "seven");
    EXPECT_EQ(*number, 7);
}

} // namespace
} // namespace erasmi::web
