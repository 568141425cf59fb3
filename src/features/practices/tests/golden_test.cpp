// Pages as they were read and approved.
#include "features/practices/tests/scenario.hpp"
#include "web/testing/golden.hpp"

namespace erasmi::practices {
namespace {

using web::testing::expect_golden;

// What pages look like does not depend on the database.
class PracticePages : public Scenario {};
ERASMI_ON_EACH_DATABASE(PracticePages)

std::string golden(std::string const& name)
{
    return "src/features/practices/tests/golden/" + name + ".html";
}

TEST_P(PracticePages, ShowTheListInGerman)
{
    published();
    auto id = published(with(complete_form(), "title", "Nachbarschaft & Tee"));
    world.write([&](data::Tx& tx) {
        translate(tx, actor(tx, Who::owner), id, Language::de,
                  {{"title", "Nachbarschaft & Tee"}, {"summary", "Bei Tee wird *Deutsch* geübt."}})
            .value();
    });
    auto reply = world.as(Who::guest).get("/de/practices?country=de");
    expect_golden(golden("list.de"), reply.is(Status::ok).body());
}

TEST_P(PracticePages, ShowAPracticeInTurkish)
{
    auto id = published();
    world.write([&](data::Tx& tx) {
        translate(tx, actor(tx, Who::owner), id, Language::tr,
                  {{"title", "Belediyede dil kafesi"}, {"summary", "Çay içerken Almanca."}})
            .value();
        FormData story;
        story.set("organisation", world.cast.other_organisation.str());
        story.set("stage", "reuse");
        story.set("lessons", "Çay *yardım eder*.");
        adopt(tx, actor(tx, Who::outsider), id, from_form<AdoptionStory>(story).value()).value();
    });
    auto reply = world.as(Who::guest).get("/tr" + path(id));
    expect_golden(golden("reading.tr"), reply.is(Status::ok).body());
}

TEST_P(PracticePages, LeaveOutWhatIsNotGiven)
{
    auto id = draft(without(complete_form(), "phase"));
    world.as(Who::owner)
        .get(en(id))
        .contains("<dt>Place</dt>")
        .lacks("Cost per year")
        .lacks("Size of the municipality")
        .lacks("Phase of the network")
        .lacks("#badge-check");
}

TEST_P(PracticePages, ShowTheFormInEnglish)
{
    auto id = draft(with(with(complete_form(), "region", "DEE0"), "regular_service", "true"));
    auto reply = world.as(Who::owner).get(en(id, "/edit"));
    expect_golden(golden("edit.en"), reply.is(Status::ok).body());
}

TEST_P(PracticePages, ShowTheConversationInItalian)
{
    auto id = submitted();
    world.write([&](data::Tx& tx) {
        say(tx, actor(tx, Who::curator), id, "Chi *paga*?").value();
        say(tx, actor(tx, Who::owner), id, "La città.").value();
    });
    auto reply = world.as(Who::curator).get("/it" + path(id, "/curation"));
    expect_golden(golden("curation.it"), reply.is(Status::ok).body());
}

} // namespace
} // namespace erasmi::practices
