// Feeds by the rules of RFC 4287, whatever stands in titles.
#include "web/atom.hpp"
#include "web/testing/atom_rules.hpp"
#include "web/testing/parsed_xml.hpp"

#include <gmock/gmock.h>

namespace erasmi::web {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class Feed : public ::testing::Test {
protected:
    Feed()
    {
        site.base_url = "https://erasmi.example";
        context.path = "/things";
        query.add("q", "tea & talk");
    }

    std::string text(FeedView const& view, Language language = Language::de)
    {
        context.locale = &Locale::of(language);
        return feed_answer(context, view, query).body;
    }
    testing::XmlElement parsed(FeedView const& view, Language language = Language::de)
    {
        return testing::parse_xml(text(view, language)).value();
    }

    static FeedEntry entry(std::string title)
    {
        return {.id = "urn:uuid:0198f000-0000-7000-8000-000000000000",
                .language = Language::tr,
                .title = std::move(title),
                .summary = "Summary",
                .author = "Town of Halle",
                .path = "/things/1",
                .published = instant(1'772'000'000'000),
                .updated = instant(1'772'000'500'000)};
    }

    Site site;
    Request request;
    Context context{site, request};
    Parameters query;
};

TEST_F(Feed, KeepsTheRulesWithAndWithoutEntries)
{
    EXPECT_THAT(testing::faults_of_feed(text({.title = "Things"})), IsEmpty());
    EXPECT_THAT(testing::faults_of_feed(text({"Things", "All", "https://example.org/l", {entry("One")}})),
                IsEmpty());
}

TEST_F(Feed, SaysWhereItIsAndWhatItIsAbout)
{
    auto feed = parsed({.title = "Things", .entries = {entry("One")}});
    EXPECT_EQ(feed.text_of("updated"), "2026-02-25T06:21:40Z");
    std::map<std::string, std::string> addresses;
    for (auto const* link : feed.all("link"))
        addresses[link->attribute("rel") + " " + link->attribute("hreflang")] = link->attribute("href");
    EXPECT_EQ(addresses["self "], "https://erasmi.example/de/things.atom?q=tea%20%26%20talk");
    EXPECT_EQ(addresses["alternate de"], "https://erasmi.example/de/things?q=tea%20%26%20talk");
    EXPECT_EQ(addresses["alternate tr"], "https://erasmi.example/tr/things.atom?q=tea%20%26%20talk");
    auto const& entry = *feed.all("entry").at(0);
    EXPECT_EQ(entry.attribute("http://www.w3.org/XML/1998/namespace lang"), "tr");
    EXPECT_EQ(entry.text_of("published"), "2026-02-25T06:13:20Z");
    EXPECT_EQ(entry.all("link").at(0)->attribute("href"), "https://erasmi.example/de/things/1");
    EXPECT_EQ(entry.all("link").at(1)->attribute("href"), "https://erasmi.example/de/things/1.json");
}

TEST_F(Feed, HasAnIdThatStaysAndIsItsOwn)
{
    auto id = parsed({.title = "Things"}).text_of("id");
    EXPECT_THAT(id,
                ::testing::MatchesRegex("urn:uuid:[0-9a-f]+-[0-9a-f]+-8[0-9a-f]+-[89ab][0-9a-f]+-[0-9a-f]+"));
    EXPECT_THAT(id, SizeIs(std::string_view("urn:uuid:0198f000-0000-7000-8000-000000000000").size()));
    EXPECT_EQ(parsed({.title = "Renamed", .entries = {entry("One")}}).text_of("id"), id);
    EXPECT_NE(parsed({.title = "Things"}, Language::tr).text_of("id"), id);
    query.add("country", "de");
    EXPECT_NE(parsed({.title = "Things"}).text_of("id"), id);
}

TEST_F(Feed, IsWellFormedWhateverIsWritten)
{
    auto const hostile =
        std::string("]]> <b>&amp; \x01\x0b\x1f end \xef\xbf\xbf\xef\xbf\xbe\xef\xbf\xbd \"'");
    auto feed = parsed({hostile, hostile, "", {entry(hostile)}});
    auto const& title = feed.all("entry").at(0)->text_of("title");
    EXPECT_EQ(title, "]]> <b>&amp;  end \xef\xbf\xbd \"'");
    EXPECT_EQ(feed.text_of("title"), title);
}

TEST_F(Feed, IsHeldAgainstRulesThatFindFaults)
{
    auto good = text({.title = "Things", .entries = {entry("One")}});
    auto without = [&](std::string const& begin, std::string const& end) {
        auto from = good.find(begin);
        auto broken = good;
        return broken.erase(from, good.find(end, from) + end.size() - from);
    };
    for (auto const& broken :
         {without("<id>", "</id>"), without("<updated>", "</updated>"), without("<title>", "</title>"),
          without("T06", "Z"), without("urn:", "uuid:"), without("</entry>", ">"), good + good})
        EXPECT_THAT(testing::faults_of_feed(broken), Not(IsEmpty())) << broken;
}

} // namespace
} // namespace erasmi::web
