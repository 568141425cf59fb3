// The list as a feed: the same words and filters, by the rules of RFC 4287, newest first.
#include "features/practices/tests/scenario.hpp"
#include "web/testing/atom_rules.hpp"
#include "web/testing/parsed_xml.hpp"

namespace erasmi::practices {
namespace {

using web::testing::faults_of_feed;
using web::testing::XmlElement;

class Feed : public Scenario {
protected:
    XmlElement feed(std::string const& query = "", std::string const& language = "en")
    {
        auto reply = world.as(Who::guest).get("/" + language + "/practices.atom" + query).is(Status::ok);
        EXPECT_EQ(reply.header("Content-Type"), "application/atom+xml; charset=utf-8");
        EXPECT_THAT(faults_of_feed(reply.body()), IsEmpty());
        return web::testing::parse_xml(reply.body()).value();
    }

    static std::vector<std::string> titles(XmlElement const& feed)
    {
        std::vector<std::string> titles;
        for (auto const* entry : feed.all("entry")) titles.push_back(entry->text_of("title"));
        return titles;
    }

    PracticeId titled(std::string const& title, std::string const& country = "de")
    {
        world.advance(std::chrono::minutes(1));
        return published(with(with(complete_form(), "title", title), "country", country));
    }
};
ERASMI_ON_EACH_DATABASE(Feed)

TEST_P(Feed, HasTheNewestFirstAndOnlyWhatIsPublic)
{
    EXPECT_THAT(titles(feed()), IsEmpty());
    titled("First");
    titled("Second <b>&");
    draft(with(complete_form(), "title", "A draft"));
    submitted(with(complete_form(), "title", "Sent in"));
    EXPECT_THAT(titles(feed()), ElementsAre("Second <b>&", "First"));
}

TEST_P(Feed, TellsOfAChangeWithTheSameId)
{
    auto id = titled("First");
    titled("Second");
    auto before = feed();
    world.advance(std::chrono::hours(1));
    publish_next(id, with(complete_form(), "title", "First, changed"));
    auto after = feed();
    EXPECT_THAT(titles(after), ElementsAre("First, changed", "Second"));
    auto const& old_entry = *before.all("entry").at(1);
    auto const& entry = *after.all("entry").at(0);
    EXPECT_EQ(entry.text_of("id"), "urn:uuid:" + id.str());
    EXPECT_EQ(entry.text_of("id"), old_entry.text_of("id"));
    EXPECT_EQ(entry.text_of("published"), old_entry.text_of("published"));
    EXPECT_GT(entry.text_of("updated"), old_entry.text_of("updated"));
    EXPECT_EQ(after.text_of("updated"), entry.text_of("updated"));
}

TEST_P(Feed, SaysWhoWroteWhatInWhichLanguage)
{
    auto id = titled("Language café");
    world.write([&](data::Tx& tx) {
        translate(tx, actor(tx, Who::owner), id, Language::de,
                  {{"title", "Sprachcafé"}, {"summary", "Bei Tee wird Deutsch geübt."}})
            .value();
    });
    auto german = feed("", "de");
    auto const& entry = *german.all("entry").at(0);
    EXPECT_EQ(entry.text_of("title"), "Sprachcafé");
    EXPECT_EQ(entry.text_of("summary"), "Bei Tee wird Deutsch geübt.");
    EXPECT_EQ(entry.attribute("http://www.w3.org/XML/1998/namespace lang"), "de");
    EXPECT_EQ(entry.all("author").at(0)->text_of("name"), "Halle Adult Education Centre");
    EXPECT_EQ(feed("", "it").all("entry").at(0)->attribute("http://www.w3.org/XML/1998/namespace lang"),
              "en");
}

TEST_P(Feed, KeepsWordsAndFiltersOfTheList)
{
    titled("German");
    titled("Turkish", "tr");
    world.index();
    auto turkish = feed("?country=tr");
    EXPECT_THAT(titles(turkish), ElementsAre("Turkish"));
    EXPECT_THAT(turkish.text_of("title"), HasSubstr("Türkiye"));
    EXPECT_THAT(titles(feed("?q=tea")), ElementsAre("Turkish", "German"));
    EXPECT_THAT(titles(feed("?q=tea&country=de")), ElementsAre("German"));
    EXPECT_THAT(titles(feed("?q=tea+volcano")), IsEmpty()) << "what only comes near is no news";
    EXPECT_THAT(titles(feed("?country=tr&after=nonsense")), ElementsAre("Turkish"));
}

TEST_P(Feed, HasNoMoreThanFifty)
{
    for (int i = 1; i <= 51; ++i) titled("Practice " + std::to_string(i));
    auto all = titles(feed());
    EXPECT_THAT(all, SizeIs(50));
    EXPECT_EQ(all.front(), "Practice 51");
    EXPECT_EQ(all.back(), "Practice 2");
}

TEST_P(Feed, IsNamedByTheList)
{
    titled("German");
    world.as(Who::guest)
        .get("/de/practices?country=de&after=x")
        .contains(
            R"(<link rel="alternate" type="application/atom+xml" href="/de/practices.atom?country=de">)")
        .contains(R"(href="/de/practices.atom?country=de" type="application/atom+xml" rel="nofollow")");
    auto request = world.as(Who::guest).request("GET", "/en/practices");
    world.as(Who::guest)
        .send_with(request, {{"Accept", "application/atom+xml"}})
        .is(Status::ok)
        .contains("<feed");
}

TEST_P(Feed, TakesTheSameStatementsHoweverManyThereAre)
{
    titled("First");
    titled("Second");
    auto ask = [&] { world.as(Who::guest).get("/en/practices.atom"); };
    ask();
    auto few = world.statements(ask);
    for (int i = 0; i < 10; ++i) titled("More");
    EXPECT_EQ(world.statements(ask), few);
}

} // namespace
} // namespace erasmi::practices
