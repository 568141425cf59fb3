// The history of organisations: every version is kept, with who made it, when and why.
#include "features/identity/tests/scenario.hpp"

namespace erasmi::identity {
namespace {

using web::testing::Fields;

class OrganisationHistory : public Scenario {
protected:
    Fields facts(std::string name, std::string kind, std::string version)
    {
        return {{"name", std::move(name)}, {"kind", std::move(kind)},
                {"cluster", "knowledge"},  {"country", "de"},
                {"languages", "de"},       {"languages", "tr"},
                {"reason", "We merged"},   {"version", std::move(version)}};
    }

    void become_a_school()
    {
        world.as(Who::owner).put(home(), facts("School of Halle", "school", "1")).is(Status::see_other);
    }
};
ERASMI_ON_EACH_DATABASE(OrganisationHistory)

TEST_P(OrganisationHistory, SaysWhoChangedWhatWhenAndWhy)
{
    become_a_school();
    world.as(Who::colleague)
        .get(home("/versions"))
        .is(Status::ok)
        .contains("Version 1")
        .contains("ERASMI itself")
        .contains("Version 2")
        .contains("Anna Owner")
        .contains("We merged");
    auto versions = world.as(Who::colleague).get_json(home("/versions")).json().at("versions");
    EXPECT_EQ(versions.as_array().size(), 2U);
    EXPECT_EQ(versions.at(0).at("version"), 2);
}

TEST_P(OrganisationHistory, IsListedInPages)
{
    for (int version = 1; version < 60; ++version)
        world.as(Who::owner)
            .put(home(), facts("Centre " + std::to_string(version), "vet", std::to_string(version)))
            .is(Status::see_other);
    auto page = [&](std::string const& query) {
        return world.as(Who::owner).get_json(home("/versions") + query).json();
    };
    EXPECT_EQ(page("").at("versions").as_array().size(), 50U);
    EXPECT_EQ(page("").at("next").as_string(), "11");
    EXPECT_EQ(page("?before=11").at("versions").as_array().size(), 10U);
    EXPECT_EQ(page("?before=11").at("next").as_string(), "");
    world.as(Who::owner)
        .get(home("/versions"))
        .contains(home("/versions?before=11"))
        .contains("/comparison?from=10&amp;to=11");
}

TEST_P(OrganisationHistory, ComparesTwoVersionsFieldByFieldInWords)
{
    become_a_school();
    world.as(Who::colleague)
        .get(home("/comparison"))
        .is(Status::ok)
        .contains("From version 1 to version 2")
        .contains("<del>Halle Adult Education Centre</del>")
        .contains("<ins>School of Halle</ins>")
        .contains("<del>Vocational education and training</del>")
        .contains("<ins>German, Turkish</ins>")
        .lacks("Knowledge");
    auto changes = world.as(Who::owner).get_json(home("/comparison?from=1&to=2")).json().at("changes");
    EXPECT_EQ(changes.at(0).at("field"), "kind");
    EXPECT_EQ(changes.at(0).at("label"), "Kind of organisation");
    world.as(Who::owner).get(home("/comparison?from=2&to=2")).contains("say the same");
}

TEST_P(OrganisationHistory, ShowsAnOrganisationAsItOnceWas)
{
    become_a_school();
    world.as(Who::colleague)
        .get(home("/versions/1"))
        .is(Status::ok)
        .contains("Halle (Saale)")
        .contains("what the page said then");
    world.as(Who::colleague).get(home("/versions/2")).is(Status::ok).lacks("what the page said then");
    for (auto const* version : {"0", "3", "-1", "two", "99999999999999999999"})
        world.as(Who::colleague).get(home("/versions/") + version).is(Status::not_found);
}

TEST_P(OrganisationHistory, IsForThoseWhoBelongToItAndOperators)
{
    become_a_school();
    for (auto const* rest : {"/versions", "/versions/1", "/comparison"}) {
        for (auto who : {Who::owner, Who::colleague, Who::operator_})
            world.as(who).get(home(rest)).is(Status::ok);
        for (auto who : {Who::outsider, Who::newcomer, Who::curator}) {
            world.as(who).get(home(rest)).is(Status::forbidden).lacks("Anna").lacks("merged");
            world.as(who).get_json(home(rest)).is(Status::forbidden).lacks("Anna").lacks("merged");
        }
        world.as(Who::guest).get(home(rest)).is(Status::see_other);
    }
    world.as(Who::colleague).get(home()).contains(home("/versions"));
    world.as(Who::outsider).get(home()).lacks("/versions");
}

TEST_P(OrganisationHistory, BeginsWithTheFounding)
{
    auto reply = world.as(Who::operator_)
                     .post("/en/organisations", facts("New Club", "ngo", ""))
                     .is(Status::see_other);
    auto versions = std::string(reply.header("Location")) + "/versions";
    world.as(Who::operator_).get(versions).contains("Olga Operator").contains("Version 1");
}

TEST_P(OrganisationHistory, NamesNobodyWhoErasedHerAccount)
{
    become_a_school();
    world.write([&](data::Tx& tx) { feature().personal_data.erase(tx, world.cast.owner); });
    world.as(Who::colleague).get(home("/versions")).contains("Former member").lacks("Anna");
}

TEST_P(OrganisationHistory, KeepsWhatWasTypedWhenSomebodyElseWasQuicker)
{
    become_a_school();
    world.as(Who::operator_)
        .put(home(), facts("Academy of Halle", "hei", "1"))
        .is(Status::conflict)
        .contains("Academy of Halle")
        .contains("/comparison?from=1")
        .contains(R"(name="version" value="2")");
    world.as(Who::operator_).get(home()).contains("School of Halle");
    world.as(Who::operator_).put(home(), facts("Academy of Halle", "hei", "2")).is(Status::see_other);
    world.as(Who::operator_)
        .send_json("PUT", home(), {{"name", "Club"}, {"version", 1}})
        .is(Status::conflict);
}

} // namespace
} // namespace erasmi::identity
