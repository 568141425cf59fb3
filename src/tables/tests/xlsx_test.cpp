// Workbooks: of others, of ours, and of enemies.
#include "tables/csv.hpp"
#include "tables/testing/packed.hpp"
#include "tables/workbook.hpp"
#include "tables/xlsx.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace erasmi::tables {
namespace {

using namespace std::chrono_literals;
using testing::packed;
using testing::workbook;
using testing::workbook_parts;

constexpr std::string_view first_sheet = "xl/worksheets/first.xml";

Sheet read(std::string const& bytes) { return read_xlsx(bytes).value(); }

std::string problem(std::string const& bytes, Limits const& limits = {})
{
    auto sheet = read_xlsx(bytes, limits);
    return sheet ? "" : sheet.error().front().message.key;
}

std::string written(std::vector<Sheet> const& sheets)
{
    return write_xlsx(sheets, std::filesystem::temp_directory_path(), std::chrono::sys_days{}).value();
}

TEST(Workbooks, HaveTextsNumbersAndTruthsInTheFirstSheet)
{
    auto sheet = read(workbook("<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>Tea &amp; talk</t></is></c>"
                               "<c r=\"D2\"><v>2019</v></c><c t=\"b\"><v>1</v></c><c t=\"str\"><f>1+1</f>"
                               "<v>two</v></c><c t=\"e\"><v>#REF!</v></c><c r=\"I2\"><v>-0.5</v></c></row>"));
    EXPECT_EQ(sheet.name, "Data");
    ASSERT_EQ(sheet.rows.size(), 2U);
    EXPECT_TRUE(sheet.rows[0].empty());
    EXPECT_EQ(sheet.rows[1], (Row{Cell{}, "Tea & talk", Cell{}, 2019.0, true, "two", "#REF!", Cell{}, -0.5}));
}

TEST(Workbooks, ShareTexts)
{
    auto parts = workbook_parts("<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>");
    auto shared = "<sst><si><t xml:space=\"preserve\"> a </t><rPh><t>ah</t></rPh></si>"
                  "<si><r><t>rich </t></r><r><rPr><b/></rPr><t>text_x000D_</t></r></si></sst>";
    auto sheet = read(packed(testing::with(parts, "xl/sharedStrings.xml", shared)));
    EXPECT_EQ(sheet.rows, (std::vector<Row>{Row{"rich text\r", " a "}}));
    EXPECT_EQ(problem(packed(parts)), "tables.problem.not_a_workbook") << "a text that is not there";
}

TEST(Workbooks, ShowNumbersAsDatesByTheirStyle)
{
    auto parts = workbook_parts("<row><c s=\"1\"><v>46082</v></c><c s=\"2\"><v>46082.5</v></c><c s=\"0\">"
                                "<v>46082</v></c><c s=\"3\"><v>1</v></c><c s=\"9\"><v>1</v></c></row>");
    auto styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd.mm.yyyy hh:mm\"/></numFmts>"
                  "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                  "<xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
    auto sheet = read(packed(testing::with(parts, "xl/styles.xml", styles)));
    std::vector<std::string> texts;
    for (auto const& cell : sheet.rows.at(0)) texts.push_back(cell_text(cell));
    EXPECT_THAT(texts,
                ::testing::ElementsAre("2026-03-01", "2026-03-01T12:00:00", "46082", "1900-01-01", "1"));
}

TEST(DatePatterns, HavePartsOfADateOutsideQuotes)
{
    for (auto pattern : {"dd.mm.yyyy", "h:mm", "[$-407]d. mmmm yyyy", "\"am\" d"})
        EXPECT_TRUE(is_date_pattern(pattern)) << pattern;
    for (auto pattern : {"General", "0.00", "#,##0 \"days\"", "[Red]0", "0\\d", "@", "", "0;d"})
        EXPECT_FALSE(is_date_pattern(pattern)) << pattern;
}

TEST(Workbooks, CountDaysFrom1900OrFrom1904)
{
    EXPECT_EQ(cell_text(moment_of(61, false)), "1900-03-01");
    EXPECT_EQ(cell_text(moment_of(59, false)), "1900-02-28");
    EXPECT_EQ(cell_text(moment_of(0, true)), "1904-01-01");
    EXPECT_EQ(cell_text(moment_of(-1, false)), "");
    EXPECT_EQ(cell_text(moment_of(1e300, false)), "");
}

TEST(Workbooks, ComeBackAsTheyWereWritten)
{
    Sheet sheet{"Data",
                {{"title", "=1+1", "'=x"},
                 {Cell{}, "a\r\nb\tc", -12.5, 2019.0, true, false, Cell{}, "_x000D_ \xef\xbf\xbf"},
                 {Moment(46082 * 24h - 25569 * 24h), " blanks ", "<&>\"", "2019"}}};
    EXPECT_EQ(read(written({sheet, {"More", {{"x"}}}})).rows, sheet.rows);
    EXPECT_EQ(written({sheet}), written({sheet})) << "the same bytes each time";
}

TEST(Workbooks, HoldTextsThatFitIntoACell)
{
    std::vector<Sheet> sheets{{"Data", {{std::string(32'768, 'x')}}}};
    auto refused = write_xlsx(sheets, std::filesystem::temp_directory_path(), std::chrono::sys_days{});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().front().message.key, "tables.problem.cell_too_long");
    sheets[0].rows[0][0] = std::string(32'767, 'x');
    EXPECT_EQ(read(written(sheets)).rows, sheets[0].rows);
}

TEST(Workbooks, WithADocumentTypeAreRefused)
{
    std::string laughs = "<!DOCTYPE lolz [<!ENTITY a \"lol\">";
    for (char c = 'b'; c < 'k'; ++c) {
        laughs += "<!ENTITY " + std::string(1, c) + " \"";
        for (int i = 0; i < 10; ++i) laughs += "&" + std::string(1, static_cast<char>(c - 1)) + ";";
        laughs += "\">";
    }
    laughs += "]><worksheet><sheetData><row><c t=\"str\"><v>&j;</v></c></row></sheetData></worksheet>";
    std::string const foreign = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>";
    for (auto const& xml : {laughs, foreign})
        EXPECT_EQ(problem(packed(testing::with(workbook_parts(""), std::string(first_sheet), xml))),
                  "tables.problem.unsafe_workbook");
}

TEST(Workbooks, ThatUnpackToTooMuchAreRefused)
{
    auto bomb = workbook("<row><c t=\"str\"><v>" + std::string(20'000'000, 'x') + "</v></c></row>");
    EXPECT_LT(bomb.size(), 100'000U);
    EXPECT_EQ(problem(bomb), "tables.problem.too_much");
    EXPECT_EQ(problem(workbook("<row><c><v>1</v></c></row>"), {.unpacked = 100}), "tables.problem.too_much");

    std::string rows = "<row>";
    for (int i = 0; i < 1000; ++i) rows += "<c t=\"s\"><v>0</v></c>";
    auto parts = testing::with(workbook_parts(rows + "</row>"), "xl/sharedStrings.xml",
                               "<sst><si><t>" + std::string(30'000, 'x') + "</t></si></sst>");
    EXPECT_EQ(problem(packed(parts), {.text = 1 << 20}), "tables.problem.too_much")
        << "one text, meant often";
}

TEST(Workbooks, KeepTheirLimits)
{
    EXPECT_EQ(problem(workbook("<row r=\"1048576\"><c><v>1</v></c></row>")), "tables.problem.too_many_rows");
    EXPECT_EQ(problem(workbook("<row><c r=\"XFD1\"><v>1</v></c></row>")), "tables.problem.too_many_columns");
    EXPECT_EQ(problem(workbook("<row><c r=\"ZZZZZZZZZ9\"><v>1</v></c></row>")), "");
    testing::Parts many = workbook_parts("");
    for (int i = 0; i < 1001; ++i) many.emplace_back("part" + std::to_string(i), "");
    EXPECT_EQ(problem(packed(many)), "tables.problem.too_much");
    std::string deep;
    for (int i = 0; i < 100; ++i) deep += "<row>";
    for (int i = 0; i < 100; ++i) deep += "</row>";
    EXPECT_EQ(problem(workbook(deep)), "tables.problem.unsafe_workbook");
}

TEST(Workbooks, ThatAreNoneAreRefused)
{
    auto good = workbook("<row><c><v>1</v></c></row>");
    for (auto const& bytes : {std::string(), std::string("PK\x03\x04"), good.substr(0, good.size() / 2),
                              packed({{"a", "b"}}), workbook("<row>"), workbook("<row><c t=\"s\"/></row>")})
        EXPECT_EQ(problem(bytes), "tables.problem.not_a_workbook");
}

TEST(Tables, AreWorkbooksOrCsvByTheirContents)
{
    EXPECT_EQ(read_table(workbook("<row><c><v>7</v></c></row>")).value().rows, (std::vector<Row>{Row{7.0}}));
    EXPECT_EQ(read_table("7").value().rows, (std::vector<Row>{Row{"7"}}));
}

RC_GTEST_PROP(Workbooks, GiveTheSameTextsAgain, ())
{
    static std::vector<std::string> const pieces{"a",      "ü",   "=", "_x",   "_x0041_",
                                                 "_x0041", "_",   "<", "&",    "\n",
                                                 "\r",     "]]>", " ", "\x01", "\xef\xbf\xbe"};
    auto const text = rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
    auto const texts = *rc::gen::resize(20, rc::gen::container<std::vector<std::vector<std::string>>>(text));
    SheetFiller filler(Limits{});
    for (std::size_t i = 0; i < texts.size(); ++i) {
        std::string text;
        for (auto const& part : texts[i]) text += part;
        filler.put(i, 0, text_cell(text));
    }
    auto sheet = filler.take();
    sheet.name = "Data";
    RC_ASSERT(read(written({sheet})).rows == sheet.rows);
}

} // namespace
} // namespace erasmi::tables
