// Who is told of what by mail, and how she ends it.
#include "features/questions/tests/scenario.hpp"

namespace erasmi::questions {
namespace {

class QuestionMails : public Scenario {
protected:
    std::string stop_link(data::Mail const& mail)
    {
        return mail.unsubscribe_url.substr(mail.unsubscribe_url.find("/en/"));
    }
};
ERASMI_ON_EACH_DATABASE(QuestionMails)

TEST_P(QuestionMails, TellWhoAskedOfAnAnswerAndWhoAnsweredOfItsAcceptance)
{
    auto question = asked();
    auto answer = answered(Who::outsider, question);
    auto mails = world.deliver();
    ASSERT_THAT(mails, SizeIs(1));
    EXPECT_EQ(mails[0].to, "anna@example.org");
    EXPECT_EQ(mails[0].subject, "An answer to your question: Who pays for childcare?");
    EXPECT_THAT(mails[0].text, AllOf(HasSubstr("Deniz Outsider has answered"), HasSubstr(question + "#"),
                                     HasSubstr("because you asked this question"), HasSubstr("mail-stop")));

    world.as(Who::owner).put(answer + "/acceptance").is(Status::see_other);
    mails = world.deliver();
    ASSERT_THAT(mails, SizeIs(1));
    EXPECT_EQ(mails[0].to, "deniz@example.org");
    EXPECT_THAT(mails[0].text, HasSubstr("because you answered this question"));
}

TEST_P(QuestionMails, AreInTheReadersLanguage)
{
    world.as(Who::owner).put("/en/account", {{"name", "Anna"}, {"mail_language", "de"}});
    answered(Who::outsider, asked());
    EXPECT_THAT(world.deliver().at(0).subject, HasSubstr("Eine Antwort auf Ihre Frage"));
}

TEST_P(QuestionMails, TellNobodyOfHerOwnDoings)
{
    auto question = asked();
    world.as(Who::owner).put(answered(Who::owner, question) + "/acceptance").is(Status::see_other);
    EXPECT_THAT(world.deliver(), IsEmpty());
}

TEST_P(QuestionMails, TellNothingThatIsGoneMeanwhile)
{
    auto question = asked();
    world.as(Who::outsider).del(answered(Who::outsider, question)).is(Status::see_other);
    auto hidden = answered(Who::outsider, question);
    world.as(Who::curator).put(hidden + "/hiding", because("No")).is(Status::see_other);
    auto reopened = answered(Who::colleague, question);
    world.as(Who::owner).del(question + "/mails").is(Status::see_other);
    world.as(Who::owner).put(reopened + "/acceptance").is(Status::see_other);
    world.as(Who::owner).del(reopened + "/acceptance").is(Status::see_other);
    auto mails = world.deliver();
    ASSERT_THAT(mails, SizeIs(1)) << "only that it was hidden";
    EXPECT_THAT(mails[0].subject, HasSubstr("Hidden"));
}

TEST_P(QuestionMails, AreTurnedOffAndOnOnThePageByWhoTakesPart)
{
    auto question = asked();
    world.as(Who::owner).get(question).contains("Turn e-mails off");
    world.as(Who::owner).del(question + "/mails").leads_to(question + "?note=mails_off");
    answered(Who::outsider, question);
    EXPECT_THAT(world.deliver(), IsEmpty());
    world.as(Who::owner).put(question + "/mails").leads_to(question + "?note=mails_on");
    answered(Who::outsider, question);
    EXPECT_THAT(world.deliver(), SizeIs(1));
    world.as(Who::colleague).get(question).lacks("Turn e-mails");
    world.as(Who::colleague).put(question + "/mails").is(Status::not_found);
}

TEST_P(QuestionMails, EndByTheirLinkWithoutSigningIn)
{
    auto question = asked();
    answered(Who::outsider, question);
    auto link = stop_link(world.deliver().at(0));
    auto stranger = world.browser();
    stranger.get(link).is(Status::ok).contains("No more e-mails about this question");
    EXPECT_TRUE(view(question, Who::owner).at("by_mail").as_bool()) << "looking changes nothing";

    // What a mail program posts: no cookie, no form of ours (RFC 8058, 3.2).
    auto post = stranger.request("POST", link);
    post.headers.set("Content-Type", "application/x-www-form-urlencoded");
    post.body = "List-Unsubscribe=One-Click";
    stranger.send(post).is(Status::ok).contains("There will be no more e-mails");
    stranger.send(post).is(Status::ok);
    EXPECT_FALSE(view(question, Who::owner).at("by_mail").as_bool());
    EXPECT_TRUE(view(question, Who::outsider).at("by_mail").as_bool());
}

TEST_P(QuestionMails, EndForNobodyWithoutTheSecret)
{
    auto question = asked();
    for (auto const* link : {"/en/questions/mail-stop", "/en/questions/mail-stop?secret=guessed"}) {
        world.browser().get(link).is(Status::gone);
        auto post = world.browser().request("POST", link);
        world.browser().send(post).is(Status::gone);
    }
    EXPECT_TRUE(view(question, Who::owner).at("by_mail").as_bool());
}

} // namespace
} // namespace erasmi::questions
