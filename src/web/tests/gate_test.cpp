// The way of every request, with a feature of this test's own.
#include "base/fields.hpp"
#include "web/answer.hpp"
#include "web/gate.hpp"
#include "web/testing/world.hpp"

#include <gmock/gmock.h>

#include <system_error>

namespace erasmi::web {
namespace {

using testing::Browser;
using ::testing::ElementsAre;
using testing::Fields;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::World;

struct Happened {
    static constexpr std::string_view kind = "gate.happened";
    static constexpr std::string_view subject_kind = "thing";
    Id<struct Thing> id;
};
BOOST_DESCRIBE_STRUCT(Happened, (), (id))

Response read(Context& context) { return text_answer("read " + std::string(context.path), "text/plain"); }

Response write(Context& context)
{
    context.tx().record(Happened{context.tx().new_id<struct Thing>()});
    return see_other(context, "/things");
}

Response write_and_refuse(Context& context)
{
    context.tx().record(Happened{context.tx().new_id<struct Thing>()});
    return problems_answer(context, {{"title", {"problem.required"}}});
}

Response page_for_people(Context&) { return text_answer("<p>Hello</p>", "text/html; charset=utf-8"); }

Response long_text(Context&) { return text_answer(std::string(5'000, 'x'), "text/plain"); }

Response break_down(Context&) { throw std::runtime_error("secret detail"); }
Response stop(Context&) { throw Stop(Status::gone); }
Response run_out(Context&) { throw Stop(Status::service_unavailable, {"gate.why"}); }

Feature things()
{
    return {.name = "things",
            .routes = {get("/things", read), post("/things", write), post("/refused", write_and_refuse),
                       get("/broken", break_down), get("/gone", stop), get("/mine", read).signed_in(),
                       post("/mine", write).signed_in(), get("/raw", read).without_language(),
                       get("/raw/slow", read).without_language().slowly(), get("/unavailable", run_out),
                       get("/raw/mine", read).signed_in().without_language(),
                       get("/raw/long", long_text).without_language(), get("/page", page_for_people),
                       get("/raw/page", page_for_people).without_language().slowly(),
                       post("/page", page_for_people)}};
}

class Gate : public data::testing::OnEachDatabase {
protected:
    void SetUp() override { world.site.upload_folder = database.folder(); }

    World world{database, testing::nobody(), {things()}};
    Browser browser = world.browser();
};
ERASMI_ON_EACH_DATABASE(Gate)

TEST_P(Gate, LeadsToTheReadersLanguage)
{
    auto reply = browser.send_with(browser.request("GET", "/things?a=b"), {{"Accept-Language", "tr"}});
    reply.is(Status::found);
    EXPECT_EQ(reply.header("Location"), "/tr/things?a=b");
    browser.get("/de/things").is(Status::ok).contains("read /things");
    browser.get("/raw").is(Status::ok);
    browser.get_json("/things").is(Status::ok);
}

TEST_P(Gate, KnowsOneAddressForEachPage)
{
    auto reply = browser.get("/en/things/");
    reply.is(Status::moved_permanently);
    EXPECT_EQ(reply.header("Location"), "/en/things");
    EXPECT_EQ(browser.get("/en/things//?a=b").header("Location"), "/en/things?a=b");
    EXPECT_EQ(browser.get("/raw/?a=b").header("Location"), "/raw?a=b") << "which has no language";
}

TEST_P(Gate, NeverLeadsToAnotherHost)
{
    for (auto const* target : {"//evil.example/", "///evil.example/", "//"})
        browser.get(target).is(Status::not_found);
}

TEST_P(Gate, RefusesABodyInTheWordsOfItsReader)
{
    WorkerPool workers(1);
    auto refuse = application(world.site, workers).refuse_body;
    auto too_large = std::make_exception_ptr(Stop(Status::content_too_large));
    auto page = refuse({.method = "POST", .target = "/de/things"}, too_large);
    EXPECT_EQ(page.status, Status::content_too_large);
    EXPECT_THAT(page.body, HasSubstr(Locale::of(Language::de).text("error.413")));

    Request of_program{.method = "POST", .target = "/things"};
    of_program.headers.add("Accept", "application/json");
    auto no_handles = std::make_exception_ptr(
        std::system_error(std::make_error_code(std::errc::too_many_files_open), "create a file"));
    auto problem = refuse(of_program, no_handles);
    EXPECT_EQ(problem.status, Status::service_unavailable);
    EXPECT_EQ(problem.headers.get("Content-Type"), "application/problem+json");
    EXPECT_EQ(problem.headers.get("Retry-After"), "10");
}

TEST_P(Gate, SaysWhatThereIsNot)
{
    browser.get("/en/nothing").is(Status::not_found).contains("<html");
    browser.get_json("/en/nothing").is(Status::not_found).contains("\"status\":404");
    browser.get("/en/gone").is(Status::gone);
    auto reply = browser.put("/en/things");
    reply.is(Status::method_not_allowed);
    EXPECT_EQ(reply.header("Allow"), "GET, HEAD, POST");
}

TEST_P(Gate, GivesAPageToNobodyWhoWantsSomethingElse)
{
    for (std::string page : {"/en/page", "/raw/page"}) {
        SCOPED_TRACE(page);
        browser.get(page).is(Status::ok).contains("Hello");
        browser.get(page + ".csv").is(Status::not_acceptable).lacks("Hello");
        auto refused = browser.get_json(page);
        refused.is(Status::not_acceptable).lacks("Hello").contains("\"status\":406");
        EXPECT_EQ(refused.header("Content-Type"), "application/problem+json");
        browser.send(browser.request("HEAD", page + ".json")).is(Status::not_acceptable);
        browser.send_with(browser.request("GET", page), {{"Accept", "*/*"}}).is(Status::ok);
    }
    browser.send_json("POST", "/en/page", json::object{}).is(Status::ok);
}

TEST_P(Gate, TellsTheOptionsOfAnAddress)
{
    auto reply = browser.send(browser.request("OPTIONS", "/en/things"));
    reply.is(Status::no_content);
    EXPECT_EQ(reply.header("Allow"), "GET, HEAD, POST");
    browser.send(browser.request("OPTIONS", "/en/nothing")).is(Status::not_found);
}

TEST_P(Gate, AnswersHeadAsItWouldAnswerGet)
{
    auto head = browser.send(browser.request("HEAD", "/en/things"));
    head.is(Status::ok);
    EXPECT_EQ(head.header("ETag"), browser.get("/en/things").header("ETag"));
}

TEST_P(Gate, TellsCachesWhatAnAnswerDependsOn)
{
    auto whole = browser.get("/raw/long");
    EXPECT_EQ(whole.header("Vary"), "Accept-Encoding");
    auto packed = browser.send_with(browser.request("GET", "/raw/long"), {{"Accept-Encoding", "gzip"}});
    EXPECT_EQ(packed.header("Content-Encoding"), "gzip");
    EXPECT_EQ(packed.header("Vary"), "Accept-Encoding");
    auto again = browser.send_with(browser.request("GET", "/raw/long"),
                                   {{"If-None-Match", std::string(packed.header("ETag"))}});
    again.is(Status::not_modified);
    EXPECT_EQ(again.header("Vary"), "Accept-Encoding");

    EXPECT_EQ(browser.get("/raw").header("Vary"), "") << "too short to be compressed for anybody";
    EXPECT_EQ(browser.get("/en/things").header("Vary"), "Accept, Accept-Encoding, Accept-Language, Cookie");
}

TEST_P(Gate, SendsGuestsToSignInAndBack)
{
    browser.get("/en/mine").leads_to("/en/sign-in?next=%2Fen%2Fmine");
    browser.get("/en/mine?a=b").leads_to("/en/sign-in?next=%2Fen%2Fmine%3Fa%3Db");
    browser.get("/raw/mine").leads_to("/en/sign-in?next=%2Fraw%2Fmine");
    browser.post("/en/mine").leads_to("/en/sign-in");
    browser.get_json("/en/mine").is(Status::unauthorized);
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Gate, TakesAnUnknownSessionForAGuest)
{
    Browser stranger(world.site, "made-up");
    stranger.get("/en/things").is(Status::ok);
    stranger.get("/en/mine").is(Status::see_other);
}

TEST_P(Gate, RefusesFormsThatAreNotItsOwn)
{
    auto foreign = browser.request("POST", "/en/things");
    foreign.body = "title=x";
    browser.send_with(foreign, {{"Content-Type", "application/x-www-form-urlencoded"}}).is(Status::forbidden);
    EXPECT_THAT(world.new_events(), IsEmpty());
    browser.post("/en/things").leads_to("/en/things");
    EXPECT_THAT(world.new_events(), ElementsAre("gate.happened"));
}

TEST_P(Gate, UndoesWhatARefusedRequestWrote)
{
    browser.post("/en/refused").is(Status::unprocessable_content).contains("\"field\":\"title\"");
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Gate, TellsNoDetailsOfFaults)
{
    auto reply = browser.get("/en/broken");
    reply.is(Status::internal_server_error).lacks("secret detail").lacks("runtime_error");
}

TEST_P(Gate, NotesInTheLogWhyItIsUnavailable)
{
    ::testing::internal::CaptureStderr();
    auto reply = browser.get("/en/unavailable");
    auto log = ::testing::internal::GetCapturedStderr();
    reply.is(Status::service_unavailable);
    EXPECT_NE(reply.header("Retry-After"), "");
    EXPECT_THAT(log, HasSubstr(R"("what":"gate.why")"));
}

TEST_P(Gate, AsksNoDatabaseWhoAGuestIsBeforeSlowWork)
{
    world.site.database = nullptr; // away: whoever asked it would crash
    browser.get("/raw/slow").is(Status::ok);
    world.site.database = &*database;
}

TEST_P(Gate, ActsOnceForAFormThatIsSentTwice)
{
    Fields const form{{"title", "x"}, {"_once", "one-form"}};
    browser.post("/en/things", form).leads_to("/en/things");
    browser.post("/en/things", form).leads_to("/en/things");
    EXPECT_THAT(world.new_events(), ElementsAre("gate.happened"));
    browser.post("/en/things", {{"title", "y"}, {"_once", "one-form"}}).is(Status::unprocessable_content);
    EXPECT_THAT(world.new_events(), IsEmpty());
}

TEST_P(Gate, LetsARefusedFormBeSentAgain)
{
    Fields const form{{"title", ""}, {"_once", "one-form"}};
    browser.post("/en/refused", form).is(Status::unprocessable_content);
    browser.post("/en/refused", form).is(Status::unprocessable_content).contains("\"field\":\"title\"");
}

TEST_P(Gate, PutsSafetyHeadersOnEveryAnswer)
{
    for (auto const* target : {"/en/things", "/en/nothing", "/en/broken", "/things"}) {
        auto reply = browser.get(target);
        EXPECT_THAT(std::string(reply.header("Content-Security-Policy")), HasSubstr("default-src 'none'"))
            << target;
        EXPECT_EQ(reply.header("X-Content-Type-Options"), "nosniff") << target;
    }
    auto secure = browser.request("GET", "/en/things");
    secure.secure = true;
    EXPECT_THAT(std::string(browser.send(secure).header("Strict-Transport-Security")), HasSubstr("max-age"));
}

TEST_P(Gate, SaysNothingAgainThatTheReaderHas)
{
    auto tag = std::string(browser.get("/en/things").header("ETag"));
    ASSERT_NE(tag, "");
    auto again = browser.send_with(browser.request("GET", "/en/things"), {{"If-None-Match", tag}});
    again.is(Status::not_modified);
    EXPECT_EQ(again.body(), "");
}

} // namespace
} // namespace erasmi::web
