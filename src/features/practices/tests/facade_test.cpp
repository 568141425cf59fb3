// What other features are told about a practice: a public version and its steps, never the work on the next.
#include "base/stop.hpp"
#include "features/practices/tests/scenario.hpp"

#include <optional>

namespace erasmi::practices {
namespace {

class Facade : public Scenario {
protected:
    VersionReference current(PracticeId id)
    {
        return world.read([&](data::Tx& tx) { return practices::published(tx, id); });
    }
    std::optional<VersionReference> at(PracticeId id, std::int64_t number)
    {
        return world.read([&](data::Tx& tx) { return practices::version(tx, id, number); });
    }

    /// "s1 Find a room" for each step.
    static std::vector<std::string> steps(VersionReference const& reference)
    {
        std::vector<std::string> steps;
        for (auto const& step : reference.steps) steps.push_back(step.key + " " + step.title);
        return steps;
    }
};
ERASMI_ON_EACH_DATABASE(Facade)

TEST_P(Facade, NamesThePublicVersionAndItsSteps)
{
    auto id = published();
    auto reference = current(id);
    EXPECT_EQ(reference.practice, id);
    EXPECT_EQ(reference.version, 2);
    EXPECT_EQ(reference.title, sample_title);
    EXPECT_THAT(steps(reference), ElementsAre("s1 Find a room", "s2 Invite hosts"));
}

TEST_P(Facade, TellsNothingOfWhatIsNotPublicYet)
{
    auto id = submitted();
    try {
        current(id);
        ADD_FAILURE() << "it is not public";
    } catch (Stop const& stop) {
        EXPECT_EQ(stop.status(), Status::not_found);
    }
    EXPECT_FALSE(at(id, 2));
}

TEST_P(Facade, StaysAtThePublicVersionWhileTheNextIsWritten)
{
    auto id = published();
    save_next(id, with(complete_form(), "steps.0.title", "Rent a hall"));
    EXPECT_EQ(current(id).version, 2);
    EXPECT_THAT(steps(current(id)), ElementsAre("s1 Find a room", "s2 Invite hosts"));
}

TEST_P(Facade, RefusesVersionsThatWereNeverPublic)
{
    auto id = published();
    save_next(id, with(complete_form(), "steps.0.title", "Rent a hall"));
    for (std::int64_t number : {-1, 0, 1, 3, 4}) EXPECT_FALSE(at(id, number)) << number;
    EXPECT_TRUE(at(id, 2));
}

TEST_P(Facade, KeepsTheStepsOfAnOldPublicVersion)
{
    auto id = published();
    auto next = with(with(complete_form(), "steps.0.title", "Rent a hall"), "steps.2.key", "s3");
    publish_next(id, with(with_new_step(next, "Open the doors"), "steps.2.what", "Each Tuesday."));
    EXPECT_EQ(current(id).version, 3);
    EXPECT_THAT(steps(current(id)), ElementsAre("s1 Rent a hall", "s2 Invite hosts", "s3 Open the doors"));
    auto former = at(id, 2);
    ASSERT_TRUE(former);
    EXPECT_EQ(former->version, 2);
    EXPECT_THAT(steps(*former), ElementsAre("s1 Find a room", "s2 Invite hosts"));
}

} // namespace
} // namespace erasmi::practices
