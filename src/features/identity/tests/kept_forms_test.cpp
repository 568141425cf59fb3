// What was typed survives the end of a session.
#include "features/identity/tests/scenario.hpp"
#include "web/sessions.hpp"

namespace erasmi::identity {
namespace {

using web::testing::Fields;

class KeptForms : public Scenario {
protected:
    Fields const profile{{"name", "Anna <Weber>"}, {"languages", "en"}, {"mail_language", "de"}};

    void end_all_sessions(Who who)
    {
        world.write([&](data::Tx& tx) { web::end_sessions(tx, world.person(who)); });
    }

    /// The values of the hidden fields of a page, by name, as a browser would send them.
    static Fields hidden_fields(web::testing::Reply const& reply)
    {
        Fields fields;
        std::string page(reply.body());
        std::string const start = R"(<input type="hidden" name=")";
        for (auto at = page.find(start); at != page.npos; at = page.find(start, at + 1)) {
            auto name = page.substr(at + start.size(), page.find('"', at + start.size()) - at - start.size());
            auto begin = page.find(R"(value=")", at) + 7;
            auto value = page.substr(begin, page.find('"', begin) - begin);
            for (auto [entity, character] :
                 {std::pair("&amp;", "&"), std::pair("&lt;", "<"), std::pair("&gt;", ">")})
                for (auto found = value.find(entity); found != value.npos; found = value.find(entity))
                    value.replace(found, std::string_view(entity).size(), character);
            if (name != "_csrf") fields.emplace_back(name, value);
        }
        return fields;
    }
};
ERASMI_ON_EACH_DATABASE(KeptForms)

TEST_P(KeptForms, AreCarriedThroughSigningInAndSentAgain)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    end_all_sessions(Who::owner);

    auto refused = browser.put("/en/account", profile);
    refused.is(Status::forbidden).contains("You were signed out while you were writing").lacks("<Weber>");
    auto carried = hidden_fields(refused);
    carried.emplace_back("email", "anna@example.org");

    auto wrong = carried;
    wrong.emplace_back("password", "not this one");
    auto again = browser.post("/en/sign-in", wrong);
    again.is(Status::unprocessable_content).contains("You were signed out while you were writing");

    auto right = hidden_fields(again);
    right.emplace_back("email", "anna@example.org");
    right.emplace_back("password", std::string(good_password));
    auto offered = browser.post("/en/sign-in", right);
    offered.is(Status::ok).contains("What you wrote is still here").contains(R"(action="/en/account")");
    offered.contains(R"(<span class="menu-label">Anna Owner</span>)").lacks("sign-in-link");
    EXPECT_THAT(world.new_events(), IsEmpty()) << "nothing is done before the button is pressed";

    browser.post("/en/account", hidden_fields(offered)).leads_to("/en/account?note=profile_saved");
    browser.get("/en/account").contains("Anna &lt;Weber&gt;");
}

TEST_P(KeptForms, AreOfferedAgainAfterSigningInElsewhereInTheSameBrowser)
{
    auto& owner = world.as(Who::owner);
    auto late = owner.request("POST", "/en/account");
    late.body = "name=Anna%20Weber&mail_language=de&languages=en&_method=PUT&_csrf=of-another-session";
    late.headers.set("Content-Type", "application/x-www-form-urlencoded");
    owner.send_with(late, {}).is(Status::forbidden).lacks("Anna Weber");
    auto offered = owner.send_with(late, {{"Sec-Fetch-Site", "same-origin"}});
    offered.is(Status::forbidden).contains("What you wrote is still here").contains("Anna Weber");
    owner.post("/en/account", hidden_fields(offered)).leads_to("/en/account?note=profile_saved");
}

TEST_P(KeptForms, NeverHoldPasswords)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    end_all_sessions(Who::owner);
    browser.put("/en/account/password", {{"current", "secret one"}, {"fresh", "secret two"}})
        .is(Status::see_other)
        .lacks("secret");
}

TEST_P(KeptForms, LeadNowhereElse)
{
    give_password(Who::owner);
    for (auto const* target : {"https://evil.example/", "//evil.example", "javascript:alert(1)"}) {
        auto browser = world.browser();
        browser
            .post("/en/sign-in", {{"email", "anna@example.org"},
                                  {"password", std::string(good_password)},
                                  {"_kept_target", target},
                                  {"_kept_fields", "a=b"}})
            .leads_to("/en");
        world.advance(std::chrono::minutes(5));
    }
}

TEST_P(KeptForms, AreNotForGuestsAndPrograms)
{
    world.as(Who::guest).put("/en/account", profile).leads_to("/en/sign-in");
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    end_all_sessions(Who::owner);
    browser.send_json("PUT", "/en/account", {{"name", "Anna"}}).is(Status::unauthorized);
}

} // namespace
} // namespace erasmi::identity
