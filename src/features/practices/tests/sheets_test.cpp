// Practices go out as tables and come back unchanged, whatever they say, in both formats.
#include "features/practices/sheets.hpp"
#include "features/practices/tests/arbitrary_content.hpp"
#include "features/practices/tests/sample.hpp"
#include "tables/csv.hpp"
#include "tables/xlsx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace erasmi::practices {
namespace {

using ::testing::ElementsAre;

std::vector<SheetEntry> arbitrary_entries()
{
    GivenSurroundings surroundings(Instant{});
    std::vector<SheetEntry> entries;
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        SheetEntry entry{PracticeId(new_id(surroundings)), i, Language::de, arbitrary_content()};
        for (auto language : {Language::en, Language::tr}) {
            auto texts = arbitrary_texts(entry.content);
            if (!texts.empty()) entry.translations[language] = std::move(texts);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

void read_texts(SheetEntry& entry, Heading const& heading, tables::Row const& row)
{
    FormData original;
    to_form(entry.content, "", original);
    auto language = *language_of(key_text(heading, row, "language"));
    for (std::size_t i = 0; i < heading.columns.size(); ++i)
        if (auto text = tables::cell_text(tables::cell_at(row, i)); heading.columns[i] && !text.empty())
            entry.translations[language][text_path(*heading.columns[i], original)] = text;
}

/// What the table says, read without any database. The row of the original comes first.
std::vector<SheetEntry> read(tables::Sheet const& sheet)
{
    auto heading = read_heading(sheet.rows.front());
    std::vector<SheetEntry> entries;
    for (auto row = sheet.rows.begin() + 1; row != sheet.rows.end(); ++row) {
        auto id = *PracticeId::parse(key_text(heading, *row, "practice"));
        if (!entries.empty() && entries.back().id == id) {
            read_texts(entries.back(), heading, *row);
            continue;
        }
        auto content =
            from_form<Content>(tables::with_cells({}, content_columns(), heading.columns, *row)).value();
        entries.push_back({id, std::stoi(key_text(heading, *row, "version")),
                           *language_of(key_text(heading, *row, "language")), content});
    }
    return entries;
}

void expect_same(std::vector<SheetEntry> const& read, std::vector<SheetEntry> const& written)
{
    RC_ASSERT(read.size() == written.size());
    for (std::size_t i = 0; i < read.size(); ++i) {
        RC_ASSERT(read[i].version == written[i].version);
        RC_ASSERT(json_text(to_json(read[i].content)) == json_text(to_json(written[i].content)));
        RC_ASSERT(read[i].translations == written[i].translations);
    }
}

std::string workbook(tables::Sheet const& sheet)
{
    return tables::write_xlsx(std::vector{sheet}, std::filesystem::temp_directory_path(), Instant{}).value();
}

RC_GTEST_PROP(PracticeSheets, ComeBackUnchangedAsCsv, ())
{
    auto const entries = arbitrary_entries();
    auto const bytes = tables::write_csv(sheet_of(entries, "Practices"));
    auto const again = read(tables::read_table(bytes).value());
    expect_same(again, entries);
    RC_ASSERT(tables::write_csv(sheet_of(again, "Practices")) == bytes);
}

RC_GTEST_PROP(PracticeSheets, ComeBackUnchangedAsWorkbooks, ())
{
    auto const entries = arbitrary_entries();
    auto const bytes = workbook(sheet_of(entries, "Practices"));
    auto const again = read(tables::read_table(bytes).value());
    expect_same(again, entries);
    RC_ASSERT(workbook(sheet_of(again, "Practices")) == bytes);
}

TEST(PracticeSheets, HaveARowForEachLanguage)
{
    GivenSurroundings surroundings(Instant{});
    SheetEntry entry{PracticeId(new_id(surroundings)), 3, Language::en, complete_content()};
    entry.translations[Language::de] = {{"title", "Sprachcafé"}, {"steps/s2/what", "Je zwei"}};
    auto sheet = sheet_of(std::vector{entry}, "Practices");
    ASSERT_EQ(sheet.rows.size(), 3U);
    auto heading = read_heading(sheet.rows[0]);
    auto text = [&](std::size_t row, std::string_view column) {
        for (std::size_t i = 0; i < heading.columns.size(); ++i)
            if (heading.columns[i] && heading.columns[i]->name() == column)
                return tables::cell_text(sheet.rows[row].at(i));
        return std::string("no such column");
    };
    EXPECT_EQ(key_text(heading, sheet.rows[2], "language"), "de");
    EXPECT_EQ(text(1, "steps.2.key"), "s2");
    EXPECT_EQ(text(2, "steps.2.what"), "Je zwei");
    EXPECT_EQ(text(2, "title"), "Sprachcafé");
    EXPECT_EQ(text(2, "country"), "") << "the same in all languages";
    EXPECT_EQ(text(1, "themes.2"), "volunteering_mentoring");
    EXPECT_EQ(text(1, "steps.3.title"), "") << "a place for the next";
    EXPECT_EQ(text(1, "steps.4.title"), "no such column");
}

TEST(PracticeSheets, NameColumnsThatTheyDoNotKnow)
{
    auto heading = read_heading(
        {"practice", "Title", "colour", "steps.1.colour", "title", tables::Cell{}, "steps.0.title"});
    EXPECT_THAT(heading.unknown, ElementsAre("colour", "steps.1.colour", "steps.0.title"));
    EXPECT_THAT(heading.doubled, ElementsAre("title"));
}

} // namespace
} // namespace erasmi::practices
