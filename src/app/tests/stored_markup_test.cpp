// What strangers write stays text: whatever stands in whatever field, no page of ours runs or loads anything
// of it (OWASP ASVS 5.0, 1.2.1 and 1.3.1).
#include "app/tests/whole_site.hpp"
#include "base/embedded.hpp"
#include "web/testing/parsed_html.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace erasmi::app {
namespace {

using ::testing::HasSubstr;
using web::testing::Fields;

// Each holds the mark by which its page is known to show it.
constexpr std::string_view mark = "zq7";
constexpr std::array vectors{
    R"(<script>alert("zq7")</script>)",
    R"(<img src=x onerror=alert("zq7")>)",
    R"("><svg onload=alert("zq7")>)",
    R"('><b onmouseover=alert("zq7")>x)",
    R"(" autofocus onfocus=alert("zq7") x=")",
    R"_(<a href="javascript:alert('zq7')">x</a>)_",
    "[zq7](javascript:alert(1))",
    "[zq7](JaVaScRiPt:alert(1))",
    "[zq7](&#106;avascript:alert(1))",
    "[zq7](java&Tab;script:alert(1))",
    "[zq7](vbscript:alert(1))",
    "[zq7](data:text/html;base64,PHNjcmlwdD4=)",
    "![zq7](javascript:alert(1))",
    R"(![zq7"onerror="alert(1)](https://evil.example/x.png))",
    R"(<https://evil.example/zq7" onmouseover="alert(1)>)",
    R"(<iframe src="https://evil.example/zq7"></iframe>)",
    R"(<object data="data:text/html,zq7"></object>)",
    R"(<style>@import "https://evil.example/zq7"</style>)",
    R"(<math><mtext><script>alert("zq7")</script>)",
    R"(</textarea><script>alert("zq7")</script>)",
    R"(</title><script>alert("zq7")</script>)",
    R"(--><img src=x onerror=alert("zq7")><!--)",
    R"(<base href="https://evil.example/zq7">)",
    R"(<meta http-equiv="refresh" content="0;url=//evil.example/zq7">)",
    R"(<form action="https://evil.example/zq7"><button>x)",
    R"(<svg><animate attributeName=href values=javascript:alert("zq7")>)",
    "{{zq7}} ${zq7} <%= zq7 %>",
    "`</script><script>alert('zq7')</script>`",
};

/// Fields that do not hold free text.
constexpr std::array keys{"key",       "country", "region", "size",       "themes", "evaluation_type",
                          "cost_band", "kind",    "phase",  "governance", "level",  "adaptability",
                          "factor",    "url",     "file",   "since",      "until",  "unit"};

/// The practice with `text` in every field that holds free text.
void fill(json::value& value, std::string_view text)
{
    if (auto* list = value.if_array())
        for (auto& item : *list) fill(item, text);
    if (auto* object = value.if_object())
        for (auto& member : *object)
            if (std::ranges::find(keys, member.key()) == keys.end()) fill(member.value(), text);
    if (value.is_string()) value = text;
}

class StoredMarkup : public data::testing::OnEachDatabase {
protected:
    WholeSite site{database};
    std::int64_t version = 1;

    void write_practice(std::string_view text)
    {
        auto seed = parse_json(embedded::bytes_of(embedded::seeds(), "practices/integreat-app.json")).value();
        auto content = seed.at("content");
        fill(content, text);
        auto& form = content.as_object();
        form["base_version"] = version;
        form["reason"] = text;
        form["pictures"] =
            json::array{json::object{{"file", site.thing("picture")}, {"alt", text}, {"credit", text}}};
        site.as(Who::owner)
            .send_json("PUT", site.address("/en/practices/{published}"), content)
            .is(Status::ok);
        ++version;
    }

    void publish(std::string text)
    {
        auto practice = site.address("/en/practices/{published}");
        site.as(Who::owner).put(practice + "/translations/de", {{"title", text}}).is(Status::not_found);
        site.as(Who::owner)
            .put(practice + "/translations/en", {{"title", text}, {"summary", text}})
            .is(Status::see_other);
        site.as(Who::owner).post(practice + "/submission", {{"words", text}}).is(Status::see_other);
        site.as(Who::curator).post(practice + "/messages", {{"words", text}}).is(Status::see_other);
        site.as(Who::curator).post(practice + "/publication", {{"words", text}}).is(Status::see_other);
        site.as(Who::owner)
            .post(practice + "/adoptions", {{"organisation", site.thing("organisation")},
                                            {"stage", "understand"},
                                            {"outcome", "ongoing"},
                                            {"steps.0.step", "s1"},
                                            {"steps.0.choice", "changed"},
                                            {"steps.0.how", text},
                                            {"added.0.title", text},
                                            {"added.0.why", text},
                                            {"lessons", text}})
            .is(Status::see_other);
    }

    void write_identity(std::string text, int round)
    {
        site.as(Who::owner)
            .put("/en/account", {{"name", text}, {"mail_language", "en"}})
            .is(Status::see_other);
        site.as(Who::owner)
            .put(site.address("/en/organisations/{organisation}"), {{"name", text},
                                                                    {"place", text},
                                                                    {"contact_role", text},
                                                                    {"about", text},
                                                                    {"reason", text},
                                                                    {"version", std::to_string(round)}})
            .is(Status::see_other);
        site.as(Who::operator_)
            .put("/en/taxonomies/theme", {{"texts.en.label", text}, {"texts.en.note", text}})
            .is(Status::see_other);
        site.as(Who::operator_)
            .put(
                "/en/taxonomies/theme/terms/counselling_orientation",
                {{"texts.en.label", text}, {"texts.en.note", text}, {"position", "1"}, {"is_active", "true"}})
            .is(Status::see_other);
    }

    void write_questions(std::string text)
    {
        auto question = site.address("/en/questions/{question}");
        auto answer = question + "/posts/" + site.thing("answer");
        site.as(Who::owner)
            .put(question, {{"title", text}, {"text", text}, {"language", "en"}})
            .is(Status::see_other);
        site.as(Who::outsider).put(answer, {{"text", text}, {"language", "en"}}).is(Status::see_other);
        site.as(Who::curator).put(answer + "/hiding", {{"reason", text}}).is(Status::see_other);
    }

    void expect_harmless(Who who, std::string_view pattern)
    {
        SCOPED_TRACE(pattern);
        auto reply = site.as(who).get(site.address(pattern)).is(Status::ok);
        EXPECT_EQ(web::harm_in_page(reply.body()), "");
        EXPECT_THAT(std::string(reply.body()), HasSubstr(std::string(mark))) << "shows nothing of it";
    }
};
ERASMI_ON_EACH_DATABASE(StoredMarkup)

TEST_P(StoredMarkup, OfPracticesIsTextOnEveryPage)
{
    for (std::string text : vectors) {
        SCOPED_TRACE(text);
        write_practice(text);
        publish(text);
        for (auto const* page :
             {"/en/practices", "/de/practices/{published}", "/en/practices/{published}",
              "/en/practices/{published}/print", "/en/practices/{published}/versions", "/en"})
            expect_harmless(Who::guest, page);
        for (auto const* page :
             {"/en/practices/{published}/edit", "/en/practices/{published}/curation", "/en/practices/mine",
              "/en/practices/{published}/comparison", "/en/practices/{published}/translations",
              "/en/practices/{published}/translations/en", "/en/practices/{published}/adoptions/new",
              "/en/practices/{published}/pictures"})
            expect_harmless(Who::owner, page);
    }
}

TEST_P(StoredMarkup, OfPeopleOrganisationsAndTaxonomiesIsTextOnEveryPage)
{
    int round = 0;
    for (std::string text : vectors) {
        SCOPED_TRACE(text);
        write_identity(text, ++round);
        for (auto const* page : {"/en/organisations", "/en/organisations/{organisation}", "/en/taxonomies",
                                 "/en/taxonomies/theme", "/en/practices", "/en/practices/{published}"})
            expect_harmless(Who::guest, page);
        for (auto const* page :
             {"/en", "/en/account", "/en/account/security", "/en/organisations/{organisation}/edit",
              "/en/organisations/{organisation}/invitations", "/en/organisations/{organisation}/versions",
              "/en/organisations/{organisation}/versions/1", "/en/organisations/{organisation}/comparison"})
            expect_harmless(Who::owner, page);
        for (auto const* page :
             {"/en/people", "/en/people/{owner}", "/en/organisations/{organisation}",
              "/en/taxonomies/theme/texts", "/en/taxonomies/theme/terms/counselling_orientation"})
            expect_harmless(Who::operator_, page);
    }
}

TEST_P(StoredMarkup, OfQuestionsIsTextOnEveryPage)
{
    site.as(Who::newcomer)
        .post(site.address("/en/questions/{question}/posts/{answer}/reports"), {{"reason", vectors[0]}})
        .is(Status::see_other);
    for (std::string text : vectors) {
        SCOPED_TRACE(text);
        write_questions(text);
        for (auto const* page : {"/en/questions", "/de/questions/{question}"})
            expect_harmless(Who::guest, page);
        for (auto const* page :
             {"/en/questions/{question}", "/en/questions/{question}/posts/{answer}/moderation"})
            expect_harmless(Who::curator, page);
        for (auto const* page : {"/en/questions/{question}/posts/{question}/edit",
                                 "/en/questions/mail-stop?secret={question_stop}"})
            expect_harmless(Who::owner, page);
    }
}

TEST_P(StoredMarkup, IsFoundByThisTestWhenItIsThere)
{
    for (auto const* page :
         {"<script>x</script>", "<script src=//evil.example/x.js></script>", "<p onclick=x>", "<p style=x>",
          "<a href=' javascript:x'>", "<form action=//evil.example>", "<img src=https://evil.example/x>",
          "<svg><animate></svg>", "<meta http-equiv=refresh>", "<iframe>",
          "<svg><use href=https://evil.example/x>"})
        EXPECT_NE(web::harm_in_page(page), "") << page;
    EXPECT_EQ(
        web::harm_in_page(R"(<script type="module" src="/assets/core.js"></script><a href="/en">x</a>)"), "");
}

TEST_P(StoredMarkup, HasNoAddressThatRuns)
{
    for (auto const* address : {"javascript:alert(1)", "data:text/html,x", "//evil.example", "vbscript:x",
                                "https://user@evil.example", " javascript:alert(1)", "https:evil.example"}) {
        site.as(Who::owner)
            .put(site.address("/en/organisations/{organisation}"),
                 {{"name", "Club"}, {"website", address}, {"version", "1"}})
            .is(Status::unprocessable_content);
        site.as(Who::owner)
            .put(
                site.address("/en/practices/{draft}"),
                {{"title", "x"}, {"base_version", "1"}, {"sources.0.title", "x"}, {"sources.0.url", address}})
            .is(Status::unprocessable_content);
    }
}

} // namespace
} // namespace erasmi::app
