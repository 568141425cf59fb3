// Organisations: what everybody sees, what colleagues see, and who may change what.
#include "features/identity/tests/scenario.hpp"

namespace erasmi::identity {
namespace {

using web::testing::Fields;

class Organisations : public Scenario {
protected:
    Fields changed_facts()
    {
        return {{"name", "Adult Education Centre Halle"},
                {"kind", "vet"},
                {"cluster", "knowledge"},
                {"country", "de"},
                {"place", "Halle"},
                {"website", "https://vhs.example.org"},
                {"contact_role", "Integration office"},
                {"languages", "de"},
                {"languages", "ar"},
                {"about", "We *teach*."},
                {"version", "1"}};
    }
};
ERASMI_ON_EACH_DATABASE(Organisations)

TEST_P(Organisations, AreListedForEverybodyByName)
{
    auto reply = world.as(Who::guest).get("/en/organisations");
    reply.is(Status::ok)
        .contains("Tuzla Municipality")
        .contains("Halle (Saale), Germany")
        .lacks("Anna Owner");
    EXPECT_LT(reply.body().find("Halle Adult"), reply.body().find("Tuzla Municipality"));
}

TEST_P(Organisations, AreFilteredByCountryAndKind)
{
    auto& guest = world.as(Who::guest);
    guest.get("/en/organisations?country=tr").contains("Tuzla").lacks("Halle Adult");
    guest.get("/en/organisations?kind=vet").contains("Halle Adult").lacks("Tuzla Mun");
    guest.get("/en/organisations?country=tr&kind=vet").lacks("Halle Adult").lacks("Tuzla Mun");
    guest.get("/en/organisations?country=%27%20or%201=1&sort=password_hash").is(Status::ok).contains("Tuzla");
}

TEST_P(Organisations, AreListedInPages)
{
    world.write([](data::Tx& tx) {
        for (int i = 10; i < 70; ++i) create_organisation(tx, {.name = "Club " + std::to_string(i)});
    });
    auto page = world.as(Who::guest).get_json("/en/organisations").json();
    EXPECT_EQ(page.at("organisations").as_array().size(), 50U);
    auto next = std::string(page.at("next").as_string());
    auto rest = world.as(Who::guest).get_json("/en/organisations?after=" + next).json();
    EXPECT_EQ(rest.at("organisations").as_array().size(), 12U);
    EXPECT_EQ(rest.at("organisations").at(0).at("name").as_string(), "Club 60");
    EXPECT_EQ(rest.at("next").as_string(), "");
}

TEST_P(Organisations, TakeTheSameStatementsHoweverManyThereAre)
{
    auto list = [&] { world.as(Who::guest).get("/en/organisations").is(Status::ok); };
    list();
    auto few = world.statements(list);
    world.write([](data::Tx& tx) {
        for (int i = 0; i < 40; ++i) create_organisation(tx, {.name = "Club " + std::to_string(i)});
    });
    EXPECT_EQ(world.statements(list), few);
}

TEST_P(Organisations, ShowTheirPeopleOnlyToColleaguesAndOperators)
{
    for (auto who : {Who::owner, Who::colleague, Who::operator_})
        world.as(who).get(home()).is(Status::ok).contains("Carlo Colleague");
    for (auto who : {Who::guest, Who::outsider, Who::newcomer, Who::curator}) {
        world.as(who).get(home()).is(Status::ok).contains("Halle Adult").lacks("Carlo").lacks("Anna");
        world.as(who).get_json(home()).is(Status::ok).lacks("Carlo").lacks("Anna");
    }
}

TEST_P(Organisations, ThatAreNotThereAre404)
{
    world.as(Who::guest).get("/en/organisations/01900000-0000-7000-8000-000000000000").is(Status::not_found);
    world.as(Who::guest).get("/en/organisations/nonsense").is(Status::not_found);
}

TEST_P(Organisations, AreEditedByTheirAdminsAndOperatorsOnly)
{
    for (auto path : {home() + "/edit", home() + "/invitations"}) {
        for (auto who : {Who::colleague, Who::outsider, Who::newcomer, Who::curator})
            world.as(who).get(path).is(Status::forbidden);
        world.as(Who::guest).get(path).is(Status::see_other);
        for (auto who : {Who::owner, Who::operator_}) world.as(who).get(path).is(Status::ok);
    }
    for (auto who : {Who::colleague, Who::outsider, Who::newcomer, Who::curator})
        world.as(who).put(home(), changed_facts()).is(Status::forbidden);
    world.as(Who::guest).put(home(), changed_facts()).is(Status::see_other);
    EXPECT_THAT(world.new_events(), IsEmpty());

    world.as(Who::owner).put(home(), changed_facts()).leads_to(home() + "?note=organisation_saved");
    EXPECT_THAT(world.new_events(), ElementsAre("identity.organisation_changed"));
    world.as(Who::guest)
        .get(home())
        .contains("Adult Education Centre Halle")
        .contains("<em>teach</em>")
        .contains("https://vhs.example.org")
        .contains("Arabic");
}

TEST_P(Organisations, AreNotOverwrittenByWhoReadAnOlderVersion)
{
    world.as(Who::owner).put(home(), changed_facts()).is(Status::see_other);
    world.as(Who::operator_).put(home(), changed_facts()).is(Status::conflict);
}

TEST_P(Organisations, ShowWhatIsWrongWithTheForm)
{
    auto facts = changed_facts();
    facts[0].second = "";
    facts[1].second = "kingdom";
    facts[5].second = "javascript:alert(1)";
    world.as(Who::owner)
        .put(home(), facts)
        .is(Status::unprocessable_content)
        .contains("error-summary")
        .contains(R"(href="#name")")
        .contains(R"(href="#website")");
    world.as(Who::owner).get(home()).contains("Halle Adult Education Centre");
}

TEST_P(Organisations, ShowForeignTextAsText)
{
    auto facts = changed_facts();
    facts[0].second = "<script>alert(1)</script>";
    facts[9].second = "<img src=x onerror=alert(1)>[x](javascript:alert(1))";
    world.as(Who::owner).put(home(), facts).is(Status::see_other);
    for (auto path : {home(), std::string("/en/organisations"), home() + "/edit"})
        world.as(Who::owner).get(path).lacks("<script>alert").lacks("<img src=x").lacks("href=\"javascript");
}

TEST_P(Organisations, AreFoundedByOperatorsOnly)
{
    for (auto who : {Who::owner, Who::colleague, Who::outsider, Who::newcomer, Who::curator}) {
        world.as(who).get("/en/organisations/new").is(Status::forbidden);
        world.as(who).post("/en/organisations", changed_facts()).is(Status::forbidden);
    }
    world.as(Who::guest).post("/en/organisations", changed_facts()).is(Status::see_other);
    EXPECT_THAT(world.new_events(), IsEmpty());

    world.as(Who::operator_).get("/en/organisations/new").is(Status::ok);
    auto reply = world.as(Who::operator_).post("/en/organisations", changed_facts()).is(Status::see_other);
    EXPECT_THAT(world.new_events(), ElementsAre("identity.organisation_created"));
    world.as(Who::guest)
        .follow(reply)
        .is(Status::ok)
        .contains("Adult Education Centre Halle")
        .lacks("Nobody belongs to it yet");
    world.as(Who::operator_).follow(reply).contains("Nobody belongs to it yet");
}

TEST_P(Organisations, LetTheirAdminsSayWhoIsAnAdmin)
{
    auto carlo = home() + "/members/" + world.cast.colleague.str();
    for (auto who : {Who::colleague, Who::outsider, Who::newcomer, Who::curator}) {
        world.as(who).put(carlo, {{"role", "admin"}}).is(Status::forbidden);
        world.as(who).del(carlo).is(Status::forbidden);
    }
    world.as(Who::owner).put(carlo, {{"role", "king"}}).is(Status::bad_request);
    world.as(Who::owner).put(carlo, {{"role", "admin"}}).is(Status::see_other);
    world.as(Who::colleague).get(home() + "/edit").is(Status::ok);
    world.as(Who::owner).del(carlo).is(Status::see_other);
    world.as(Who::colleague).get(home()).lacks("Anna Owner");
    world.as(Who::colleague).get(home() + "/edit").is(Status::forbidden);
    EXPECT_THAT(world.new_events(), ElementsAre("identity.member_role_changed", "identity.member_left"));
}

TEST_P(Organisations, DoNotReachIntoOthers)
{
    auto others =
        "/en/organisations/" + world.cast.other_organisation.str() + "/members/" + world.cast.colleague.str();
    world.as(Who::outsider).del(others).is(Status::not_found);
    world.as(Who::outsider).put(others, {{"role", "admin"}}).is(Status::not_found);
    world.as(Who::owner).del(others).is(Status::forbidden);
}

} // namespace
} // namespace erasmi::identity
