// Invitations: who may send them, and what their links grant.
#include "features/identity/tests/scenario.hpp"

#include <atomic>
#include <thread>

namespace erasmi::identity {
namespace {

using web::testing::Fields;

class Invitations : public Scenario {
protected:
    Fields invitation(std::string email, std::string role = "representative")
    {
        return {{"email", std::move(email)}, {"role", std::move(role)}, {"language", "de"}};
    }

    data::Mail invite(std::string email, std::string role = "representative")
    {
        world.as(Who::owner)
            .post(home() + "/invitations", invitation(std::move(email), std::move(role)))
            .leads_to(home() + "?note=invited");
        auto mails = world.deliver();
        EXPECT_EQ(mails.size(), 1U);
        return mails.at(0);
    }

    Fields acceptance(std::string const& token)
    {
        return {{"token", token}, {"name", "Zoë New"}, {"password", std::string(good_password)}};
    }
};
ERASMI_ON_EACH_DATABASE(Invitations)

TEST_P(Invitations, AreMailedInTheChosenLanguage)
{
    auto mail = invite("zoe@example.org");
    EXPECT_EQ(mail.to, "zoe@example.org");
    EXPECT_EQ(mail.subject, "Halle Adult Education Centre lädt Sie ein");
    EXPECT_THAT(mail.text, HasSubstr("Anna Owner lädt Sie ein"));
    EXPECT_THAT(mail.text, HasSubstr("{site}/de/invitation?token="));
    EXPECT_THAT(mail.text, HasSubstr("Sie erhalten diese E-Mail, weil"));
    EXPECT_THAT(world.new_events(), ElementsAre("identity.person_invited"));
}

TEST_P(Invitations, MakeAnAccountAndAMember)
{
    auto token = token_in(invite("zoe@example.org"));
    world.new_events();
    auto guest = world.browser();
    guest.get("/en/invitation?token=" + token)
        .is(Status::ok)
        .contains("zoe@example.org")
        .contains("Halle Adult");
    guest.post("/en/invitation", {{"token", token}, {"name", ""}, {"password", "1234567890"}})
        .is(Status::unprocessable_content)
        .contains("Many people use this password");
    guest.post("/en/invitation", acceptance(token)).leads_to("/en");
    EXPECT_THAT(world.new_events(), ElementsAre("identity.person_joined", "identity.member_joined"));
    guest.get("/en/account").contains("Zoë New").contains("Halle Adult");
    guest.get(home()).contains("Carlo Colleague");
    guest.get(home() + "/edit").is(Status::forbidden);

    auto again = world.browser();
    again.post("/en/invitation", acceptance(token)).is(Status::gone);
}

TEST_P(Invitations, CanMakeAdmins)
{
    auto token = token_in(invite("zoe@example.org", "admin"));
    auto guest = world.browser();
    guest.post("/en/invitation", acceptance(token)).is(Status::see_other);
    guest.get(home() + "/edit").is(Status::ok);
}

TEST_P(Invitations, GrantWhatTheInviterSaidAndNothingTheGuestAdds)
{
    auto token = token_in(invite("zoe@example.org"));
    auto form = acceptance(token);
    form.insert(
        form.end(),
        {{"role", "admin"}, {"member_role", "admin"}, {"organisation", world.cast.other_organisation.str()}});
    auto guest = world.browser();
    guest.post("/en/invitation", form).is(Status::see_other);
    guest.get(home() + "/edit").is(Status::forbidden);
}

TEST_P(Invitations, LetKnownPeopleJoinWithoutANewPassword)
{
    auto token = token_in(invite("nora@example.org"));
    auto guest = world.browser();
    guest.get("/en/invitation?token=" + token).is(Status::ok).lacks("new-password");
    EXPECT_EQ(world.as(Who::newcomer).get(home()).status(), Status::ok);
    world.as(Who::newcomer).get(home()).lacks("Carlo");
    guest.post("/en/invitation", {{"token", token}}).leads_to("/en/sign-in?note=joined");
    EXPECT_EQ(guest.cookie("session"), "") << "the link joins, it does not sign in";
    world.as(Who::newcomer).get(home()).contains("Carlo");
}

TEST_P(Invitations, AreNotSentToMembers)
{
    world.as(Who::owner)
        .post(home() + "/invitations", invitation("carlo@example.org"))
        .is(Status::unprocessable_content)
        .contains("belongs to the organisation already");
    EXPECT_THAT(world.deliver(), IsEmpty());
}

TEST_P(Invitations, DieAfterTwoWeeks)
{
    auto token = token_in(invite("zoe@example.org"));
    world.advance(std::chrono::hours(24 * 14));
    world.browser().post("/en/invitation", acceptance(token)).is(Status::gone);
}

TEST_P(Invitations, OfBlockedPeopleDie)
{
    auto token = token_in(invite("nora@example.org"));
    auto person = "/en/people/" + world.cast.newcomer.str() + "/block";
    world.as(Who::operator_).put(person).is(Status::see_other);
    world.browser().post("/en/invitation", {{"token", token}}).is(Status::gone);
    world.as(Who::owner)
        .post(home() + "/invitations", invitation("nora@example.org"))
        .leads_to(home() + "?note=invited");
    EXPECT_THAT(world.deliver(), IsEmpty()) << "the inviter learns nothing, the blocked person gets nothing";
    world.as(Who::owner).get(home()).contains("nora@example.org");
}

TEST_P(Invitations, AreRedeemedOnceAlsoByManyAtTheSameTime)
{
    auto token = token_in(invite("zoe@example.org"));
    world.new_events();
    std::atomic<int> done = 0;
    std::vector<std::thread> guests;
    for (int i = 0; i < 50; ++i)
        guests.emplace_back([&, i] {
            auto guest = world.browser();
            guest.move_to("203.0.113." + std::to_string(i));
            done += guest.post("/en/invitation", acceptance(token)).status() == Status::see_other;
        });
    for (auto& guest : guests) guest.join();
    EXPECT_EQ(done, 1);
    EXPECT_THAT(world.new_events(), ElementsAre("identity.person_joined", "identity.member_joined"));
}

TEST_P(Invitations, AreListedForAdminsUntilTheyAreAccepted)
{
    auto token = token_in(invite("zoe@example.org"));
    invite("zoe@example.org");
    invite("nora@example.org", "admin");
    for (auto who : {Who::owner, Who::operator_}) {
        auto listed = world.as(who).get_json(home()).json().at("invitations");
        ASSERT_EQ(listed.as_array().size(), 2U) << "once for each, however often it was mailed";
        EXPECT_EQ(listed.at(0).at("email"), "nora@example.org");
        EXPECT_EQ(listed.at(0).at("role"), "admin");
        EXPECT_EQ(listed.at(1).at("email"), "zoe@example.org");
        world.as(who).get(home()).contains("zoe@example.org").contains("Valid until");
    }
    for (auto who : {Who::guest, Who::colleague, Who::outsider, Who::newcomer, Who::curator}) {
        world.as(who).get(home()).lacks("zoe@example.org");
        world.as(who).get_json(home()).lacks("zoe@example.org");
    }
    world.browser().post("/en/invitation", acceptance(token)).is(Status::see_other);
    world.as(Who::owner).get(home()).contains("Zoë New").lacks("zoe@example.org");
    for (int week = 0; week < 2; ++week) {
        world.as(Who::owner).get(home()).contains("nora@example.org");
        world.write([](data::Tx&) {}); // after the write, put off, of when she was seen
        world.advance(std::chrono::hours(24 * 7));
    }
    world.as(Who::owner).get(home()).contains("Zoë New").lacks("Valid until");
}

TEST_P(Invitations, TellNobodyWhoHasAnAccount)
{
    auto known = world.as(Who::owner).post(home() + "/invitations", invitation("nora@example.org"));
    auto unknown = world.as(Who::owner).post(home() + "/invitations", invitation("nobody@example.org"));
    EXPECT_EQ(known.status(), unknown.status());
    EXPECT_EQ(known.header("Location"), unknown.header("Location"));
    EXPECT_EQ(known.body(), unknown.body());
}

TEST_P(Invitations, AreOnlyForAdminsToSend)
{
    for (auto who : {Who::colleague, Who::outsider, Who::newcomer, Who::curator})
        world.as(who).post(home() + "/invitations", invitation("x@example.org")).is(Status::forbidden);
    EXPECT_THAT(world.deliver(), IsEmpty());
}

} // namespace
} // namespace erasmi::identity
