#include "data/testing/databases.hpp"
#include "features/@name@/@name@.hpp"
#include "features/identity/testing/cast.hpp"
#include "web/testing/world.hpp"

#include <gmock/gmock.h>

namespace erasmi::@name@ {
namespace {

using ::testing::ElementsAre;
using web::testing::Who;

class @Name@ : public data::testing::OnEachDatabase {
protected:
    web::testing::World world{database, identity::testing::population(), {feature()}};
};
ERASMI_ON_EACH_DATABASE(@Name@)

TEST_P(@Name@, ShowsWhatMembersOfOrganisationsAdded)
{
    world.new_events();
    world.as(Who::owner).post("/en/@name@", {{"title", "A first entry"}}).leads_to("/en/@name@");
    EXPECT_THAT(world.new_events(), ElementsAre("@name@.added"));
    world.as(Who::guest).get("/en/@name@").is(Status::ok).contains("A first entry");
}

TEST_P(@Name@, IsNotForPeopleWithoutAnOrganisation)
{
    world.as(Who::newcomer).post("/en/@name@", {{"title", "A first entry"}}).is(Status::forbidden);
}

TEST_P(@Name@, TellsWhatIsMissing)
{
    world.as(Who::owner).post("/en/@name@", {{"title", ""}}).is(Status::unprocessable_content);
}

} // namespace
} // namespace erasmi::@name@
