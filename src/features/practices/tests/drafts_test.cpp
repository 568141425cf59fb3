// Drafts: who sees them, who writes them, and what is kept.
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

class Drafts : public Scenario {
protected:
    /// For the author's side; people who may not know of it get 404, operators 403.
    void expect_only_authors_side(Asked const& asked, Status status)
    {
        SCOPED_TRACE(asked.path);
        expect(Status::not_found, {Who::outsider, Who::newcomer, Who::curator}, asked);
        expect(Status::forbidden, {Who::operator_}, asked);
        expect_sign_in(asked);
        EXPECT_THAT(world.new_events(), IsEmpty());
        expect(status, {Who::owner, Who::colleague}, asked);
    }
};
ERASMI_ON_EACH_DATABASE(Drafts)

TEST_P(Drafts, AreReadByTheirSideAndOperatorsOnly)
{
    auto id = draft();
    for (auto const* rest :
         {"", ".json", ".jsonld", "/print", "/versions", "/versions.json", "/versions/2", "/comparison"}) {
        SCOPED_TRACE(rest);
        expect(Status::ok, {Who::owner, Who::colleague, Who::operator_}, {"GET", path(id, rest)});
        for (auto who : {Who::guest, Who::outsider, Who::newcomer, Who::curator})
            world.as(who).get(en(id, rest)).is(Status::not_found).lacks(sample_title);
    }
    for (auto who : {Who::guest, Who::owner})
        world.as(who).get("/en/practices").is(Status::ok).lacks(sample_title);
}

TEST_P(Drafts, HaveAConversationForTheirSideAndOperators)
{
    auto id = draft();
    Asked curation{"GET", path(id, "/curation")};
    expect(Status::ok, {Who::owner, Who::colleague, Who::operator_}, curation);
    expect(Status::not_found, {Who::outsider, Who::newcomer, Who::curator}, curation);
    expect_sign_in(curation);
}

TEST_P(Drafts, AreOpenedForWritingByTheirSideOnly)
{
    auto id = draft();
    for (auto const* rest : {"/edit", "/pictures", "/translations", "/translations/de"})
        expect_only_authors_side({"GET", path(id, rest)}, Status::ok);
}

TEST_P(Drafts, AreSavedByTheirSideOnly)
{
    auto id = draft();
    auto form = with(with(complete_form(), "base_version", "2"), "place", "Merseburg");
    expect_only_authors_side({"PUT", path(id), form}, Status::see_other);
    EXPECT_THAT(world.new_events(), ElementsAre("practices.saved", "practices.saved"));
    world.as(Who::owner).get(en(id)).contains("Merseburg");
}

TEST_P(Drafts, AreKeptWhileTypingByTheirSideOnly)
{
    auto id = draft();
    auto form = with(with(complete_form(), "base_version", "2"), "place", "Half typed");
    expect_only_authors_side({"POST", path(id, "/draft"), form}, Status::no_content);
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Drafts, AreTranslatedByTheirSideOnly)
{
    auto id = draft();
    expect_only_authors_side({"PUT", path(id, "/translations/de"), {{"title", "Sprachcafé"}}},
                             Status::see_other);
    EXPECT_THAT(world.new_events(), ElementsAre("practices.translated", "practices.translated"));
}

TEST_P(Drafts, AreSubmittedByTheirSideOnly)
{
    auto id = draft();
    Asked submission{"POST", path(id, "/submission"), {{"words", "Please look."}}};
    expect(Status::not_found, {Who::outsider, Who::newcomer, Who::curator}, submission);
    expect(Status::forbidden, {Who::operator_}, submission);
    expect_sign_in(submission);
    EXPECT_THAT(world.new_events(), IsEmpty());

    world.as(Who::colleague).post(en(id, "/submission"), submission.fields).leads_to(en(id, "/curation"));
    EXPECT_THAT(world.new_events(), ElementsAre("practices.said", "practices.submitted"));
    world.as(Who::curator)
        .get(en(id, "/curation"))
        .is(Status::ok)
        .contains("Please look.")
        .contains(sample_title);
    world.as(Who::owner).post(en(id, "/submission")).is(Status::forbidden);
}

TEST_P(Drafts, AreNotJudgedBeforeTheyAreSubmitted)
{
    auto id = draft();
    for (auto const* rest : {"/review", "/return", "/refusal", "/publication", "/messages"}) {
        SCOPED_TRACE(rest);
        Asked verdict{"POST", path(id, rest), {{"words", "Well."}}};
        expect(Status::not_found, {Who::outsider, Who::newcomer, Who::curator}, verdict);
        expect(Status::forbidden, {Who::owner, Who::colleague, Who::operator_}, verdict);
        expect_sign_in(verdict);
    }
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Drafts, AreNotAdopted)
{
    auto id = draft();
    Fields story{{"organisation", world.cast.other_organisation.str()}, {"stage", "adapt"}};
    expect(Status::not_found, {Who::outsider, Who::owner, Who::newcomer, Who::curator},
           {"POST", path(id, "/adoptions"), story});
    expect(Status::not_found, {Who::outsider, Who::owner}, {"GET", path(id, "/adoptions/new")});
}

TEST_P(Drafts, AreRestoredFromWhatWasTypedForTheTyperOnly)
{
    auto id = draft();
    auto form = with(with(complete_form(), "base_version", "2"), "place", "Half typed");
    world.as(Who::owner).post(en(id, "/draft"), form).is(Status::no_content);
    world.as(Who::owner).get(en(id, "/edit")).contains("Half typed").contains(R"(value="discard")");
    world.as(Who::colleague).get(en(id, "/edit")).lacks("Half typed");

    world.as(Who::owner).put(en(id), {{"_action", "discard"}}).leads_to(en(id, "/edit"));
    world.as(Who::owner).get(en(id, "/edit")).lacks("Half typed").lacks(R"(value="discard")");
}

TEST_P(Drafts, ForgetWhatWasTypedWhenItIsSaved)
{
    auto id = draft();
    auto form = with(with(complete_form(), "base_version", "2"), "place", "Typed and saved");
    world.as(Who::owner).post(en(id, "/draft"), form).is(Status::no_content);
    world.as(Who::owner).put(en(id), form).leads_to(en(id, "/curation"));
    world.as(Who::owner).get(en(id, "/edit")).contains("Typed and saved").lacks(R"(value="discard")");
}

TEST_P(Drafts, AreBegunByEverybodySignedIn)
{
    expect_sign_in({"GET", "/practices/new"});
    expect_sign_in({"POST", "/practices", {{"title", "Begun"}, {"language", "en"}}});
    for (auto who : web::testing::everybody_signed_in) {
        world.as(who).get("/en/practices/new").is(Status::ok);
        auto reply = world.as(who).post("/en/practices", {{"title", "Begun"}, {"language", "tr"}});
        reply.is(Status::see_other);
        world.as(who).follow(reply).is(Status::ok).contains("Begun");
        EXPECT_THAT(world.new_events(), ElementsAre("practices.saved"));
        world.as(who).get("/en/practices/mine").contains("Begun");
    }
}

TEST_P(Drafts, AreBegunForOnesOwnOrganisationsOnly)
{
    Fields form{{"title", "Begun"}, {"language", "en"}, {"owner", world.cast.organisation.str()}};
    Asked begin{"POST", "/practices", form};
    expect(Status::forbidden, {Who::outsider, Who::newcomer, Who::curator, Who::operator_}, begin);
    EXPECT_THAT(world.new_events(), IsEmpty());
    expect(Status::see_other, {Who::colleague}, begin);
    world.as(Who::owner).get("/en/practices/mine").contains("Begun");
    world.as(Who::outsider).get("/en/practices/mine").lacks("Begun");
    world.as(Who::outsider).get("/en/practices/mine.json").lacks("Begun");
}

} // namespace
} // namespace erasmi::practices
