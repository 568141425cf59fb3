// From a raw request to a context.
#include "web/reading.hpp"
#include "web/sessions.hpp"

#include <gmock/gmock.h>

namespace erasmi::web {
namespace {

using ::testing::ElementsAre;

class Reading : public ::testing::Test {
protected:
    Context& address(std::string target)
    {
        request.target = std::move(target);
        had_language = read_address(context);
        return context;
    }
    FormData const& form(std::string_view type, std::string body)
    {
        request.headers.set("Content-Type", std::string(type));
        request.body = std::move(body);
        is_form = read_form(context);
        return context.form;
    }
    Status refusal(std::string_view type, std::string body)
    {
        try {
            form(type, std::move(body));
        } catch (Stop const& stop) {
            return stop.status();
        }
        return Status::ok;
    }
    bool is_forged(std::string_view cookie_token)
    {
        try {
            check_forgery(context, cookie_token);
        } catch (Stop const& stop) {
            EXPECT_EQ(stop.status(), Status::forbidden);
            return true;
        }
        return false;
    }

    Site site;
    Request request{.method = "GET", .target = "/", .headers = {}};
    Context context{site, request};
    bool had_language = false;
    bool is_form = false;
};

using RequestAddresses = Reading;
using PostedForms = Reading;
using Forgery = Reading;

TEST_F(RequestAddresses, HaveALanguageAndAPath)
{
    EXPECT_EQ(address("/de/practices").path, "/practices");
    EXPECT_TRUE(had_language);
    EXPECT_EQ(context.language(), Language::de);
    EXPECT_EQ(address("/tr").path, "/");
    EXPECT_EQ(context.language(), Language::tr);
    EXPECT_EQ(address("/xx/practices").path, "/xx/practices");
    EXPECT_FALSE(had_language);
    EXPECT_EQ(address("/deutsch").path, "/deutsch");
    EXPECT_FALSE(had_language);
}

TEST_F(RequestAddresses, WithoutALanguageTakeTheReaders)
{
    request.headers.set("Accept-Language", "fr, it;q=0.8, de;q=0.5");
    EXPECT_EQ(address("/practices").language(), Language::it);
    request.headers.set("Accept-Language", "fr");
    EXPECT_EQ(address("/practices").language(), Language::en);
}

TEST_F(RequestAddresses, OfferTestLanguagesOnlyWhenTold)
{
    address("/ar/practices");
    EXPECT_FALSE(had_language);
    site.allows_test_languages = true;
    address("/ar/practices");
    EXPECT_TRUE(had_language);
}

TEST_F(RequestAddresses, SayBySuffixWhatIsWanted)
{
    EXPECT_EQ(address("/en/practices.json").wanted, Representation::json);
    EXPECT_EQ(context.path, "/practices");
    EXPECT_EQ(address("/en/practices.csv").wanted, Representation::csv);
    EXPECT_EQ(address("/en/practices.jsonld").wanted, Representation::json_ld);
    EXPECT_EQ(address("/en/practices.xlsx").wanted, Representation::xlsx);
    EXPECT_EQ(address("/en/practices.txt").path, "/practices.txt");
}

TEST_F(RequestAddresses, SayByAcceptWhatIsWanted)
{
    EXPECT_EQ(address("/en/practices").wanted, Representation::html);
    request.headers.set("Accept", "application/json");
    EXPECT_EQ(address("/en/practices").wanted, Representation::json);
    EXPECT_EQ(address("/en/practices.csv").wanted, Representation::csv) << "the suffix is the clearer word";
    request.headers.set("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    EXPECT_EQ(address("/en/practices").wanted, Representation::html);
}

TEST_F(RequestAddresses, HaveAQuery)
{
    address("/en/practices?country=de&country=tr&q=a%20b");
    EXPECT_EQ(context.query.get("q"), "a b");
    EXPECT_EQ(context.query.all("country").size(), 2U);
    EXPECT_THROW(address("/en/practices?q=%ff"), Stop);
}

TEST_F(PostedForms, AreUrlencoded)
{
    EXPECT_EQ(form("application/x-www-form-urlencoded", "a=b+c&a=d&e=%C3%A7").get("a"), "b c");
    EXPECT_THAT(context.form.all("a"), ElementsAre("b c", "d"));
    EXPECT_EQ(context.form.get("e"), "ç");
}

TEST_F(PostedForms, AreJsonWithPathsAsNames)
{
    form(
        "application/json; charset=utf-8",
        R"({"title":"x","steps":[{"title":"a","tags":["p","q"]},{"title":"b"}],"n":7,"b":true,"none":null})");
    EXPECT_EQ(context.form.get("steps.1.title"), "b");
    EXPECT_THAT(context.form.all("steps.0.tags"), ElementsAre("p", "q"));
    EXPECT_EQ(context.form.get("n"), "7");
    EXPECT_EQ(context.form.get("b"), "true");
    EXPECT_FALSE(context.form.has("none"));
}

TEST_F(PostedForms, ThatAreBrokenAreRefused)
{
    EXPECT_EQ(refusal("application/json", "{"), Status::bad_request);
    EXPECT_EQ(refusal("application/json", "[1]"), Status::bad_request);
    EXPECT_EQ(refusal("application/json", R"({"a": "b\u0000c"})"), Status::bad_request);
    EXPECT_EQ(refusal("application/x-www-form-urlencoded", "a=%zz"), Status::bad_request);
    EXPECT_EQ(refusal("multipart/form-data", "x"), Status::bad_request);
}

TEST_F(PostedForms, AreNotMadeOfOtherBodies)
{
    for (auto const* type : {"text/plain", "video/mp4", ""}) {
        EXPECT_EQ(form(type, "a=b").get("a"), "") << type;
        EXPECT_FALSE(is_form) << type;
    }
    form("", "");
    EXPECT_TRUE(is_form) << "without fields";
    form("application/x-www-form-urlencoded", "a=b");
    EXPECT_TRUE(is_form);
}

TEST_F(PostedForms, InJsonCannotGrowFarBeyondTheirBody)
{
    auto object = [](std::string const& name, std::string const& value) {
        return "{\"" + name + "\":" + value + "}";
    };
    auto list = [](std::size_t items) {
        std::string text = "[0";
        for (std::size_t i = 1; i < items; ++i) text += ",0";
        return text + "]";
    };
    EXPECT_EQ(refusal("application/json", object(std::string(1000, 'x'), list(2000))), Status::ok);
    EXPECT_EQ(refusal("application/json", object(std::string(1001, 'x'), "[]")), Status::content_too_large);
    EXPECT_EQ(refusal("application/json", object("x", list(2001))), Status::content_too_large);
}

TEST_F(PostedForms, MayMeanAnotherMethod)
{
    request.method = "POST";
    context.form.set("_method", "PUT");
    EXPECT_EQ(meant_method(context), "PUT");
    context.form.set("_method", "DELETE");
    EXPECT_EQ(meant_method(context), "DELETE");
    context.form.set("_method", "TRACE");
    EXPECT_EQ(meant_method(context), "POST");
    request.method = "GET";
    context.form.set("_method", "DELETE");
    EXPECT_EQ(meant_method(context), "GET");
}

TEST_F(Forgery, IsAFormWithoutItsToken)
{
    EXPECT_TRUE(is_forged("a-session"));
    context.form.set("_csrf", csrf_token("another-session"));
    EXPECT_TRUE(is_forged("a-session"));
    context.form.set("_csrf", csrf_token("a-session"));
    EXPECT_FALSE(is_forged("a-session"));
    context.form.set("_csrf", csrf_token(""));
    EXPECT_TRUE(is_forged("")) << "nobody's token proves nothing";
}

TEST_F(Forgery, IsAFormFromAnotherSite)
{
    context.form.set("_csrf", csrf_token("a-session"));
    request.headers.set("Host", "erasmi.example");
    request.headers.set("Origin", "https://erasmi.example");
    request.headers.set("Sec-Fetch-Site", "same-origin");
    EXPECT_FALSE(is_forged("a-session"));
    request.headers.set("Origin", "https://evil.example");
    EXPECT_TRUE(is_forged("a-session"));
    request.headers.set("Origin", "null");
    EXPECT_TRUE(is_forged("a-session"));
    request.headers.set("Origin", "https://erasmi.example");
    for (auto const* site : {"cross-site", "same-site"}) {
        request.headers.set("Sec-Fetch-Site", site);
        EXPECT_TRUE(is_forged("a-session")) << site;
    }
}

TEST_F(Forgery, IsNotAProgramWithoutCookies)
{
    request.headers.set("Content-Type", "application/json");
    EXPECT_FALSE(is_forged(""));
    request.headers.set("Cookie", "session=x");
    EXPECT_TRUE(is_forged("x"));
    request.headers.set("X-CSRF-Token", csrf_token("x"));
    EXPECT_FALSE(is_forged("x"));
}

} // namespace
} // namespace erasmi::web
