// Forgotten passwords: a mailed link replaces them, and strangers learn nothing from it.
#include "features/identity/tests/scenario.hpp"

#include <atomic>
#include <thread>

namespace erasmi::identity {
namespace {

class ForgottenPassword : public Scenario {
protected:
    std::vector<data::Mail> ask(std::string email)
    {
        world.browser().post("/en/forgotten-password", {{"email", std::move(email)}}).is(Status::ok);
        return world.deliver();
    }
};
ERASMI_ON_EACH_DATABASE(ForgottenPassword)

TEST_P(ForgottenPassword, IsReplacedByAMailedLinkThatWorksOnce)
{
    give_password(Who::owner);
    auto mails = ask("anna@example.org");
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_EQ(mails[0].to, "anna@example.org");
    EXPECT_THAT(mails[0].text, HasSubstr("{site}/en/password-reset?token="));

    auto token = token_in(mails[0]);
    auto guest = world.browser();
    guest.get("/en/password-reset?token=" + token).is(Status::ok).contains("new-password");
    guest.post("/en/password-reset", {{"token", token}, {"fresh", "short"}})
        .is(Status::unprocessable_content);
    guest.post("/en/password-reset", {{"token", token}, {"fresh", "quite another sentence"}})
        .leads_to("/en/sign-in?note=password_changed");
    sign_in(guest, "anna@example.org", "quite another sentence").is(Status::see_other);
    guest.get("/en/password-reset?token=" + token).is(Status::gone);
    guest.post("/en/password-reset", {{"token", token}, {"fresh", "a third sentence, too"}}).is(Status::gone);
}

TEST_P(ForgottenPassword, LinkWorksOnceAlsoForManyAtTheSameTime)
{
    auto token = token_in(ask("anna@example.org").at(0));
    std::atomic<int> done = 0, gone = 0;
    std::vector<std::thread> people;
    for (int i = 0; i < 6; ++i)
        people.emplace_back([&, i] {
            auto guest = world.browser();
            guest.move_to("203.0.113." + std::to_string(i));
            auto fresh = "quite another sentence " + std::to_string(i);
            auto status = guest.post("/en/password-reset", {{"token", token}, {"fresh", fresh}}).status();
            done += status == Status::see_other;
            gone += status == Status::gone;
        });
    for (auto& thread : people) thread.join();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(gone, 5);
}

TEST_P(ForgottenPassword, EndsAllSessions)
{
    auto thief = world.as(Who::owner);
    auto token = token_in(ask("anna@example.org").at(0));
    auto guest = world.browser();
    guest.post("/en/password-reset", {{"token", token}, {"fresh", "quite another sentence"}})
        .is(Status::see_other);
    thief.get("/en/account").is(Status::see_other);
}

TEST_P(ForgottenPassword, LinkDiesAfterAnHour)
{
    auto token = token_in(ask("anna@example.org").at(0));
    world.advance(std::chrono::hours(1));
    world.browser().get("/en/password-reset?token=" + token).is(Status::gone).contains("ask for a new one");
}

TEST_P(ForgottenPassword, LinkDiesWhenTheAccountIsBlocked)
{
    auto token = token_in(ask("anna@example.org").at(0));
    world.as(Who::operator_).put("/en/people/" + world.cast.owner.str() + "/block").is(Status::see_other);
    world.browser().get("/en/password-reset?token=" + token).is(Status::gone);
    world.as(Who::operator_).del("/en/people/" + world.cast.owner.str() + "/block").is(Status::see_other);
    world.browser().get("/en/password-reset?token=" + token).is(Status::gone);
}

TEST_P(ForgottenPassword, TellsNobodyWhoHasAnAccount)
{
    auto guest = world.browser();
    guest.get("/en/sign-in");
    auto known = guest.post("/en/forgotten-password", {{"email", "anna@example.org"}});
    auto unknown = guest.post("/en/forgotten-password", {{"email", "nobody@example.org"}});
    EXPECT_EQ(known.body(), unknown.body());
    auto mails = world.deliver();
    ASSERT_EQ(mails.size(), 1U);

    auto statements = [&](std::string email) {
        return world.statements([&] { world.browser().post("/en/forgotten-password", {{"email", email}}); });
    };
    EXPECT_EQ(statements("carlo@example.org"), statements("carla@example.org"));
}

TEST_P(ForgottenPassword, IsMailedOnlyToTheStoredAddress)
{
    for (auto email : {"anna@example.org,evil@example.org", "anna@example.org\r\nBcc: evil@example.org",
                       "anna@example.org evil@example.org"})
        world.browser().post("/en/forgotten-password", {{"email", email}}).is(Status::unprocessable_content);
    world.advance(std::chrono::minutes(5));
    world.browser().post("/en/forgotten-password",
                         {{"email", "anna@example.org"}, {"email", "evil@example.org"}});
    for (auto const& mail : world.deliver()) EXPECT_EQ(mail.to, "anna@example.org");
}

TEST_P(ForgottenPassword, IsNotMailedToALineOfAddresses)
{
    world.browser()
        .post("/en/forgotten-password", {{"email[]", "anna@example.org"}, {"email[]", "evil@example.org"}})
        .is(Status::unprocessable_content);
    json::array addresses{"anna@example.org", "evil@example.org"};
    auto browser = world.browser();
    browser.get("/en/forgotten-password");
    browser.send_json("POST", "/en/forgotten-password", {{"email", addresses}});
    browser.send_json("POST", "/en/forgotten-password", {{"email", {{"a", "anna@example.org"}}}})
        .is(Status::unprocessable_content);
    for (auto const& mail : world.deliver()) EXPECT_EQ(mail.to, "anna@example.org");
}

TEST_P(ForgottenPassword, LinkLeadsToThisSiteWhateverTheRequestCallsIt)
{
    auto guest = world.browser();
    guest.get("/en/forgotten-password");
    auto request = guest.request("POST", "/en/forgotten-password");
    request.body = "email=anna%40example.org&_csrf=" + guest.csrf();
    guest
        .send_with(request, {{"Content-Type", "application/x-www-form-urlencoded"},
                             {"Host", "evil.example"},
                             {"X-Forwarded-Host", "evil.example"},
                             {"Forwarded", "host=evil.example"}})
        .is(Status::ok);
    auto mails = world.deliver();
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_THAT(mails[0].text, HasSubstr("\n{site}/en/password-reset?token="));
    EXPECT_THAT(mails[0].text, ::testing::Not(HasSubstr("evil")));
}

TEST_P(ForgottenPassword, MailsAreFew)
{
    std::size_t mails = 0;
    for (int i = 0; i < 20; ++i) {
        auto guest = world.browser();
        guest.move_to("203.0.113." + std::to_string(i));
        guest.post("/en/forgotten-password", {{"email", "anna@example.org"}}).is(Status::ok);
        mails += world.deliver().size();
    }
    EXPECT_EQ(mails, 5U);
}

} // namespace
} // namespace erasmi::identity
