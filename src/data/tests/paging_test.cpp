// Pages of lists.
#include "data/paging.hpp"

#include <gmock/gmock.h>

namespace erasmi::data {
namespace {

TEST(Pages, AreFollowedByAnotherOnlyWhenThereIsMore)
{
    std::vector rows{1, 2, 3};
    EXPECT_FALSE(take_surplus(rows, 3));
    EXPECT_TRUE(take_surplus(rows, 2));
    EXPECT_THAT(rows, ::testing::ElementsAre(1, 2));
    std::vector<int> none;
    EXPECT_FALSE(take_surplus(none, 2));
}

} // namespace
} // namespace erasmi::data
