// Tables out and in: who may, what the preview says, and that nothing is saved before it is confirmed.
#include "features/practices/store.hpp"
#include "features/practices/tests/scenario.hpp"
#include "tables/csv.hpp"
#include "tables/xlsx.hpp"

namespace erasmi::practices {
namespace {

constexpr std::string_view sheets = "/en/practices/import";

class Imports : public Scenario {
protected:
    void SetUp() override { world.site.files = &files; }

    Reply upload(Who who, std::string const& content, std::string const& owner = "")
    {
        auto& browser = world.as(who);
        auto request = browser.request("POST", std::string(sheets));
        request.headers.set("Content-Type", "multipart/form-data; boundary=cut");
        auto field = [](std::string const& name, std::string const& value) {
            return "--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
        };
        request.body = field("_csrf", browser.csrf()) + field("owner", owner) +
                       "--cut\r\nContent-Disposition: form-data; name=\"table\"; filename=\"tea.csv\"\r\n"
                       "Content-Type: text/csv\r\n\r\n" +
                       content + "\r\n--cut--\r\n";
        return browser.send(request);
    }

    /// The address of the preview.
    std::string uploaded(std::string const& content, std::string const& owner = "")
    {
        auto reply = upload(Who::owner, content, owner);
        reply.is(Status::see_other);
        return std::string(reply.header("Location"));
    }

    json::value preview(std::string const& address) { return world.as(Who::owner).get_json(address).json(); }

    std::string export_of_mine(std::string const& format = "csv")
    {
        auto reply = world.as(Who::owner).get("/en/practices/export." + format + "?of=mine");
        return std::string(reply.is(Status::ok).body());
    }

    Practice practice(PracticeId id)
    {
        return world.read([&](data::Tx& tx) { return store::get(tx, id); });
    }

    Content content(PracticeId id)
    {
        return world.read([&](data::Tx& tx) { return store::content(tx, id, store::get(tx, id).version); });
    }

    std::string text_of_first_problem(std::string const& table)
    {
        auto problems = preview(uploaded(table)).at("practices").at(0).at("problems").as_array();
        if (problems.empty()) return "";
        auto const& first = problems.front();
        return std::to_string(first.at("row").as_int64()) + " " +
               std::string(first.at("column").as_string()) + ": " + std::string(first.at("text").as_string());
    }

    data::FolderBlobStore files{database.folder() / "files"};
};
ERASMI_ON_EACH_DATABASE(Imports)

TEST_P(Imports, AreForThoseWhoAreSignedIn)
{
    expect_sign_in({"GET", "/practices/import"});
    expect(Status::ok,
           {Who::owner, Who::colleague, Who::outsider, Who::newcomer, Who::curator, Who::operator_},
           {"GET", "/practices/import"});
    world.as(Who::guest).get("/en/practices/export.csv?of=mine").is(Status::unauthorized);
}

TEST_P(Imports, MakeDraftsOnceTheyAreConfirmed)
{
    auto address = uploaded("title;language;country;steps.1.title;steps.3.title\nTeestube;de;de;Raum;Tee\n",
                            world.cast.organisation.str());
    world.as(Who::owner).get(address).is(Status::ok).contains("Teestube").contains("Nothing has been saved");
    EXPECT_THAT(world.new_events(), IsEmpty()) << "nothing is saved yet";

    world.as(Who::owner).post(address + "/confirmation").leads_to(address);
    EXPECT_THAT(world.new_events(), ElementsAre("practices.saved"));
    world.as(Who::owner).get(address).is(Status::ok).contains("New drafts: 1");
    auto mine = world.as(Who::colleague).get_json("/en/practices/mine").json().at("practices").as_array();
    ASSERT_EQ(mine.size(), 1U);
    EXPECT_EQ(mine[0].at("state").as_string(), "draft");
    EXPECT_EQ(mine[0].at("source_language").as_string(), "de");
    auto id = *PracticeId::parse(std::string_view(mine[0].at("id").as_string()));
    ASSERT_EQ(content(id).steps.size(), 2U);
    EXPECT_FALSE(content(id).steps[0].key.empty());
    EXPECT_EQ(content(id).steps[1].title.str(), "Tee");
    world.as(Who::owner).get(en(id, "/versions")).contains("From the table “tea.csv”");
}

TEST_P(Imports, DoNoHarmWhenTheyAreConfirmedAgain)
{
    auto address = uploaded("title\nTea\nTalk\n");
    for (int i = 0; i < 3; ++i) world.as(Who::owner).post(address + "/confirmation").is(Status::see_other);
    EXPECT_THAT(world.new_events(), SizeIs(2));
    world.as(Who::owner).get(address).contains("New drafts: 2");
}

TEST_P(Imports, OfAnExportChangeNothing)
{
    auto id = published();
    world.write([&](data::Tx& tx) {
        translate(tx, actor(tx, Who::owner), id, Language::de,
                  {{"title", "Sprachcafé"}, {"steps/s1/what", "=1"}})
            .value();
    });
    draft(with(complete_form(), "title", "=A draft"));
    world.new_events();
    for (std::string format : {"csv", "xlsx"}) {
        auto before = export_of_mine(format);
        auto address = uploaded(before);
        EXPECT_EQ(preview(address).at("unchanged").as_int64(), 2) << format;
        EXPECT_EQ(preview(address).at("unknown_columns").as_array().size(), 0U);
        world.as(Who::owner).post(address + "/confirmation").is(Status::see_other);
        EXPECT_THAT(world.new_events(), IsEmpty());
        EXPECT_EQ(export_of_mine(format), before);
    }
}

TEST_P(Imports, ChangeWhatTheTableChangesAndKeepTheRest)
{
    auto id = draft();
    auto key = id.str();
    auto address =
        uploaded("practice,version,language,title\n" + key + ",2,,New title\n" + key + ",,de,Neuer Titel\n");
    world.as(Who::owner).get(address).contains("Deutsch");
    world.as(Who::owner).post(address + "/confirmation").is(Status::see_other);
    EXPECT_EQ(preview(address).at("changed").as_int64(), 1);
    world.as(Who::owner).get(en(id)).contains("New title");
}

TEST_P(Imports, TellWhatMustBePutRightByRowAndColumn)
{
    EXPECT_EQ(text_of_first_problem("title,since\n,2019\n"), "2 title: Please fill this in.");
    EXPECT_EQ(text_of_first_problem("title,since\nTea,soon\n"),
              "2 since: Please enter a whole number, such as 12.");
    EXPECT_EQ(text_of_first_problem("title,steps.1.who,steps.2.title\nTea,me,Room\n"),
              "2 steps.1.title: Please fill this in.");
    EXPECT_EQ(text_of_first_problem("title,actors.3.name,actors.3.kind\nTea,Town,nothing\n"),
              "2 actors.3.kind: Please choose one of the options offered.");
    EXPECT_EQ(text_of_first_problem("title,language\nTea,xx\n"),
              "2 language: Please choose one of the options offered.");
    EXPECT_THAT(text_of_first_problem("practice,title\n" + PracticeId().str() + ",Tea\n"),
                HasSubstr("2 practice: There is no such practice."));
    EXPECT_THAT(text_of_first_problem("practice,language,title,country\na,en,Tea,\na,de,Tee,de\n"),
                HasSubstr("3 country: This is the same in all languages."));
    EXPECT_THAT(text_of_first_problem("practice,language,title,summary\na,en,Tea,\na,de,Tee,Kurz\n"),
                HasSubstr("3 summary: The original has no text here."));
    EXPECT_THAT(
        text_of_first_problem("title,pictures.1.file,pictures.1.alt\nTea," + std::string(64, 'a') + ",A\n"),
        HasSubstr("2 pictures.1.file: Pictures cannot come with a table."));
}

TEST_P(Imports, WithProblemsAreNotTakenOverAtAll)
{
    auto address = uploaded("title,colour\nTea,red\n,blue\n");
    world.as(Who::owner)
        .get(address)
        .contains("colour")
        .contains("1 practice of the table must be put right")
        .lacks("/confirmation");
    world.as(Who::owner).post(address + "/confirmation").is(Status::unprocessable_content);
    EXPECT_THAT(world.new_events(), IsEmpty());
    EXPECT_TRUE(preview(address).at("confirmed_at").is_null());
}

TEST_P(Imports, ChangeOnlyWhatThePersonMayEdit)
{
    auto id = published();
    auto table = "practice,title\n" + id.str() + ",Mine now\n";
    for (auto who : {Who::outsider, Who::newcomer, Who::curator, Who::operator_}) {
        auto address = std::string(upload(who, table).header("Location"));
        world.as(who).get(address).is(Status::ok).contains("You may read this practice but not change it.");
        world.as(who).post(address + "/confirmation").is(Status::unprocessable_content);
    }
    auto hidden = "practice,title\n" + draft().str() + ",Mine now\n";
    auto address = std::string(upload(Who::outsider, hidden).header("Location"));
    world.as(Who::outsider).get(address).contains("There is no such practice.").lacks(sample_title);
    EXPECT_EQ(practice(id).title, sample_title);

    auto colleagues = std::string(upload(Who::colleague, table).header("Location"));
    world.as(Who::colleague).post(colleagues + "/confirmation").is(Status::see_other);
    EXPECT_EQ(practice(id).title, "Mine now");
    EXPECT_EQ(practice(id).state, State::draft) << "the public version stays";
}

TEST_P(Imports, AreTheirPersonsAlone)
{
    auto address = uploaded("title\nTea\n");
    for (auto who : {Who::colleague, Who::outsider, Who::curator, Who::operator_}) {
        world.as(who).get(address).is(Status::not_found);
        world.as(who).post(address + "/confirmation").is(Status::not_found);
        world.as(who).del(address).is(Status::not_found);
    }
    upload(Who::outsider, "title\nTea\n", world.cast.organisation.str()).is(Status::forbidden);
}

TEST_P(Imports, TellWhereSomebodyElseChangedTheSameField)
{
    auto id = draft();
    save_next(id, with(complete_form(), "title", "Theirs"));
    auto table = [&](std::string const& column, std::string const& text) {
        return "practice,version," + column + "\n" + id.str() + ",2," + text + "\n";
    };
    EXPECT_THAT(text_of_first_problem(table("title", "Mine")),
                HasSubstr("2 title: Somebody else changed this"));
    auto address = uploaded(table("place", "Leipzig"));
    world.as(Who::owner).post(address + "/confirmation").is(Status::see_other);
    EXPECT_EQ(content(id).place.str(), "Leipzig");
    EXPECT_EQ(content(id).title.str(), "Theirs");
}

TEST_P(Imports, WaitWithoutBeingSentAgainAndAreForgotten)
{
    auto address = uploaded("title\nTea\n");
    world.as(Who::owner).get(std::string(sheets)).contains("tea.csv").contains("Waits for you");
    world.as(Who::owner).del(address).leads_to(std::string(sheets));
    world.as(Who::owner).get(address).is(Status::not_found);

    auto kept = uploaded("title\nTea\n");
    auto const feature = practices::feature();
    auto const& retention = feature.retention.front();
    EXPECT_EQ(retention.forget(world.site, database.clock().now() - retention.period), 0);
    world.advance(retention.period + std::chrono::hours(1));
    EXPECT_EQ(retention.forget(world.site, database.clock().now() - retention.period), 1);
    world.as(Who::owner).get(kept).is(Status::not_found);
}

TEST_P(Imports, RefuseWhatIsNoTable)
{
    upload(Who::owner, "title\n\"Tea")
        .is(Status::unprocessable_content)
        .contains("The quotation marks in row 2");
    upload(Who::owner, "\xff\xfe").is(Status::unprocessable_content).contains("no CSV file in UTF-8");
    upload(Who::owner, "PK\x03\x04")
        .is(Status::unprocessable_content)
        .contains("This workbook cannot be read");
    upload(Who::owner, "").is(Status::unprocessable_content).contains("Please fill this in");
    world.as(Who::owner).get(uploaded("a,b\n1,2\n")).contains("The first row names no field of a practice");
    world.as(Who::owner).get(uploaded("title\n")).contains("headings and nothing below");
    world.as(Who::owner).get(uploaded("title,title\na,b\n")).contains("Two columns are called “title”");
}

TEST_P(Imports, ShowManyPracticesInPages)
{
    std::string table = "title\n";
    for (int i = 0; i < 60; ++i) table += "Tea " + std::to_string(i) + "\n";
    auto address = uploaded(table + "Long " + std::string(1000, 'x') + "\n");
    auto first = preview(address);
    EXPECT_EQ(first.at("created").as_int64(), 61);
    EXPECT_EQ(first.at("practices").as_array().size(), 50U);
    EXPECT_EQ(first.at("practices").at(0).at("row").as_int64(), 62) << "those with problems first";
    EXPECT_EQ(preview(address + "?after=50").at("practices").as_array().size(), 11U);
}

TEST_P(Imports, ExportWhatOneMayRead)
{
    auto id = published();
    draft(with(complete_form(), "title", "Nobody's business"));
    for (auto who : {Who::guest, Who::outsider, Who::curator}) {
        auto reply = world.as(who).get("/en/practices/export.csv");
        reply.is(Status::ok).contains(id.str()).contains("steps.1.title").lacks("Nobody's business");
        EXPECT_EQ(reply.header("Content-Type"), "text/csv; charset=utf-8");
    }
    world.as(Who::guest).get("/en/practices/export.csv?country=tr").lacks(id.str());
    world.as(Who::guest).get("/en/practices/export").is(Status::not_acceptable);
    world.as(Who::owner).get("/en/practices/export.csv?of=mine").contains("Nobody's business");
    world.as(Who::outsider).get("/en/practices/export.csv?of=mine").lacks("Nobody's business");

    auto hidden = draft().str();
    world.as(Who::outsider).get("/en/practices/export.csv?practice=" + hidden).is(Status::not_found);
    world.as(Who::colleague)
        .get("/en/practices/export.csv?practice=" + hidden)
        .is(Status::ok)
        .contains(hidden);
    auto workbook = world.as(Who::guest).get("/de/practices/export.xlsx").is(Status::ok);
    EXPECT_EQ(workbook.header("Content-Type"), tables::xlsx_media_type);
    EXPECT_EQ(tables::read_xlsx(workbook.body()).value().rows.size(), 2U);
}

} // namespace
} // namespace erasmi::practices
