// Every facet leaves out what has another value, in the list and in a searched list, which count alike.
#include "features/practices/store.hpp"
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

struct Value {
    std::string facet;
    std::string usual; ///< of the one practice; empty: of both
    std::string other; ///< of the other one only
};

/// Two practices that differ in every facet.
std::vector<Value> values()
{
    return {{"country", "de", "tr"},
            {"region", "DEE0", "TR42"},
            {"theme", "language_learning", "housing"},
            {"phase", "establish", "form"},
            {"factor", "sf1_communication", "sf2_coordination"},
            {"actor", "ngo", "vet"},
            {"level", "field_story", "good"},
            {"language", "", "tr"}};
}

class Facets : public Scenario {
protected:
    void SetUp() override
    {
        published(with(with(complete_form(), "title", "Usual"), "region", "DEE0"));
        auto form = with(with(complete_form(), "title", "Other"), "country", "tr");
        form = with(with(with(form, "region", "TR42"), "themes", "housing"), "phase", "form");
        form = with(with(form, "factors.0.factor", "sf2_coordination"), "actors.1.kind", "vet");
        make_otherwise(published(form));
        world.index();
    }

    /// What its form does not say: another level, and a further language.
    void make_otherwise(PracticeId id)
    {
        world.write([&](data::Tx& tx) {
            auto practice = store::get(tx, id);
            practice.level.key = "good";
            store::save_state(tx, practice);
            refresh_listing(tx, practice, store::content(tx, id, practice.version));
            translate(tx, actor(tx, Who::owner), id, Language::tr,
                      {{"title", "Belediyede dil kafesi"}, {"summary", "Çay içerken Almanca konuşulur."}})
                .value();
        });
    }

    json::value list(std::string const& query)
    {
        return world.as(Who::guest).get_json("/en/practices?" + query).is(Status::ok).json();
    }

    /// The same practices, total and counts, whether the list is browsed or searched by a word of both.
    void expect(std::string const& query, std::vector<std::string> const& titles)
    {
        SCOPED_TRACE(query);
        auto browsed = list(query);
        auto searched = list("q=tea&" + query);
        for (auto const& found : {browsed, searched}) {
            EXPECT_THAT(titles_of(found), ::testing::UnorderedElementsAreArray(titles));
            EXPECT_EQ(found.at("total").as_int64(), static_cast<std::int64_t>(titles.size()));
        }
        EXPECT_EQ(searched.at("facets"), browsed.at("facets"));
    }

    /// No practice has all of this: the list is empty, and the search says that its nearest are others.
    void expect_none(std::string const& query)
    {
        SCOPED_TRACE(query);
        EXPECT_EQ(list(query).at("total").as_int64(), 0);
        EXPECT_TRUE(list("q=tea&" + query).at("is_outside_filters").as_bool());
    }

    static std::vector<std::string> titles_of(json::value const& list)
    {
        std::vector<std::string> titles;
        for (auto const& card : list.at("practices").as_array())
            titles.emplace_back(card.at("title").as_string());
        return titles;
    }

    /// How many practices a choice would leave, as the list offers it.
    static std::int64_t offered(json::value const& list, Value const& value)
    {
        for (auto const& view : list.at("facets").as_array())
            if (view.at("facet").as_string() == value.facet)
                for (auto const& option : view.at("options").as_array())
                    if (option.at("value").as_string() == value.other)
                        return option.at("practices").as_int64();
        return 0;
    }
};
ERASMI_ON_EACH_DATABASE(Facets)

TEST_P(Facets, LeaveOutWhatHasAnotherValue)
{
    expect("", {"Usual", "Other"});
    for (auto const& value : values()) {
        expect(value.facet + "=" + value.other, {"Other"});
        if (!value.usual.empty()) expect(value.facet + "=" + value.usual, {"Usual"});
    }
}

TEST_P(Facets, AreAskedTogether)
{
    std::string all;
    for (auto const& value : values()) all += value.facet + "=" + value.other + "&";
    expect(all, {"Other"});
    for (auto const& value : values())
        if (value.facet != "level") expect_none("level=field_story&" + value.facet + "=" + value.other);
}

TEST_P(Facets, CountWhatTheyWouldLeave)
{
    auto browsed = list("");
    for (auto const& value : values()) EXPECT_EQ(offered(browsed, value), 1) << value.facet;
    auto usual = list("country=de");
    for (auto const& value : values())
        EXPECT_EQ(offered(usual, value), value.facet == "country" ? 1 : 0) << value.facet;
}

} // namespace
} // namespace erasmi::practices
