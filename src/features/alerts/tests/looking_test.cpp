// The mails that tell what is new: to whom, when, about what, and how they end.
#include "features/alerts/looking.hpp"
#include "features/alerts/tests/scenario.hpp"

namespace erasmi::alerts {
namespace {

using namespace std::chrono_literals;

class Looking : public Scenario {
protected:
    std::vector<data::Mail> mails()
    {
        look(world.site);
        return world.deliver();
    }
    /// The same, a day later.
    std::vector<data::Mail> mails_of_tomorrow()
    {
        world.advance(24h + 2min);
        return mails();
    }
    std::vector<std::string> subjects_of_tomorrow()
    {
        std::vector<std::string> subjects;
        for (auto const& mail : mails_of_tomorrow()) subjects.push_back(mail.to + ": " + mail.subject);
        return subjects;
    }
    /// Of the link in a mail that turns its mails off: "/en/searches/mail-stop?…".
    static std::string stop_link(data::Mail const& mail)
    {
        auto begin = mail.text.rfind("/en/searches/mail-stop");
        return mail.text.substr(begin, mail.text.find('\n', begin) - begin);
    }
    void change(std::string const& sql)
    {
        world.write([&](data::Tx& tx) { tx.run(sql, world.person(Who::owner)); });
    }
};
ERASMI_ON_EACH_DATABASE(Looking)

TEST_P(Looking, MailsWhatIsNewWithItsLinkAndTheReason)
{
    publish("old tea");
    world.advance(1min);
    kept(Who::owner, "tea", "My tea");
    publish("coffee");
    publish("green tea");
    publish("black tea");
    auto all = mails_of_tomorrow();
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].to, "anna@example.org");
    EXPECT_EQ(all[0].subject, "New for your search: My tea");
    EXPECT_THAT(all[0].text,
                AllOf(HasSubstr("words: tea"),
                      HasSubstr("black tea\n{site}/en/things/black tea\n\ngreen tea\n"),
                      HasSubstr("{site}/en/things?q=tea\n"), HasSubstr("because you asked ERASMI"),
                      Not(HasSubstr("coffee")), Not(HasSubstr("old tea"))));
    EXPECT_EQ(all[0].unsubscribe_url, "{site}" + stop_link(all[0]));
}

TEST_P(Looking, TellsEachOnceAndAtMostOnceADay)
{
    kept(Who::owner);
    publish("green tea");
    EXPECT_THAT(mails(), IsEmpty()) << "the search is younger than a day";
    EXPECT_THAT(mails_of_tomorrow(), SizeIs(1));
    EXPECT_THAT(mails(), IsEmpty());
    publish("black tea");
    world.advance(23h);
    EXPECT_THAT(mails(), IsEmpty());
    world.advance(1h);
    auto second = mails();
    ASSERT_THAT(second, SizeIs(1));
    EXPECT_THAT(second[0].text, AllOf(HasSubstr("black tea"), Not(HasSubstr("green tea"))));
    EXPECT_THAT(mails_of_tomorrow(), IsEmpty()) << "nothing is new, so nothing is mailed";
}

TEST_P(Looking, LosesNothingThatIsPublishedWhileItLooks)
{
    kept(Who::owner);
    world.advance(24h + 2min);
    things.push_back({"tea of this moment", database.clock().now()});
    EXPECT_THAT(mails(), IsEmpty()) << "it may not be committed yet";
    EXPECT_THAT(subjects_of_tomorrow(), SizeIs(1));
}

TEST_P(Looking, ShowsNobodyWhatIsNotForHer)
{
    kept(Who::owner);
    kept(Who::outsider);
    publish("tea", world.person(Who::outsider));
    EXPECT_THAT(subjects_of_tomorrow(), ElementsAre("deniz@example.org: New for your search: Tea"));
}

TEST_P(Looking, WritesInTheReadersLanguage)
{
    kept(Who::owner);
    change("update person set mail_language = 'de' where id = $1");
    publish("tea");
    auto all = mails_of_tomorrow();
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].subject, "Neu zu Ihrer Suche: Tea");
    EXPECT_THAT(all[0].text, HasSubstr("{site}/de/things/tea"));
}

TEST_P(Looking, WritesOnlyToThoseWhoWantItAndMayComeIn)
{
    auto search = kept(Who::owner);
    kept(Who::colleague);
    world.as(Who::owner).del(search + "/mails");
    publish("tea");
    EXPECT_THAT(subjects_of_tomorrow(), ElementsAre("carlo@example.org: New for your search: Tea"));
    world.as(Who::owner).put(search + "/mails");
    EXPECT_THAT(subjects_of_tomorrow(), IsEmpty()) << "what came before is not told";
    publish("more tea");
    change("update person set state = 'blocked' where id = $1");
    EXPECT_THAT(subjects_of_tomorrow(), ElementsAre("carlo@example.org: New for your search: Tea"));
}

TEST_P(Looking, NamesTwentyAndLeadsToTheRest)
{
    kept(Who::owner);
    for (int i = 1; i <= 21; ++i) publish("tea " + std::to_string(i) + ".");
    auto all = mails_of_tomorrow();
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_THAT(all[0].text,
                AllOf(HasSubstr("much was published"), HasSubstr("tea 20."), HasSubstr("tea 2.")));
}

TEST_P(Looking, LooksAgainThroughWhatFailed)
{
    kept(Who::owner);
    publish("tea");
    world.advance(24h + 2min);
    list_is_broken = true;
    EXPECT_THROW(look(world.site), std::runtime_error);
    list_is_broken = false;
    EXPECT_THAT(mails(), SizeIs(1));
}

TEST_P(Looking, WaitsForTheIndex)
{
    kept(Who::owner);
    world.index();
    world.as(Who::owner).put("/en/account", {{"name", "Anna"}, {"mail_language", "en"}, {"languages", "en"}});
    EXPECT_THROW(look(world.site), std::runtime_error);
    world.index();
    EXPECT_NO_THROW(look(world.site));
}

TEST_P(Looking, EndsByTheLinkOfAMailWithoutSigningIn)
{
    kept(Who::owner, "tea", "My tea");
    publish("tea");
    auto link = stop_link(mails_of_tomorrow().at(0));
    auto stranger = world.browser();
    stranger.get(link).is(Status::ok).contains("My tea").contains("No more e-mails about this search");
    EXPECT_TRUE(searches(Who::owner).at(0).at("by_mail").as_bool()) << "looking changes nothing";

    // What a mail program posts: no cookie, no form of ours (RFC 8058, 3.2).
    auto post = stranger.request("POST", link);
    post.headers.set("Content-Type", "application/x-www-form-urlencoded");
    post.body = "List-Unsubscribe=One-Click";
    stranger.send(post).is(Status::ok).contains("There will be no more e-mails");
    stranger.send(post).is(Status::ok);
    stranger.get(link)
        .is(Status::ok)
        .contains("There will be no more e-mails")
        .lacks("<button class=\"btn\">No more");
    EXPECT_FALSE(searches(Who::owner).at(0).at("by_mail").as_bool());
    publish("more tea");
    EXPECT_THAT(mails_of_tomorrow(), IsEmpty());
}

TEST_P(Looking, EndsForNobodyWithoutTheSecret)
{
    auto search = kept(Who::owner);
    for (auto const* link : {"/en/searches/mail-stop", "/en/searches/mail-stop?secret=guessed"}) {
        world.browser().get(link).is(Status::gone);
        auto post = world.browser().request("POST", link);
        world.browser().send(post).is(Status::gone);
    }
    EXPECT_TRUE(searches(Who::owner).at(0).at("by_mail").as_bool());
    world.as(Who::owner).del(search);
}

} // namespace
} // namespace erasmi::alerts
