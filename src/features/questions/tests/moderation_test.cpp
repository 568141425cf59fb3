// What is reported, what curators and operators decide, and what the writer learns of it.
#include "features/questions/tests/scenario.hpp"

namespace erasmi::questions {
namespace {

constexpr auto moderators = {Who::curator, Who::operator_};
constexpr auto others = {Who::owner, Who::colleague, Who::newcomer};

class Moderation : public Scenario {
protected:
    /// What waits for that person because it was reported.
    std::vector<std::string> waiting(Who who)
    {
        std::vector<std::string> texts;
        world.read([&](data::Tx& tx) {
            auto actor = world.site.accounts.actor(tx, world.person(who)).value();
            for (auto const& item : feature().waiting(tx, actor, Locale::of(Language::en)))
                texts.push_back(item.text + " " + item.path);
        });
        return texts;
    }

    Reply report(Who who, std::string const& post, std::string const& words = "It names somebody.")
    {
        return world.as(who).post(post + "/reports", because(words));
    }
};
ERASMI_ON_EACH_DATABASE(Moderation)

TEST_P(Moderation, HearsOfWhatIsReportedOnceByEachPerson)
{
    auto question = asked();
    auto answer = answered(Who::outsider, question);
    world.as(Who::guest).get(answer + "/reports/new").is(Status::see_other);
    world.as(Who::owner).get(answer + "/reports/new").is(Status::ok).contains("The town does.");
    report(Who::owner, answer, " ").is(Status::unprocessable_content);
    report(Who::owner, answer).leads_to(question + "?note=reported");
    report(Who::owner, answer).is(Status::unprocessable_content).contains("reported this already");
    report(Who::newcomer, answer).is(Status::see_other);
    report(Who::outsider, answer).is(Status::forbidden);
    for (auto who : moderators)
        EXPECT_THAT(waiting(who), ElementsAre(HasSubstr("Reported: Who pays for childcare? /questions/")));
    for (auto who : others) EXPECT_THAT(waiting(who), IsEmpty());
    world.as(Who::curator)
        .get(answer + "/moderation")
        .contains("It names somebody.")
        .contains("Anna Owner")
        .contains("Nora Newcomer");
    EXPECT_THAT(world.new_events(), Not(Contains(HasSubstr("report")))) << "the log is kept for ever";
}

TEST_P(Moderation, IsForCuratorsAndOperatorsAndNotOfWhatIsTheirOwn)
{
    auto question = asked();
    auto answer = answered(Who::outsider, question);
    for (auto who : {Who::owner, Who::colleague, Who::outsider, Who::newcomer}) {
        world.as(who).get(answer + "/moderation").is(Status::forbidden);
        world.as(who).put(answer + "/hiding", because("x")).is(Status::forbidden);
        world.as(who).del(answer + "/hiding", because("x")).is(Status::forbidden);
        world.as(who).del(answer + "/reports").is(Status::forbidden);
    }
    auto own = answered(Who::curator, question);
    report(Who::owner, own).is(Status::see_other);
    EXPECT_THAT(waiting(Who::curator), IsEmpty());
    EXPECT_THAT(waiting(Who::operator_), SizeIs(1));
    world.as(Who::curator).get(own + "/moderation").is(Status::forbidden);
    world.as(Who::curator).del(own + "/reports").is(Status::forbidden);
}

TEST_P(Moderation, LeavesWhatIsRight)
{
    auto answer = answered(Who::outsider, asked());
    report(Who::owner, answer);
    world.as(Who::curator).get(answer + "/moderation").contains("Leave it as it is");
    world.as(Who::curator).del(answer + "/reports").is(Status::see_other);
    EXPECT_THAT(waiting(Who::curator), IsEmpty());
    report(Who::owner, answer).is(Status::unprocessable_content);
    world.as(Who::curator)
        .get(answer + "/moderation")
        .contains("It names somebody.")
        .lacks("Leave it as it is");
    report(Who::newcomer, answer).is(Status::see_other);
    EXPECT_THAT(waiting(Who::curator), SizeIs(1));
}

TEST_P(Moderation, HidesAnAnswerForAllButItsWriterAndTellsHerWhy)
{
    auto question = asked();
    auto answer = answered(Who::outsider, question, "Bad words");
    world.as(Who::owner).put(answer + "/acceptance").is(Status::see_other);
    world.deliver();
    report(Who::owner, answer);
    world.as(Who::curator)
        .put(answer + "/hiding", because(""))
        .is(Status::unprocessable_content)
        .contains("Bad words");
    world.as(Who::curator)
        .put(answer + "/hiding", because("This <hurts> people."))
        .leads_to(question + "?note=hidden");
    EXPECT_THAT(waiting(Who::curator), IsEmpty());
    EXPECT_TRUE(view(question).at("accepted").is_null());
    EXPECT_EQ(view(question).at("total").as_int64(), 0);
    for (auto who : {Who::guest, Who::owner, Who::colleague}) world.as(who).get(question).lacks("Bad words");
    for (auto who : {Who::outsider, Who::curator, Who::operator_})
        world.as(who).get(question).contains("Bad words").contains("This &lt;hurts&gt; people.");

    auto mails = world.deliver();
    ASSERT_THAT(mails, SizeIs(1));
    EXPECT_EQ(mails[0].to, "deniz@example.org");
    EXPECT_THAT(mails[0].text, HasSubstr("This <hurts> people."));
    EXPECT_EQ(mails[0].unsubscribe_url, "") << "decisions are told in any case";
}

TEST_P(Moderation, HidesAWholeQuestionAndShowsItAgain)
{
    auto question = asked();
    answered(Who::outsider, question);
    world.deliver();
    auto post = post_of(question);
    world.as(Who::operator_).put(post + "/hiding", because("Case data.")).is(Status::see_other);
    for (auto who : {Who::guest, Who::colleague, Who::outsider}) {
        world.as(who).get(question).is(Status::gone).lacks("childcare");
        world.as(who).get_json(question).is(Status::gone).lacks("childcare");
    }
    EXPECT_THAT(titles(), IsEmpty());
    world.as(Who::owner).get(question).is(Status::ok).contains("Case data.").contains("noindex");
    answer(Who::owner, question, "More").is(Status::forbidden);
    world.as(Who::owner).put(question, question_form("Put right?")).is(Status::see_other);
    EXPECT_THAT(titles(), IsEmpty()) << "changing alone does not show it again";

    world.as(Who::curator).del(post + "/hiding", because("Now it is fine.")).is(Status::see_other);
    EXPECT_THAT(titles(), ElementsAre("Put right?"));
    world.as(Who::guest).get(question).is(Status::ok).lacks("Case data.").lacks("Now it is fine.");
    auto mails = world.deliver();
    ASSERT_THAT(mails, SizeIs(1)) << "what was decided otherwise meanwhile is not told";
    EXPECT_THAT(mails[0].text, HasSubstr("Now it is fine."));
}

} // namespace
} // namespace erasmi::questions
