// Site maps by the protocol of sitemaps.org.
#include "web/sitemap.hpp"
#include "web/testing/parsed_xml.hpp"

#include <gmock/gmock.h>

namespace erasmi::web {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

SitemapOptions const options{"https://erasmi.example", {Language::en, Language::tr}};

std::vector<std::string> addresses(std::string_view xml, std::string_view element)
{
    auto map = testing::parse_xml(xml).value();
    EXPECT_EQ(map.space, protocol);
    std::vector<std::string> found;
    for (auto const* entry : map.all(element)) found.push_back(entry->text_of("loc"));
    return found;
}

TEST(Sitemap, NamesEachPageInEachLanguage)
{
    auto xml = sitemap_text(options, {{"/", "/"}, {"b", "/things/b", instant(1'772'000'000'000)}});
    EXPECT_THAT(addresses(xml, "url"),
                ElementsAre("https://erasmi.example/en", "https://erasmi.example/tr",
                            "https://erasmi.example/en/things/b", "https://erasmi.example/tr/things/b"));
    auto map = testing::parse_xml(xml).value();
    EXPECT_EQ(map.all("url").at(0)->count("lastmod"), 0U);
    EXPECT_EQ(map.all("url").at(2)->text_of("lastmod"), "2026-02-25T06:13:20Z");
}

TEST(Sitemap, TellsOfEachPageItsLanguagesWithItself)
{
    auto map = testing::parse_xml(sitemap_text(options, {{"a", "/a"}})).value();
    for (auto const* url : map.all("url")) {
        std::vector<std::string> languages;
        for (auto const& link : url->children)
            if (link.space == "http://www.w3.org/1999/xhtml")
                languages.push_back(link.attribute("rel") + " " + link.attribute("hreflang") + " " +
                                    link.attribute("href"));
        EXPECT_THAT(languages, ElementsAre("alternate en https://erasmi.example/en/a",
                                           "alternate tr https://erasmi.example/tr/a"));
    }
}

TEST(Sitemap, NamesMaps)
{
    auto xml = sitemap_index_text({"https://erasmi.example/sitemap.xml?kind=a&after=b"});
    EXPECT_THAT(addresses(xml, "sitemap"), ElementsAre("https://erasmi.example/sitemap.xml?kind=a&after=b"));
}

} // namespace
} // namespace erasmi::web
