// How many statements each page takes: a known number, and the same however much there is to show.
#include "app/site/site.hpp"
#include "app/tests/every_page.hpp"
#include "data/files.hpp"
#include "features/admin/admin.hpp"
#include "features/alerts/alerts.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/testing/cast.hpp"
#include "features/practices/practices.hpp"
#include "features/questions/questions.hpp"
#include "web/sessions.hpp"
#include "web/testing/golden.hpp"
#include "web/testing/world.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <set>

namespace erasmi::app {
namespace {

using web::testing::Who;

std::string name_of(Who who)
{
    switch (who) {
    case Who::guest: return "guest";
    case Who::curator: return "curator";
    case Who::operator_: return "operator";
    default: return "owner";
    }
}

json::object seed(std::string const& slug, std::string const& state)
{
    std::ifstream stream(ERASMI_SOURCE_DIR "/seeds/practices/failte-isteach.json");
    auto value = parse_json(std::string{std::istreambuf_iterator(stream), {}}).value().as_object();
    value["slug"] = slug;
    value["state"] = state;
    value["owner"] = "own";
    value["author"] = "owner";
    return value;
}

/// All that a person wrote, at her rare wish: one statement for each of her practices.
constexpr std::string_view export_of_everything = "/en/account/export";

class Statements : public data::testing::OnEachDatabase {
protected:
    void SetUp() override
    {
        world.site.upload_folder = world.site.mail_folder = database.folder();
        world.site.files = &files;
        cast.organisations["own"] = world.cast.organisation;
        cast.people["owner"] = world.cast.owner;
        cast.editor = world.cast.owner;
        cast.curator = world.cast.curator;
        world.write([&](data::Tx& tx) {
            practice = practices::load_practice(tx, seed("main", "published"), cast);
            curated = practices::load_practice(tx, seed("curated", "in_review"), cast);
            add_upload(tx);
        });
        add_one_of_each();
        add_one_of_each();
    }

    /// One more of everything that a page could show in a list.
    void add_one_of_each()
    {
        ++count;
        auto number = std::to_string(count);
        world.write([&](data::Tx& tx) {
            auto organisation = add_organisation(tx, number);
            add_people(tx, organisation, number);
            add_practices(tx, number);
            practices::load_adoption(tx, adoption(number), practice, cast);
            web::start_session(tx, world.cast.owner, "Browser " + number);
            add_jobs(tx, number);
        });
        world.as(Who::owner)
            .post("/en/practices/" + curated.str() + "/messages", {{"words", "Word " + number}})
            .is(Status::see_other);
        add_search(number);
        add_question(number);
        add_version("/en/practices/" + practice.str(), number);
        world.as(Who::owner)
            .put("/en/organisations/" + world.cast.organisation.str(),
                 {{"name", "Organisation of version " + number},
                  {"kind", "school"},
                  {"cluster", "knowledge"},
                  {"country", "de"},
                  {"version", number}})
            .is(Status::see_other);
    }

    void add_search(std::string const& number)
    {
        auto made = world.as(Who::owner)
                        .send_json("POST", "/en/searches",
                                   {{"name", "Search " + number},
                                    {"list", "/practices"},
                                    {"query", "q=" + number},
                                    {"by_mail", true}});
        search = std::string(made.is(Status::created).json().at("id").as_string());
    }

    /// A question, and to the first one an answer, a version and a report.
    void add_question(std::string const& number)
    {
        json::object post{{"title", "Question " + number},
                          {"text", number},
                          {"language", "en"},
                          {"organisation", world.cast.organisation.str()}};
        auto made = world.as(Who::owner).send_json("POST", "/en/questions", post).is(Status::created);
        if (question.empty()) question = std::string(made.json().at("asked").at("id").as_string());
        auto path = "/en/questions/" + question;
        world.as(Who::owner).send_json("POST", path + "/posts", post).is(Status::created);
        world.as(Who::owner).send_json("PUT", path, post).is(Status::ok);
        world.write([&](data::Tx& tx) {
            tx.run("insert into question_report (post, person, words, at) values ($1, $2, 'Report', $3)",
                   question, cast.people[number], tx.now());
            tx.run("update question_post set reported_at = $1", tx.now());
        });
    }

    OrganisationId add_organisation(data::Tx& tx, std::string const& number)
    {
        auto id = identity::create_organisation(tx, {.name = "Organisation " + number,
                                                     .kind = "vet",
                                                     .cluster = "knowledge",
                                                     .country = "de",
                                                     .region = "DEE02",
                                                     .place = "Halle"});
        cast.organisations[number] = id;
        return id;
    }

    void add_people(data::Tx& tx, OrganisationId organisation, std::string const& number)
    {
        cast.people[number] =
            identity::create_person(tx, {.email = "colleague" + number + "@example.org",
                                         .name = "Colleague " + number,
                                         .memberships = {{organisation}, {world.cast.organisation}}});
        tx.run("insert into membership (person, organisation, role, since) values ($1, $2, 'admin', $3)",
               world.cast.owner, organisation, tx.now());
        identity::sign_in_link(tx, cast.people[number], "http://a");
    }

    void add_practices(data::Tx& tx, std::string const& number)
    {
        for (std::string state : {"published", "draft", "submitted", "in_review", "returned"})
            practices::load_practice(tx, seed(state + number, state), cast);
    }

    /// A table that changes one practice and makes many.
    void add_upload(data::Tx& tx)
    {
        std::string table = "practice,title\n" + practice.str() + ",Changed\n";
        for (int i = 0; i < 20; ++i) table += ",Tea\n";
        upload = tx.new_id<struct ImportRecord>().str();
        tx.run("insert into practice_import (id, person, language, file, file_name, created_at, created,"
               " changed) values ($1, $2, 'en', $3, 'tea.csv', $4, 0, 0)",
               upload, world.cast.owner, files.put(table), tx.now());
    }

    static json::object adoption(std::string const& number)
    {
        return {{"practice", "main"},
                {"organisation", number},
                {"by", number},
                {"stage", "reuse"},
                {"outcome", "reached"},
                {"started", "2024-09"},
                {"added", json::array()},
                {"lessons", "Some"},
                {"steps", {{{"step", "s1"}, {"choice", "kept"}, {"how", "As it was"}}}}};
    }

    static void add_jobs(data::Tx& tx, std::string const& number)
    {
        for (auto state : {data::JobState::queued, data::JobState::failed})
            tx.insert("job", data::JobRow{.id = tx.new_id<data::JobRecord>(),
                                          .kind = "ring" + number,
                                          .payload = "{}",
                                          .run_at = tx.now(),
                                          .state = state,
                                          .created_at = tx.now()});
    }

    void add_version(std::string const& path, std::string const& number)
    {
        auto content = world.as(Who::owner).get_json(path).json().at("content").as_object();
        content["base_version"] = version;
        content["place"] = "Place " + number;
        auto reply = world.as(Who::owner).send_json("PUT", path, content);
        version = reply.is(Status::ok).json().at("version").as_int64();
    }

    std::string target(std::string address) const
    {
        for (auto const& [word, id] :
             {std::pair("PRACTICE", practice.str()), std::pair("CURATED", curated.str()),
              std::pair("ORGANISATION", world.cast.organisation.str()), std::pair("UPLOAD", upload),
              std::pair("OWNER", world.cast.owner.str()), std::pair("SEARCH", search),
              std::pair("QUESTION", question)})
            for (auto at = address.find(word); at != address.npos; at = address.find(word))
                address.replace(at, std::string_view(word).size(), id);
        return address;
    }

    /// A line for each page. It is asked once before, for what is kept in memory.
    std::string counts()
    {
        std::string lines;
        for (auto const& page : every_page()) {
            if (page.address == export_of_everything) continue;
            auto ask = [&] { world.as(page.who).get(target(page.address)); };
            ask();
            lines +=
                std::to_string(world.statements(ask)) + " " + page.address + " (" + name_of(page.who) + ")\n";
        }
        return lines;
    }

    web::testing::World world{
        database,
        identity::testing::population(),
        {site_feature(), practices::feature(), alerts::feature(), questions::feature(), admin::feature()}};
    data::FolderBlobStore files{database.folder() / "files"};
    practices::SeedCast cast;
    std::string upload;
    practices::PracticeId practice, curated;
    std::string search, question;
    std::int64_t version = 1;
    int count = 0;
};
ERASMI_ON_EACH_DATABASE(Statements)

TEST_P(Statements, OfEachPageAreKnownAndDoNotGrowWithItsRows)
{
    auto few = counts();
    for (int i = 0; i < 5; ++i) add_one_of_each();
    EXPECT_EQ(counts(), few);
    web::testing::expect_golden("src/app/tests/golden/statements.txt", few);
}

TEST_P(Statements, AreCountedForEveryPage)
{
    std::set<std::string_view> counted, all;
    for (auto const& page : every_page()) {
        auto path = page.address.substr(page.address.starts_with("/en") ? 3 : 0);
        path = path.substr(0, path.find('?'));
        for (std::string suffix : {".json", ".jsonld", ".csv", ".atom"})
            if (path.ends_with(suffix)) path.resize(path.size() - suffix.size());
        if (auto match = world.site.router.find("GET", path.empty() ? "/" : path))
            counted.insert(match->route->pattern);
    }
    for (auto const* route : world.site.router.routes())
        if (route->method == "GET") all.insert(route->pattern);
    EXPECT_EQ(counted, all);
}

} // namespace
} // namespace erasmi::app
