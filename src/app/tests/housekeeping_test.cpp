// Housekeeping: what has ended is removed after its time, and everything else stays.
#include "app/housekeeping.hpp"
#include "app/site/site.hpp"
#include "data/drafts.hpp"
#include "data/files.hpp"
#include "data/idempotency.hpp"
#include "data/mail.hpp"
#include "features/admin/admin.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/testing/cast.hpp"
#include "web/sessions.hpp"
#include "web/testing/world.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

namespace erasmi::app {
namespace {

namespace fs = std::filesystem;
namespace periods = web::retention;
using namespace std::chrono_literals;
using web::testing::Who;

class Housekeeping : public data::testing::OnEachDatabase {
protected:
    void SetUp() override
    {
        world.site.files = &files;
        world.site.upload_folder = database.folder() / "uploads";
        world.site.mail_folder = database.folder() / "mail";
        fs::create_directory(world.site.upload_folder);
    }

    /// Once, as if a day had passed since the last time. Returns what went wrong, or nothing.
    std::string keep_house()
    {
        std::string failure;
        auto job = housekeeping_job(world.site);
        data::jobs::begin_recurring(*world.site.database, {job});
        world.write(
            [](data::Tx& tx) { tx.run("update job set run_at = $1 where kind = 'housekeeping'", tx.now()); });
        data::jobs::run_next(*world.site.database, {job},
                             [&](std::string_view, std::string_view what) { failure = what; });
        return failure;
    }

    std::int64_t rows(std::string const& table)
    {
        return world.read(
            [&](data::Tx& tx) { return tx.value<std::int64_t>("select count(*) from " + table).value(); });
    }

    fs::path write_file(fs::path const& path, Instant at)
    {
        std::ofstream(path) << "x";
        fs::last_write_time(path, std::chrono::file_clock::from_sys(at));
        return path;
    }

    /// What the operator sees of one kind: "3 at 1772355600000".
    json::value line(std::string_view name)
    {
        auto view = world.as(Who::operator_).get_json("/en/admin/housekeeping").json();
        for (auto const& line : view.at("kept").as_array())
            if (line.at("name").as_string() == name) return line;
        return nullptr;
    }

    data::FolderBlobStore files{database.folder() / "files"};
    web::testing::World world{database, identity::testing::population(), {site_feature(), admin::feature()}};
};
ERASMI_ON_EACH_DATABASE(Housekeeping)

TEST_P(Housekeeping, ForgetsSessionsThatHaveExpired)
{
    auto start = [&] {
        return world.write([&](data::Tx& tx) { return web::start_session(tx, world.cast.owner, "x"); });
    };
    start();
    world.advance(periods::sessions);
    auto young = start();
    keep_house();
    EXPECT_EQ(rows("session"), 1);
    EXPECT_TRUE(world.read([&](data::Tx& tx) { return web::find_session(tx, young); }));
}

TEST_P(Housekeeping, ForgetsMailedLinksThatHaveExpired)
{
    auto make_link = [&](PersonId person) {
        world.write([&](data::Tx& tx) { identity::sign_in_link(tx, person, "http://a"); });
    };
    make_link(world.cast.owner);
    world.advance(2h);
    make_link(world.cast.colleague);
    keep_house();
    EXPECT_EQ(rows("one_use_link"), 1);
    EXPECT_EQ(rows("one_use_link where person = '" + world.cast.colleague.str() + "'"), 1);
}

TEST_P(Housekeeping, ForgetsMailedLinksThatWereUsed)
{
    world.write([&](data::Tx& tx) { identity::sign_in_link(tx, world.cast.owner, "http://a"); });
    world.write([](data::Tx& tx) { tx.run("update one_use_link set used_at = $1", tx.now()); });
    world.advance(1min);
    keep_house();
    EXPECT_EQ(rows("one_use_link"), 0);
}

TEST_P(Housekeeping, ForgetsFormsThatNobodySent)
{
    auto type = [&](std::string_view form) {
        world.write([&](data::Tx& tx) { data::drafts::put(tx, world.cast.owner, form, "words"); });
    };
    type("old");
    world.advance(periods::drafts);
    type("young");
    world.advance(1ms);
    keep_house();
    world.read([&](data::Tx& tx) {
        EXPECT_FALSE(data::drafts::find(tx, world.cast.owner, "old"));
        EXPECT_TRUE(data::drafts::find(tx, world.cast.owner, "young"));
    });
}

TEST_P(Housekeeping, ForgetsKeysOfRequestsHoweverManyThereAre)
{
    constexpr int more_than_two_batches = 1200;
    world.write([&](data::Tx& tx) {
        for (int i = 0; i < more_than_two_batches; ++i)
            data::idempotency::begin(tx, {"somebody", std::to_string(i), "digest"});
    });
    world.advance(periods::repeated_requests + 1ms);
    world.write([](data::Tx& tx) { data::idempotency::begin(tx, {"somebody", "young", "digest"}); });
    keep_house();
    EXPECT_EQ(rows("idempotency"), 1);
    EXPECT_EQ(line("retention.requests").at("removed").as_int64(), more_than_two_batches);
}

TEST_P(Housekeeping, ForgetsDoneJobsSoonAndFailedOnesLater)
{
    auto add = [&](data::JobState state) {
        world.write([&](data::Tx& tx) {
            tx.insert("job", data::JobRow{.id = tx.new_id<data::JobRecord>(),
                                          .kind = "ring",
                                          .payload = "{}",
                                          .run_at = tx.now(),
                                          .state = state,
                                          .created_at = tx.now(),
                                          .finished_at = tx.now()});
        });
    };
    add(data::JobState::done);
    add(data::JobState::failed);
    world.advance(periods::done_jobs);
    keep_house();
    EXPECT_EQ(rows("job where kind = 'ring'"), 2);
    world.advance(1ms);
    keep_house();
    EXPECT_EQ(rows("job where kind = 'ring' and state = 'done'"), 0);
    EXPECT_EQ(rows("job where kind = 'ring' and state = 'failed'"), 1);
    world.advance(periods::failed_jobs);
    keep_house();
    EXPECT_EQ(rows("job where kind = 'ring'"), 0);
}

TEST_P(Housekeeping, ForgetsKeptMailsAndNothingElseInTheirFolder)
{
    auto deliver = [&] {
        world.write([](data::Tx& tx) { data::send(tx, {"anna@example.org", "Hello", "text"}); });
        data::jobs::run_next(*world.site.database, {data::mail_job({.folder = world.site.mail_folder})});
    };
    deliver();
    auto other = write_file(world.site.mail_folder / "notes.txt", instant(0));
    world.advance(periods::kept_mails + 1ms);
    deliver();
    keep_house();
    EXPECT_THAT(data::kept_mails(world.site.mail_folder, "", 10), ::testing::SizeIs(1));
    EXPECT_TRUE(fs::exists(other));
}

TEST_P(Housekeeping, RemovesStoredFilesThatNothingRefersTo)
{
    auto long_ago = database.clock().now() - periods::unused_files - 1ms;
    auto store = [&](std::string_view bytes, Instant at) {
        auto digest = files.put(bytes);
        fs::last_write_time(*files.open(digest), std::chrono::file_clock::from_sys(at));
        return digest;
    };
    auto wanted = store("wanted", long_ago);
    auto unused = store("unused", long_ago);
    auto young = store("young", database.clock().now());
    auto unfinished = write_file(database.folder() / "files/incoming/1-2-3", long_ago);
    world.write([&](data::Tx& tx) { data::files::note(tx, {wanted, 6, "text/plain", tx.now()}); });
    keep_house();
    EXPECT_TRUE(files.exists(wanted));
    EXPECT_FALSE(files.exists(unused));
    EXPECT_TRUE(files.exists(young));
    EXPECT_FALSE(fs::exists(unfinished));
}

TEST_P(Housekeeping, RemovesUploadsThatWereCutOff)
{
    auto old = write_file(world.site.upload_folder / "old", database.clock().now() - 25h);
    auto young = write_file(world.site.upload_folder / "young", database.clock().now() - 23h);
    keep_house();
    EXPECT_FALSE(fs::exists(old));
    EXPECT_TRUE(fs::exists(young));
}

TEST_P(Housekeeping, TellsTheOperatorWhenItWasDone)
{
    EXPECT_TRUE(line("retention.drafts").at("at").is_null());
    world.as(Who::operator_).get("/en/admin/housekeeping").contains("Unsent forms").contains("not yet");
    keep_house();
    EXPECT_EQ(line("retention.drafts").at("at").as_int64(), milliseconds(database.clock().now()));
    EXPECT_EQ(line("retention.drafts").at("days").as_int64(), periods::drafts.count());
    world.as(Who::operator_).get("/en/admin/housekeeping").lacks("not yet");
}

TEST_P(Housekeeping, GoesOnWithTheOthersWhenOneFails)
{
    auto fail = [](web::Site const&, Instant) -> std::int64_t { throw std::runtime_error("no such folder"); };
    world.site.features.insert(world.site.features.begin(),
                               {.name = "bells", .retention = {{"bells.retention", {}, fail}}});
    EXPECT_THAT(keep_house(), ::testing::HasSubstr("bells.retention: no such folder"));
    EXPECT_FALSE(line("retention.drafts").at("at").is_null());
    EXPECT_TRUE(line("bells.retention").at("at").is_null());
}

} // namespace
} // namespace erasmi::app
