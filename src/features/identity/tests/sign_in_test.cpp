// Signing in and out, and what strangers can learn from it.
#include "features/identity/tests/scenario.hpp"
#include "web/sessions.hpp"

#include <sodium.h>

#include <array>

namespace erasmi::identity {
namespace {

class SignIn : public Scenario {};
ERASMI_ON_EACH_DATABASE(SignIn)

TEST_P(SignIn, ShowsAFormThatOnlyThisBrowserCanSend)
{
    auto guest = world.browser();
    auto page = guest.get("/en/sign-in").is(Status::ok).contains(R"(autocomplete="current-password")");
    EXPECT_EQ(page.header("Cache-Control"), "no-store");
    EXPECT_NE(guest.cookie("guest"), "");
    page.contains("name=\"_csrf\" value=\"" + guest.csrf());

    auto other = world.browser();
    other.get("/en/sign-in");
    EXPECT_NE(other.csrf(), guest.csrf());
}

TEST_P(SignIn, LeadsToTheStartPageAndShowsTheName)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").leads_to("/en");
    browser.get("/en/account").is(Status::ok).contains("Anna Owner");
}

TEST_P(SignIn, TakesAddressesInAnyCase)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, " Anna@Example.ORG ").leads_to("/en");
}

TEST_P(SignIn, LeadsOnlyToPagesOfThisSite)
{
    give_password(Who::owner);
    auto go_on = [&](std::string next) {
        auto browser = world.browser();
        auto reply = browser.post("/en/sign-in", {{"email", "anna@example.org"},
                                                  {"password", std::string(good_password)},
                                                  {"next", std::move(next)}});
        world.advance(std::chrono::minutes(5));
        return std::string(reply.is(Status::see_other).header("Location"));
    };
    EXPECT_EQ(go_on("/de/organisations?country=de"), "/de/organisations?country=de");
    for (auto evil : {"//evil.example", "/\\evil.example", "https:evil.example", "https://evil.example",
                      "\t//evil.example", "/en@evil.example/../..//x\r\nSet-Cookie: a=b"})
        EXPECT_EQ(go_on(evil), "/en") << evil;
}

TEST_P(SignIn, AnswersProgramsWithTheFormToken)
{
    give_password(Who::owner);
    auto program = world.browser();
    auto reply = program.send_json("POST", "/en/sign-in",
                                   {{"email", "anna@example.org"}, {"password", good_password}});
    reply.is(Status::ok);
    EXPECT_EQ(reply.json().at("csrf").as_string(), program.csrf());
    program.send_json("PUT", "/en/account", {{"name", "Anna"}, {"mail_language", "de"}})
        .is(Status::no_content);
}

TEST_P(SignIn, GivesTheSameAnswerForAWrongPasswordAndAnUnknownAddress)
{
    give_password(Who::owner);
    auto browser = world.browser();
    auto unknown = sign_in(browser, "anne@example.org", "some other words");
    auto wrong = sign_in(browser, "anna@example.org", "some other words");
    unknown.is(Status::unprocessable_content).contains("do not fit together").lacks("some other words");
    auto body = std::string(unknown.body());
    auto at = body.find("anne@");
    ASSERT_NE(at, std::string::npos);
    EXPECT_EQ(body.replace(at, 5, "anna@"), wrong.is(Status::unprocessable_content).body());
}

TEST_P(SignIn, DoesTheSameWorkForKnownAndUnknownAddresses)
{
    give_password(Who::owner);
    auto work = [&](std::string email) {
        auto browser = world.browser();
        return world.statements(
            [&] { sign_in(browser, email, "some other words").is(Status::unprocessable_content); });
    };
    auto known = work("anna@example.org");
    EXPECT_EQ(work("anne@example.org"), known);
    EXPECT_EQ(work("carlo@example.org"), known) << "an account without a password";
    EXPECT_EQ(work("no address at all"), known - 1) << "which needs no account to be seen";
}

TEST_P(SignIn, ChecksTheFormToken)
{
    give_password(Who::owner);
    auto browser = world.browser();
    browser.get("/en/sign-in");
    auto request = browser.request("POST", "/en/sign-in");
    request.body = "email=anna%40example.org&password=four+words+in+a+row&_csrf=wrong";
    browser.send_with(request, {{"Content-Type", "application/x-www-form-urlencoded"}}).is(Status::forbidden);
    EXPECT_EQ(browser.cookie("session"), "");
}

TEST_P(SignIn, WorksAgainAfterASessionHasEndedByItself)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    world.advance(web::session_idle_limit + std::chrono::hours(1));
    browser.get("/en/account").leads_to("/en/sign-in?next=%2Fen%2Faccount");
    browser.get("/en/sign-in").contains(browser.csrf());
    sign_in(browser, "anna@example.org").is(Status::see_other);
    browser.get("/en/account").is(Status::ok);
}

TEST_P(SignIn, IsNeededAgainAfterSixtyDaysHoweverBusySheWas)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    constexpr auto day = std::chrono::hours(24);
    for (auto passed = day; passed < web::session_absolute_limit; passed += day) {
        browser.get("/en/account").is(Status::ok);
        world.write([](data::Tx&) {}); // after the write, put off, of when she was seen
        world.advance(day);
    }
    world.advance(day);
    browser.get("/en/account").leads_to("/en/sign-in?next=%2Fen%2Faccount");
}

TEST_P(SignIn, RenewsAHashOfFormerParameters)
{
    // Argon2id of "four words in a row" as an earlier program would have kept it.
    auto former = [&] {
        std::array<char, crypto_pwhash_STRBYTES> hash;
        EXPECT_EQ(crypto_pwhash_str(hash.data(), good_password.data(), good_password.size(), 1, 64 * 1024),
                  0);
        return std::string(hash.data());
    }();
    world.write([&](data::Tx& tx) { set_password(tx, world.cast.owner, former); });
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    auto hash = world.read([&](data::Tx& tx) {
        return tx.value<std::string>("select password_hash from person where id = $1", world.cast.owner);
    });
    EXPECT_THAT(hash.value_or(""), ::testing::StartsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    sign_in(browser, "anna@example.org").is(Status::see_other);
}

TEST_P(SignIn, MakesANewSessionAndEndsTheFormer)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    auto former = browser.cookie("session");
    sign_in(browser, "anna@example.org").is(Status::see_other);
    EXPECT_NE(browser.cookie("session"), former);
    Browser thief(world.site, former);
    thief.get("/en/account").leads_to("/en/sign-in?next=%2Fen%2Faccount");
}

TEST_P(SignIn, DoesNotTakeOverACookieThatWasThereBefore)
{
    give_password(Who::owner);
    Browser victim(world.site, "a-token-that-a-thief-chose");
    sign_in(victim, "anna@example.org").is(Status::see_other);
    EXPECT_NE(victim.cookie("session"), "a-token-that-a-thief-chose");
    Browser thief(world.site, "a-token-that-a-thief-chose");
    thief.get("/en/account").leads_to("/en/sign-in?next=%2Fen%2Faccount");
}

TEST_P(SignIn, IsSlowedDownForOneAccountFromManyAddresses)
{
    give_password(Who::owner);
    auto refused = 0;
    for (int i = 0; i < 20; ++i) {
        auto browser = world.browser();
        browser.move_to("203.0.113." + std::to_string(i));
        refused +=
            sign_in(browser, "anna@example.org", "a wrong guess").status() == Status::too_many_requests;
    }
    EXPECT_EQ(refused, 10);
    auto browser = world.browser();
    sign_in(browser, "ANNA@example.org").is(Status::too_many_requests).contains("wait a minute");
    world.advance(std::chrono::minutes(1));
    sign_in(browser, "anna@example.org").is(Status::see_other);
}

TEST_P(SignIn, IsSlowedDownForOneAddressAndManyAccounts)
{
    auto browser = world.browser();
    browser.move_to("203.0.113.7");
    auto refused = 0;
    for (int i = 0; i < 15; ++i)
        refused += sign_in(browser, "a" + std::to_string(i) + "@example.org", "x").status() ==
                   Status::too_many_requests;
    EXPECT_EQ(refused, 5);
}

TEST_P(SignIn, IsNotForBlockedPersons)
{
    give_password(Who::owner);
    world.as(Who::operator_).put("/en/people/" + world.cast.owner.str() + "/block").is(Status::see_other);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::unprocessable_content).contains("do not fit together");
}

TEST_P(SignIn, OutEndsTheSessionForEverybodyWhoHasItsCookie)
{
    auto browser = world.as(Who::owner);
    auto copy = browser;
    auto reply = browser.post("/en/sign-out").leads_to("/en");
    EXPECT_EQ(reply.header("Clear-Site-Data"), R"("cache", "storage")");
    EXPECT_EQ(browser.cookie("session"), "");
    copy.get("/en/account").leads_to("/en/sign-in?next=%2Fen%2Faccount");
}

TEST_P(SignIn, OutIsRefusedWithoutTheFormToken)
{
    auto& browser = world.as(Who::owner);
    browser.send(browser.request("POST", "/en/sign-out")).is(Status::forbidden);
    browser.get("/en/account").is(Status::ok);
}

} // namespace
} // namespace erasmi::identity
