// Curation as a conversation: who asks, who answers, who judges, and who gets mail.
#include "features/practices/tests/scenario.hpp"

#include <algorithm>

namespace erasmi::practices {
namespace {

std::string subject(std::string_view start) { return std::string(start) + std::string(sample_title); }

class Curation : public Scenario {};
ERASMI_ON_EACH_DATABASE(Curation)

TEST_P(Curation, ShowsSubmittedPracticesToBothSidesOnly)
{
    auto id = submitted();
    for (auto const* rest : {"", ".json", "/curation", "/versions"}) {
        expect(Status::ok, {Who::owner, Who::colleague, Who::curator, Who::operator_},
               {"GET", path(id, rest)});
        expect(Status::not_found, {Who::outsider, Who::newcomer}, {"GET", path(id, rest)});
    }
    world.as(Who::guest).get(en(id)).is(Status::not_found);
    world.as(Who::curator).get("/en/practices/mine").contains(sample_title);
    expect(Status::forbidden, {Who::curator, Who::operator_}, {"GET", path(id, "/edit")});
}

TEST_P(Curation, IsForCuratorsOnly)
{
    auto id = submitted();
    for (auto const* rest : {"/review", "/return", "/refusal", "/publication"}) {
        SCOPED_TRACE(rest);
        Asked verdict{"POST", path(id, rest), {{"words", "Well."}}};
        expect(Status::forbidden, {Who::owner, Who::colleague, Who::operator_}, verdict);
        expect(Status::not_found, {Who::outsider, Who::newcomer}, verdict);
        expect_sign_in(verdict);
    }
    expect(Status::not_found, {Who::outsider, Who::newcomer},
           {"POST", path(id, "/messages"), {{"words", "Hm."}}});
    expect(Status::forbidden, {Who::operator_}, {"POST", path(id, "/messages"), {{"words", "Hm."}}});
    EXPECT_THAT(world.new_events(), IsEmpty());
    world.as(Who::owner).get(en(id, "/curation")).lacks("/publication").lacks("/refusal").lacks("/review");
    world.as(Who::curator)
        .get(en(id, "/curation"))
        .contains("/publication")
        .contains("/refusal")
        .contains("/review");
}

TEST_P(Curation, BeginsWhenACuratorTakesThePractice)
{
    auto id = submitted();
    world.as(Who::curator).post(en(id, "/review")).leads_to(en(id, "/curation"));
    EXPECT_THAT(world.new_events(), ElementsAre("practices.said"));
    world.as(Who::owner).get(en(id, "/curation")).contains("took it into review").contains("In review");
}

TEST_P(Curation, GoesBackAndForthInWords)
{
    auto id = submitted();
    world.deliver();
    world.new_events();
    world.as(Who::curator)
        .post(en(id, "/messages"), {{"words", "Who *pays*?"}})
        .leads_to(en(id, "/curation"));
    EXPECT_THAT(world.new_events(), ElementsAre("practices.said", "practices.said"))
        << "asking takes it, too";
    EXPECT_THAT(mails(), ElementsAre("anna@example.org: " + subject("A question about “") + "”"));
    world.as(Who::owner).get(en(id, "/curation")).contains("Who <em>pays</em>?");
    world.as(Who::owner).get("/en/practices/mine").contains("<h2>Waiting for you</h2>");

    world.as(Who::colleague)
        .post(en(id, "/messages"), {{"words", "The town."}})
        .leads_to(en(id, "/curation"));
    EXPECT_THAT(mails(), ElementsAre("elif@example.org: " + subject("An answer about “") + "”"));
    world.as(Who::curator).get(en(id, "/curation")).contains("The town.").contains("Carlo Colleague");
    world.as(Who::owner).get("/en/practices/mine").lacks("<h2>Waiting for you</h2>");
}

TEST_P(Curation, IsToldToTheProgramsOfBothSidesOnly)
{
    auto id = submitted();
    world.as(Who::curator).post(en(id, "/messages"), {{"words", "Who *pays*?"}}).is(Status::see_other);
    auto conversation = en(id, "/curation");
    for (auto who : {Who::owner, Who::colleague, Who::curator, Who::operator_}) {
        auto view = world.as(who).get_json(conversation).is(Status::ok).json();
        EXPECT_EQ(view.at("practice").at("id").as_string(), id.str());
        auto const& messages = view.at("messages").as_array();
        auto asked = std::ranges::find_if(
            messages, [](json::value const& message) { return message.at("kind") == "question"; });
        ASSERT_NE(asked, messages.end());
        EXPECT_EQ(asked->at("name").as_string(), "Elif Curator");
        EXPECT_EQ(asked->at("text").as_string(), "Who *pays*?");
        EXPECT_EQ(asked->at("version").as_int64(), 2);
    }
    for (auto who : {Who::outsider, Who::newcomer})
        world.as(who).get_json(conversation).is(Status::not_found).lacks("pays");
    world.as(Who::guest).get_json(conversation).is(Status::unauthorized).lacks("pays");
    world.as(Who::owner).get(conversation + ".csv").is(Status::not_acceptable);
    publish_by_curator(id);
    world.as(Who::outsider).get_json(conversation).is(Status::forbidden).lacks("pays");
}

TEST_P(Curation, TellsTheCuratorsOfASubmission)
{
    auto id = draft();
    world.deliver();
    world.as(Who::owner).post(en(id, "/submission")).is(Status::see_other);
    EXPECT_THAT(mails(), ElementsAre("elif@example.org: " + subject("Please review: ")));
}

TEST_P(Curation, ReturnsForChangesAndGetsItAgain)
{
    auto id = submitted();
    world.deliver();
    world.as(Who::curator)
        .post(en(id, "/return"), {{"words", "Say who pays."}})
        .leads_to(en(id, "/curation"));
    EXPECT_THAT(world.new_events(), Contains("practices.said"));
    EXPECT_THAT(mails(), ElementsAre("anna@example.org: " + subject("Please look again: ")));
    world.as(Who::owner).get(en(id, "/curation")).contains("Say who pays.").contains("Returned for changes");
    world.as(Who::curator).post(en(id, "/publication")).is(Status::forbidden);
    world.as(Who::owner).post(en(id, "/submission")).leads_to(en(id, "/curation"));
    world.as(Who::curator).post(en(id, "/publication")).leads_to(en(id, "/curation"));
}

TEST_P(Curation, DeclinesForGood)
{
    auto id = submitted();
    world.deliver();
    world.as(Who::curator)
        .post(en(id, "/refusal"), {{"words", "An advertisement."}})
        .leads_to(en(id, "/curation"));
    EXPECT_THAT(mails(), ElementsAre("anna@example.org: " + subject("Not accepted: ")));
    world.as(Who::owner).get(en(id, "/curation")).is(Status::ok).contains("An advertisement.");
    for (auto const* rest : {"/edit", "/translations"})
        world.as(Who::owner).get(en(id, rest)).is(Status::forbidden);
    world.as(Who::owner).post(en(id, "/submission")).is(Status::forbidden);
    world.as(Who::owner).post(en(id, "/messages"), {{"words", "But…"}}).is(Status::forbidden);
    world.as(Who::guest).get(en(id)).is(Status::not_found);
}

TEST_P(Curation, PublishesForEverybody)
{
    auto id = submitted();
    world.deliver();
    world.as(Who::curator).post(en(id, "/publication")).leads_to(en(id, "/curation"));
    EXPECT_THAT(world.new_events(), ElementsAre("practices.said", "practices.published"));
    EXPECT_THAT(mails(), ElementsAre("anna@example.org: " + subject("Published: ")));
    for (auto who : {Who::guest, Who::outsider, Who::newcomer, Who::curator}) {
        world.as(who).get(en(id)).is(Status::ok).contains(sample_title).contains("Validated by Elif Curator");
        world.as(who).get("/en/practices").contains(sample_title);
    }
    world.as(Who::outsider).get(en(id, "/curation")).is(Status::forbidden);
    world.as(Who::curator).post(en(id, "/publication")).is(Status::forbidden);
}

TEST_P(Curation, IsNeverOfOnesOwnPractice)
{
    auto id = draft_of(Who::curator);
    submit_by(Who::curator, id);
    for (auto const* rest : {"/review", "/return", "/refusal", "/publication"})
        world.as(Who::curator).post(en(id, rest), {{"words", "Mine."}}).is(Status::forbidden);
    world.as(Who::curator).get(en(id, "/curation")).is(Status::ok).lacks("/publication").lacks("/review");
    EXPECT_THAT(world.new_events(), IsEmpty());
    EXPECT_THAT(mails(), IsEmpty()) << "there is no other curator";
}

TEST_P(Curation, WantsVerdictsExplained)
{
    auto id = submitted();
    for (auto const* rest : {"/return", "/refusal", "/messages"}) {
        world.as(Who::curator)
            .post(en(id, rest), {{"words", "  "}})
            .is(Status::unprocessable_content)
            .contains("error-summary")
            .contains(R"(href="#words")");
    }
    std::string const long_words(5001, 'x');
    world.as(Who::curator)
        .post(en(id, "/messages"), {{"words", long_words}})
        .is(Status::unprocessable_content)
        .contains(long_words);
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Curation, LimitsWordsOnEveryWay)
{
    std::string const long_words(5001, 'x');
    auto unsent = draft();
    world.as(Who::owner)
        .post(en(unsent, "/submission"), {{"words", long_words}})
        .is(Status::unprocessable_content)
        .contains(R"(href="#words")");
    auto id = submitted();
    world.as(Who::curator)
        .post(en(id, "/publication"), {{"words", long_words}})
        .is(Status::unprocessable_content)
        .contains(R"(href="#words")");
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Curation, KeepsItsPlaceInTheQueueWhenTheAuthorAddsAWord)
{
    auto first = submitted();
    world.advance(std::chrono::hours(1));
    auto second = submitted();
    world.advance(std::chrono::hours(1));
    world.as(Who::owner).post(en(first, "/messages"), {{"words", "P.S."}}).is(Status::see_other);
    auto queue = world.as(Who::curator).get_json("/en/practices/mine").json().at("for_curators");
    ASSERT_EQ(queue.as_array().size(), 2U);
    EXPECT_EQ(queue.at(0).at("id").as_string(), first.str());
    EXPECT_EQ(queue.at(1).at("id").as_string(), second.str());
}

TEST_P(Curation, TellsTheAuthorWhatACuratorAddsToAReturn)
{
    auto id = submitted();
    world.as(Who::curator).post(en(id, "/return"), {{"words", "Say who pays."}}).is(Status::see_other);
    world.deliver();
    world.as(Who::curator).post(en(id, "/messages"), {{"words", "And since when."}}).is(Status::see_other);
    EXPECT_THAT(mails(), ElementsAre("anna@example.org: " + subject("A question about “") + "”"));
}

TEST_P(Curation, JudgesOnlyWhatTheCuratorHasRead)
{
    auto id = submitted();
    world.as(Who::curator).get(en(id, "/curation")).contains(R"(name="version" value="2")");
    save_next(id, with(complete_form(), "summary", "Something else."));
    for (auto const* rest : {"/publication", "/return", "/refusal"})
        world.as(Who::curator)
            .post(en(id, rest), {{"words", "Fine."}, {"version", "2"}})
            .is(Status::unprocessable_content)
            .contains("Somebody saved version 3 while you were reading")
            .contains("Fine.")
            .contains(R"(name="version" value="3")");
    EXPECT_THAT(world.new_events(), IsEmpty());
    world.as(Who::curator).post(en(id, "/publication"), {{"version", "3"}}).leads_to(en(id, "/curation"));
}

TEST_P(Curation, WaitsForTheWholeOrganisation)
{
    auto id = submitted();
    world.as(Who::curator).post(en(id, "/messages"), {{"words", "Who pays?"}}).is(Status::see_other);
    world.as(Who::colleague).get("/en/practices/mine").contains("<h2>Waiting for you</h2>");
    world.as(Who::outsider).get("/en/practices/mine").lacks("<h2>Waiting for you</h2>");
}

TEST_P(Curation, WritesToTheOrganisationWhenTheAuthorHasLeftIt)
{
    auto id = submitted();
    world.deliver();
    world.write(
        [&](data::Tx& tx) { tx.run("delete from membership where person = $1", world.person(Who::owner)); });
    world.as(Who::curator).post(en(id, "/messages"), {{"words", "Who pays?"}}).is(Status::see_other);
    EXPECT_THAT(mails(), ElementsAre("carlo@example.org: " + subject("A question about “") + "”"));
    world.as(Who::colleague).get("/en/practices/mine").contains("<h2>Waiting for you</h2>");
    world.as(Who::owner).get("/en/practices/mine").contains(sample_title).lacks("<h2>Waiting for you</h2>");
    world.as(Who::owner).get(en(id, "/curation")).is(Status::ok).contains("Who pays?").lacks("<textarea");
    world.as(Who::owner).post(en(id, "/messages"), {{"words", "The town."}}).is(Status::forbidden);
    world.as(Who::owner).get(en(id, "/edit")).is(Status::forbidden);
}

TEST_P(Curation, SaysWhatIsMissingForASubmission)
{
    auto id = draft(without(with(complete_form(), "actors.1.kind", ""), "since"));
    world.as(Who::owner).get(en(id, "/curation")).contains("Begun in: ").contains("Kind of organisation: ");
    world.as(Who::owner).post(en(id, "/submission")).is(Status::unprocessable_content).contains("Begun in: ");
    auto problems = world.as(Who::owner).send_json("POST", en(id, "/submission"), json::object{}).json();
    ASSERT_EQ(problems.at("errors").as_array().size(), 2U);
    EXPECT_EQ(problems.at("errors").at(0).at("field").as_string(), "since");
    EXPECT_EQ(problems.at("errors").at(1).at("field").as_string(), "actors.1.kind");
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Curation, ShowsForeignWordsAsText)
{
    auto id = submitted();
    world.as(Who::curator)
        .post(en(id, "/messages"), {{"words", "<script>alert(1)</script>"}})
        .is(Status::see_other);
    world.as(Who::owner).get(en(id, "/curation")).lacks("<script>alert");
}

} // namespace
} // namespace erasmi::practices
