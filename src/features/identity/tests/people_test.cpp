// What operators do with accounts, and the directory that other features ask.
#include "features/identity/tests/scenario.hpp"
#include "web/testing/golden.hpp"

namespace erasmi::identity {
namespace {

class People : public Scenario {
protected:
    std::string home(Who who) { return "/en/people/" + world.person(who).str(); }
};
ERASMI_ON_EACH_DATABASE(People)

TEST_P(People, AreSeenByOperatorsOnly)
{
    for (auto path : {std::string("/en/people"), home(Who::owner)}) {
        for (auto who : {Who::owner, Who::colleague, Who::outsider, Who::newcomer, Who::curator}) {
            world.as(who).get(path).is(Status::forbidden);
            world.as(who).get_json(path).is(Status::forbidden).lacks("@example.org");
        }
        world.as(Who::guest).get(path).is(Status::see_other);
        world.as(Who::operator_).get(path).is(Status::ok).contains("Anna Owner").contains("anna@example.org");
    }
}

TEST_P(People, AreFoundByTheBeginningsOfTheirWords)
{
    auto& operator_ = world.as(Who::operator_);
    auto names = [&](std::string const& search) {
        std::vector<std::string> names;
        auto reply = operator_.get_json("/en/people?q=" + search).is(Status::ok).json();
        for (auto const& person : reply.at("people").as_array())
            names.emplace_back(person.at("name").as_string());
        return names;
    };
    EXPECT_THAT(names("car"), ElementsAre("Carlo Colleague"));
    EXPECT_THAT(names("COLL"), ElementsAre("Carlo Colleague"));
    EXPECT_THAT(names("anna%40example"), ElementsAre("Anna Owner"));
    EXPECT_THAT(names("example+ol"), ElementsAre("Olga Operator"));
    EXPECT_THAT(names("zzz"), IsEmpty());
    EXPECT_EQ(names("").size(), 6U);
    EXPECT_EQ(names("%25").size(), 6U) << "a wildcard is no word";
}

TEST_P(People, AreListedNewestFirstInPages)
{
    world.write([](data::Tx& tx) {
        for (int i = 10; i < 70; ++i)
            create_person(tx, {.email = "p" + std::to_string(i) + "@example.org",
                               .name = "Person " + std::to_string(i)});
    });
    auto page = world.as(Who::operator_).get_json("/en/people?q=person").json();
    EXPECT_EQ(page.at("people").as_array().size(), 50U);
    EXPECT_EQ(page.at("people").at(0).at("name").as_string(), "Person 69");
    auto next = std::string(page.at("next").as_string());
    auto rest = world.as(Who::operator_).get_json("/en/people?q=person&before=" + next).json();
    EXPECT_EQ(rest.at("people").as_array().size(), 10U);
    EXPECT_EQ(rest.at("people").at(0).at("name").as_string(), "Person 19");
    world.as(Who::operator_).get("/en/people?q=person").contains("/en/people?q=person&amp;before=" + next);
}

TEST_P(People, AreInvitedByOperators)
{
    world.as(Who::owner)
        .post("/en/people", {{"email", "zoe@example.org"}, {"language", "tr"}})
        .is(Status::forbidden);
    world.as(Who::operator_)
        .post("/en/people", {{"email", "zoe"}, {"language", "tr"}})
        .is(Status::unprocessable_content);
    world.as(Who::operator_)
        .post("/en/people", {{"email", "zoe@example.org"}, {"language", "tr"}})
        .leads_to("/en/people?note=invited");
    auto mails = world.deliver();
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_EQ(mails[0].subject, "ERASMI’ye davetlisiniz");
    world.as(Who::operator_).get("/en/people").contains("zoe@example.org").contains("Invited");
}

TEST_P(People, GetAndLoseRolesAtOnce)
{
    auto role = home(Who::owner) + "/roles/operator";
    for (auto who : {Who::owner, Who::colleague, Who::outsider, Who::newcomer, Who::curator})
        world.as(who).put(role).is(Status::forbidden);
    world.as(Who::operator_).put(home(Who::owner) + "/roles/emperor").is(Status::not_found);
    EXPECT_THAT(world.new_events(), IsEmpty());

    world.as(Who::operator_).put(role).leads_to(home(Who::owner) + "?note=role_saved");
    world.as(Who::owner).get("/en/people").is(Status::ok);
    world.as(Who::owner).del(home(Who::operator_) + "/roles/operator").is(Status::see_other);
    world.as(Who::operator_).get("/en/people").is(Status::forbidden);
    EXPECT_THAT(world.new_events(), ElementsAre("identity.role_given", "identity.role_taken"));
}

TEST_P(People, KeepTheLastOperator)
{
    world.as(Who::operator_)
        .del(home(Who::operator_) + "/roles/operator")
        .is(Status::unprocessable_content)
        .contains("Nobody else runs this site");
    world.as(Who::operator_).put(home(Who::operator_) + "/block").is(Status::unprocessable_content);
    world.as(Who::operator_).get("/en/people").is(Status::ok);
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(People, WhoAreBlockedAreOutAtOnce)
{
    world.as(Who::owner).get("/en/account").is(Status::ok);
    for (auto who : {Who::owner, Who::colleague, Who::outsider, Who::newcomer, Who::curator})
        world.as(who).put(home(Who::owner) + "/block").is(Status::forbidden);
    world.as(Who::operator_).put(home(Who::owner) + "/block").leads_to(home(Who::owner) + "?note=blocked");
    world.as(Who::owner).get("/en/account").is(Status::see_other);
    EXPECT_EQ(world.read([&](data::Tx& tx) { return actor(tx, world.cast.owner); }).has_value(), false);
    world.as(Who::operator_).get(home(Who::owner)).contains("Blocked");

    give_password(Who::owner);
    world.as(Who::operator_).del(home(Who::owner) + "/block").is(Status::see_other);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
}

TEST_P(People, WhoAreBlockedComeInByNoOtherDoor)
{
    give_password(Who::owner);
    auto browser = world.browser();
    sign_in(browser, "anna@example.org").is(Status::see_other);
    browser.put("/en/account/email", {{"email", "new@example.org"}, {"password", std::string(good_password)}})
        .is(Status::ok);
    auto confirmation = token_in(world.deliver().at(0));
    world.browser().post("/en/forgotten-password", {{"email", "anna@example.org"}}).is(Status::ok);
    auto reset = token_in(world.deliver().at(0));
    auto link =
        world.write([&](data::Tx& tx) { return sign_in_link(tx, world.cast.owner, "https://x.example"); });

    world.as(Who::operator_).put(home(Who::owner) + "/block").is(Status::see_other);
    browser.get_json("/en/account").is(Status::unauthorized);
    browser.get_json("/en/account/export").is(Status::unauthorized);
    auto guest = world.browser();
    guest.post("/en/email-confirmation", {{"token", confirmation}}).is(Status::gone);
    guest.post("/en/password-reset", {{"token", reset}, {"fresh", "another long sentence"}}).is(Status::gone);
    guest.get("/en/password-reset?token=" + link.substr(link.find('=') + 1)).is(Status::gone);
    sign_in(guest, "anna@example.org").is(Status::unprocessable_content);
    guest.post("/en/forgotten-password", {{"email", "anna@example.org"}}).is(Status::ok);
    EXPECT_THAT(world.deliver(), IsEmpty());
}

TEST_P(People, WhoAreErasedAreNobody)
{
    world.write([&](data::Tx& tx) { feature().personal_data.erase(tx, world.cast.colleague); });
    world.as(Who::operator_).get("/en/people").lacks("carlo").lacks("Carlo");
    world.as(Who::operator_).put(home(Who::colleague) + "/roles/curator").is(Status::not_found);
    world.as(Who::operator_).put(home(Who::colleague) + "/block").is(Status::not_found);
    world.as(Who::owner).get("/en/organisations/" + world.cast.organisation.str()).lacks("Carlo");
}

class Directory : public Scenario {};
ERASMI_ON_EACH_DATABASE(Directory)

TEST_P(Directory, NamesManyInOneStatement)
{
    auto found = world.read([&](data::Tx& tx) {
        auto before = tx.connection().statements_run();
        auto names = identity::names(tx, {world.cast.owner, world.cast.colleague, PersonId()});
        auto cards =
            organisations(tx, {world.cast.organisation, world.cast.other_organisation, OrganisationId()});
        EXPECT_EQ(tx.connection().statements_run() - before, 2);
        EXPECT_EQ(cards.size(), 2U);
        EXPECT_EQ(cards.at(world.cast.other_organisation).place, "Tuzla");
        return names;
    });
    EXPECT_THAT(found, ElementsAre(std::pair(world.cast.owner, "Anna Owner"),
                                   std::pair(world.cast.colleague, "Carlo Colleague")));
}

TEST_P(Directory, KnowsWhatAnActorMayDo)
{
    auto find = [&](Who who) {
        return *world.read([&](data::Tx& tx) { return actor(tx, world.person(who)); });
    };
    EXPECT_TRUE(find(Who::owner).administers(world.cast.organisation));
    EXPECT_FALSE(find(Who::owner).belongs_to(world.cast.other_organisation));
    EXPECT_TRUE(find(Who::colleague).belongs_to(world.cast.organisation));
    EXPECT_FALSE(find(Who::colleague).administers(world.cast.organisation));
    EXPECT_TRUE(find(Who::operator_).is(SiteRole::operator_));
    EXPECT_TRUE(find(Who::newcomer).roles.empty());
    EXPECT_FALSE(world.read([&](data::Tx& tx) { return actor(tx, PersonId()); }).has_value());
}

TEST_P(Directory, KnowsPeopleByOrganisationAndRole)
{
    world.read([&](data::Tx& tx) {
        EXPECT_THAT(people_of(tx, world.cast.organisation),
                    ElementsAre(world.cast.owner, world.cast.colleague));
        EXPECT_THAT(people_with(tx, SiteRole::curator), ElementsAre(world.cast.curator));
        EXPECT_THAT(people_with(tx, SiteRole::reviewer), IsEmpty());
        EXPECT_EQ(organisation(tx, world.cast.organisation).name, "Halle Adult Education Centre");
        EXPECT_THROW(organisation(tx, OrganisationId()), Stop);
    });
}

TEST_P(Directory, NotifiesPeopleInTheirLanguage)
{
    world.as(Who::owner)
        .put("/en/account", {{"name", "Anna Owner"}, {"mail_language", "de"}})
        .is(Status::see_other);
    world.write([&](data::Tx& tx) {
        NotificationText text{{"identity.mail.invitation"}, {"identity.mail.reset.body"}, "/practices/42"};
        notify(tx, world.cast.owner, text);
        notify(tx, PersonId(), text);
    });
    auto mails = world.deliver();
    ASSERT_EQ(mails.size(), 1U);
    EXPECT_EQ(mails[0].subject, "Sie sind zu ERASMI eingeladen");
    EXPECT_THAT(mails[0].text, ::testing::StartsWith("Guten Tag Anna Owner,\n\n"));
    EXPECT_THAT(mails[0].text, HasSubstr("\n{site}/de/practices/42\n"));
    EXPECT_THAT(mails[0].text, HasSubstr("-- \nSie erhalten diese E-Mail, weil"));
}

TEST_P(Directory, SeedsAreCheckedLikeForms)
{
    world.write([](data::Tx& tx) {
        EXPECT_THROW(create_person(tx, {.email = "nobody", .name = "No Body"}), std::invalid_argument);
        EXPECT_THROW(create_organisation(tx, {.name = ""}), std::invalid_argument);
        EXPECT_EQ(person_with_email(tx, "ANNA@example.org").has_value(), true);
        EXPECT_EQ(person_with_email(tx, "nobody@example.org").has_value(), false);
    });
}

TEST_P(Directory, LinkForTheCommandLineLetsTheFirstOperatorIn)
{
    auto link = world.write([](data::Tx& tx) {
        auto person = create_person(
            tx, {.email = "first@example.org", .name = "First One", .roles = {SiteRole::operator_}});
        return sign_in_link(tx, person, "https://erasmi.example");
    });
    EXPECT_THAT(link, ::testing::StartsWith("https://erasmi.example/en/password-reset?token="));
    auto guest = world.browser();
    guest.get(link.substr(std::string("https://erasmi.example").size())).is(Status::ok);
    guest
        .post("/en/password-reset",
              {{"token", link.substr(link.find('=') + 1)}, {"fresh", std::string(good_password)}})
        .is(Status::see_other);
    sign_in(guest, "first@example.org").is(Status::see_other);
    guest.get("/en/people").is(Status::ok);
}

class Pages : public Scenario {};
ERASMI_ON_EACH_DATABASE(Pages)

TEST_P(Pages, LookAsTheyWereApproved)
{
    auto expect = [](std::string name, web::testing::Reply const& reply) {
        reply.is(Status::ok);
        web::testing::expect_golden("src/features/identity/tests/golden/" + name + ".html", reply.body());
    };
    auto home = world.cast.organisation.str();
    expect("sign_in", world.browser().get("/en/sign-in?next=/de/practices"));
    expect("organisations", world.as(Who::guest).get("/de/organisations"));
    expect("organisation_for_guests", world.as(Who::guest).get("/it/organisations/" + home));
    expect("organisation_for_admins", world.as(Who::owner).get("/en/organisations/" + home));
    expect("organisation_form", world.as(Who::owner).get("/tr/organisations/" + home + "/edit"));
    expect("account", world.as(Who::owner).get("/en/account"));
    expect("sessions", world.as(Who::owner).get("/de/account/sessions"));
    expect("person", world.as(Who::operator_).get("/en/people/" + world.cast.colleague.str()));
}

} // namespace
} // namespace erasmi::identity
