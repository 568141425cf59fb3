// Who may do what with @names@.
#include "features/@names@/rules.hpp"

#include <gtest/gtest.h>

using namespace erasmi;
using namespace erasmi::@names@;

TEST(@Name@Rules, LetSignedInPeopleCreate)
{
    EXPECT_TRUE(rules::may_create(Actor{.person = PersonId(), .roles = {}, .memberships = {}}));
    EXPECT_FALSE(rules::may_create(Actor{}));
}
