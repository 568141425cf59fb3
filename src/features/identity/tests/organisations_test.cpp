// Organisations: what everybody sees, what colleagues see, and who may change what.
#include "features/identity/tests/scenario.hpp"

namespace erasmi::identity {
namespace {

using web::testing::Fields;

class Organisations : public Scenario {
protected:
    std::string home() { return "/en/organisations/" + world.cast.organisation.str(); }

    Fields changed_facts()
    {
        return {{"name", "Adult Education Centre Halle"}, {"kind", "vet"},         {"cluster", "knowledge"},
                {"country", "de"},                        {"place", "Halle"},      {"website", "https://vhs.example.org"},
                {"contact_role", "Integration office"},   {"languages", "de"},     {"languages", "ar"},
                {"about", "We *teach*."},                 {"version", "1"}};
    }
};
ERASMI_ON_EACH_DATABASE(Organisations)

TEST_P(Organisations, AreListedForEverybodyByName)
{
    auto reply = world.as(Who::guest).get("/en/organisations");
    reply.is(Status::ok).contains("Tuzla Municipality").contains("Halle (Saale), Germany").lacks("Anna Owner");
    EXPECT_LT(reply.body().find("Halle Adult"), reply.body().find("Tuzla Municipality"));
}

TEST_P(Organisations, AreFilteredByCountryAndKind)
{
    auto& guest = world.as(Who::guest);
    guest.get("/en/organisations?country=tr").contains("Tuzla").lacks("Halle Adult");
    guest.get("/en/organisations?kind=vet").contains("Halle Adult").lacks("Tuzla Mun");
    guest.get("/en/organisations?country=tr&kind=vet").lacks("Halle Adult").lacks("Tuzla Mun");
    guest.get("/en/organisations?country=%27%20or%201=1&sort=password_hash").is(Status::ok).contains("Tuzla");
}

TEST_P(Organisations, AreListedInPages)
{
    world.write([](data::Tx& tx) {
        for (int i = 10; i < 70; ++i) create_organisation(tx, {.name = "Club " + std::to_string(i)});
    });
    auto page = world.as(Who::guest).get_json("/en/organisations").json();
    EXPECT_EQ(page.at("organisations").as_array().size(), 50U);
    auto next = std::string(page.at("next").as_string());
    auto rest = world.as(Who::guest).get_json("/en/organisations?after=" + next).json();
    EXPECT_EQ(rest.at("organisations").as_array().size(), 12U);
    EXPECT_EQ(rest.at("organisations").at(0).at("name").as_string(), "Club 60");
    EXPECT_EQ(rest.at("next").as_string(), "");
}

TEST_P(Organisations, TakeTheSameStatementsHoweverManyThereAre)
{
    auto list = [&] { world.as(Who::guest).get("/en/organisations").is(Status::ok); };
    list();
    auto few = world.statements(list);
    world.write([](data::Tx& tx) {
        for (int i = 0; i < 40; ++i) create_organisation(tx, {.name = "Club " + std::to_string(i)});
    });
    EXPECT_EQ(world.statements(list), few);
}

TEST_P(Organisations, ShowTheirPeopleOnlyToColleaguesAndOperators)
{
    for (auto who : {Who::owner, Who::colleague, Who::operator_})
        world.as(who).get(home()).is(Status::ok).contains("Carlo Colleague");
    for (auto who : {Who::guest, Who::outsider, Who::newcomer, Who::curator}) {
        world.as(who).get(home()).is(Status::ok).contains("Halle Adult").lacks("Carlo").lacks("Anna");
        world.as(who).get_json(home()).is(Status::ok).lacks("Carlo").lacks("Anna");
    }
}

TEST_P(Organisations, ThatAreNotThereAre404)
{
    world.as(Who::guest).get("/en/organisations/01900000-0000-7000-8000-000000000000").is(Status::not_found);
    world.as(Who::guest).get("/en/organisations/nonsense").is(Status::not_found);
}

TEST_P(Organisations, AreEditedByTheirAdminsAndOperatorsOnly)
{
    for (auto path : {home() + "/edit", home() + "/invitations"}) {
        for (auto who : {Who::colleague, Who::outsider, Who::newcomer, Who::curator})
            world.as(who).get(path).is(Status::forbidden);
        world.as(Who::guest).get(path).is(Status::see_other);
        for (auto who : {Who::owner, Who::operator_}) world.as(who).get(path).is(Status::ok);
    }
    for (auto who : {Who::colleague, Who::outsider, Who::newcomer, Who::curator})
        world.as(who).put(home(), changed_facts()).is(Status::forbidden);
    world.as(Who::guest).put(home(), changed_facts()).is(Status::see_other);
    EXPECT_THAT(world.new_events(), IsEmpty());

    world.as(Who::owner).put(home(), changed_facts()).leads_to(home() + "?note=organisation_saved");
    EXPECT_THAT(world.new_events(), ElementsAre("identity.organisation_changed"));
    world.as(Who::guest)
        .get(home())
        .contains("Adult Education Centre Halle")
        .contains("<em>teach</em>")
        .contains("https://vhs.example.org")
        .contains("Arabic");
}

TEST_P(Organisations, AreNotOverwrittenByWhoReadAnOlderVersion)
{
    world.as(Who::owner).put(home(), changed_facts()).is(Status::see_other);
    world.as(Who::operator_).put(home(), changed_facts()).is(Status::conflict);
}

TEST_P(Organisations, ShowWhatIsWrongWithTheForm)
{
    auto facts = changed_facts();
    facts[0].second = "";
    facts[1].second = "kingdom";
    facts[5].second = "javascript:alert(1)";
    world.as(Who::owner)
        .put(home(), facts)
        .is(Status::unprocessable_content)
        .contains("error-summary")
        .contains(R"(href="#name")")
        .contains(R"(href="#website")");
    world.as(Who::owner).get(home()).contains("Halle Adult Education Centre");
}

TEST_P(Organisations, ShowForeignTextAsText)
{
    auto facts = changed_facts();
    facts[0].second = "<script>alert(1)</script>";
    facts[9].second = "<img src=x onerror=alert(1)>[x](javascript:alert(1))";
    world.as(Who::owner).put(home(), facts).is(Status::see_other);
    for (auto path : {home(), std::string("/en/organisations"), home() + "/edit"})
        world.as(Who::owner).get(path).lacks("<script>alert").lacks("<img src=x").lacks("href=\"javascript");
}

TEST_P(Organisations, AreFoundedByOperatorsOnly)
{
    for (auto who : {Who::owner, Who::colleague, Who::outsider, Who::newcomer, Who::curator}) {
        world.as(who).get("/en/organisations/new").is(Status::forbidden);
        world.as(who).post("/en/organisations", changed_facts()).is(Status::forbidden);
    }
    world.as(Who::guest).post("/en/organisations", changed_facts()).is(Status::see_other);
    EXPECT_THAT(world.new_events(), IsEmpty());

    world.as(Who::operator_).get("/en/organisations/new").is(Status::ok);
    auto reply = world.as(Who::operator_).post("/en/organisations", changed_facts()).is(Status::see_other);
    EXPECT_THAT(world.new_events(), ElementsAre("identity.organisation_created"));
    world.as(Who::guest).follow(reply).is(Status::ok).contains("Adult Education Centre Halle");
}

TEST_P(Organisations, LetTheirAdminsSayWhoIsAnAdmin)
{
    auto carlo = home() + "/members/" + world.cast.colleague.str();
    for (auto who : {Who::colleague, Who::outsider, Who::newcomer, Who::curator}) {
        world.as(who).put(carlo, {{"role", "admin"}}).is(Status::forbidden);
        world.as(who).del(carlo).is(Status::forbidden);
    }
    world.as(Who::owner).put(carlo, {{"role", "king"}}).is(Status::bad_request);
    world.as(Who::owner).put(carlo, {{"role", "admin"}}).is(Status::see_other);
    world.as(Who::colleague).get(home() + "/edit").is(Status::ok);
    world.as(Who::owner).del(carlo).is(Status::see_other);
    world.as(Who::colleague).get(home()).lacks("Anna Owner");
    world.as(Who::colleague).get(home() + "/edit").is(Status::forbidden);
    EXPECT_THAT(world.new_events(), ElementsAre("identity.member_role_changed", "identity.member_left"));
}

TEST_P(Organisations, DoNotReachIntoOthers)
{
    auto others = "/en/organisations/" + world.cast.other_organisation.str() + "/members/" + world.cast.colleague.str();
    world.as(Who::outsider).del(others).is(Status::not_found);
    world.as(Who::outsider).put(others, {{"role", "admin"}}).is(Status::not_found);
    world.as(Who::owner).del(others).is(Status::forbidden);
}

class Invitations : public Scenario {
protected:
    std::string home() { return "/en/organisations/" + world.cast.organisation.str(); }

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
    guest.get("/en/invitation?token=" + token).is(Status::ok).contains("zoe@example.org").contains("Halle Adult");
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
    form.insert(form.end(), {{"role", "admin"}, {"member_role", "admin"}, {"organisation", world.cast.other_organisation.str()}});
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
    world.as(Who::owner).post(home() + "/invitations", invitation("nora@example.org")).leads_to(home() + "?note=invited");
    EXPECT_THAT(world.deliver(), IsEmpty()) << "the inviter learns nothing, the blocked person gets nothing";
}

TEST_P(Invitations, AreOnlyForAdminsToSend)
{
    for (auto who : {Who::colleague, Who::outsider, Who::newcomer, Who::curator})
        world.as(who).post(home() + "/invitations", invitation("x@example.org")).is(Status::forbidden);
    EXPECT_THAT(world.deliver(), IsEmpty());
}

} // namespace
} // namespace erasmi::identity
