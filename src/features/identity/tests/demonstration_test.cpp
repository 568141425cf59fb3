// A demonstration site: everybody comes in as one of its own accounts, by a click or with the form.
#include "features/identity/tests/scenario.hpp"
#include "web/testing/parsed_html.hpp"

namespace erasmi::identity {
namespace {

class DemonstrationSignIn : public Scenario {
protected:
    DemonstrationSignIn()
    {
        world.write([](data::Tx& tx) {
            create_person(
                tx, {.email = "curator@example.org", .name = "Elif Demo", .roles = {SiteRole::curator}});
        });
    }

    /// What somebody reads there, without what stands in the markup only.
    std::string text_of_page(std::string const& target)
    {
        return web::parse_html(world.browser().get(target).is(Status::ok).body()).text;
    }
};
ERASMI_ON_EACH_DATABASE(DemonstrationSignIn)

TEST_P(DemonstrationSignIn, IsOneClickOnADemonstrationSite)
{
    world.site.is_demonstration = true;
    auto browser = world.browser();
    browser.get("/en/sign-in").contains("curator@example.org").contains("/en/sign-in/demonstration");
    browser.post("/en/sign-in/demonstration", {{"as", "curator@example.org"}}).leads_to("/en");
    browser.get("/en/account").contains("Elif Demo");
}

TEST_P(DemonstrationSignIn, ShowsAddressesAndPasswordForTheForm)
{
    world.site.is_demonstration = true;
    for (auto const* target : {"/en/sign-in", "/de/sign-in", "/it/sign-in", "/tr/sign-in"}) {
        auto text = text_of_page(target);
        for (auto const* name : {"coordinator", "member", "newcomer", "curator", "operator"})
            EXPECT_THAT(text, HasSubstr(std::string(name) + "@example.org")) << target;
        EXPECT_THAT(text, HasSubstr("demonstration world")) << target;
    }
}

TEST_P(DemonstrationSignIn, TakesWhatThePageShowsInTheForm)
{
    world.site.is_demonstration = true;
    auto curator = world.read([](data::Tx& tx) { return person_with_email(tx, "curator@example.org"); });
    ASSERT_TRUE(curator);
    auto hash = password_hash(demonstration_password);
    world.write([&](data::Tx& tx) { set_password(tx, *curator, hash); });
    auto browser = world.browser();
    sign_in(browser, "curator@example.org", demonstration_password).leads_to("/en");
    browser.get("/en/account").contains("Elif Demo");
}

TEST_P(DemonstrationSignIn, IsOnlyForItsOwnAccounts)
{
    world.site.is_demonstration = true;
    auto browser = world.browser();
    browser.post("/en/sign-in/demonstration", {{"as", "anna@example.org"}}).is(Status::not_found);
    browser.post("/en/sign-in/demonstration", {{"as", "operator@example.org"}}).is(Status::not_found);
    EXPECT_EQ(browser.cookie("session"), "");
}

TEST_P(DemonstrationSignIn, DoesNotExistElsewhere)
{
    auto browser = world.browser();
    browser.get("/en/sign-in").lacks("curator@example.org").lacks("demonstration world");
    browser.post("/en/sign-in/demonstration", {{"as", "curator@example.org"}}).is(Status::not_found);
}

TEST_P(DemonstrationSignIn, NeedsTheFormToken)
{
    world.site.is_demonstration = true;
    auto browser = world.browser();
    auto request = browser.request("POST", "/en/sign-in/demonstration");
    request.body = "as=curator%40example.org";
    browser.send_with(request, {{"Content-Type", "application/x-www-form-urlencoded"}}).is(Status::forbidden);
}

} // namespace
} // namespace erasmi::identity
