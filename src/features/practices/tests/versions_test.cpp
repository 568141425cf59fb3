// Versions: what was public stays readable for everybody, everything else only for those who work on it.
#include "features/practices/tests/scenario.hpp"

namespace erasmi::practices {
namespace {

using ::testing::AllOf;

class Versions : public Scenario {
protected:
    /// Version 2 is public, version 3 is a draft with another title.
    PracticeId edited_after_publication()
    {
        auto id = published();
        save_next(id, with(complete_form(), "title", "Secret new title"));
        return id;
    }
};
ERASMI_ON_EACH_DATABASE(Versions)

TEST_P(Versions, StayPublicWhileTheNextIsWritten)
{
    auto id = edited_after_publication();
    for (auto who : {Who::guest, Who::outsider, Who::newcomer, Who::curator}) {
        for (auto const* rest :
             {"", ".json", ".jsonld", "/print", "/versions/2", "/versions", "/versions.json"})
            world.as(who).get(en(id, rest)).is(Status::ok).lacks("Secret new title");
        for (auto const* rest : {"/versions/1", "/versions/3", "/versions/1.json", "/versions/3.json"})
            world.as(who).get(en(id, rest)).is(Status::not_found).lacks("Secret new title");
    }
    for (auto who : {Who::owner, Who::colleague, Who::operator_}) {
        world.as(who).get(en(id)).is(Status::ok).contains(sample_title);
        world.as(who).get(en(id, "/versions/3")).is(Status::ok).contains("Secret new title");
        world.as(who)
            .get(en(id, "/versions"))
            .contains("Version 1")
            .contains("Version 3")
            .contains("Anna Owner");
    }
}

TEST_P(Versions, ListOnlyWhatTheReaderMayRead)
{
    auto id = edited_after_publication();
    for (auto who : {Who::guest, Who::outsider, Who::curator}) {
        world.as(who)
            .get(en(id, "/versions"))
            .contains("/versions/2")
            .lacks("/versions/1")
            .lacks("/versions/3")
            .lacks("Anna Owner")
            .lacks("/comparison");
        auto listed = world.as(who).get_json(en(id, "/versions")).json();
        EXPECT_EQ(listed.at("versions").as_array().size(), 1U);
        EXPECT_EQ(listed.at("versions").at(0).at("by").as_string(), "");
    }
}

TEST_P(Versions, HideTheWorkOnTheNextFromReaders)
{
    auto id = edited_after_publication();
    submit_by(Who::owner, id);
    for (auto const* rest : {".json", "/versions.json"}) {
        auto text = std::string(world.as(Who::guest).get(en(id, rest)).body());
        EXPECT_THAT(text, AllOf(Not(HasSubstr("submitted")), HasSubstr("published"))) << rest;
    }
    EXPECT_TRUE(
        world.as(Who::guest).get_json(en(id, "/versions")).json().at("practice").at("curator").is_null());
    EXPECT_THAT(std::string(world.as(Who::owner).get(en(id, ".json")).body()), HasSubstr("submitted"));
}

TEST_P(Versions, SayWhoValidatedEachOfThem)
{
    auto id = published();
    world.advance(std::chrono::hours(24 * 40));
    publish_next(id, with(complete_form(), "summary", "Tea and talk."));
    auto first = world.as(Who::guest).get_json(en(id, "/versions/2")).json().at("published_at");
    auto second = world.as(Who::guest).get_json(en(id)).json().at("published_at");
    EXPECT_LT(first.as_int64(), second.as_int64());
    EXPECT_TRUE(world.as(Who::owner).get_json(en(id, "/versions/1")).json().at("published_at").is_null());
}

TEST_P(Versions, AreCitedByAnAddressThatStays)
{
    auto id = published();
    world.as(Who::guest)
        .get(en(id))
        .contains("How to cite this version")
        .contains("Halle Adult Education Centre (")
        .contains(world.site.base_url + path(id, "/versions/2"));
    auto unread = draft();
    world.as(Who::owner).get(en(unread)).lacks("How to cite");
}

TEST_P(Versions, ThatAreNotThereAre404)
{
    auto id = published();
    for (auto const* version : {"0", "-1", "4", "99999999999999999999", "two", "2x"})
        world.as(Who::owner).get(en(id, std::string("/versions/") + version)).is(Status::not_found);
    world.as(Who::guest).get("/en/practices/01900000-0000-7000-8000-000000000000").is(Status::not_found);
    world.as(Who::guest).get("/en/practices/nonsense").is(Status::not_found);
}

TEST_P(Versions, SayThatTheyAreNotTheCurrentOne)
{
    auto id = published();
    publish_next(id, with(complete_form(), "place", "Merseburg"));
    world.as(Who::guest).get(en(id, "/versions/2")).contains("not the current one").lacks("Merseburg");
    world.as(Who::guest).get(en(id)).contains("Merseburg").lacks("not the current one");
    world.as(Who::guest).get(en(id, "/versions/3")).contains("Merseburg");
}

TEST_P(Versions, AreComparedByThoseWhoWorkOnThem)
{
    auto id = published();
    save_next(id, with(with(complete_form(), "steps.1.what", "One host."), "rhythm", "Each month"));
    Asked comparison{"GET", path(id, "/comparison?from=2&to=3")};
    expect(Status::ok, {Who::owner, Who::colleague, Who::operator_}, comparison);
    expect(Status::not_found, {Who::guest, Who::outsider, Who::newcomer, Who::curator}, comparison);
    world.as(Who::owner)
        .get(en(id, "/comparison?from=2&to=3"))
        .contains("<del>Two hosts for each table.</del>")
        .contains("<ins>One host.</ins>")
        .contains("What to do")
        .contains("<ins>Each month</ins>")
        .lacks("Find a room");
    auto changes = world.as(Who::owner).get_json(en(id, "/comparison?from=2&to=3")).json().at("changes");
    ASSERT_EQ(changes.as_array().size(), 2U);
    EXPECT_EQ(changes.at(1).at("field").as_string(), "steps.s2.what");
    world.as(Who::owner).get(en(id, "/comparison?from=3&to=3")).contains("say the same");
}

TEST_P(Versions, ThatArePublicAreComparedByEverybody)
{
    auto id = published();
    save_next(id, with(complete_form(), "place", "Leuna"));
    publish_next(id, with(complete_form(), "place", "Merseburg"));
    save_next(id, with(complete_form(), "place", "Secret new place"));
    for (auto who : {Who::guest, Who::outsider, Who::newcomer, Who::curator}) {
        world.as(who)
            .get(en(id, "/versions"))
            .contains("/comparison?from=2&amp;to=4")
            .lacks("/comparison?from=1")
            .lacks("/comparison?from=3");
        for (auto const* rest : {"/comparison", "/comparison?from=2&to=4", "/comparison?from=2"})
            world.as(who)
                .get(en(id, rest))
                .is(Status::ok)
                .contains("From version 2 to version 4")
                .contains("<del>Halle (Saale)</del>")
                .contains("<ins>Merseburg</ins>")
                .lacks("Leuna")
                .lacks("Secret new place")
                .lacks("Anna Owner");
    }
}

TEST_P(Versions, ThatWereNeverPublicAreComparedWithNothingByReaders)
{
    auto id = edited_after_publication();
    for (auto const* query : {"from=2&to=3", "from=1&to=2", "from=3", "to=1", "to=4", "to=99", "from=two"})
        for (auto const* form : {"/comparison?", "/comparison.json?"})
            world.as(Who::guest)
                .get(en(id, std::string(form) + query))
                .is(Status::not_found)
                .lacks("Secret new title");
    world.as(Who::guest).get(en(id, "/comparison")).is(Status::ok).contains("say the same");
    auto compared = world.as(Who::guest).get_json(en(id, "/comparison")).json();
    EXPECT_EQ(compared.at("practice").at("title").as_string(), sample_title);
    EXPECT_EQ(compared.at("practice").at("version").as_int64(), 2);
}

TEST_P(Versions, AreListedInPages)
{
    auto id = published();
    for (int i = 3; i <= 60; ++i) save_next(id, with(complete_form(), "place", "Place " + std::to_string(i)));
    auto numbers = [&](Who who, std::string const& query) {
        std::vector<std::int64_t> numbers;
        auto page = world.as(who).get_json(en(id, "/versions") + query).json();
        for (auto const& line : page.at("versions").as_array())
            numbers.push_back(line.at("version").as_int64());
        return numbers;
    };
    auto first = world.as(Who::owner).get_json(en(id, "/versions")).json();
    EXPECT_EQ(first.at("next").as_string(), "11");
    EXPECT_EQ(first.at("versions").at(49).at("previous").as_int64(), 10);
    EXPECT_THAT(numbers(Who::owner, ""), AllOf(SizeIs(50), Contains(60), Contains(11)));
    EXPECT_THAT(numbers(Who::owner, "?before=11"), ElementsAre(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
    EXPECT_THAT(numbers(Who::guest, ""), ElementsAre(2)) << "however much was written since";
    world.as(Who::owner)
        .get(en(id, "/versions"))
        .contains(path(id, "/versions?before=11"))
        .contains("rel=\"next\"");
    world.as(Who::owner)
        .get(en(id, "/versions?before=11"))
        .contains("/comparison?from=1&amp;to=2")
        .lacks("rel=\"next\"");
}

TEST_P(Versions, AreComparedInWords)
{
    auto id = draft();
    auto next =
        with(with(with(complete_form(), "country", "tr"), "themes", "housing"), "actors.1.kind", "vet");
    save_next(id, with(with(next, "steps.1.adaptability", "core"), "regular_service", "true"));
    world.as(Who::owner)
        .get("/de" + path(id, "/comparison?from=2&to=3"))
        .contains("<del>Deutschland</del>")
        .contains("<ins>Türkei</ins>")
        .contains("<del>Anpassbar</del>")
        .contains("<ins>Kern</ins>")
        .lacks("<ins>true</ins>")
        .lacks("housing")
        .lacks("language_learning")
        .lacks(">vet<");
}

TEST_P(Versions, BecomeDraftsAgainWhenSomebodyWritesOn)
{
    auto id = published();
    save_next(id, with(complete_form(), "place", "Merseburg"));
    world.as(Who::owner).get(en(id, "/curation")).contains(">Draft<");
    world.as(Who::curator).get(en(id, "/curation")).is(Status::forbidden);
    world.as(Who::guest).get("/en/practices").contains("Halle (Saale)").lacks("Merseburg");
    submit_by(Who::owner, id);
    publish_by_curator(id);
    world.as(Who::guest).get("/en/practices").contains("Merseburg").lacks("Halle (Saale)");
}

} // namespace
} // namespace erasmi::practices
