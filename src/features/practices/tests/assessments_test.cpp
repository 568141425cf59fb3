// An assessment from its opening to the level that everybody reads.
#include "features/practices/assessment_store.hpp"
#include "features/practices/assessments.hpp"
#include "features/practices/tests/scenario.hpp"
#include "web/sessions.hpp"

namespace erasmi::practices {
namespace {

class Assessing : public Scenario {
protected:
    void SetUp() override
    {
        for (auto const* name : {"ruth", "rosa", "remo"}) reviewers.push_back(reviewer(name));
        id = published();
        world.deliver();
        world.new_events();
    }

    struct Reviewer {
        PersonId person;
        Browser browser;
    };

    Reviewer reviewer(std::string const& name, std::vector<Membership> memberships = {})
    {
        auto person = world.write([&](data::Tx& tx) {
            return identity::create_person(tx, {.email = name + "@example.org",
                                                .name = "Reviewer " + name,
                                                .roles = {SiteRole::reviewer},
                                                .memberships = memberships});
        });
        auto session = world.write([&](data::Tx& tx) { return web::start_session(tx, person, "Scenario"); });
        return {person, Browser(world.site, session)};
    }

    Reply open(Who who = Who::curator, std::vector<int> const& chosen = {0, 1})
    {
        Fields fields;
        for (int each : chosen) fields.emplace_back("reviewers", reviewers.at(each).person.str());
        return world.as(who).post(en(id, "/assessment"), fields);
    }

    std::string review_path(int number)
    {
        return world.read([&](data::Tx& tx) {
            auto assessment = store::open_assessment(tx, id).value();
            for (auto const& review : store::reviews(tx, assessment.id))
                if (review.reviewer == reviewers.at(number).person)
                    return en(id, "/assessment/reviews/" + review.id.str());
            return std::string();
        });
    }

    void state(int number, bool has_conflict)
    {
        reviewers.at(number)
            .browser
            .post(review_path(number) + "/statement",
                  {{"has_conflict", has_conflict ? "true" : "false"}, {"words", "We share an office."}})
            .is(Status::see_other);
    }

    Fields scores(int score)
    {
        Fields fields;
        auto criteria = world.read([](data::Tx& tx) { return practices::criteria(tx); });
        for (std::size_t i = 0; i < criteria.size(); ++i) {
            auto row = "scores." + std::to_string(i);
            fields.emplace_back(row + ".group", enum_name(criteria[i].group));
            fields.emplace_back(row + ".criterion", criteria[i].key);
            fields.emplace_back(row + ".score", std::to_string(score));
            fields.emplace_back(row + ".reason", "Reason for " + std::to_string(score));
        }
        return fields;
    }

    void give(int number, int score, bool is_named = false)
    {
        state(number, false);
        auto form = scores(score);
        if (is_named) form.emplace_back("is_named", "true");
        reviewers.at(number).browser.put(review_path(number), form).is(Status::see_other);
    }

    Reply conclude(std::string const& level, Who who = Who::curator)
    {
        return world.as(who).post(en(id, "/assessment/conclusion"),
                                  {{"level", level}, {"words", "Clear and honest."}});
    }

    std::vector<Reviewer> reviewers;
    PracticeId id;
};
ERASMI_ON_EACH_DATABASE(Assessing)

TEST_P(Assessing, IsForCuratorsAndOperators)
{
    Asked page{"GET", path(id, "/assessment")};
    expect(Status::ok, {Who::curator, Who::operator_}, page);
    expect(Status::forbidden, {Who::owner, Who::colleague, Who::outsider, Who::newcomer}, page);
    expect_sign_in(page);
    for (auto who : {Who::owner, Who::colleague, Who::outsider, Who::newcomer})
        open(who).is(Status::forbidden);
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Assessing, AsksTwoReviewersWhoAreNotOfTheOwner)
{
    open(Who::curator, {0}).is(Status::unprocessable_content);
    open(Who::curator, {0, 1, 2}).is(Status::unprocessable_content);
    reviewers.push_back(reviewer("ines", {{world.cast.organisation}}));
    world.as(Who::curator).get(en(id, "/assessment")).lacks("Reviewer ines").contains("Reviewer ruth");
    world.new_events();
    open(Who::curator, {0, 3}).is(Status::unprocessable_content);
    open().leads_to(en(id, "/assessment"));
    EXPECT_THAT(world.new_events(), ElementsAre("practices.review_asked", "practices.review_asked"));
    EXPECT_THAT(mails(), SizeIs(2));
    open().is(Status::unprocessable_content);
}

TEST_P(Assessing, EndsThePartOfAReviewerWithAConflict)
{
    open();
    world.deliver();
    state(0, true);
    EXPECT_THAT(mails(), ElementsAre(HasSubstr("elif@example.org")));
    reviewers[0].browser.put(review_path(0), scores(4)).is(Status::forbidden);
    world.as(Who::curator).get(en(id, "/assessment")).contains("We share an office.");
    world.as(Who::curator)
        .post(en(id, "/assessment/reviews"), {{"reviewers", reviewers[2].person.str()}})
        .leads_to(en(id, "/assessment"));
    give(1, 3);
    give(2, 3);
    conclude("best").is(Status::see_other);
}

TEST_P(Assessing, IsIndependent)
{
    open();
    give(0, 3);
    auto other = review_path(0);
    reviewers[1].browser.get(other).is(Status::not_found);
    world.as(Who::curator).get(other).is(Status::not_found);
    world.as(Who::curator).get(en(id, "/assessment")).lacks("Reason for 3");
    conclude("promising").is(Status::unprocessable_content);
    give(1, 2);
    world.as(Who::curator).get(en(id, "/assessment")).contains("Reason for 3").contains("Reason for 2");
    for (auto who : {Who::guest, Who::owner}) world.as(who).get(en(id)).lacks("Reason for 3");
}

TEST_P(Assessing, KeepsWhatIsTypedAndWantsEverything)
{
    open();
    state(0, false);
    auto& browser = reviewers[0].browser;
    browser.post(review_path(0) + "/draft", {{"scores.0.reason", "Half a thought"}}).is(Status::no_content);
    browser.get(review_path(0)).contains("Half a thought");
    browser.put(review_path(0), with(scores(3), "scores.0.reason", ""))
        .is(Status::unprocessable_content)
        .contains("Reason for 3");
}

TEST_P(Assessing, ShowsEverybodyLevelScoresAndReasons)
{
    open();
    give(0, 4, true);
    give(1, 3);
    world.deliver();
    world.new_events();
    conclude("best").is(Status::see_other);
    EXPECT_THAT(world.new_events(), ElementsAre("practices.assessed"));
    world.as(Who::guest)
        .get(en(id))
        .contains("What do reviewers say?")
        .contains("Best practice")
        .contains("Clear and honest.")
        .contains("Reason for 4")
        .contains("Reviewer ruth")
        .lacks("Reviewer rosa");
    auto practice = world.as(Who::guest).get_json(en(id)).json();
    EXPECT_EQ(practice.at("level").as_string(), "best");
    world.as(Who::guest).get("/en/practices?level=best").contains(sample_title);
    EXPECT_THAT(mails(), SizeIs(3)) << "the author and both reviewers";

    publish_next(id, with(complete_form(), "summary", "Something else."));
    world.as(Who::guest).get(en(id)).contains("The text has changed since");
}

TEST_P(Assessing, StaysAFieldStoryAfterAVeto)
{
    open();
    give(0, 4);
    give(1, 1);
    conclude("promising").is(Status::unprocessable_content);
    conclude("field_story").is(Status::see_other);
}

TEST_P(Assessing, WaitsNoLongerForWhoeverIsReleased)
{
    open();
    give(0, 4);
    world.as(Who::owner).del(review_path(1)).is(Status::forbidden);
    world.as(Who::curator).del(review_path(1)).leads_to(en(id, "/assessment"));
    conclude("good").is(Status::unprocessable_content);
    conclude("promising").is(Status::see_other);
}

} // namespace
} // namespace erasmi::practices
