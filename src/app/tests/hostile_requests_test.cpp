// What people try on sites like this one, tried on the whole of ours: fields that are not theirs to set,
// files that are not pictures, formulas in tables, and the same thing many times at once.
#include "app/tests/whole_site.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <functional>
#include <thread>

namespace erasmi::app {
namespace {

using ::testing::HasSubstr;
using web::testing::Fields;

class HostileRequests : public data::testing::OnEachDatabase {
protected:
    WholeSite site{database};

    std::string stored(std::string const& column, std::string const& table, std::string const& id)
    {
        auto sql = "select coalesce(cast(" + column + " as text), '') from " + table + " where id = $1";
        return site.world.read([&](data::Tx& tx) { return tx.value<std::string>(sql, id).value_or("none"); });
    }

    std::int64_t count(std::string_view sql)
    {
        return site.world.read([&](data::Tx& tx) { return tx.value<std::int64_t>(sql).value_or(0); });
    }

    /// What everybody would like to set and nobody may.
    Fields wishes(Fields form)
    {
        for (auto const& [name, value] : Fields{{"id", site.thing("published")},
                                                {"state", "published"},
                                                {"owner", site.thing("other_organisation")},
                                                {"author", site.thing("outsider")},
                                                {"curator", site.thing("outsider")},
                                                {"validated_by", site.thing("outsider")},
                                                {"published_version", "1"},
                                                {"level", "best"},
                                                {"is_example", "true"},
                                                {"created_at", "0"},
                                                {"role", "admin"},
                                                {"roles", "operator"},
                                                {"organisation", site.thing("organisation")},
                                                {"password_hash", "x"}})
            form.emplace_back(name, value);
        return form;
    }

    /// Runs it on so many threads; how often it was answered with the status.
    int together(int times, Status status, std::function<Status(int)> const& attempt)
    {
        std::atomic<int> hits = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < times; ++i) threads.emplace_back([&, i] { hits += attempt(i) == status; });
        for (auto& thread : threads) thread.join();
        return hits;
    }

    Reply upload(std::string const& name, std::string const& type, std::string const& bytes)
    {
        auto& browser = site.as(Who::owner);
        auto request = browser.request("POST", site.address("/en/practices/{draft}/pictures"));
        request.body = "--cut\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + browser.csrf() +
                       "\r\n--cut\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nA table" +
                       "\r\n--cut\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"" + name +
                       "\"\r\nContent-Type: " + type + "\r\n\r\n" + bytes + "\r\n--cut--\r\n";
        return browser.send_with(std::move(request), {{"Content-Type", "multipart/form-data; boundary=cut"}});
    }
};
ERASMI_ON_EACH_DATABASE(HostileRequests)

TEST_P(HostileRequests, SetNoFieldOfAPracticeThatIsNotInItsForm)
{
    auto draft = site.thing("draft");
    auto expect_untouched = [&](std::string const& id, std::string const& owner) {
        EXPECT_EQ(stored("state", "practice", id), "draft");
        EXPECT_EQ(stored("owner", "practice", id), owner);
        EXPECT_EQ(stored("author", "practice", id), site.thing("owner"));
        for (auto const* column : {"curator", "validated_by", "published_version", "published_at"})
            EXPECT_EQ(stored(column, "practice", id), "") << column;
        EXPECT_NE(stored("level", "practice", id), "best");
        EXPECT_NE(stored("created_at", "practice", id), "0");
    };
    site.as(Who::owner)
        .put(site.address("/en/practices/{draft}"), wishes({{"title", "Tea"}, {"base_version", "1"}}))
        .is(Status::see_other);
    expect_untouched(draft, site.thing("organisation"));

    json::object body{{"title", "Tea"}, {"base_version", 2}};
    for (auto const& [name, value] : wishes({})) body[name] = value;
    site.as(Who::owner).send_json("PUT", site.address("/en/practices/{draft}"), body).is(Status::ok);
    expect_untouched(draft, site.thing("organisation"));

    body = {{"title", "Tea"},
            {"language", "en"},
            {"state", "published"},
            {"author", site.thing("outsider")},
            {"validated_by", site.thing("curator")},
            {"published_version", 1},
            {"created_at", 0}};
    auto made = site.as(Who::owner).send_json("POST", "/en/practices", body).is(Status::created).json();
    expect_untouched(std::string(made.at("id").as_string()), "");
}

TEST_P(HostileRequests, SetNoFieldOfAnOrganisationThatIsNotInItsForm)
{
    auto id = site.thing("organisation");
    auto former = stored("is_example", "organisation", id);
    site.as(Who::owner)
        .put("/en/organisations/" + id, {{"name", "Club"},
                                         {"version", "1"},
                                         {"id", site.thing("other_organisation")},
                                         {"is_example", former == "1" || former == "true" ? "false" : "true"},
                                         {"sort_name", "aaa"},
                                         {"created_at", "0"}})
        .is(Status::see_other);
    EXPECT_EQ(stored("is_example", "organisation", id), former);
    EXPECT_EQ(stored("sort_name", "organisation", id), "club");
    EXPECT_NE(stored("created_at", "organisation", id), "0");
    EXPECT_EQ(stored("name", "organisation", site.thing("other_organisation")), "Tuzla Municipality");
}

TEST_P(HostileRequests, ToInviteGrantNoMoreThanTheFormSays)
{
    site.as(Who::operator_)
        .post("/en/people", wishes({{"email", "zoe@example.org"}, {"language", "en"}}))
        .is(Status::see_other);
    EXPECT_EQ(
        count("select count(*) from one_use_link where organisation is not null and purpose = 'invitation'"
              " and person in (select id from person where email = 'zoe@example.org')"),
        0);
    EXPECT_EQ(count("select count(*) from person_role"), 2);
    EXPECT_EQ(count("select count(*) from person where email = 'zoe@example.org' and state = 'invited'"), 1);
}

TEST_P(HostileRequests, BringNoFilesButPictures)
{
    std::string const svg = R"(<svg xmlns="http://www.w3.org/2000/svg"><text>text:/etc/passwd</text></svg>)";
    upload("a.png", "image/png", svg).is(Status::unprocessable_content);
    upload("a.svg", "image/svg+xml", svg).is(Status::unprocessable_content);
    upload("a.js", "text/javascript", "alert(1)").is(Status::unprocessable_content);
    upload("a.html", "text/html", "<!doctype html><script>alert(1)</script>")
        .is(Status::unprocessable_content);
    upload("../../a.png", "image/png", "\x89PNG\r\n\x1a\n broken").is(Status::unprocessable_content);
    upload("a.png", "image/png", "").is(Status::unprocessable_content);
    EXPECT_EQ(count("select count(*) from file"), 1);
}

TEST_P(HostileRequests, GetPicturesThatCanBeNothingElse)
{
    auto reply =
        site.as(Who::guest).get(site.address("/practices/{published}/pictures/{picture}")).is(Status::ok);
    EXPECT_EQ(reply.header("Content-Type"), "image/webp");
    EXPECT_EQ(reply.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(reply.header("Content-Security-Policy"), "default-src 'none'; sandbox");
}

TEST_P(HostileRequests, PutNoFormulasIntoTables)
{
    site.world.write([&](data::Tx& tx) {
        tx.run("update practice_listing set title = $1", R"(=HYPERLINK("https://evil.example"))");
    });
    auto table = std::string(site.as(Who::guest).get("/en/practices.csv").is(Status::ok).body());
    EXPECT_THAT(table, HasSubstr("'=HYPERLINK"));
    EXPECT_THAT(table, ::testing::Not(::testing::ContainsRegex("(^|[,\n\"])=HYPERLINK")));
}

TEST_P(HostileRequests, ThatRedeemOneInvitationTogetherGetItOnce)
{
    auto done = together(50, Status::see_other, [&](int i) {
        auto guest = site.world.browser();
        guest.move_to("203.0.113." + std::to_string(i));
        return guest.post("/en/invitation", {{"token", site.thing("invitation")}}).status();
    });
    EXPECT_EQ(done, 1);
    EXPECT_EQ(count("select count(*) from event where kind = 'identity.member_joined' and seq > "
                    "(select max(seq) - 3 from event)"),
              1);
}

TEST_P(HostileRequests, ThatAdoptTogetherForOneOrganisationMakeOneAdoption)
{
    Fields const story{
        {"organisation", site.thing("organisation")}, {"stage", "understand"}, {"outcome", "ongoing"}};
    std::vector<Browser> browsers;
    for (int i = 0; i < 50; ++i) browsers.push_back(site.as(i % 2 ? Who::owner : Who::colleague));
    together(50, Status::see_other, [&](int i) {
        return browsers[static_cast<std::size_t>(i)]
            .post(site.address("/en/practices/{published}/adoptions"), story)
            .status();
    });
    EXPECT_EQ(count("select count(*) from practice_adoption"), 1);
    EXPECT_EQ(count("select adopters from practice_listing"), 1);
}

TEST_P(HostileRequests, ThatTakeOneAddressTogetherGiveItToOnePerson)
{
    // Whoever confirms second finds the address taken.
    Fields const wish{{"email", "wanted@example.org"}, {"password", std::string(password_of_all)}};
    std::vector<std::string> tokens;
    for (auto who : {Who::owner, Who::colleague}) site.as(who).put("/en/account/email", wish).is(Status::ok);
    for (auto const& mail : site.world.deliver()) {
        if (mail.to != "wanted@example.org") continue;
        auto start = mail.text.find("token=") + 6;
        tokens.push_back(mail.text.substr(start, mail.text.find('\n', start) - start));
    }
    ASSERT_EQ(tokens.size(), 2U);
    auto done = together(2, Status::see_other, [&](int i) {
        auto guest = site.world.browser();
        return guest.post("/en/email-confirmation", {{"token", tokens[static_cast<std::size_t>(i)]}})
            .status();
    });
    EXPECT_EQ(done, 1);
    EXPECT_EQ(count("select count(*) from person where email = 'wanted@example.org'"), 1);
}

} // namespace
} // namespace erasmi::app
