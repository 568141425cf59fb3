// Negotiation: the examples of RFC 9110 and what browsers and strangers really send.
#include "web/accept.hpp"

#include <gtest/gtest.h>

#include <array>

namespace erasmi::web {
namespace {

using namespace std::string_view_literals;

constexpr std::array types{"text/html"sv, "application/json"sv, "text/csv"sv};
constexpr std::array languages{"en"sv, "de"sv, "it"sv, "tr"sv};

std::string_view type(std::string_view header) { return best_media_type(header, types); }
std::string_view language(std::string_view header) { return best_language(header, languages); }

TEST(MediaTypes, AreChosenByQuality)
{
    EXPECT_EQ(type("application/json"), "application/json");
    EXPECT_EQ(type("text/html;q=0.5, application/json;q=0.6"), "application/json");
    EXPECT_EQ(type("text/html; q=0.999, text/csv"), "text/csv");
    EXPECT_EQ(type("TEXT/HTML;Q=0.1"), "text/html");
}

TEST(MediaTypes, AreTheFirstOfferedAmongEquals)
{
    EXPECT_EQ(type("*/*"), "text/html");
    EXPECT_EQ(type("text/csv, application/json"), "application/json");
    EXPECT_EQ(type(""), "text/html");
    EXPECT_EQ(type(" "), "text/html");
}

TEST(MediaTypes, TakeTheirQualityFromTheMostExactRange)
{
    EXPECT_EQ(type("text/*;q=0.3, text/html;q=0.1, */*;q=0.2"), "text/csv");
    EXPECT_EQ(type("*/*;q=0.9, text/*;q=0.1"), "application/json");
    EXPECT_EQ(type("text/html;q=0, */*"), "application/json");
}

TEST(MediaTypes, OfBrowsersMeanHtml)
{
    EXPECT_EQ(type("text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"),
              "text/html");
    EXPECT_EQ(type("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2"), "text/html");
}

TEST(MediaTypes, AreNoneWhenAllAreExcluded)
{
    EXPECT_EQ(type("image/png"), "");
    EXPECT_EQ(type("*/*;q=0"), "");
    EXPECT_EQ(type("text/html;level=1"), "") << "a type with parameters that we do not offer";
}

TEST(MediaTypes, PassOverWhatIsMalformed)
{
    EXPECT_EQ(type("text/html;q=2, application/json;q=0.1"), "application/json");
    for (auto quality : {"q=", "q=a", "q=0.1234", "q=-1", "q=1.001", "q=1.1", "q=00"})
        EXPECT_EQ(type("text/csv;" + std::string(quality)), "") << quality;
    EXPECT_EQ(type(",;,=, ;q=1,/,text/"), "");
    EXPECT_EQ(type("application/json;q=0.5;extension=x"), "application/json");
}

TEST(Languages, AreLookedUpByShorteningTheRange)
{
    EXPECT_EQ(language("de-AT"), "de");
    EXPECT_EQ(language("fr, de-Latn-CH;q=0.3"), "de");
    EXPECT_EQ(language("IT"), "it");
    EXPECT_EQ(language("tr-x-private"), "tr");
    EXPECT_EQ(language("den"), "");
}

TEST(Languages, AreChosenByQuality)
{
    EXPECT_EQ(language("en;q=0.8, it;q=0.9, de;q=0.7"), "it");
    EXPECT_EQ(language("de, en"), "de");
    EXPECT_EQ(language("de;q=0, fr"), "");
    EXPECT_EQ(language(""), "");
}

TEST(Languages, MayBeAnyThatIsNotExcluded)
{
    EXPECT_EQ(language("*"), "en");
    EXPECT_EQ(language("en;q=0, *;q=0.5"), "de");
    EXPECT_EQ(language("fr, *;q=0.1, it;q=0.2"), "it");
    EXPECT_EQ(language("en;q=0, de;q=0, it;q=0, tr;q=0, *"), "");
}

TEST(Encodings, AreChosenByQualityAndSize)
{
    EXPECT_EQ(best_encoding("gzip, deflate, br"), Encoding::brotli);
    EXPECT_EQ(best_encoding("gzip, deflate"), Encoding::gzip);
    EXPECT_EQ(best_encoding("br;q=0.5, gzip;q=0.8"), Encoding::gzip);
    EXPECT_EQ(best_encoding("*"), Encoding::brotli);
    EXPECT_EQ(best_encoding("br;q=0, *"), Encoding::gzip);
}

TEST(Encodings, AreNoneWhenNotAskedFor)
{
    for (auto header :
         {"", "identity", "deflate", "gzip;q=0", "gzip;q=x", "identity;q=1, gzip;q=0.5", "brotli"})
        EXPECT_EQ(best_encoding(header), Encoding::identity) << header;
}

TEST(Encodings, HaveTheirNamesInHeaders)
{
    EXPECT_EQ(encoding_name(Encoding::brotli), "br");
    EXPECT_EQ(encoding_name(Encoding::gzip), "gzip");
    EXPECT_EQ(encoding_name(Encoding::identity), "identity");
}

} // namespace
} // namespace erasmi::web
