// Adoption: what organisations keep, change and drop, and whom a changed step concerns.
#include "data/revisions.hpp"
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

class Adoptions : public Scenario {
protected:
    Fields story(OrganisationId organisation, std::string second_step = "kept", std::string how = "")
    {
        return {{"organisation", organisation.str()},
                {"stage", "adapt"},
                {"started", "2026-02"},
                {"steps.0.step", "s1"},
                {"steps.0.choice", "kept"},
                {"steps.1.step", "s2"},
                {"steps.1.choice", std::move(second_step)},
                {"steps.1.how", std::move(how)},
                {"lessons", "Tea *helps*."}};
    }
    Fields others_story() { return story(world.cast.other_organisation); }

    OrganisationId third_organisation()
    {
        return world.write([](data::Tx& tx) {
            auto third = identity::create_organisation(tx, {.name = "Cork Welcome", .country = "ie"});
            identity::create_person(tx,
                                    {.email = "zoe@example.org", .name = "Zoë", .memberships = {{third}}});
            return third;
        });
    }
    void adopt_for(OrganisationId organisation, PracticeId id, Fields const& form)
    {
        FormData data;
        for (auto const& [name, value] : form) data.add(name, value);
        world.write([&](data::Tx& tx) {
            auto person = identity::people_of(tx, organisation).front();
            adopt(tx, *identity::actor(tx, person), id, from_form<AdoptionStory>(data).value()).value();
        });
        world.new_events();
    }
};
ERASMI_ON_EACH_DATABASE(Adoptions)

TEST_P(Adoptions, AreForMembersOfOrganisations)
{
    auto id = published();
    Asked form{"GET", path(id, "/adoptions/new")};
    Asked telling{"POST", path(id, "/adoptions"), others_story()};
    expect(Status::forbidden, {Who::newcomer, Who::curator, Who::operator_}, form);
    expect(Status::ok, {Who::owner, Who::colleague, Who::outsider}, form);
    expect(Status::forbidden, {Who::owner, Who::colleague, Who::newcomer, Who::curator, Who::operator_},
           telling);
    expect_sign_in(form);
    expect_sign_in(telling);
    EXPECT_THAT(world.new_events(), IsEmpty());

    world.as(Who::outsider).post(en(id, "/adoptions"), others_story()).leads_to(en(id) + "#adopters");
    EXPECT_THAT(world.new_events(), ElementsAre("practices.adopted"));
    world.as(Who::guest)
        .get(en(id))
        .contains("Tuzla Municipality")
        .contains("2 kept")
        .contains("Tea <em>helps</em>.");
    world.as(Who::guest).get("/en/practices").contains("adopted by 1 organisation");
}

TEST_P(Adoptions, TellTheAuthor)
{
    auto id = published();
    world.deliver();
    world.as(Who::outsider).post(en(id, "/adoptions"), others_story()).is(Status::see_other);
    EXPECT_THAT(mails(), ElementsAre("anna@example.org: Adopted: " + std::string(sample_title)));
}

TEST_P(Adoptions, AreToldAnewByTheSameOrganisation)
{
    auto id = published();
    adopt_for(world.cast.other_organisation, id, others_story());
    auto changed = story(world.cast.other_organisation, "dropped", "No room.");
    world.as(Who::outsider).post(en(id, "/adoptions"), changed).is(Status::see_other);
    world.as(Who::outsider).get(en(id, "/adoptions/new")).contains("No room.").contains("2026-02");
    auto adopters = world.as(Who::guest).get_json(en(id)).json().at("adopters");
    ASSERT_EQ(adopters.as_array().size(), 1U);
    EXPECT_EQ(adopters.at(0).at("dropped").as_int64(), 1);
    world.as(Who::guest).get("/en/practices").contains("adopted by 1 organisation");
}

TEST_P(Adoptions, SayHowStepsWereChanged)
{
    auto id = published();
    world.as(Who::outsider)
        .post(en(id, "/adoptions"), story(world.cast.other_organisation, "changed"))
        .is(Status::unprocessable_content)
        .contains("Please say how you changed this step")
        .contains("2026-02")
        .contains("Tea *helps*.");
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Adoptions, OfUnknownStepsAndTermsAreProblems)
{
    auto id = published();
    auto form = with(with(others_story(), "steps.0.step", "s9"), "stage", "conquer");
    auto reply = world.as(Who::outsider).post(en(id, "/adoptions"), form);
    reply.is(Status::unprocessable_content);
    auto problems = world.as(Who::outsider)
                        .send_json("POST", en(id, "/adoptions"),
                                   {{"organisation", world.cast.other_organisation.str()},
                                    {"stage", "conquer"},
                                    {"steps", {{{"step", "s9"}, {"choice", "kept"}}}}})
                        .json()
                        .at("errors");
    ASSERT_EQ(problems.as_array().size(), 2U);
    EXPECT_EQ(problems.at(0).at("field").as_string(), "stage");
    EXPECT_EQ(problems.at(1).at("field").as_string(), "steps.0.step");
}

TEST_P(Adoptions, SayInWhichMonthTheyBegan)
{
    auto id = published();
    world.as(Who::outsider)
        .post(en(id, "/adoptions"), with(others_story(), "started", "last spring"))
        .is(Status::unprocessable_content)
        .contains("Please enter a year and a month")
        .contains("last spring");
    world.as(Who::outsider).post(en(id, "/adoptions"), others_story()).is(Status::see_other);
    world.as(Who::guest).get(en(id)).contains("Begun in February 2026");
    world.as(Who::guest).get("/it" + path(id)).contains("febbraio 2026");
}

TEST_P(Adoptions, CountStepsOfWhichNothingWasToldAsKept)
{
    auto id = published();
    Fields const short_story{{"organisation", world.cast.other_organisation.str()}, {"stage", "reuse"}};
    world.as(Who::outsider).post(en(id, "/adoptions"), short_story).is(Status::see_other);
    world.as(Who::guest)
        .get(en(id))
        .contains("2 kept, 0 changed, 0 dropped, 0 added")
        .lacks("did differently");
}

TEST_P(Adoptions, ShowWhatWasDoneDifferentlyAndWhy)
{
    auto id = published();
    auto told = story(world.cast.other_organisation, "changed", "Once a *month*.");
    for (auto [name, value] :
         {std::pair("added.0.title", "Childcare next door"), std::pair("added.0.why", "Nobody came.")})
        told = with(told, name, value);
    world.as(Who::outsider).post(en(id, "/adoptions"), told).is(Status::see_other);
    world.as(Who::guest)
        .get(en(id))
        .contains("1 kept, 1 changed, 0 dropped, 1 added")
        .contains("What they did differently")
        .contains("Invite hosts")
        .contains("Once a <em>month</em>.")
        .contains("Childcare next door")
        .contains("Nobody came.");
}

TEST_P(Adoptions, TakeNoNoticeOfAnAddedRowInWhichNothingWasTyped)
{
    auto id = published();
    auto told = with(with(others_story(), "added.0.title", ""), "added.0.why", "");
    world.as(Who::outsider).post(en(id, "/adoptions"), told).is(Status::see_other);
    world.as(Who::guest).get(en(id)).contains("0 added");
}

TEST_P(Adoptions, AreOfTheVersionThatWasRead)
{
    auto id = published();
    auto told = with(others_story(), "practice_version", "2");
    world.as(Who::outsider).get(en(id, "/adoptions/new")).contains(R"(name="practice_version" value="2")");
    publish_next(id, without(without(without(without(complete_form(), "steps.1.key"), "steps.1.title"),
                                     "steps.1.what"),
                             "steps.1.adaptability"));
    world.as(Who::outsider).post(en(id, "/adoptions"), told).is(Status::see_other);
    auto adopter = world.as(Who::guest).get_json(en(id)).json().at("adopters").at(0);
    EXPECT_EQ(adopter.at("practice_version").as_int64(), 2);
    EXPECT_EQ(adopter.at("steps").at(1).at("title").as_string(), "Invite hosts") << "a step of then";
    for (auto const* never_public : {"1", "9"})
        world.as(Who::outsider)
            .post(en(id, "/adoptions"), with(told, "practice_version", never_public))
            .is(Status::unprocessable_content);
}

TEST_P(Adoptions, AskWhoToldLaterToLookFirst)
{
    auto id = published();
    world.as(Who::outsider).post(en(id, "/adoptions"), others_story()).is(Status::see_other);
    auto form = with(others_story(), "base_version", "1");
    world.as(Who::outsider).get(en(id, "/adoptions/new")).contains(R"(name="base_version" value="1")");
    world.as(Who::outsider).post(en(id, "/adoptions"), form).is(Status::see_other);
    world.as(Who::outsider)
        .post(en(id, "/adoptions"), with(form, "lessons", "Typed meanwhile."))
        .is(Status::unprocessable_content)
        .contains("Somebody changed this while you were writing")
        .contains("Typed meanwhile.")
        .contains(R"(name="base_version" value="2")");
}

TEST_P(Adoptions, KeepEveryVersionOfWhatWasTold)
{
    auto id = published();
    world.as(Who::outsider).post(en(id, "/adoptions"), others_story()).is(Status::see_other);
    world.as(Who::outsider)
        .post(en(id, "/adoptions"), with(others_story(), "lessons", "Later."))
        .is(Status::see_other);
    auto adopter = world.as(Who::guest).get_json(en(id)).json().at("adopters").at(0);
    auto adoption = std::string(adopter.at("id").as_string());
    world.read([&](data::Tx& tx) {
        EXPECT_EQ(data::revisions::get(tx, "adoption", adoption, 1).as<Adoption>().lessons, "Tea *helps*.");
        EXPECT_EQ(data::revisions::get(tx, "adoption", adoption, 2).as<Adoption>().lessons, "Later.");
    });
}

TEST_P(Adoptions, HaveRowsForAddedSteps)
{
    auto id = published();
    auto form = with(others_story(), "_action", "add:added");
    world.as(Who::outsider)
        .post(en(id, "/adoptions"), form)
        .is(Status::ok)
        .contains(R"(name="added.0.title")")
        .contains("Tea *helps*.");
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Adoptions, HearOnlyOfStepsThatTheyKept)
{
    auto id = published();
    auto third = third_organisation();
    adopt_for(world.cast.other_organisation, id, others_story());
    adopt_for(third, id, story(third, "changed", "Once a month."));
    world.deliver();

    publish_next(id, with(complete_form(), "steps.1.what", "One host is enough."));
    auto changed = std::string("Steps you kept have changed: ") + std::string(sample_title);
    EXPECT_THAT(mails(), UnorderedElementsAre("elif@example.org: Please review: " + std::string(sample_title),
                                              "anna@example.org: Published: " + std::string(sample_title),
                                              "deniz@example.org: " + changed));

    publish_next(id,
                 with(with(complete_form(), "steps.1.what", "One host is enough."), "steps.0.what", "Ask."));
    EXPECT_THAT(mails(),
                UnorderedElementsAre("elif@example.org: Please review: " + std::string(sample_title),
                                     "anna@example.org: Published: " + std::string(sample_title),
                                     "deniz@example.org: " + changed, "zoe@example.org: " + changed));
}

TEST_P(Adoptions, HearNothingWhenNoStepChanged)
{
    auto id = published();
    adopt_for(world.cast.other_organisation, id, others_story());
    world.deliver();
    publish_next(id, with(complete_form(), "summary", "Tea and talk."));
    EXPECT_THAT(mails(), Not(Contains(HasSubstr("deniz@"))));
}

TEST_P(Adoptions, AreToldOnceHoweverOftenTheFormIsSent)
{
    auto id = published();
    auto form = with(others_story(), "_once", "the-same-form");
    world.as(Who::outsider).post(en(id, "/adoptions"), form).is(Status::see_other);
    world.as(Who::outsider).post(en(id, "/adoptions"), form).leads_to(en(id) + "#adopters");
    EXPECT_THAT(world.new_events(), ElementsAre("practices.adopted"));
}

} // namespace
} // namespace erasmi::practices
