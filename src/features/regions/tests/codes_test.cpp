// What a NUTS code says.
#include "features/regions/codes.hpp"

#include <gmock/gmock.h>

namespace erasmi::regions {
namespace {

using ::testing::ElementsAre;

TEST(Codes, HaveALevelAndAParent)
{
    EXPECT_EQ(level_of("DE"), 0);
    EXPECT_EQ(level_of("DE271"), 3);
    for (auto text : {"", "D", "de", "DE 1", "DE2711", "D1", "ÄÖ"}) EXPECT_EQ(level_of(text), -1) << text;
    EXPECT_EQ(parent_of("DE27"), "DE2");
    EXPECT_EQ(parent_of("DE2"), "DE");
    EXPECT_EQ(parent_of("DE"), "");
    EXPECT_EQ(parent_of("nothing"), "");
}

TEST(Codes, NameCountriesInTheirOwnWay)
{
    EXPECT_EQ(country_of("DE27"), "de");
    EXPECT_EQ(country_of("EL30"), "gr") << "Greece is EL in NUTS and GR in ISO 3166";
    EXPECT_EQ(country_of("UKM5"), "gb");
    EXPECT_EQ(country_of(""), "");
    for (auto country : {"de", "ie", "gr", "gb"}) EXPECT_EQ(country_of(code_of_country(country)), country);
}

TEST(Codes, AreFoundUnderTheirLargeRegionUnlessItIsTheSameArea)
{
    EXPECT_THAT(found_under("DE27"), ElementsAre("DE27", "DE2"));
    EXPECT_THAT(found_under("DE30"), ElementsAre("DE30")) << "Berlin is Berlin";
    EXPECT_THAT(found_under("IE04"), ElementsAre("IE04")) << "IE0 is Ireland";
    EXPECT_THAT(found_under("DE2"), ElementsAre("DE2"));
    EXPECT_THAT(found_under("DEE02"), ElementsAre("DEE02"));
    EXPECT_THAT(found_under(""), ElementsAre(""));
}

TEST(Codes, AreOfferedOnceForEachArea)
{
    std::vector<std::string> const codes{"DE", "DE2", "DE21", "DE27", "DE3", "DE30", "IE", "IE0", "IE04"};
    EXPECT_THAT(choices(codes), ElementsAre("DE2", "DE21", "DE27", "DE30", "IE04"));
}

} // namespace
} // namespace erasmi::regions
