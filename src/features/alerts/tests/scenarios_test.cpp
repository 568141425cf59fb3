// What people do with their searches, through the whole site and on both databases.
#include "features/alerts/tests/scenario.hpp"

namespace erasmi::alerts {
namespace {

class Searches : public Scenario {};
ERASMI_ON_EACH_DATABASE(Searches)

constexpr auto others = {Who::colleague, Who::outsider, Who::newcomer, Who::curator, Who::operator_};

TEST_P(Searches, AreKeptAndOpenedAgain)
{
    world.as(Who::owner)
        .get("/en/searches/new?list=/things&query=q%3Dtea%26after%3Dx")
        .is(Status::ok)
        .contains("words: tea")
        .contains(R"(name="query" value="q=tea&amp;after=x")");
    keep(Who::owner, {{"name", "My <tea>"}, {"list", "/things"}, {"query", "q=tea&after=x"}})
        .leads_to("/en/searches?note=kept");
    world.as(Who::owner)
        .get("/en/searches?note=kept")
        .contains("The search is kept.")
        .contains(R"(<a href="/en/things?q=tea" dir="auto">My &lt;tea&gt;</a>)")
        .contains(R"(href="/en/things.atom?q=tea")")
        .contains("words: tea")
        .contains("No e-mails");
    auto search = searches(Who::owner).at(0);
    EXPECT_EQ(search.at("path"), "/things?q=tea") << "the page of the list is no part of the search";
    EXPECT_FALSE(search.at("by_mail").as_bool());
    EXPECT_THAT(world.new_events(), IsEmpty()) << "the event log is kept for ever";
}

TEST_P(Searches, LeadAGuestOverSigningInBackToWhatSheWanted)
{
    world.as(Who::guest)
        .get("/en/searches/new?list=%2Fthings&query=q%3Dtea")
        .leads_to("/en/sign-in?next=%2Fen%2Fsearches%2Fnew%3Flist%3D%252Fthings%26query%3Dq%253Dtea");
    for (auto const* path : {"/en/searches", "/en/searches/new"})
        EXPECT_EQ(world.as(Who::guest).get(path).status(), Status::see_other);
}

TEST_P(Searches, AreTheirOwnersAlone)
{
    auto search = kept(Who::owner, "tea", "A secret wish");
    for (auto who : others) {
        auto& other = world.as(who);
        other.get("/en/searches").is(Status::ok).lacks("A secret wish");
        other.get(search + "/edit").is(Status::not_found);
        other.put(search, {{"name", "Mine"}}).is(Status::not_found);
        other.put(search + "/mails").is(Status::not_found);
        other.del(search + "/mails").is(Status::not_found);
        other.del(search).is(Status::not_found);
    }
    EXPECT_EQ(searches(Who::owner).at(0).at("name"), "A secret wish");
}

TEST_P(Searches, NeedANameAndSomethingThatIsSearched)
{
    auto without_name = form("tea", " ");
    keep(Who::owner, without_name).is(Status::unprocessable_content).contains("words: tea");
    auto empty = form("");
    keep(Who::owner, empty).is(Status::unprocessable_content).contains("There is nothing to keep yet");
    Fields broken{{"name", "x"}, {"list", "/things"}, {"query", "q=%zz"}};
    keep(Who::owner, broken).is(Status::unprocessable_content);
    keep(Who::owner, {{"name", "x"}, {"list", "/nothing"}, {"query", "q=tea"}}).is(Status::not_found);
    world.as(Who::owner).get("/en/searches/new?list=/nothing").is(Status::not_found);
    EXPECT_THAT(searches(Who::owner), IsEmpty());
}

TEST_P(Searches, AreKeptOnceAndNoMoreThanFiftyOfThem)
{
    kept(Who::owner, "tea");
    keep(Who::owner, form("tea", "Again")).is(Status::unprocessable_content).contains("You keep this search");
    kept(Who::colleague, "tea");
    for (int i = 2; i <= 50; ++i) kept(Who::owner, "tea" + std::to_string(i));
    keep(Who::owner, form("coffee"))
        .is(Status::unprocessable_content)
        .contains("You keep 50 searches already");
}

TEST_P(Searches, AreChangedAndRemoved)
{
    auto search = kept(Who::owner);
    world.as(Who::owner).get(search + "/edit").is(Status::ok).contains(R"(value="Tea")").contains("checked");
    world.as(Who::owner).put(search, {{"name", ""}}).is(Status::unprocessable_content);
    world.as(Who::owner).put(search, {{"name", "Tee"}}).leads_to("/en/searches?note=changed");
    EXPECT_EQ(searches(Who::owner).at(0).at("name"), "Tee");
    EXPECT_FALSE(searches(Who::owner).at(0).at("by_mail").as_bool());
    world.as(Who::owner).put(search + "/mails").leads_to("/en/searches?note=mails_on");
    EXPECT_TRUE(searches(Who::owner).at(0).at("by_mail").as_bool());
    world.as(Who::owner).del(search + "/mails").leads_to("/en/searches?note=mails_off");
    EXPECT_FALSE(searches(Who::owner).at(0).at("by_mail").as_bool());
    world.as(Who::owner).del(search).leads_to("/en/searches?note=removed");
    EXPECT_THAT(searches(Who::owner), IsEmpty());
    world.as(Who::owner).get("/en/searches").contains("You have not kept a search yet");
}

TEST_P(Searches, AreShownLastKeptFirstInPages)
{
    for (int i = 1; i <= 21; ++i) kept(Who::owner, std::to_string(i), "Number " + std::to_string(i));
    auto first = list_of(Who::owner);
    EXPECT_THAT(first.at("searches").as_array(), SizeIs(20));
    EXPECT_EQ(first.at("searches").at(0).at("name"), "Number 21");
    auto next = std::string(first.at("next").as_string());
    auto second = list_of(Who::owner, "?after=" + next);
    ASSERT_THAT(second.at("searches").as_array(), SizeIs(1));
    EXPECT_EQ(second.at("searches").at(0).at("name"), "Number 1");
    EXPECT_EQ(second.at("next"), "");
    world.as(Who::owner).get("/en/searches").contains("href=\"/en/searches?after=" + next + "\"");
}

TEST_P(Searches, TakeTheSameStatementsHoweverManyThereAre)
{
    auto page = [&] { world.as(Who::owner).get("/en/searches").is(Status::ok); };
    kept(Who::owner);
    page();
    auto few = world.statements(page);
    for (int i = 1; i <= 10; ++i) kept(Who::owner, std::to_string(i));
    EXPECT_EQ(world.statements(page), few);
}

TEST_P(Searches, SayWhenTheirListIsGone)
{
    kept(Who::owner);
    world.site.features.pop_back();
    world.as(Who::owner).get("/en/searches").is(Status::ok).contains("no longer on this site");
}

TEST_P(Searches, AreGivenOutAndErasedWithTheirPerson)
{
    kept(Who::owner, "tea", "My tea");
    kept(Who::colleague, "tea", "Another's");
    auto personal = feature().personal_data;
    auto owner = world.person(Who::owner);
    auto text = world.read([&](data::Tx& tx) { return json_text(personal.collect(tx, owner)); });
    EXPECT_THAT(text, AllOf(HasSubstr("My tea"), HasSubstr("q=tea"), Not(HasSubstr("secret")),
                            Not(HasSubstr("Another"))));
    world.write([&](data::Tx& tx) { personal.erase(tx, owner); });
    EXPECT_THAT(searches(Who::owner), IsEmpty());
    EXPECT_THAT(searches(Who::colleague), SizeIs(1));
}

} // namespace
} // namespace erasmi::alerts
