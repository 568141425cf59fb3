// Practices by region: the choice in the form, the facet, and the map, whose numbers are those of the list.
#include "features/practices/places.hpp"
#include "features/practices/tests/scenario.hpp"
#include "features/regions/regions.hpp"

namespace erasmi::practices {
namespace {

using ::testing::Ge;

TEST(Bands, GrowWithTheNumbers)
{
    EXPECT_THAT(bands(0), IsEmpty());
    EXPECT_THAT(bands(1), ElementsAre(Band{1, 1}));
    EXPECT_THAT(bands(3), ElementsAre(Band{1, 1}, Band{2, 2}, Band{3, 3}));
    EXPECT_THAT(bands(17), ElementsAre(Band{1, 2}, Band{3, 4}, Band{5, 8}, Band{9, 17}));
    EXPECT_THAT(bands(10'000), ElementsAre(Band{1, 10}, Band{11, 100}, Band{101, 1000}, Band{1001, 10'000}));
}

TEST(Bands, HoldEveryNumberOnce)
{
    for (std::int64_t most = 1; most < 300; ++most) {
        auto const all = bands(most);
        EXPECT_EQ(shade(all, 0), 0U);
        for (std::int64_t number = 1; number <= most; ++number) {
            auto place = shade(all, number);
            ASSERT_THAT(place, ::testing::AllOf(Ge(1U), ::testing::Le(all.size())));
            EXPECT_GE(number, all[place - 1].from);
            EXPECT_LE(number, all[place - 1].to);
        }
    }
}

class PracticeMap : public Scenario {
protected:
    PracticeId published_in(std::string_view country, std::string_view region,
                            std::string_view theme = "housing")
    {
        auto form = with(with(complete_form(), "country", country), "region", region);
        return published(with(without(form, "themes"), "themes", theme));
    }

    json::value get(std::string const& address)
    {
        return world.as(Who::guest).get_json(address).is(Status::ok).json();
    }

    /// "DE21 2": the places of the map that have practices.
    std::vector<std::string> places(std::string const& query, std::string_view list = "regions")
    {
        std::vector<std::string> places;
        auto const map = get("/en/practices/map" + query);
        for (auto const& place : map.at(list).as_array())
            if (auto count = place.at("practices").as_int64(); count > 0)
                places.push_back(std::string(place.at("code").as_string()) + " " + std::to_string(count));
        return places;
    }
};
ERASMI_ON_EACH_DATABASE(PracticeMap)

TEST_P(PracticeMap, CountsRegionsAndCountries)
{
    published_in("de", "DE21");
    published_in("de", "DE27");
    published_in("de", "DE27", "employment");
    published_in("de", "");
    published_in("gr", "EL30");
    draft(with(complete_form(), "region", "DE21"));

    EXPECT_THAT(places(""), UnorderedElementsAre("DE21 1", "DE27 2"));
    EXPECT_THAT(places("", "countries"), UnorderedElementsAre("de 4", "gr 1"));
    EXPECT_THAT(places("?theme=employment"), ElementsAre("DE27 1"));
    EXPECT_THAT(places("?country=gr"), IsEmpty());
    EXPECT_THAT(places("?region=DE21"), UnorderedElementsAre("DE21 1", "DE27 2"))
        << "the map shows what each place would give";
    EXPECT_EQ(get("/en/practices/map?theme=employment").at("total").as_int64(), 1);
}

TEST_P(PracticeMap, HasTheNumbersOfTheLists)
{
    published_in("de", "DE21");
    published_in("de", "DE27", "employment");
    published_in("it", "ITI2");
    published_in("at", "AT13");
    world.index();
    for (std::string query : {"?", "?theme=housing&", "?q=tea&", "?q=tea&theme=housing&"}) {
        auto const map = get("/en/practices/map" + query);
        for (auto const* kind : {"regions", "countries"})
            for (auto const& place : map.at(kind).as_array()) {
                auto code = std::string(place.at("code").as_string());
                if (place.at("practices").as_int64() == 0 && code != "DE22") continue;
                auto facet = kind == std::string_view("regions") ? "region=" : "country=";
                auto const list = get("/en/practices" + query + facet + code);
                bool is_there = !list.at("is_outside_filters").as_bool();
                auto found = is_there ? list.at("total").as_int64() : 0;
                EXPECT_EQ(found, place.at("practices").as_int64()) << query << code;
            }
    }
}

TEST_P(PracticeMap, LinksEveryPlaceToItsListWithTheFilters)
{
    published_in("de", "DE21");
    world.as(Who::guest)
        .get("/en/practices/map?theme=housing&view=tiles&sort=name")
        .is(Status::ok)
        .contains(
            R"(href="/en/practices?theme=housing&amp;region=DE21"><title>Upper Bavaria: 1 practice</title>)")
        .contains(R"(href="/en/practices?theme=housing&amp;country=at")")
        .contains(R"(href="/en/practices?theme=housing")");
}

TEST_P(PracticeMap, IsReachedFromTheListAndBack)
{
    published_in("de", "DE21");
    world.as(Who::guest)
        .get("/en/practices?theme=housing&region=DE21")
        .contains(R"(href="/en/practices/map?theme=housing&amp;region=DE21")");
    world.as(Who::guest)
        .get("/en/practices/map?theme=housing&region=DE21")
        .contains(R"(href="/en/practices?theme=housing&amp;region=DE21")")
        .contains(R"(class="tile q1 chosen")");
}

TEST_P(PracticeMap, SpeaksEveryLanguage)
{
    published_in("de", "DE21");
    struct Name {
        std::string language, name;
    };
    for (auto const& [language, name] :
         {Name{"en", "Upper Bavaria: 1 practice"}, Name{"de", "Oberbayern: 1 Praxisbeispiel"},
          Name{"it", "Alta Baviera: 1 pratica"}, Name{"tr", "Yukarı Bavyera: 1 uygulama"}})
        world.as(Who::guest).get("/" + language + "/practices/map").is(Status::ok).contains(name);
}

TEST_P(PracticeMap, HasATableInPages)
{
    published_in("de", "DE21");
    auto first = std::string(world.as(Who::guest).get("/en/practices/map").body());
    auto head = first.find("<tbody>");
    EXPECT_LT(first.find("Upper Bavaria</a></th>", head), first.find("Abruzzo</a></th>", head))
        << "most practices first, then by name";
    EXPECT_THAT(first, HasSubstr(R"(after=)"));
    auto second = world.as(Who::guest).get("/en/practices/map?sort=name&after=TR10");
    second.is(Status::ok).lacks("Upper Bavaria</a></th>");
    world.as(Who::guest)
        .get("/en/practices/map?after=nonsense&sort=%27")
        .is(Status::ok)
        .contains("Upper Bavaria");
}

TEST_P(PracticeMap, StaysSmall)
{
    for (int i = 0; i < 5; ++i) published_in("de", "DE21");
    auto page = world.as(Who::guest).get("/de/practices/map?theme=housing&level=field_story").body();
    EXPECT_LT(page.size(), 100U * 1024U);
}

TEST_P(PracticeMap, IsAnsweredToEverybody)
{
    for (auto who : {Who::guest, Who::owner, Who::colleague, Who::outsider, Who::curator, Who::operator_})
        world.as(who).get("/en/practices/map").is(Status::ok);
}

TEST_P(PracticeMap, ShowsImportedOutlinesWithTheirNotice)
{
    published_in("de", "DE21");
    world.as(Who::guest).get("/en/practices/map").lacks("view=tiles").lacks("EuroGeographics");
    world.write([](data::Tx& tx) {
        tx.run("insert into region_map (id, width, height, notice, imported_at)"
               " values ('map', 1000, 500, '© EuroGeographics', 0)");
        tx.run("insert into region_outline (code, path) values ('DE21', 'M1 1l2 2-1 3z'), ('AT', 'M5 1l2 2-1 "
               "3z'),"
               " ('RS', 'M9 1l2 2-1 3z')");
    });
    world.as(Who::guest)
        .get("/en/practices/map")
        .contains(R"(d="M1 1l2 2-1 3z")")
        .contains(R"(<title>Upper Bavaria: 1 practice</title>)")
        .contains(R"(aria-label="Austria: 0 practices")")
        .contains(R"(<path class="land" d="M9 1l2 2-1 3z"/>)")
        .contains("© EuroGeographics")
        .contains("/en/practices/map?view=tiles");
    world.as(Who::guest).get("/en/practices/map?view=tiles").contains("<rect").lacks("© EuroGeographics");
}

TEST_P(PracticeMap, LetsTheListBeFilteredByRegionsOfAnySize)
{
    auto munich = published_in("de", "DE21");
    auto berlin = published_in("de", "DE30");
    auto all_bavaria = published_in("de", "DE2");
    auto total = [&](std::string const& query) {
        return get("/en/practices" + query).at("total").as_int64();
    };
    EXPECT_EQ(total("?region=DE2"), 2) << "a large region with its parts";
    EXPECT_EQ(total("?region=DE21"), 1);
    EXPECT_EQ(total("?region=DE21&region=DE30"), 2);
    world.as(Who::guest)
        .get("/de/practices?region=DE2")
        .contains(munich.str())
        .contains(all_bavaria.str())
        .lacks(berlin.str())
        .contains(R"(name="region" value="DE2" checked)")
        .contains("<span>Bayern</span>")
        .contains("Oberbayern, Deutschland");
}

TEST_P(PracticeMap, IsChosenFromInTheFormByCountry)
{
    auto id = draft(with(complete_form(), "region", "DE30"));
    world.as(Who::owner)
        .get(en(id, "/edit"))
        .contains(R"(<optgroup label="Germany">)")
        .contains(R"(<option value="DE2">Bavaria</option>)")
        .contains(R"(<option value="DE21">– Upper Bavaria</option>)")
        .contains(R"(<option value="DE30" selected>Berlin</option>)")
        .lacks(R"(<option value="DE3")")
        .lacks(R"(<option value="DE")");
    world.as(Who::owner).get_json(en(id)).contains(R"("region":"DE30")");
}

TEST_P(PracticeMap, RefusesARegionOfAnotherCountryAndWhatIsNone)
{
    auto id = draft();
    auto answer = [&](std::string_view region) {
        return world.as(Who::owner)
            .put(en(id), with(with(complete_form(), "region", region), "base_version", "2"));
    };
    answer("ITI2").is(Status::unprocessable_content).contains("This region lies in another country");
    answer("DE99").is(Status::unprocessable_content);
    answer("DE21").is(Status::see_other);
}

} // namespace
} // namespace erasmi::practices
