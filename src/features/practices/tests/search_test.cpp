// The list, searched: what is found, in which language, by whom.
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

using ::testing::AllOf;

class Searching : public Scenario {
protected:
    std::string found(std::string const& query, Who who = Who::guest)
    {
        world.index();
        return std::string(world.as(who).get_json("/en/practices?" + query).body());
    }

    /// Of the only card that is found; empty, too, when nothing is.
    std::string excerpt_of(std::string const& query, std::string const& language = "/en")
    {
        world.index();
        auto const list = world.as(Who::guest).get_json(language + "/practices?" + query).json();
        auto const& cards = list.at("practices").as_array();
        return cards.empty() ? "" : std::string(cards.at(0).at("excerpt").as_string());
    }
};
ERASMI_ON_EACH_DATABASE(Searching)

TEST_P(Searching, FindsPublishedPracticesByAllTheirWords)
{
    auto id = published();
    for (auto const* query : {"q=tea", "q=Volunteers+tables", "q=mailing+list", "q=Halle", "q=HOSTS"})
        EXPECT_THAT(found(query), HasSubstr(id.str())) << query;
    EXPECT_THAT(found("q=volcano"), Not(HasSubstr(id.str())));
}

TEST_P(Searching, FindsTranslationsAndPrefersTheReadersLanguage)
{
    auto id = published();
    world.write([&](data::Tx& tx) {
        translate(tx, actor(tx, Who::owner), id, Language::tr,
                  {{"title", "Belediyede dil kafesi"}, {"summary", "Çay içerken Almanca konuşulur."}})
            .value();
    });
    EXPECT_THAT(found("q=cay"), HasSubstr(id.str()));
    world.as(Who::guest).get("/tr/practices?q=Almanca").contains("Belediyede dil kafesi");
}

TEST_P(Searching, ShowsNobodyWhatIsNotPublished)
{
    auto hidden = submitted();
    EXPECT_THAT(found("q=tea"), Not(HasSubstr(hidden.str())));
    EXPECT_THAT(found("q=tea", Who::owner), Not(HasSubstr(hidden.str())));
    auto id = published();
    save_next(id, with(complete_form(), "summary", "Nobody must read of the zeppelin."));
    EXPECT_THAT(found("q=zeppelin", Who::owner), Not(HasSubstr(id.str())));
}

TEST_P(Searching, GivesTheSameAsATable)
{
    auto german = published();
    auto irish = published(with(complete_form(), "title", "Zeppelin rides"));
    world.index();
    auto table = world.as(Who::guest).get("/en/practices.csv?q=zeppelin");
    table.is(Status::ok).contains(irish.str()).lacks(german.str());
}

TEST_P(Searching, KeepsTheFiltersAndCountsOfTheList)
{
    auto german = published();
    auto irish = published(with(complete_form(), "country", "ie"));
    EXPECT_THAT(found("q=tea&country=ie"), AllOf(HasSubstr(irish.str()), Not(HasSubstr(german.str()))));
    world.as(Who::guest)
        .get("/en/practices?q=tea&country=ie")
        .contains(R"(name="q")")
        .contains(R"(value="tea")")
        .contains("1 practice found")
        .contains(R"(value="de")");
}

TEST_P(Searching, OffersWhatWasPerhapsMeantAndTheNearest)
{
    published();
    world.index();
    world.as(Who::guest).get("/en/practices?q=voluntears").contains("Did you mean").contains("volunteers");
    world.as(Who::guest).get("/en/practices?q=tea+volcano").contains("Nothing has all these words");
    world.as(Who::guest).get("/en/practices?q=").contains("1 practice found").lacks("Did you mean");
}

TEST_P(Searching, OffersTheNearestWithoutTheFiltersAndCountsNoneOfThemOnTheMap)
{
    auto german = published();
    world.index();
    world.as(Who::guest)
        .get("/en/practices?q=tea&country=ie")
        .contains("Nothing matches with these filters")
        .contains(german.str());
    EXPECT_THAT(found("q=voluntears"), HasSubstr(german.str()));
    world.as(Who::guest).get("/en/practices?q=volcano&country=de").lacks(german.str());
    auto const map = world.as(Who::guest).get_json("/en/practices/map?q=tea&country=ie").json();
    EXPECT_EQ(map.at("total").as_int64(), 0);
}

TEST_P(Searching, LeadsToTheCommunityWhenNothingFits)
{
    published();
    world.index();
    auto link = [](std::string const& query) {
        return "href=\"/en/questions/new" + query + "\" rel=\"nofollow\"";
    };
    world.as(Who::guest).get("/en/practices?q=volcano").lacks("Ask the community");
    world.site.features.push_back({.name = "asking", .asks = "/questions/new"});
    world.as(Who::guest).get("/en/practices?q=volcano").contains(link("?title=volcano"));
    world.as(Who::guest).get("/en/practices?q=tea+volcano").contains(link("?title=tea%20volcano"));
    world.as(Who::guest).get("/en/practices?country=ie").contains(link(""));
    world.as(Who::guest).get("/en/practices?q=tea").lacks("Ask the community");
    world.as(Who::guest).get("/en/practices").lacks("Ask the community");
}

TEST_P(Searching, ShowsWhereInTheTextTheWordsAre)
{
    published(with(complete_form(), "steps.1.what",
                   "- Ask *kindly*\n- Bring a [zeppelin](https://x.org) <b>on</b> time"));
    EXPECT_EQ(excerpt_of("q=zeppelin"), "Ask kindly Bring a zeppelin on time");
    world.as(Who::guest)
        .get("/en/practices?q=zeppelin")
        .contains("<q>Ask kindly Bring a <mark>zeppelin</mark> on time</q>");
}

TEST_P(Searching, ShowsNothingOfTheTextWhenTitleAndSummaryHaveAsManyWords)
{
    published(with(complete_form(), "steps.1.what", "Pour tea for the hosts."));
    EXPECT_EQ(excerpt_of("q=tea"), "") << "the summary has it";
    EXPECT_EQ(excerpt_of("q=tea+hosts"), "Pour tea for the hosts.") << "the summary has only one";
    EXPECT_EQ(excerpt_of("q="), "");
    EXPECT_EQ(excerpt_of("q=x.org"), "");
}

TEST_P(Searching, ShowsTheTextInTheLanguageOfTheCard)
{
    auto id = published(with(complete_form(), "steps.1.what", "A zeppelin lands."));
    world.write([&](data::Tx& tx) {
        translate(tx, actor(tx, Who::owner), id, Language::tr,
                  {{"title", "Belediyede dil kafesi"},
                   {"summary", "Çay içerken Almanca konuşulur."},
                   {"steps/s2/what", "Bir zeplin iner."}})
            .value();
    });
    EXPECT_EQ(excerpt_of("q=zeplin", "/tr"), "Bir zeplin iner.");
    EXPECT_EQ(excerpt_of("q=zeppelin", "/de"), "A zeppelin lands.");
    EXPECT_EQ(excerpt_of("q=zeplin", "/en"), "") << "found in a language that the card is not in";
    world.as(Who::guest)
        .get("/de/practices?q=zeppelin")
        .contains(R"(<q lang="en">A <mark>zeppelin</mark> lands.</q>)");
}

TEST_P(Searching, TakesTheSameStatementsHoweverManyTextsAreShown)
{
    auto form = with(complete_form(), "steps.1.what", "A zeppelin lands.");
    auto count = [&] {
        found("q=zeppelin");
        return world.statements([&] { world.as(Who::guest).get("/en/practices?q=zeppelin"); });
    };
    published(form);
    auto one = count();
    for (int i = 0; i < 5; ++i) published(form);
    EXPECT_EQ(count(), one);
}

TEST_P(Searching, IsExportedAsItFinds)
{
    published(with(complete_form(), "title", "Zeppelins over tea"));
    published(with(complete_form(), "title", "Balloons"));
    world.index();
    auto& guest = world.as(Who::guest);
    guest.get("/en/practices?q=zeppelins").contains("/practices/export.csv?q=zeppelins");
    guest.get("/en/practices/export.csv?q=zeppelins").contains("Zeppelins over tea").lacks("Balloons");
    guest.get("/en/practices/export.csv?q=zeppelins&country=ie").is(Status::ok).lacks("Zeppelins");
    guest.get("/en/practices/export.csv?q=volcano").is(Status::ok).lacks("Balloons");
    guest.get("/en/practices/export.csv").contains("Zeppelins over tea").contains("Balloons");
}

TEST_P(Searching, OffersNoFiltersWhereNothingCanBeChosen)
{
    published();
    world.index();
    world.as(Who::guest).get("/en/practices?q=tea").contains("class=\"facets");
    world.as(Who::guest).get("/en/practices?q=volcano").lacks("class=\"facets");
}

TEST_P(Searching, ShowsForeignWordsAsText)
{
    world.index();
    world.as(Who::guest)
        .get("/en/practices?q=%3Cscript%3Ealert(1)%3C/script%3E")
        .is(Status::ok)
        .lacks("<script>alert");
}

} // namespace
} // namespace erasmi::practices
