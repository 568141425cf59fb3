// What people do with their own accounts.
#include "features/identity/tests/scenario.hpp"
#include "web/sessions.hpp"

namespace erasmi::identity {
namespace {

class Account : public Scenario {
protected:
    static constexpr std::string_view fresh_password = "another long sentence";

    web::testing::Fields password_form(std::string current, std::string fresh)
    {
        return {{"current", std::move(current)}, {"fresh", std::move(fresh)}};
    }

    std::vector<std::string> everything_stored()
    {
        return world.read([](data::Tx& tx) {
            return tx.column<std::string>(
                "select coalesce(email, '') || name || languages from person union all"
                " select device from session union all select word from person_word");
        });
    }
};
ERASMI_ON_EACH_DATABASE(Account)

TEST_P(Account, IsOnlyForSignedInPeople)
{
    for (auto path : {"/en/account", "/en/account/security", "/en/account/sessions", "/en/account/data",
                      "/en/account/export"})
        world.as(Who::guest).get(path).is(Status::see_other);
    world.as(Who::guest).get_json("/en/account/export").is(Status::unauthorized);
    for (auto who : everybody_signed_in)
        for (auto path : {"/en/account", "/en/account/security", "/en/account/sessions", "/en/account/data"})
            world.as(who).get(path).is(Status::ok);
}

TEST_P(Account, ProfileIsChangedByItsForm)
{
    auto& owner = world.as(Who::owner);
    owner
        .put("/en/account",
             {{"name", "Anna Weber"}, {"languages", "en"}, {"languages", "tr"}, {"mail_language", "de"}})
        .leads_to("/en/account?note=profile_saved");
    owner.get("/en/account?note=profile_saved").contains("Anna Weber").contains("Your profile is saved.");
    EXPECT_THAT(world.new_events(), ElementsAre("identity.profile_changed"));
    EXPECT_EQ(world.read([&](data::Tx& tx) { return name(tx, world.cast.owner); }), "Anna Weber");
}

TEST_P(Account, ProfileKeepsWhatWasTypedWhenSomethingIsWrong)
{
    world.as(Who::owner)
        .put("/en/account", {{"name", "A"}, {"languages", "klingon"}, {"mail_language", "xx"}})
        .is(Status::unprocessable_content)
        .contains(R"(value="A")")
        .contains("error-summary");
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Account, ProfileTakesNoOtherFields)
{
    auto& owner = world.as(Who::owner);
    owner
        .put("/en/account", {{"name", "Anna Owner"},
                             {"mail_language", "en"},
                             {"roles", "operator"},
                             {"state", "blocked"},
                             {"email", "x@example.org"}})
        .is(Status::see_other);
    owner.get("/en/people").is(Status::forbidden);
    owner.get("/en/account").contains("anna@example.org");
}

TEST_P(Account, PasswordChangeNeedsTheCurrentOneAndEndsOtherSessions)
{
    give_password(Who::owner);
    auto here = world.browser(), elsewhere = world.browser();
    sign_in(here, "anna@example.org").is(Status::see_other);
    sign_in(elsewhere, "anna@example.org").is(Status::see_other);

    here.put("/en/account/password", password_form("wrong", std::string(fresh_password)))
        .is(Status::unprocessable_content)
        .contains("not your current password");
    here.put("/en/account/password", password_form(std::string(good_password), std::string(fresh_password)))
        .leads_to("/en/account/security?note=password_changed");
    EXPECT_THAT(world.new_events(), ElementsAre("identity.password_changed"));
    here.get("/en/account").is(Status::ok);
    elsewhere.get("/en/account").is(Status::see_other);

    auto again = world.browser();
    sign_in(again, "anna@example.org").is(Status::unprocessable_content);
    sign_in(again, "anna@example.org", fresh_password).is(Status::see_other);
    auto mails = world.deliver();
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_EQ(mails[0].to, "anna@example.org");
    EXPECT_EQ(mails[0].subject, "Your password was changed");
}

TEST_P(Account, PasswordChangeIsSlowedDown)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    auto refused = 0;
    for (int i = 0; i < 20; ++i)
        refused += browser.put("/en/account/password", password_form("wrong", "x")).status() ==
                   Status::too_many_requests;
    EXPECT_GE(refused, 10);
}

TEST_P(Account, SessionsAreListedAndEndedOneByOne)
{
    auto& owner = world.as(Who::owner);
    auto other = world.write([&](data::Tx& tx) { return web::start_session(tx, world.cast.owner, "Phone"); });
    owner.get("/en/account/sessions").contains("Phone").contains("this device");
    owner.del("/en/account/sessions/" + web::session_id(other))
        .leads_to("/en/account/sessions?note=session_ended");
    Browser(world.site, other).get("/en/account").is(Status::see_other);
    owner.get("/en/account/sessions").is(Status::ok).lacks("Phone");
}

TEST_P(Account, SessionsOfOthersAreNotThere)
{
    auto session =
        world.write([&](data::Tx& tx) { return web::start_session(tx, world.cast.owner, "Phone"); });
    for (auto who : {Who::colleague, Who::outsider, Who::newcomer, Who::operator_})
        world.as(who).del("/en/account/sessions/" + web::session_id(session)).is(Status::not_found);
    Browser(world.site, session).get("/en/account").is(Status::ok);
}

TEST_P(Account, CanBeSignedOutEverywhere)
{
    auto other = world.write([&](data::Tx& tx) { return web::start_session(tx, world.cast.owner, "Phone"); });
    auto browser = world.as(Who::owner);
    browser.del("/en/account/sessions").leads_to("/en");
    EXPECT_EQ(browser.cookie("session"), "");
    Browser(world.site, other).get("/en/account").is(Status::see_other);
}

TEST_P(Account, LeavesAnOrganisation)
{
    auto path = "/en/account/memberships/" + world.cast.organisation.str();
    world.as(Who::outsider).del(path).is(Status::not_found);
    world.as(Who::colleague).del(path).leads_to("/en/account?note=left");
    EXPECT_THAT(world.new_events(), ElementsAre("identity.member_left"));
    EXPECT_EQ(world.read([&](data::Tx& tx) { return people_of(tx, world.cast.organisation); }),
              std::vector{world.cast.owner});
}

TEST_P(Account, ExportHoldsEverythingAboutThePersonAndNobodyElse)
{
    auto reply = world.as(Who::owner).get("/en/account/export");
    reply.is(Status::ok).contains("anna@example.org").contains("Halle Adult Education Centre");
    reply.lacks("carlo").lacks("password").lacks("argon2");
    EXPECT_EQ(reply.header("Content-Disposition"), R"(attachment; filename="erasmi.json")");
    EXPECT_TRUE(reply.json().at("identity").is_object());
}

TEST_P(Account, ErasureNeedsThePassword)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    browser.del("/en/account", {{"password", "wrong"}}).is(Status::unprocessable_content);
    browser.get("/en/account").is(Status::ok).contains("anna@example.org");
}

TEST_P(Account, ErasureLeavesNeitherNameNorAddress)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    browser.del("/en/account", {{"password", std::string(good_password)}}).leads_to("/en");
    EXPECT_THAT(world.new_events(), ElementsAre("identity.person_erased"));
    for (auto const& text : everything_stored()) EXPECT_THAT(fold(text), ::testing::Not(HasSubstr("anna")));

    auto again = world.browser();
    sign_in(again, "anna@example.org").is(Status::unprocessable_content);
    auto shown = world.read([&](data::Tx& tx) { return name(tx, world.cast.owner); });
    EXPECT_EQ(shown, "");
    EXPECT_EQ(shown_name(shown, Locale::of(Language::de)), "Ehemaliges Mitglied");
    world.as(Who::operator_).get("/en/people/" + world.cast.owner.str()).is(Status::not_found);
}

TEST_P(Account, OfTheLastOperatorStays)
{
    give_password(Who::operator_);
    auto browser = world.browser();
    sign_in(browser, "olga@example.org").is(Status::see_other);
    browser.del("/en/account", {{"password", std::string(good_password)}})
        .is(Status::unprocessable_content)
        .contains("Nobody else runs this site");
    browser.get("/en/people").is(Status::ok);
}

TEST_P(Account, AddressIsChangedByALinkToTheNewOne)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    browser.put("/en/account/email", {{"email", "anna.weber@example.org"}, {"password", "wrong"}})
        .is(Status::unprocessable_content);
    browser
        .put("/en/account/email",
             {{"email", "Anna.Weber@example.org"}, {"password", std::string(good_password)}})
        .is(Status::ok)
        .contains("new address");
    auto mails = world.deliver();
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_EQ(mails[0].to, "anna.weber@example.org");

    auto guest = world.browser();
    guest.get("/en/email-confirmation?token=" + token_in(mails[0])).is(Status::ok);
    browser.get("/en/account").contains("anna@example.org");
    guest.post("/en/email-confirmation", {{"token", token_in(mails[0])}}).is(Status::see_other);
    browser.get("/en/account").contains("anna.weber@example.org");
    guest.post("/en/email-confirmation", {{"token", token_in(mails[0])}}).is(Status::gone);
    mails = world.deliver();
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_EQ(mails[0].to, "anna@example.org") << "the former address is told";
}

TEST_P(Account, AddressOfSomebodyElseIsNotTaken)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    browser
        .put("/en/account/email", {{"email", "carlo@example.org"}, {"password", std::string(good_password)}})
        .is(Status::ok);
    EXPECT_THAT(world.deliver(), IsEmpty());
}

} // namespace
} // namespace erasmi::identity
