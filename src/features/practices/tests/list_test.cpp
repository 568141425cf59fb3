// The list: only what is public, by facets, in pages, for people and for programs.
#include "features/practices/tests/scenario.hpp"

#include <set>

namespace erasmi::practices {
namespace {

class List : public Scenario {
protected:
    void publish_many(int count)
    {
        for (int i = 1; i <= count; ++i) {
            published(with(complete_form(), "title", "Practice " + std::to_string(i)));
            // Some are published in the same moment, so that only their ids tell them apart.
            if (i % 3 == 0) world.advance(std::chrono::seconds(1));
        }
    }

    json::value list(std::string const& query = "")
    {
        return world.as(Who::guest).get_json("/en/practices" + query).json();
    }

    static std::vector<std::string> titles(json::value const& list)
    {
        std::vector<std::string> titles;
        for (auto const& card : list.at("practices").as_array())
            titles.emplace_back(card.at("title").as_string());
        return titles;
    }

    /// "de 2", "tr 1": the options of a facet with their counts.
    static std::vector<std::string> options(json::value const& list, std::string_view facet)
    {
        std::vector<std::string> options;
        for (auto const& view : list.at("facets").as_array())
            if (view.at("facet").as_string() == facet)
                for (auto const& option : view.at("options").as_array())
                    options.push_back(std::string(option.at("value").as_string()) + " " +
                                      std::to_string(option.at("practices").as_int64()));
        return options;
    }
};
ERASMI_ON_EACH_DATABASE(List)

TEST_P(List, ShowsOnlyWhatIsPublic)
{
    draft(with(complete_form(), "title", "A draft"));
    submitted(with(complete_form(), "title", "Sent in"));
    published(with(complete_form(), "title", "In public"));
    for (auto who : {Who::guest, Who::owner, Who::curator, Who::operator_})
        for (auto const* target : {"/en/practices", "/en/practices.json", "/en/practices.csv"})
            world.as(who).get(target).is(Status::ok).contains("In public").lacks("A draft").lacks("Sent in");
    world.as(Who::guest).get("/en/practices").lacks("/practices/new");
    world.as(Who::owner).get("/en/practices").contains("/practices/new");
}

TEST_P(List, SaysThatThereIsNothing)
{
    world.as(Who::guest).get("/en/practices").is(Status::ok).contains("No practice fits here yet");
    EXPECT_EQ(list().at("total").as_int64(), 0);
}

TEST_P(List, IsCountedOnceUntilAPublication)
{
    published();
    auto statements = [&](std::string const& target) {
        return world.statements([&] { world.as(Who::guest).get(target); });
    };
    for (auto const* target : {"/en/practices", "/en/practices?country=de", "/en/practices/map?country=tr"}) {
        auto first = statements(target);
        auto next = statements(target);
        EXPECT_LT(next, first) << target;
        published();
        EXPECT_EQ(statements(target), first) << target;
        EXPECT_EQ(statements(target), next) << target;
    }
    EXPECT_NE(list("?country=de").at("total"), list("?country=tr").at("total"));
}

TEST_P(List, IsFilteredByFacetsThatCount)
{
    published(with(complete_form(), "title", "German"));
    published(with(with(complete_form(), "title", "Turkish"), "country", "tr"));
    published(with(with(with(complete_form(), "title", "Housing"), "country", "tr"), "themes", "housing"));

    EXPECT_THAT(options(list(), "country"), ElementsAre("de 1", "tr 2"));
    EXPECT_THAT(options(list(), "theme"),
                UnorderedElementsAre("language_learning 2", "housing 1", "volunteering_mentoring 3"));

    auto turkish = list("?country=tr");
    EXPECT_THAT(titles(turkish), UnorderedElementsAre("Turkish", "Housing"));
    EXPECT_EQ(turkish.at("total").as_int64(), 2);
    EXPECT_THAT(options(turkish, "country"), ElementsAre("de 1", "tr 2")) << "a facet does not narrow itself";
    EXPECT_THAT(options(turkish, "theme"),
                UnorderedElementsAre("language_learning 1", "housing 1", "volunteering_mentoring 2"));

    EXPECT_THAT(titles(list("?country=tr&theme=housing")), ElementsAre("Housing"));
    EXPECT_THAT(titles(list("?country=tr&country=de&theme=language_learning")),
                UnorderedElementsAre("German", "Turkish"));
    EXPECT_THAT(titles(list("?country=de&theme=housing")), IsEmpty());
}

TEST_P(List, ShowsFiltersThatCanBeTakenAway)
{
    published();
    world.as(Who::guest)
        .get("/en/practices?country=de&theme=language_learning")
        .contains(R"(name="country" value="de" checked)")
        .contains(R"(href="/en/practices?theme=language_learning")")
        .contains(R"(href="/en/practices?country=de")");
    world.as(Who::guest).get("/en/practices?country=%27%20or%201=1&sort=x&after=nonsense").is(Status::ok);
}

TEST_P(List, ShowsEachOfManyOnceInPages)
{
    publish_many(45);
    std::vector<std::string> seen;
    std::vector<std::size_t> sizes;
    std::string after;
    do {
        auto page = list(after.empty() ? "" : "?after=" + after);
        EXPECT_EQ(page.at("total").as_int64(), 45);
        sizes.push_back(titles(page).size());
        for (auto& title : titles(page)) seen.push_back(std::move(title));
        after = page.at("next").as_string();
    } while (!after.empty());
    EXPECT_THAT(sizes, ElementsAre(20U, 20U, 5U));
    EXPECT_EQ(std::set(seen.begin(), seen.end()).size(), 45U);
    EXPECT_EQ(seen.front(), "Practice 45");
    world.as(Who::guest)
        .get("/en/practices?country=de")
        .contains("rel=\"next\"")
        .contains("country=de&amp;after=");
}

TEST_P(List, TakesTheSameStatementsHoweverManyThereAre)
{
    auto page = [&] { world.as(Who::guest).get("/en/practices").is(Status::ok); };
    auto filtered = [&] { world.as(Who::guest).get("/en/practices?country=de").is(Status::ok); };
    page(); // reads the taxonomies
    for (int round = 0; round < 2; ++round) {
        publish_many(20);
        EXPECT_EQ(world.statements(page), 9);
        EXPECT_EQ(world.statements(filtered), 10);
        EXPECT_EQ(world.statements(page), 7) << "what was counted is kept";
        EXPECT_EQ(world.statements(filtered), 7);
    }
}

TEST_P(List, ReadsAPracticeInTheSameStatementsHoweverManyThereAre)
{
    auto id = published();
    publish_many(3);
    auto page = [&] { world.as(Who::guest).get(en(id)).is(Status::ok); };
    auto translated = [&] { world.as(Who::guest).get("/de" + path(id)).is(Status::ok); };
    page(); // reads the taxonomies
    for (int count : {1, 20}) {
        publish_many(count);
        EXPECT_EQ(world.statements(page), 15);
        EXPECT_EQ(world.statements(page), 14) << "similar practices are kept";
        EXPECT_EQ(world.statements(translated), 15);
    }
}

TEST_P(List, NamesThoseThatHaveMostInCommonWithAPractice)
{
    auto id = published();
    published(with(with(complete_form(), "title", "Far"), "themes", "housing"));
    published(with(with(with(complete_form(), "title", "Farther"), "themes", "housing"), "phase", "form"));
    published(with(complete_form(), "title", "Near"));
    auto read = world.as(Who::guest).get_json(en(id)).json();
    std::vector<std::string> related;
    for (auto const& card : read.at("related").as_array()) related.emplace_back(card.at("title").as_string());
    EXPECT_THAT(related, ElementsAre("Near", "Far", "Farther"));
}

TEST_P(List, IsASpreadsheet)
{
    published(with(complete_form(), "title", "=1+1 \"quoted\""));
    auto reply = world.as(Who::guest).get("/en/practices.csv");
    reply.is(Status::ok).contains(R"("'=1+1 ""quoted""")").contains("\"Germany\"");
    EXPECT_EQ(reply.header("Content-Type"), "text/csv; charset=utf-8");
    EXPECT_THAT(std::string(reply.header("Content-Disposition")), HasSubstr("practices.csv"));
    EXPECT_TRUE(reply.body().starts_with("\"id\",\"version\",\"language\",\"title\","));
    EXPECT_EQ(std::ranges::count(reply.body(), '\n'), 2);
    world.as(Who::guest).get("/en/practices.csv?country=tr").lacks("quoted");
}

} // namespace
} // namespace erasmi::practices
