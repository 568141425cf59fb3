// A practice as a PDF and an ODT: the words of the reading page, for those who may read it.
#include "features/practices/tests/scenario.hpp"
#include "papers/testing/inspected.hpp"

namespace erasmi::practices {
namespace {

using papers::testing::part_of;
using papers::testing::words_of;

class Papers : public Scenario {
protected:
    std::string pdf_of(Who who, std::string const& address)
    {
        return words_of(world.as(who).get(address).is(Status::ok).body());
    }
};
ERASMI_ON_EACH_DATABASE(Papers)

TEST_P(Papers, SayWhatThePageSays)
{
    auto id = published();
    auto words = pdf_of(Who::guest, en(id, ".pdf"));
    for (auto const* each : {sample_title.data(), "Halle (Saale), Germany", "Courses end and nobody talks.",
                             "Public library", "Gives the room", "One mailing list for all.", "Find a room",
                             "Core", "Two hosts for each table.", "Yearly report", "CC BY 4.0", "Version 2"})
        EXPECT_THAT(words, HasSubstr(each));
    auto content = part_of(world.as(Who::guest).get(en(id, ".odt")).is(Status::ok).body(), "content.xml");
    EXPECT_THAT(content, HasSubstr("Courses end and nobody talks."));
    EXPECT_THAT(content, HasSubstr("https://example.org/report"));
}

TEST_P(Papers, AreInTheLanguageOfThePageAndSayWhatIsNotTranslated)
{
    auto id = published();
    world.write([&](data::Tx& tx) {
        translate(tx, actor(tx, Who::owner), id, Language::tr,
                  {{"title", "Belediyede dil kafesi"}, {"summary", "Çay içerken Almanca."}})
            .value();
    });
    auto turkish = pdf_of(Who::guest, "/tr" + path(id, ".pdf"));
    EXPECT_THAT(turkish, HasSubstr("Belediyede dil kafesi"));
    EXPECT_THAT(turkish, HasSubstr("English"));
    auto content = part_of(world.as(Who::guest).get("/tr" + path(id, ".odt")).body(), "content.xml");
    EXPECT_THAT(content, HasSubstr(R"(<text:span text:style-name="Language_en">Courses end)"));
    for (auto const* prefix : {"/de", "/it"})
        EXPECT_THAT(pdf_of(Who::guest, prefix + path(id, ".pdf")), HasSubstr("Courses end"));
}

TEST_P(Papers, AreForThoseWhoMayReadThePractice)
{
    auto id = draft();
    for (std::string rest : {".pdf", ".odt", "/versions/1.pdf"}) {
        expect(Status::ok, {Who::owner, Who::colleague, Who::operator_}, {"GET", path(id, rest)});
        expect(Status::not_found, {Who::guest, Who::outsider}, {"GET", path(id, rest)});
    }
    EXPECT_THAT(pdf_of(Who::owner, en(id, ".pdf")), HasSubstr("Draft"));
}

TEST_P(Papers, OfAVersionSayThatItIsNotTheCurrentOne)
{
    auto id = published();
    publish_next(id, with(complete_form(), "results", "Eighty people come."));
    EXPECT_THAT(pdf_of(Who::guest, en(id, "/versions/2.pdf")),
                HasSubstr("This is version 2, not the current one."));
    EXPECT_THAT(pdf_of(Who::guest, en(id, ".pdf")), HasSubstr("Eighty people come."));
    world.as(Who::guest).get(en(id, "/versions/1.pdf")).is(Status::not_found);
}

TEST_P(Papers, AreTheSameEachTimeAndSaidToBe)
{
    auto id = published();
    auto reply = world.as(Who::guest).get(en(id, ".pdf"));
    EXPECT_EQ(reply.header("Content-Type"), "application/pdf");
    EXPECT_THAT(std::string(reply.header("Content-Disposition")), HasSubstr("inline; filename=\""));
    EXPECT_EQ(reply.header("Cache-Control"), "public, max-age=0, must-revalidate");
    auto request = world.as(Who::guest).request("GET", en(id, ".pdf"));
    request.headers.set("If-None-Match", std::string(reply.header("ETag")));
    world.as(Who::guest).send(request).is(Status::not_modified);
}

TEST_P(Papers, ComeToWhoPrefersThem)
{
    auto id = published();
    auto request = world.as(Who::guest).request("GET", en(id));
    request.headers.set("Accept", "application/pdf");
    EXPECT_EQ(world.as(Who::guest).send(request).header("Content-Type"), "application/pdf");
    world.as(Who::guest).get("/en/practices.pdf").is(Status::not_acceptable);
}

TEST_P(Papers, AreLinkedFromThePage)
{
    auto id = published();
    world.as(Who::guest)
        .get("/de" + path(id))
        .contains("href=\"/de" + path(id, ".pdf") + "\"")
        .contains("href=\"/de" + path(id, ".odt") + "\"");
}

} // namespace
} // namespace erasmi::practices
