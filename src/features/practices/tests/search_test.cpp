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
