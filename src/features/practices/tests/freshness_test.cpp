// Published practices age: owners are asked by mail, answer with one click, and readers know meanwhile.
#include "data/jobs.hpp"
#include "features/practices/freshness.hpp"
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

using std::chrono::days;

class Freshness : public Scenario {
protected:
    /// A day's work of the program, so many days later.
    std::vector<data::Mail> after(days time)
    {
        world.advance(time);
        data::jobs::begin_recurring(*world.site.database, practices::feature().jobs);
        while (data::jobs::run_next(*world.site.database, practices::feature().jobs)) {
        }
        return world.deliver();
    }

    static std::string link_in(data::Mail const& mail)
    {
        auto begin = mail.text.find("/en/practices/confirmation");
        return mail.text.substr(begin, mail.text.find('\n', begin) - begin);
    }
    static std::string token_in(data::Mail const& mail)
    {
        auto link = link_in(mail);
        return link.substr(link.find("token=") + 6);
    }
};
ERASMI_ON_EACH_DATABASE(Freshness)

TEST_P(Freshness, IsAskedForAfterAYearAndOnceMoreAMonthLater)
{
    auto id = published();
    world.deliver();
    world.new_events();
    EXPECT_THAT(after(days(364)), IsEmpty());
    world.as(Who::guest).get(en(id)).lacks("Nobody has confirmed since");

    auto first = after(days(2));
    ASSERT_THAT(first, SizeIs(1));
    EXPECT_EQ(first.front().to, "anna@example.org");
    EXPECT_THAT(world.new_events(), ElementsAre("practices.confirmation_due"));
    EXPECT_THAT(after(days(1)), IsEmpty());
    EXPECT_THAT(after(days(30)), SizeIs(1));
    EXPECT_THAT(after(days(100)), IsEmpty()) << "twice is enough";
}

TEST_P(Freshness, IsSeenByReadersUntilSomebodyConfirms)
{
    auto id = published();
    world.deliver();
    after(days(366));
    for (auto who : {Who::guest, Who::outsider}) {
        world.as(who).get(en(id)).contains("Nobody has confirmed since").lacks("/confirmation\"");
        world.as(who).get("/en/practices").contains("not confirmed lately");
    }
    world.as(Who::owner).get(en(id)).contains("/confirmation\"");
    world.as(Who::owner).get("/en/practices").contains("not confirmed lately");
    world.new_events();
    world.as(Who::colleague).post(en(id, "/confirmation")).leads_to(en(id) + "?note=confirmed");
    EXPECT_THAT(world.new_events(), ElementsAre("practices.confirmed"));
    world.as(Who::guest).get(en(id)).lacks("Nobody has confirmed since");
    world.as(Who::guest).get("/en/practices").lacks("not confirmed lately");
}

TEST_P(Freshness, IsConfirmedByTheAuthorsSideOnly)
{
    auto id = published();
    Asked confirmation{"POST", path(id, "/confirmation")};
    expect(Status::forbidden, {Who::outsider, Who::newcomer, Who::curator, Who::operator_}, confirmation);
    expect_sign_in(confirmation);
    expect(Status::see_other, {Who::owner, Who::colleague}, confirmation);
}

TEST_P(Freshness, IsConfirmedByAMailedLinkOnceWithoutSigningIn)
{
    auto id = published();
    world.deliver();
    auto mails = after(days(366));
    ASSERT_THAT(mails, SizeIs(1));
    auto browser = world.browser();
    browser.get(link_in(mails.front())).is(Status::ok).contains("Yes, it is still right");
    world.as(Who::guest).get(en(id)).contains("Nobody has confirmed since");
    browser.post("/en/practices/confirmation", {{"token", token_in(mails.front())}})
        .leads_to(en(id) + "?note=confirmed");
    world.as(Who::guest).get(en(id)).lacks("Nobody has confirmed since");
    browser.get(link_in(mails.front())).is(Status::gone);
    browser.post("/en/practices/confirmation", {{"token", token_in(mails.front())}}).is(Status::gone);
}

TEST_P(Freshness, IsNotConfirmedByTheLinkOfSomebodyWhoLeft)
{
    auto id = published();
    world.deliver();
    auto mails = after(days(366));
    ASSERT_THAT(mails, SizeIs(1));
    world.write([&](data::Tx& tx) {
        tx.run("update practice set author = $1 where id = $2", world.person(Who::colleague), id);
        tx.run("delete from membership where person = $1", world.person(Who::owner));
    });
    world.browser().get(link_in(mails.front())).is(Status::gone);
}

TEST_P(Freshness, BeginsAnewWithEachPublication)
{
    auto id = published();
    world.deliver();
    after(days(366));
    publish_next(id, with(complete_form(), "summary", "Still over tea."));
    world.deliver();
    world.as(Who::guest).get(en(id)).lacks("Nobody has confirmed since");
    EXPECT_THAT(after(days(300)), IsEmpty());
}

TEST_P(Freshness, WaitsForItsOwnersOnTheStartPage)
{
    auto id = published();
    after(days(366));
    auto waiting = [&](Who who) {
        return world.read([&](data::Tx& tx) {
            return practices::feature().waiting(tx, actor(tx, who), Locale::of(Language::en)).size();
        });
    };
    EXPECT_EQ(waiting(Who::owner), 1U);
    EXPECT_EQ(waiting(Who::colleague), 1U);
    EXPECT_EQ(waiting(Who::outsider), 0U);
    world.as(Who::owner).post(en(id, "/confirmation")).is(Status::see_other);
    EXPECT_EQ(waiting(Who::owner), 0U);
}

TEST_P(Freshness, RanksLowerInSearch)
{
    auto old = published(with(complete_form(), "place", "Erfurt"));
    after(days(300));
    auto fresh = published(with(complete_form(), "place", "Gotha"));
    after(days(100));
    world.index();
    auto found =
        world.as(Who::guest).get_json("/en/practices?q=volunteers").json().at("practices").as_array();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(std::string(found[0].at("id").as_string()), fresh.str());
    EXPECT_EQ(std::string(found[1].at("id").as_string()), old.str());
}

} // namespace
} // namespace erasmi::practices
