// Answers and bodies that are files, on the way of every request.
#include "data/chunks.hpp"
#include "web/answer.hpp"
#include "web/gate.hpp"
#include "web/testing/world.hpp"

#include <gmock/gmock.h>

#include <fstream>

namespace erasmi::web {
namespace {

Response film(Context& context)
{
    auto path = context.site.upload_folder / "film";
    std::ofstream(path) << "0123456789";
    Response response;
    response.headers.add("ETag", "\"film\"");
    response.file = FileSlice{path, 0, 10};
    return response;
}

Response new_film(Context& context)
{
    auto const& body = context.request.body_file;
    return text_answer(body ? data::whole_file(body->path) : "nothing", "text/plain");
}

Feature films()
{
    return {.name = "films",
            .routes = {get("/raw/film", film).without_language(),
                       put("/raw/film", new_film).without_language().slowly().uploads(1 << 20),
                       put("/raw/title", new_film).without_language()}};
}

class GateToFiles : public data::testing::OnEachDatabase {
protected:
    void SetUp() override { world.site.upload_folder = database.folder(); }

    /// As the server hands it over: the body waits on disk.
    Request upload(std::string target, std::string type)
    {
        auto path = world.site.upload_folder / "body";
        std::ofstream(path) << "0123";
        auto request = browser.request("PUT", std::move(target));
        request.headers.set("Content-Type", std::move(type));
        request.body_file = std::make_shared<BodyFile>(path, 4);
        return request;
    }

    testing::World world{database, testing::nobody(), {films()}};
    testing::Browser browser = world.browser();
};
ERASMI_ON_EACH_DATABASE(GateToFiles)

TEST_P(GateToFiles, GivesThePartOfAFileThatIsWanted)
{
    auto ask = [&](std::string method, std::string range, std::string if_range = "") {
        return browser.send_with(browser.request(std::move(method), "/raw/film"),
                                 {{"Range", std::move(range)}, {"If-Range", std::move(if_range)}});
    };
    auto part = ask("GET", "bytes=2-5");
    part.is(Status::partial_content);
    EXPECT_EQ(part.header("Content-Range"), "bytes 2-5/10");
    ASSERT_TRUE(part.response().file);
    EXPECT_EQ(part.response().file->offset, 2u);
    EXPECT_EQ(part.response().file->length, 4u);
    ask("GET", "bytes=2-5", "\"film\"").is(Status::partial_content);

    for (auto const& whole :
         {ask("HEAD", "bytes=2-5"), ask("GET", "bytes=2-5", "\"older\""), ask("GET", "")}) {
        whole.is(Status::ok);
        EXPECT_EQ(whole.header("Accept-Ranges"), "bytes");
        EXPECT_EQ(whole.response().file->length, 10u);
    }
}

TEST_P(GateToFiles, RefusesAPartBehindTheEndOfAFile)
{
    auto reply = browser.send_with(browser.request("GET", "/raw/film"), {{"Range", "bytes=10-"}});
    reply.is(Status::range_not_satisfiable);
    EXPECT_EQ(reply.header("Content-Range"), "bytes */10");
    EXPECT_FALSE(reply.response().file);
}

TEST_P(GateToFiles, TakesAFileThatIsTheWholeBody)
{
    browser.set_cookie("guest", "a-guest");
    for (auto const* type : {"video/mp4", "text/plain", ""}) {
        auto reply = browser.send_with(upload("/raw/film", type), {{"X-CSRF-Token", browser.csrf()}});
        EXPECT_EQ(reply.is(Status::ok).body(), "0123") << type;
    }
    auto empty = browser.request("PUT", "/raw/film");
    empty.headers.set("Content-Type", "video/mp4");
    browser.send_with(empty, {{"X-CSRF-Token", browser.csrf()}}).is(Status::ok).contains("nothing");
}

TEST_P(GateToFiles, TakesNoFileWithoutProofThatItIsWanted)
{
    browser.send(upload("/raw/film", "video/mp4")).is(Status::forbidden);
    browser.set_cookie("guest", "a-guest");
    browser.send(upload("/raw/film", "video/mp4")).is(Status::forbidden);
    browser.send_with(upload("/raw/film", "video/mp4"), {{"X-CSRF-Token", "made-up"}}).is(Status::forbidden);
    browser
        .send_with(upload("/raw/film", "video/mp4"),
                   {{"X-CSRF-Token", browser.csrf()}, {"Origin", "https://evil.example"}})
        .is(Status::forbidden);
}

TEST_P(GateToFiles, TakesNoFileWhereAFormIsExpected)
{
    browser.set_cookie("guest", "a-guest");
    browser.send_with(upload("/raw/title", "video/mp4"), {{"X-CSRF-Token", browser.csrf()}})
        .is(Status::unsupported_media_type);
}

TEST_P(GateToFiles, SendsNoFileThatTheReaderHas)
{
    auto reply = browser.send_with(browser.request("GET", "/raw/film"), {{"If-None-Match", "\"film\""}});
    reply.is(Status::not_modified);
    EXPECT_FALSE(reply.response().file);
}

} // namespace
} // namespace erasmi::web
