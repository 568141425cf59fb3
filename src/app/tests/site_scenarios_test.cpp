#include "app/site/site.hpp"
#include "data/testing/databases.hpp"
#include "features/identity/testing/cast.hpp"
#include "web/testing/world.hpp"
#include "web/url.hpp"

#include <gmock/gmock.h>

#include <array>

namespace erasmi::app {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using web::testing::Who;

/// A feature that has something to show and somebody who is waited for.
web::Feature busy_feature()
{
    return {.name = "busy",
            .waiting =
                [](data::Tx&, Actor const&, Locale const&) {
                    return std::vector<web::WaitingItem>{
                        {"Answer the younger question", "/younger", instant(1'772'000'000'000)},
                        {"Answer the older question", "/older", instant(1'771'000'000'000)}};
                },
            .highlights =
                [](data::Tx&, Locale const&) {
                    return std::vector<web::Highlight>{{"A language café", "Tea and talk", "/cafe", "Halle"}};
                }};
}

class TheSite : public data::testing::OnEachDatabase {
protected:
    void SetUp() override
    {
        world.site.upload_folder = database.folder();
        world.site.version = "1.2.3";
    }
    web::testing::World world{database, identity::testing::population(), {site_feature(), busy_feature()}};
};
ERASMI_ON_EACH_DATABASE(TheSite)

TEST_P(TheSite, ShowsVisitorsWhatItIs)
{
    world.as(Who::guest).get("/en").is(Status::ok).contains("A language café").lacks("Answer the");
}

TEST_P(TheSite, ShowsPeopleWhoWaitsForThemOldestFirst)
{
    auto page = world.as(Who::owner).get("/en").is(Status::ok);
    auto older = page.body().find("Answer the older");
    ASSERT_NE(older, std::string_view::npos);
    EXPECT_LT(older, page.body().find("Answer the younger"));
}

TEST_P(TheSite, TellsProgramsTheSame)
{
    auto view = world.as(Who::owner).get_json("/en").json();
    EXPECT_EQ(view.at("waiting").at(0).at("path"), "/older");
    EXPECT_EQ(view.at("highlights").at(0).at("place"), "Halle");
}

TEST_P(TheSite, ExplainsItselfInFourLanguages)
{
    constexpr std::array headings{
        std::pair("/en/about", "What is ERASMI?"), std::pair("/de/about", "Was ist ERASMI?"),
        std::pair("/it/about", "Che cos’è ERASMI?"), std::pair("/tr/about", "ERASMI nedir?")};
    for (auto [path, heading] : headings) world.as(Who::guest).get(path).is(Status::ok).contains(heading);
    for (auto path : {"/en/privacy", "/en/accessibility", "/en/api"})
        world.as(Who::guest).get(path).is(Status::ok);
}

TEST_P(TheSite, OffersItsSource)
{
    world.as(Who::guest).get("/en/source").is(Status::ok).contains("1.2.3").lacks("example.org");
    world.site.source_url = "https://example.org/source.tar.gz";
    world.as(Who::guest).get("/en/source").contains("https://example.org/source.tar.gz");
    world.as(Who::guest)
        .get("/source/licences")
        .is(Status::ok)
        .contains("htmx")
        .contains("SIL OPEN FONT LICENSE");
}

TEST_P(TheSite, RemembersTheChosenAppearance)
{
    auto& guest = world.as(Who::guest);
    guest.get("/en/theme?theme=dark&next=/de/about").leads_to("/de/about");
    EXPECT_EQ(guest.cookie("theme"), "dark");
    guest.get("/de/about").contains(R"(data-theme="dark")");
    guest.get("/en/theme?theme=auto");
    guest.get("/de/about").lacks("data-theme=\"dark\"");
}

TEST_P(TheSite, NeverLeadsElsewhere)
{
    for (auto next : {"//evil.example", "https://evil.example", "/\\evil.example", "", "javascript:alert(1)"})
        world.as(Who::guest).get("/en/theme?theme=dark&next=" + web::percent_encode(next)).leads_to("/en");
}

TEST_P(TheSite, PreviewsMarkdownForPeopleWhoWrite)
{
    auto text = "**bold** <script>alert(1)</script>";
    world.as(Who::guest).post("/en/markdown", {{"text", text}}).lacks("bold");
    world.as(Who::owner)
        .post("/en/markdown", {{"text", text}})
        .is(Status::ok)
        .contains("<strong>bold</strong>")
        .lacks("<script");
}

TEST_P(TheSite, TellsWhetherItIsReady)
{
    auto guest = world.browser();
    EXPECT_EQ(guest.get("/healthz").is(Status::ok).body(), "alive\n");
    EXPECT_EQ(guest.get("/readyz").is(Status::ok).body(), "ready\n");
    guest.get("/readyz").is(Status::ok); // and stays so
}

TEST_P(TheSite, IsNotReadyWithoutItsDisk)
{
    world.site.upload_folder = "/nowhere";
    world.as(Who::guest).get("/readyz").is(Status::service_unavailable).lacks("nowhere");
}

TEST_P(TheSite, ShowsItsFiguresOnlyToThisMachine)
{
    auto stranger = world.browser();
    stranger.get("/metrics").is(Status::ok).contains("erasmi_requests_total");
    stranger.send_with(stranger.request("GET", "/metrics"), {{"X-Forwarded-For", "192.0.2.7"}})
        .is(Status::not_found);
    stranger.move_to("192.0.2.7");
    stranger.get("/metrics").is(Status::not_found);
}

TEST_P(TheSite, NamesAContactForSecurityWhenThereIsOne)
{
    world.as(Who::guest).get("/.well-known/security.txt").is(Status::not_found);
    world.site.contact = "safe@example.org";
    auto text = std::string(world.as(Who::guest).get("/.well-known/security.txt").is(Status::ok).body());
    EXPECT_THAT(text, AllOf(StartsWith("Contact: mailto:safe@example.org\n"),
                            HasSubstr("\nExpires: 2026-08-28T00:00:00Z\n"))); // 180 days from the tests' day
}

TEST_P(TheSite, DescribesItsApi)
{
    auto document = world.as(Who::guest).get("/api/openapi.json").is(Status::ok).json();
    EXPECT_EQ(document.at("openapi"), "3.1.0");
    EXPECT_EQ(document.at("info").at("version"), "1.2.3");
}

TEST_P(TheSite, AsksRobotsToStayOutOfAccounts)
{
    world.as(Who::guest).get("/robots.txt").is(Status::ok).contains("Disallow: /*/account");
}

} // namespace
} // namespace erasmi::app
