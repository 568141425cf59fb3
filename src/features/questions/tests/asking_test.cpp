// Asking, answering, accepting, through the whole site and on both databases.
#include "features/questions/tests/scenario.hpp"

namespace erasmi::questions {
namespace {

class Questions : public Scenario {};
ERASMI_ON_EACH_DATABASE(Questions)

TEST_P(Questions, AreAskedBySignedInPeopleAndReadByEverybody)
{
    auto form = question_form("Who <pays> for childcare?");
    form.emplace_back("organisation", world.cast.organisation.str());
    auto reply = world.as(Who::owner).post("/en/questions", form);
    world.as(Who::owner).follow(reply).contains("You get an e-mail when somebody answers");
    auto path = std::string(reply.header("Location"));
    world.as(Who::guest)
        .get(path.substr(0, path.find('?')))
        .is(Status::ok)
        .contains("Who &lt;pays&gt; for childcare?</h1>")
        .contains("<em>two</em>")
        .contains("Anna Owner")
        .contains("Halle Adult Education Centre")
        .contains("Sign in to answer")
        .lacks("<textarea");
    EXPECT_THAT(titles(), ElementsAre("Who <pays> for childcare?"));
    EXPECT_THAT(world.new_events(), ElementsAre("questions.asked"));
}

TEST_P(Questions, LeadAGuestOverSigningInBackToHerWords)
{
    world.as(Who::guest)
        .get("/en/questions/new?title=tea+for+two")
        .leads_to("/en/sign-in?next=%2Fen%2Fquestions%2Fnew%3Ftitle%3Dtea%2Bfor%2Btwo");
    world.as(Who::owner).get("/en/questions/new?title=tea+for+two").contains(R"(value="tea for two")");
}

TEST_P(Questions, KeepWhatWasTypedWhenSomethingIsWrong)
{
    auto form = question_form(" ");
    world.as(Who::owner)
        .post("/en/questions", form)
        .is(Status::unprocessable_content)
        .contains("We have *two* rooms.");
    auto question = asked();
    answer(Who::outsider, question, " ")
        .is(Status::unprocessable_content)
        .contains("Who pays for childcare?");
    answer(Who::outsider, question, std::string(5001, 'x'))
        .is(Status::unprocessable_content)
        .contains("xxxxx");
    EXPECT_THAT(answers(question), IsEmpty());
}

TEST_P(Questions, AreWrittenOnlyForOrganisationsOneBelongsTo)
{
    auto form = question_form("For whom?");
    form.emplace_back("organisation", world.cast.other_organisation.str());
    world.as(Who::owner).post("/en/questions", form).is(Status::forbidden);
    world.as(Who::newcomer).get("/en/questions/new").is(Status::ok).lacks(R"(name="organisation")");
    EXPECT_THAT(titles(), IsEmpty());
}

TEST_P(Questions, SentTwiceAreAskedOnce)
{
    auto form = question_form("Once?");
    form.emplace_back("_once", "a-key");
    world.as(Who::owner).post("/en/questions", form).is(Status::see_other);
    world.as(Who::owner).post("/en/questions", form).is(Status::see_other);
    EXPECT_THAT(titles(), ElementsAre("Once?"));
}

TEST_P(Questions, SayInWhichLanguageTheyAreWritten)
{
    auto form = question_form("Wer zahlt?");
    form[2].second = "de";
    auto made = world.as(Who::owner).post("/en/questions", form);
    auto path = std::string(made.header("Location"));
    world.as(Who::guest).get(path).contains(R"(<h1 lang="de" dir="auto">Wer zahlt?)");
    world.as(Who::guest)
        .get("/en/questions")
        .contains(R"(lang="de" dir="auto">Wer zahlt?)")
        .contains("Deutsch");
    world.as(Who::guest).get("/de/questions").lacks(R"(lang="de" dir="auto">Wer zahlt?)");
}

TEST_P(Questions, AreListedNewestFirstInPagesAndByWhatIsOpen)
{
    for (int i = 1; i <= 21; ++i) asked(Who::owner, "Number " + std::to_string(i) + ".");
    auto first = view("/en/questions");
    EXPECT_THAT(first.at("questions").as_array(), SizeIs(20));
    EXPECT_EQ(first.at("questions").at(0).at("title"), "Number 21.");
    auto next = std::string(first.at("next").as_string());
    EXPECT_THAT(titles("?after=" + next), ElementsAre("Number 1."));
    world.as(Who::guest).get("/en/questions").contains("href=\"/en/questions?after=" + next + "\"");

    auto helped = asked(Who::owner, "Helped?");
    world.as(Who::owner).put(answered(Who::colleague, helped) + "/acceptance").is(Status::see_other);
    EXPECT_THAT(titles("?accepted=no"), Not(Contains("Helped?")));
    EXPECT_THAT(titles(), Contains("Helped?"));
    world.as(Who::guest).get("/en/questions?accepted=no").contains(R"(after=)").contains("accepted=no");
}

TEST_P(Questions, ShowTheAcceptedAnswerFirstThenTheOldest)
{
    auto question = asked();
    for (auto const* text : {"one", "two"}) answered(Who::colleague, question, text);
    auto three = answered(Who::outsider, question, "three");
    EXPECT_THAT(answers(question), ElementsAre("one", "two", "three"));
    world.as(Who::owner).put(three + "/acceptance").leads_to(question + "?note=accepted");
    EXPECT_THAT(answers(question), ElementsAre("three", "one", "two"));
    world.as(Who::guest).get(question).contains("Accepted answer").contains("3 answers");
    world.as(Who::owner).get(question).contains("No longer accept");
    world.as(Who::owner).del(three + "/acceptance").leads_to(question + "?note=reopened");
    EXPECT_THAT(answers(question), ElementsAre("one", "two", "three"));
}

TEST_P(Questions, ShowManyAnswersInPages)
{
    auto question = asked();
    for (int i = 1; i <= 22; ++i) answered(Who::outsider, question, std::to_string(i));
    auto last = answered(Who::outsider, question, "last");
    world.as(Who::owner).put(last + "/acceptance").is(Status::see_other);
    auto first = view(question);
    EXPECT_THAT(first.at("answers").as_array(), SizeIs(21)) << "the accepted one and a page of others";
    EXPECT_THAT(answers(question + "?after=" + std::string(first.at("next").as_string())),
                ElementsAre("21", "22"));
}

TEST_P(Questions, AreAcceptedByWhoAskedOnly)
{
    auto question = asked();
    auto answer = answered(Who::outsider, question);
    for (auto who : {Who::colleague, Who::outsider, Who::newcomer, Who::curator, Who::operator_}) {
        world.as(who).put(answer + "/acceptance").is(Status::forbidden);
        world.as(who).del(answer + "/acceptance").is(Status::forbidden);
    }
    world.as(Who::owner).put(post_of(question) + "/acceptance").is(Status::forbidden);
    EXPECT_TRUE(view(question).at("accepted").is_null());
}

TEST_P(Questions, AreNotMixedUpWithAnswersToOthers)
{
    auto question = asked(), other = asked(Who::owner, "Another?");
    auto answer = answered(Who::outsider, other);
    auto elsewhere = question + answer.substr(answer.rfind("/posts"));
    world.as(Who::owner).put(elsewhere + "/acceptance").is(Status::not_found);
    world.as(Who::outsider).get(elsewhere + "/edit").is(Status::not_found);
    world.as(Who::curator).get(elsewhere + "/moderation").is(Status::not_found);
    world.as(Who::guest).get("/en/questions/0198").is(Status::not_found);
}

TEST_P(Questions, AreChangedByTheirWritersWhoKeepWhatTheySaidBefore)
{
    auto question = asked();
    auto answer = answered(Who::outsider, question, "The town.");
    world.as(Who::owner)
        .get(post_of(question) + "/edit")
        .contains(R"(value="Who pays for childcare?")")
        .contains("We have *two* rooms.");
    world.as(Who::owner).put(question, question_form("")).is(Status::unprocessable_content);
    world.as(Who::owner).put(question, question_form("Who cooks?")).leads_to(question + "?note=changed");
    world.as(Who::outsider)
        .put(answer, {{"text", "The region."}, {"language", "en"}})
        .leads_to(question + "?note=changed");
    world.as(Who::guest).get(question).contains("Who cooks?").contains("The region.").contains("changed on");
    world.as(Who::curator).get(answer + "/moderation").contains("The town.");
    world.as(Who::curator).get(post_of(question) + "/moderation").contains("Who pays for childcare?");

    for (auto who : {Who::colleague, Who::newcomer, Who::curator, Who::operator_}) {
        world.as(who).get(answer + "/edit").is(Status::forbidden);
        world.as(who).put(answer, {{"text", "Mine"}, {"language", "en"}}).is(Status::forbidden);
        world.as(who).put(question, question_form("Mine")).is(Status::forbidden);
        world.as(who).del(answer).is(Status::forbidden);
    }
}

TEST_P(Questions, AreWithdrawnWithTheirWords)
{
    auto question = asked();
    auto kept = answered(Who::colleague, question, "kept");
    auto answer = answered(Who::outsider, question, "A secret word");
    world.as(Who::owner).put(answer + "/acceptance").is(Status::see_other);
    world.as(Who::outsider).del(answer).leads_to(question + "?note=withdrawn");
    EXPECT_THAT(answers(question), ElementsAre("kept"));
    EXPECT_TRUE(view(question).at("accepted").is_null());
    for (auto who : {Who::owner, Who::outsider, Who::curator})
        world.as(who).get(answer + "/edit").is(Status::gone);
    auto left = world.read([](data::Tx& tx) {
        return tx.value<std::int64_t>("select count(*) from revision where content like '%A secret word%'")
            .value();
    });
    EXPECT_EQ(left, 0);

    world.as(Who::owner).del(post_of(question)).leads_to("/en/questions?note=withdrawn");
    for (auto who : {Who::guest, Who::owner, Who::colleague, Who::curator})
        world.as(who).get(question).is(Status::gone).lacks("childcare");
    world.as(Who::colleague).get(kept + "/edit").is(Status::gone);
    EXPECT_THAT(titles(), IsEmpty());
}

TEST_P(Questions, TakeTheSameStatementsHoweverManyThereAre)
{
    auto question = asked();
    auto pages = [&] {
        world.as(Who::curator).get("/en/questions").is(Status::ok);
        world.as(Who::curator).get(question).is(Status::ok);
    };
    answered(Who::outsider, question);
    pages();
    auto few = world.statements(pages);
    for (int i = 1; i <= 10; ++i) answered(Who::colleague, question, std::to_string(i));
    for (int i = 1; i <= 10; ++i) asked(Who::outsider, std::to_string(i));
    EXPECT_EQ(world.statements(pages), few);
}

TEST_P(Questions, AreGivenOutAndStayWithoutANameWhenTheirWriterIsErased)
{
    auto form = question_form("Mine?");
    form.emplace_back("organisation", world.cast.organisation.str());
    auto made = world.as(Who::owner).post("/en/questions", form);
    auto question = std::string(made.header("Location"));
    question.resize(question.find('?'));
    answered(Who::colleague, question, "Another's words");
    auto personal = feature().personal_data;
    auto owner = world.person(Who::owner);
    auto text = world.read([&](data::Tx& tx) { return json_text(personal.collect(tx, owner)); });
    EXPECT_THAT(text, AllOf(HasSubstr("Mine?"), HasSubstr("*two* rooms"), HasSubstr("by_mail"),
                            Not(HasSubstr("secret")), Not(HasSubstr("Another's"))));
    world.write([&](data::Tx& tx) {
        for (auto const& feature : world.site.features)
            if (feature.personal_data.erase) feature.personal_data.erase(tx, owner);
    });
    world.as(Who::guest)
        .get(question)
        .is(Status::ok)
        .contains("Mine?")
        .contains("Former member")
        .lacks("Anna Owner")
        .lacks("Halle Adult");
}

} // namespace
} // namespace erasmi::questions
