// Months as people type them.
#include "base/fields/month.hpp"
#include "base/locale.hpp"

#include <gtest/gtest.h>

namespace erasmi {
namespace {

TEST(Months, AreYearAndMonth)
{
    for (auto const* text : {"2026-03", "1900-01", "2100-12", " 2026-03 ", ""}) {
        Month month;
        EXPECT_FALSE(parse_field(text, month)) << text;
    }
}

TEST(Months, AreRefusedOtherwise)
{
    for (auto const* text : {"2026", "2026-3", "2026-00", "2026-13", "03-2026", "1899-12", "2101-01",
                             "2026/03", "-026-03", "2026--3", "2026-03-01", "soon"}) {
        Month month;
        auto fault = parse_field(text, month);
        ASSERT_TRUE(fault) << text;
        EXPECT_EQ(fault->key, "problem.not_a_month");
        EXPECT_EQ(month.value, text) << "what was typed stays";
    }
}

TEST(Months, AreWrittenInEveryLanguage)
{
    Month month{"2026-03"};
    EXPECT_EQ(Locale::of(Language::en).month(month.begin()), "March 2026");
    EXPECT_EQ(Locale::of(Language::de).month(month.begin()), "März 2026");
    EXPECT_EQ(Locale::of(Language::it).month(month.begin()), "marzo 2026");
    EXPECT_EQ(Locale::of(Language::tr).month(month.begin()), "Mart 2026");
}

} // namespace
} // namespace erasmi
