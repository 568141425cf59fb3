// Searches of the list as people keep them: what is kept, how it reads, what is new in it.
#include "features/practices/searching.hpp"
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

class KeptSearches : public Scenario {
protected:
    static web::Parameters query(std::string_view text) { return web::parse_parameters(text).value(); }
    static std::string kept(std::string_view text) { return list.kept(query(text)).query(); }

    std::vector<std::string> news(std::string_view text, Instant since, int limit = 20)
    {
        world.index();
        return world.read([&](data::Tx& tx) {
            std::vector<std::string> titles;
            for (auto const& record : list.news(world.site, tx,
                                                {.query = query(text),
                                                .reader = {},
                                                .language = Language::en,
                                                .since = since,
                                                .until = database.clock().now(),
                                                .limit = limit}))
                titles.push_back(record.title);
            return titles;
        });
    }

    PracticeId titled(std::string const& title, std::string const& country = "de")
    {
        world.advance(std::chrono::minutes(1));
        return published(with(with(complete_form(), "title", title), "country", country));
    }

    inline static web::SearchedList const list = searched_practices();
};
ERASMI_ON_EACH_DATABASE(KeptSearches)

TEST_P(KeptSearches, AreWordsAndFiltersInOneOrder)
{
    EXPECT_EQ(kept("country=tr&after=x&q=+tea+&country=de&country=tr&sort=y"), "q=tea&country=de&country=tr");
    EXPECT_EQ(kept("q=++&country=&after=x"), "");
}

TEST_P(KeptSearches, ReadAsWords)
{
    auto words = world.read([&](data::Tx& tx) {
        return list.in_words(tx, {query("q=tea&country=de"), query("theme=housing"), query("")},
                             Locale::of(Language::de));
    });
    EXPECT_THAT(words, ElementsAre("„tea“, Deutschland", "Wohnen", ""));
}

TEST_P(KeptSearches, FindWhatWasPublishedSince)
{
    titled("Old");
    auto since = database.clock().now();
    titled("New");
    titled("Newer", "tr");
    EXPECT_THAT(news("country=de", since), ElementsAre("New"));
    EXPECT_THAT(news("q=tea", since), ElementsAre("Newer", "New"));
    EXPECT_THAT(news("q=tea", since, 1), ElementsAre("Newer"));
    EXPECT_THAT(news("q=tea", Instant{}), ElementsAre("Newer", "New", "Old"));
    EXPECT_THAT(news("q=volcano", since), IsEmpty());
    EXPECT_THAT(news("q=tea+volcano", since), IsEmpty());
}

TEST_P(KeptSearches, FindANewVersionButNothingThatIsNotPublic)
{
    auto id = titled("Old");
    auto since = database.clock().now();
    submitted(with(complete_form(), "title", "Sent in"));
    EXPECT_THAT(news("q=tea", since), IsEmpty());
    world.advance(std::chrono::minutes(1));
    publish_next(id, with(complete_form(), "title", "Old, changed"));
    EXPECT_THAT(news("q=tea", since), ElementsAre("Old, changed"));
}

TEST_P(KeptSearches, AreOfferedWhileSomethingIsSearched)
{
    web::Feature keeper{.name = "keeper", .keeps_searches = "/searches/new"};
    titled("German");
    world.as(Who::guest).get("/en/practices?country=de").lacks("/searches/new");
    world.site.features.push_back(keeper);
    world.as(Who::guest)
        .get("/en/practices?country=de&after=x")
        .contains(R"(href="/en/searches/new?list=%2Fpractices&amp;query=country%3Dde")");
    world.as(Who::guest).get("/en/practices").lacks("/searches/new");
}

} // namespace
} // namespace erasmi::practices
