// A guest who has a page is told so without rendering it, as long as nothing was written.
#include "web/answer.hpp"
#include "web/gate.hpp"
#include "web/testing/world.hpp"

#include <gmock/gmock.h>

namespace erasmi::web {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

struct Happened {
    static constexpr std::string_view kind = "known.happened";
    static constexpr std::string_view subject_kind = "thing";
    Id<struct Thing> id;
};
BOOST_DESCRIBE_STRUCT(Happened, (), (id))

int renderings = 0;

Response show(Context& context)
{
    ++renderings;
    auto events = context.tx().value<std::int64_t>("select count(*) from event").value_or(0);
    return text_answer(std::to_string(events), "text/plain");
}

Response say(Context& context)
{
    context.tx().record(Happened{context.tx().new_id<struct Thing>()});
    return see_other(context, "/things");
}

Feature things()
{
    return {.name = "things",
            .routes = {get("/things", show), get("/others", show), post("/things", say),
                       get("/raw/things", show).without_language()}};
}

using Headers = std::initializer_list<std::pair<std::string, std::string>>;

class KnownPage : public data::testing::OnEachDatabase {
protected:
    void SetUp() override
    {
        world.site.upload_folder = database.folder();
        tag = browser.get("/en/things").header("ETag");
        ASSERT_THAT(tag, Not(IsEmpty()));
        ask("/en/things", {{"If-None-Match", tag}}); // from now on it is known
    }

    testing::Reply ask(std::string target, Headers headers)
    {
        renderings = 0;
        return browser.send_with(browser.request("GET", std::move(target)), headers);
    }
    testing::Reply ask_again() { return ask("/en/things", {{"If-None-Match", tag}}); }
    void record()
    {
        world.write([](data::Tx& tx) { tx.record(Happened{tx.new_id<struct Thing>()}); });
    }
    bool can_tell() const { return database->dialect() == data::Dialect::sqlite; }

    testing::World world{database, testing::nobody(), {things()}};
    testing::Browser browser = world.browser();
    std::string tag;
};
ERASMI_ON_EACH_DATABASE(KnownPage)

TEST_P(KnownPage, IsNotRenderedAgain)
{
    auto reply = ask_again();
    reply.is(Status::not_modified);
    EXPECT_EQ(reply.header("ETag"), tag);
    EXPECT_EQ(renderings, can_tell() ? 0 : 1);
    EXPECT_EQ(reply.header("Cache-Control"), "public, max-age=0, must-revalidate");
    EXPECT_THAT(reply.header("Vary"), Not(IsEmpty()));
    EXPECT_THAT(reply.header("Content-Security-Policy"), Not(IsEmpty()));
    EXPECT_THAT(reply.body(), IsEmpty());
}

TEST_P(KnownPage, IsRenderedAfterEachCommit)
{
    record();
    ask_again().is(Status::ok).contains("1");
    EXPECT_EQ(renderings, 1);
}

TEST_P(KnownPage, IsRenderedAfterAMinuteForWhatDependsOnTheHour)
{
    world.advance(std::chrono::minutes(1));
    ask_again().is(Status::not_modified);
    EXPECT_EQ(renderings, 1);
}

TEST_P(KnownPage, IsThatOfTheSameRequest)
{
    auto expect_rendered = [&](std::string target, Headers headers) {
        ask(std::move(target), headers);
        EXPECT_EQ(renderings, 1);
    };
    expect_rendered("/en/things", {});
    expect_rendered("/en/things", {{"If-None-Match", "\"another\""}});
    expect_rendered("/en/things", {{"If-None-Match", tag}, {"Cookie", "theme=dark"}});
    expect_rendered("/en/things", {{"If-None-Match", tag}, {"Accept-Language", "tr"}});
    expect_rendered("/en/things", {{"If-None-Match", tag}, {"Accept", "application/json"}});
    expect_rendered("/de/things", {{"If-None-Match", tag}});
    expect_rendered("/en/others", {{"If-None-Match", tag}});
}

TEST_P(KnownPage, HasNoQueryAndALanguage)
{
    for (auto const* target : {"/en/things?q=tea", "/raw/things"})
        for (int i = 0; i < 2; ++i) {
            ask(target, {{"If-None-Match", tag}}).is(Status::not_modified);
            EXPECT_EQ(renderings, 1) << target;
        }
}

} // namespace
} // namespace erasmi::web
