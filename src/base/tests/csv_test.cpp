// Comma-separated values that spreadsheets read as they are meant.
#include "base/csv.hpp"

#include <gtest/gtest.h>

namespace erasmi {
namespace {

struct Town {
    std::string name;
    std::int64_t people = 0;
    std::vector<std::string> twins;
    bool is_coastal = false;
};
BOOST_DESCRIBE_STRUCT(Town, (), (name, people, twins, is_coastal))

std::string cell(std::string_view text)
{
    std::string line;
    add_csv_cell(line, text);
    return line;
}

TEST(Csv, HasTheNamesOfScalarFieldsAsHeader)
{
    EXPECT_EQ(csv_header<Town>(), "\"name\",\"people\",\"is_coastal\"\r\n");
}

TEST(Csv, HasALineForEachRow)
{
    EXPECT_EQ(csv_line(Town{"Halle", 240000, {"Oulu"}, false}), "\"Halle\",240000,\"false\"\r\n");
    EXPECT_EQ(csv_line(Town{"", 0, {}, true}), "\"\",0,\"true\"\r\n");
}

struct Balance {
    std::int64_t euros = 0;
    double change = 0;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Balance, (), (euros, change, note))

TEST(Csv, KeepsNegativeNumbersAsNumbersAndGuardsTextsThatLookLikeThem)
{
    EXPECT_EQ(csv_line(Balance{-12, -0.5, "-12"}), "-12,-0.5,\"'-12\"\r\n");
}

TEST(CsvCells, KeepQuotesCommasAndLines)
{
    EXPECT_EQ(cell("say \"yes\""), "\"say \"\"yes\"\"\"");
    EXPECT_EQ(cell("a,b\nc"), "\"a,b\nc\"");
    EXPECT_EQ(cell("çay"), "\"çay\"");
}

TEST(CsvCells, AreNeverFormulas)
{
    for (std::string text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
        EXPECT_EQ(cell(text), "\"'" + text + "\"");
    EXPECT_EQ(cell("1=1"), "\"1=1\"");
}

} // namespace
} // namespace erasmi
