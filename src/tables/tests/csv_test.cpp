// CSV: read as spreadsheets mean it, written so that it comes back unchanged.
#include "tables/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace erasmi::tables {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::vector<std::string>> texts(std::string_view bytes)
{
    std::vector<std::vector<std::string>> rows;
    for (auto const& row : read_csv(bytes).value().rows) {
        auto& cells = rows.emplace_back();
        for (auto const& cell : row) cells.push_back(cell_text(cell));
    }
    return rows;
}

std::string problem(std::string_view bytes, Limits const& limits = {})
{
    auto sheet = read_csv(bytes, limits);
    return sheet ? "" : sheet.error().front().message.key;
}

TEST(CsvTables, HaveCommasSemicolonsOrTabsBetweenCells)
{
    for (std::string separator : {",", ";", "\t"})
        EXPECT_THAT(texts("a" + separator + "b\n1" + separator + "2,5"),
                    ElementsAre(ElementsAre("a", "b"), separator == ","
                                                           ? std::vector<std::string>{"1", "2", "5"}
                                                           : std::vector<std::string>{"1", "2,5"}));
    EXPECT_THAT(texts("\"a;b;c\",d\n"), ElementsAre(ElementsAre("a;b;c", "d"))) << "not those in quotes";
}

TEST(CsvTables, EndLinesInAnyWayAndMayBeginWithAMark)
{
    for (std::string end : {"\n", "\r\n", "\r"})
        EXPECT_THAT(texts("\xef\xbb\xbfü,b" + end + "c,d" + end),
                    ElementsAre(ElementsAre("ü", "b"), ElementsAre("c", "d")));
    EXPECT_THAT(texts("a,b"), ElementsAre(ElementsAre("a", "b")));
    EXPECT_THAT(texts(""), IsEmpty());
    EXPECT_THAT(texts("\xef\xbb\xbf"), IsEmpty());
}

TEST(CsvTables, KeepQuotesSeparatorsAndLinesInsideQuotes)
{
    EXPECT_THAT(texts("\"say \"\"yes\"\"\",\"a,b\r\nc\",\"\"\"\"\nx"),
                ElementsAre(ElementsAre("say \"yes\"", "a,b\r\nc", "\""), ElementsAre("x")));
    EXPECT_THAT(texts("5\" pipe,b"), ElementsAre(ElementsAre("5\" pipe", "b")));
}

TEST(CsvTables, LeaveOutWhatIsEmptyAtTheEnd)
{
    EXPECT_THAT(texts("a,,\n,,\n,b\n,,\n\n"), ElementsAre(ElementsAre("a"), IsEmpty(), ElementsAre("", "b")));
}

TEST(CsvTables, NameTheRowWhoseQuotesDoNotFit)
{
    for (auto text : {"a\n\"b", "a\n\"b\"c", "a\n\"b\"\"", "\"x\ny\"\nc,\"d\"e"})
        EXPECT_EQ(problem(text), "tables.problem.broken_quotes") << text;
    EXPECT_EQ(read_csv("a\n\"b").error().front().message.arguments.front().value, "2");
}

TEST(CsvTables, AreUtf8WithoutNul)
{
    EXPECT_EQ(problem("a,\xfc"), "tables.problem.not_utf8");
    EXPECT_EQ(problem("\xff\xfe\x61\x00"), "tables.problem.not_utf8");
    EXPECT_EQ(problem(std::string_view("a\0b", 3)), "tables.problem.not_utf8");
}

TEST(CsvTables, KeepTheirLimits)
{
    std::string const million_columns = std::string(1'000'000, ',') + "x";
    EXPECT_EQ(problem(million_columns), "tables.problem.too_many_columns");
    EXPECT_EQ(problem(std::string(1'000'000, '\n') + "x"), "tables.problem.too_many_rows");
    EXPECT_EQ(problem(std::string(2'000'000, ',')), "") << "nothing is in them";
    EXPECT_EQ(problem("12345", {.bytes = 4}), "tables.problem.too_much");
    EXPECT_EQ(problem(",,x\n,,x\n", {.cells = 5}), "tables.problem.too_much");
    EXPECT_EQ(problem("abc,def", {.text = 5}), "tables.problem.too_much");
}

TEST(CsvTables, AreFreedOfTheApostropheThatGuardsAgainstFormulas)
{
    EXPECT_THAT(texts("'=1+1,\"'-2\",'tis,'',''@x"),
                ElementsAre(ElementsAre("=1+1", "-2", "'tis", "''", "'@x")));
}

TEST(CsvTables, AreWrittenWithAMarkAndGuardedFormulas)
{
    Sheet sheet{"", {{"a", -1.5, true, Cell{}}, {"=1+1", "'=x", Moment(std::chrono::seconds(0))}}};
    EXPECT_EQ(write_csv(sheet),
              "\xef\xbb\xbf\"a\",-1.5,\"true\",\"\"\r\n\"'=1+1\",\"''=x\",\"1970-01-01\"\r\n");
}

RC_GTEST_PROP(CsvTables, GiveTheSameTextsAgain, ())
{
    static std::vector<std::string> const pieces{"a", "ü", "'",  "=", "-",  "@",  "\"",
                                                 ",", ";", "\t", " ", "\n", "\r", "\xef\xbf\xbf"};
    auto const piece = rc::gen::elementOf(pieces);
    auto const text = rc::gen::container<std::vector<std::string>>(piece);
    auto const row = rc::gen::container<std::vector<std::vector<std::string>>>(text);
    auto const rows =
        *rc::gen::resize(12, rc::gen::container<std::vector<std::vector<std::vector<std::string>>>>(row));
    SheetFiller filler(Limits{});
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t column = 0; column < rows[row].size(); ++column) {
            std::string text;
            for (auto const& part : rows[row][column]) text += part;
            filler.put(row, column, text_cell(text));
        }
    auto const sheet = filler.take();
    RC_ASSERT(read_csv(write_csv(sheet)).value().rows == sheet.rows);
}

} // namespace
} // namespace erasmi::tables
