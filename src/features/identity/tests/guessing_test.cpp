// Guessing is slowed down wherever a guess could be right (OWASP ASVS 5.0, 6.3.1): not only at the front
// door.
#include "features/identity/tests/scenario.hpp"

#include <functional>

namespace erasmi::identity {
namespace {

class Guessing : public Scenario {
protected:
    /// How many of twenty attempts were told to wait.
    static int slowed_down(std::function<web::testing::Reply()> const& attempt)
    {
        int slowed = 0;
        for (int i = 0; i < 20; ++i) slowed += attempt().status() == Status::too_many_requests;
        return slowed;
    }
};
ERASMI_ON_EACH_DATABASE(Guessing)

TEST_P(Guessing, IsSlowedDownOnEveryPathThatAsksForAPassword)
{
    give_password(Who::owner);
    auto browser = world.browser();
    auto anew = [&] {
        world.advance(std::chrono::hours(1));
        sign_in(browser, "anna@example.org").is(Status::see_other);
        world.advance(std::chrono::minutes(10));
    };
    auto expect_slow = [&](char const* what, std::function<web::testing::Reply()> const& attempt) {
        anew();
        EXPECT_GE(slowed_down(attempt), 10) << what;
        anew();
    };
    expect_slow("password", [&] {
        return browser.put("/en/account/password",
                           {{"current", "wrong"}, {"fresh", "another long sentence"}});
    });
    expect_slow("address", [&] {
        return browser.put("/en/account/email", {{"email", "x@example.org"}, {"password", "wrong"}});
    });
    expect_slow("erasure", [&] { return browser.del("/en/account", {{"password", "wrong"}}); });
    browser.forget_cookies();
    EXPECT_GE(slowed_down([&] { return sign_in(browser, "anna@example.org", "wrong"); }), 10);
}

TEST_P(Guessing, IsSlowedDownOnOneAccountWhereverItIsTried)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    browser.move_to("203.0.113.8");
    for (int i = 0; i < 10; ++i) browser.put("/en/account/password", {{"current", "wrong"}});
    browser.move_to("203.0.113.9");
    browser.del("/en/account", {{"password", "wrong"}}).is(Status::too_many_requests);
    browser.put("/en/account/email", {{"email", "x@example.org"}, {"password", "wrong"}})
        .is(Status::too_many_requests);
}

TEST_P(Guessing, OfMailedLinksIsSlowedDown)
{
    for (auto path : {"/en/password-reset", "/en/invitation", "/en/email-confirmation"}) {
        auto browser = world.browser();
        browser.move_to("203.0.113." + std::to_string(std::string_view(path).size()));
        int number = 0;
        EXPECT_EQ(slowed_down([&] {
                      return browser.post(path, {{"token", "guess " + std::to_string(++number)}});
                  }),
                  10)
            << path;
    }
}

TEST_P(Guessing, RightInTheEndDoesNotHelpWhileItIsSlowedDown)
{
    give_password(Who::owner);
    auto browser = world.browser();
    for (int i = 0; i < 10; ++i) sign_in(browser, "anna@example.org", "wrong");
    sign_in(browser, "anna@example.org").is(Status::too_many_requests);
    EXPECT_EQ(browser.cookie("session"), "");
}

} // namespace
} // namespace erasmi::identity
