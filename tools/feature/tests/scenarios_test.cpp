// What people do with @names@, through the whole site and on both databases.
#include "features/@names@/@names@.hpp"
#include "features/identity/testing/cast.hpp"

#include <gmock/gmock.h>

namespace erasmi::@names@ {
namespace {

using ::testing::Each;
using ::testing::HasSubstr;
using ::testing::SizeIs;
using web::testing::everybody_signed_in;
using web::testing::Who;

class @Name@Scenario : public data::testing::OnEachDatabase {
protected:
    web::testing::World world{database, identity::testing::population(), {feature()}};

    auto create(Who who, std::string const& title)
    {
        return world.as(who).post("/en/@names@", {{"title", title}});
    }
};
ERASMI_ON_EACH_DATABASE(@Name@Scenario)

TEST_P(@Name@Scenario, IsCreatedByEverybodyWhoIsSignedInAndReadByAll)
{
    EXPECT_THAT(std::string(world.as(Who::guest).get("/en/@names@/new").header("Location")),
                HasSubstr("/en/sign-in"));
    for (auto who : everybody_signed_in) {
        auto created = create(who, "The first");
        created.is(Status::see_other);
        world.as(Who::guest).follow(created).is(Status::ok).contains("<h1>The first</h1>");
    }
    auto events = world.new_events();
    EXPECT_THAT(events, SizeIs(everybody_signed_in.size()));
    EXPECT_THAT(events, Each("@names@.created"));
}

TEST_P(@Name@Scenario, NeedsATitle)
{
    world.as(Who::owner).get("/en/@names@/new").is(Status::ok).contains(R"(name="title")");
    create(Who::owner, " ").is(Status::unprocessable_content).contains(R"(aria-invalid="true")");
    world.as(Who::guest).get("/en/@names@").is(Status::ok).contains("Nobody has added anything yet");
}

TEST_P(@Name@Scenario, IsListedNewestFirstInPages)
{
    for (int i = 1; i <= 31; ++i) create(Who::owner, "Number " + std::to_string(i)).is(Status::see_other);
    world.as(Who::guest).get("/en/@names@").contains("Number 31<").contains("Number 2<").lacks("Number 1<");
    auto next = world.as(Who::guest).get_json("/en/@names@").json().at("next").as_string();
    world.as(Who::guest)
        .get("/en/@names@?after=" + std::string(next))
        .contains("Number 1<")
        .lacks("Number 2<");
}

} // namespace
} // namespace erasmi::@names@
