// Whose a search is, and when it is looked through.
#include "features/alerts/rules.hpp"

#include <gtest/gtest.h>

namespace erasmi::alerts {
namespace {

using namespace std::chrono_literals;

TEST(SearchRules, GiveASearchToItsPersonAlone)
{
    GivenSurroundings surroundings(instant(1'772'000'000'000));
    PersonId person(new_id(surroundings)), other(new_id(surroundings));
    SavedSearch search{.person = person};
    EXPECT_TRUE(rules::owns(Actor{.person = person}, search));
    EXPECT_FALSE(rules::owns(Actor{.person = other, .roles = {SiteRole::operator_}}, search));
    EXPECT_FALSE(rules::owns(Actor{}, search));
}

TEST(SearchRules, LeaveADayBetweenTwoLooks)
{
    auto const now = instant(1'772'000'000'000);
    auto const first = rules::end_of_look(now);
    EXPECT_LT(first, now);
    EXPECT_LT(rules::due_before(rules::end_of_look(now + 24h - 1ms)), first);
    EXPECT_EQ(rules::due_before(rules::end_of_look(now + 24h)), first);
}

} // namespace
} // namespace erasmi::alerts
