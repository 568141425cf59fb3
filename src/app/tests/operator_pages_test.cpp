// The operator's pages, tested here because `admin` itself may know no feature.
#include "data/testing/databases.hpp"
#include "features/admin/admin.hpp"
#include "features/identity/testing/cast.hpp"
#include "web/testing/world.hpp"
#include "web/url.hpp"

#include <gmock/gmock.h>

#include <array>
#include <fstream>

namespace erasmi::app {
namespace {

using web::testing::Who;

struct Bell {
    std::string sound;
};
BOOST_DESCRIBE_STRUCT(Bell, (), (sound))

struct Rung {
    static constexpr std::string_view kind = "bells.rung";
    static constexpr std::string_view subject_kind = "bell";
    Id<struct BellRecord> id;
};
BOOST_DESCRIBE_STRUCT(Rung, (), (id))

/// A feature whose job always fails.
web::Feature broken_bells()
{
    return {.name = "bells",
            .followers = {{"bells.listener", [](data::Tx&, data::EventRow const&) {}}},
            .jobs = {{"bells.ring", [](data::Database&, data::JobRow const&) {
                          throw std::runtime_error("the rope is torn");
                      }}}};
}

class OperatorPages : public data::testing::OnEachDatabase {
protected:
    void SetUp() override
    {
        world.site.upload_folder = database.folder();
        world.site.mail_folder = database.folder();
        world.site.version = "1.2.3";
    }

    /// A job that has used up all its attempts.
    data::JobId failed_job()
    {
        auto id = world.write(
            [](data::Tx& tx) { return data::jobs::enqueue(tx, "bells.ring", Bell{"secret sound"}); });
        for (int attempt = 0; attempt < data::jobs::attempt_limit; ++attempt) {
            data::jobs::run_next(*world.site.database, broken_bells().jobs);
            world.advance(std::chrono::hours(24));
        }
        return id;
    }

    web::testing::World world{database, identity::testing::population(), {admin::feature(), broken_bells()}};
};
ERASMI_ON_EACH_DATABASE(OperatorPages)

constexpr std::array pages{"/en/admin",         "/en/admin/event-log-check", "/en/admin/events",
                           "/en/admin/jobs",    "/en/admin/mails",           "/en/admin/housekeeping",
                           "/en/admin/features"};

TEST_P(OperatorPages, AreForOperatorsOnly)
{
    for (std::string page : pages) {
        world.as(Who::operator_).get(page).is(Status::ok);
        for (auto who : {Who::owner, Who::colleague, Who::outsider, Who::newcomer, Who::curator})
            world.as(who).get(page).is(Status::forbidden);
        world.as(Who::guest).get(page).leads_to("/en/sign-in?next=" + web::percent_encode(page));
    }
}

TEST_P(OperatorPages, ShowVersionSchemaAndFollowers)
{
    auto view = world.as(Who::operator_).get_json("/en/admin").json();
    EXPECT_EQ(view.at("version"), "1.2.3");
    EXPECT_GT(view.at("migrations").as_int64(), 0);
    EXPECT_EQ(view.at("followers").at(0).at("name"), "bells.listener");
    EXPECT_EQ(view.at("followers").at(0).at("behind"), view.at("events"));
}

TEST_P(OperatorPages, FindTheEventLogSound)
{
    world.write([](data::Tx& tx) { tx.record(Rung{tx.new_id<BellRecord>()}); });
    auto view = world.as(Who::operator_).get_json("/en/admin/event-log-check").json();
    EXPECT_TRUE(view.at("broken").is_null());
    EXPECT_GT(view.at("entries").as_int64(), 0);
}

TEST_P(OperatorPages, FindAnEventThatWasChanged)
{
    world.write([](data::Tx& tx) {
        tx.record(Rung{tx.new_id<BellRecord>()});
        tx.run("update event set payload = '{}' where seq = 1");
    });
    world.as(Who::operator_).get("/en/admin/event-log-check").contains("Entry 1 was changed");
}

TEST_P(OperatorPages, PageThroughEventsNewestFirst)
{
    world.write([](data::Tx& tx) {
        for (int i = 0; i < 60; ++i) tx.record(Rung{tx.new_id<BellRecord>()});
    });
    auto first = world.as(Who::operator_).get_json("/en/admin/events").json();
    ASSERT_EQ(first.at("events").as_array().size(), 50u);
    auto older = std::to_string(first.at("older").as_int64());
    auto second = world.as(Who::operator_).get_json("/en/admin/events?before=" + older).json();
    EXPECT_EQ(second.at("events").at(0).at("seq").as_int64(), first.at("older").as_int64() - 1);
}

TEST_P(OperatorPages, FilterEventsByKind)
{
    world.write([](data::Tx& tx) { tx.record(Rung{tx.new_id<BellRecord>()}); });
    auto view = world.as(Who::operator_).get_json("/en/admin/events?kind=bells.rung").json();
    ASSERT_EQ(view.at("events").as_array().size(), 1u);
    EXPECT_EQ(view.at("events").at(0).at("kind"), "bells.rung");
    world.as(Who::operator_).get("/en/admin/events?kind=nothing.happened").contains("No such events");
}

TEST_P(OperatorPages, ShowFailedJobsWithoutTheirContent)
{
    failed_job();
    world.as(Who::operator_).get("/en/admin").contains("failed for good");
    world.as(Who::operator_).get("/en/admin/jobs").contains("the rope is torn").lacks("secret sound");
}

TEST_P(OperatorPages, LetAFailedJobBeTriedAgain)
{
    auto path = "/en/admin/jobs/" + failed_job().str() + "/attempts";
    for (auto who : {Who::owner, Who::colleague, Who::outsider, Who::newcomer, Who::curator})
        world.as(who).post(path).is(Status::forbidden);
    world.as(Who::operator_).post(path).leads_to("/en/admin/jobs");
    world.as(Who::operator_).get("/en/admin/jobs?state=queued").contains("bells.ring");
    world.as(Who::operator_).post(path).is(Status::not_found);
}

TEST_P(OperatorPages, NameWhatFeaturesDeclare)
{
    world.as(Who::operator_).get("/en/admin/features").contains("bells.listener").contains("bells.ring");
}

TEST_P(OperatorPages, ShowMailsAsTheirReadersSeeThem)
{
    auto folder = database.folder() / "mails";
    world.site.mail_folder = folder;
    world.write([](data::Tx& tx) {
        data::send(tx, {.to = "zoe@example.org",
                        .subject = "Grüße & <Küsse>",
                        .text = "Ünder {site}/de/invitation?token=" + std::string(80, 'x') + "\n"});
    });
    data::jobs::run_next(*world.site.database,
                         {data::mail_job({.site_url = "https://e.example", .folder = folder})});
    auto list = world.as(Who::operator_).get_json("/en/admin/mails").json();
    auto file = std::string(list.at("mails").at(0).at("file").as_string());
    world.as(Who::operator_)
        .get("/en/admin/mails/" + file)
        .contains("Grüße &amp; &lt;Küsse")
        .contains("zoe@example.org")
        .contains("Ünder https://e.example/de/invitation?token=" + std::string(80, 'x'));
}

TEST_P(OperatorPages, NeverShowFilesOutsideTheMailFolder)
{
    std::ofstream(database.folder().parent_path() / "secret.eml") << "secret";
    for (auto name : {"..%2Fsecret.eml", "nothing.eml", "%2Fetc%2Fpasswd"})
        world.as(Who::operator_).get("/en/admin/mails/" + std::string(name)).is(Status::not_found);
}

} // namespace
} // namespace erasmi::app
