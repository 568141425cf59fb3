// Two practices side by side.
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

class SideBySide : public Scenario {
protected:
    static std::string compare(PracticeId a, std::string const& rest = "")
    {
        return "/practices/compare?a=" + a.str() + rest;
    }
    static std::string compare(PracticeId a, PracticeId b) { return compare(a, "&b=" + b.str()); }
};
ERASMI_ON_EACH_DATABASE(SideBySide)

TEST_P(SideBySide, ShowsBothFieldByField)
{
    auto a = published(with(complete_form(), "place", "Erfurt"));
    auto b = published(with(with(complete_form(), "place", "Gotha"), "title", "Kitchen table"));
    world.as(Who::guest)
        .get("/en" + compare(a, b))
        .is(Status::ok)
        .contains("Erfurt")
        .contains("Gotha")
        .contains("Kitchen table")
        .contains("Find a room")
        .contains("Public library");
    auto view = world.as(Who::guest).get_json("/en" + compare(a, b)).json();
    EXPECT_EQ(view.at("practices").as_array().size(), 2U);
}

TEST_P(SideBySide, OffersSimilarOnesForTheSecond)
{
    auto a = published();
    auto b = published(with(complete_form(), "title", "Kitchen table"));
    world.as(Who::guest).get(en(a)).contains("/practices/compare?a=" + a.str());
    world.as(Who::guest).get("/en" + compare(a)).contains("Kitchen table").contains("b=" + b.str());
    auto view = world.as(Who::guest).get_json("/en" + compare(a, a)).json();
    EXPECT_EQ(view.at("practices").as_array().size(), 1U) << "nothing is compared with itself";
}

TEST_P(SideBySide, ShowsOnlyWhatTheReaderMayRead)
{
    auto open = published();
    auto closed = draft(with(complete_form(), "title", "Kitchen table"));
    expect(Status::ok, {Who::owner, Who::colleague, Who::operator_}, {"GET", compare(open, closed)});
    expect(Status::not_found, {Who::guest, Who::outsider, Who::newcomer, Who::curator},
           {"GET", compare(open, closed)});
    expect(Status::not_found, {Who::guest}, {"GET", compare(closed, open)});
    world.as(Who::guest).get("/en/practices/compare").is(Status::not_found);
    world.as(Who::guest).get("/en" + compare(open, "&b=nothing")).is(Status::not_found);
}

} // namespace
} // namespace erasmi::practices
