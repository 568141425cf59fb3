// The words of a text that were searched.
#include "search/highlighting.hpp"

#include <gmock/gmock.h>

namespace erasmi::search {
namespace {

std::string marked(std::string_view query, std::string_view text, Language language = Language::en)
{
    std::string marked;
    for (auto const& passage : Highlighter(query).passages(text, language))
        marked += passage.is_match ? "[" + std::string(passage.text) + "]" : std::string(passage.text);
    return marked;
}

TEST(Highlighting, FindsWordsInEveryForm)
{
    EXPECT_EQ(marked("mentor", "Mentors for mentoring, mentally"), "[Mentors] for [mentoring], mentally");
    EXPECT_EQ(marked("citta", "La città e le città", Language::it), "La [città] e le [città]");
    EXPECT_EQ(marked("isik", "Işık evi", Language::tr), "[Işık] evi");
    EXPECT_EQ(marked("gonulluler", "Gönüllülerin evi, gönüllü", Language::tr),
              "[Gönüllülerin] evi, [gönüllü]");
    EXPECT_EQ(marked("STRASSE", "Auf der Straße", Language::de), "Auf der [Straße]");
}

TEST(Highlighting, FindsCompoundsByTheirParts)
{
    EXPECT_EQ(marked("Kurs", "Ein Sprachkurs", Language::de), "Ein [Sprachkurs]");
    EXPECT_EQ(marked("Sprache", "Sprachcafé, Muttersprache, Sprung", Language::de),
              "[Sprachcafé], [Muttersprache], Sprung");
    EXPECT_EQ(marked("kurs", "A crossroads", Language::en), "A crossroads");
}

TEST(Highlighting, LeavesWordsThatSayNothing)
{
    EXPECT_EQ(marked("how to find a house", "A house and a garden to find"),
              "A [house] and a garden to [find]");
}

TEST(Highlighting, CountsTheWordsOfTheQueryOnceEach)
{
    Highlighter searched("tea talks and the mentor");
    EXPECT_EQ(searched.words(Language::en), 3U) << "two say nothing";
    EXPECT_EQ(searched.count("Talk, talking, talks over tea", Language::en), 2U);
    EXPECT_EQ(searched.count("", Language::en), 0U);
    EXPECT_EQ(Highlighter("Haus Häuser").words(Language::de), 1U) << "two forms of one word";
    EXPECT_EQ(Highlighter("Haus Häuser").count("Gasthaus", Language::de), 1U);
    EXPECT_EQ(Highlighter("gonulluler").words(Language::tr), 1U);
}

TEST(Highlighting, IsTheWholeTextAgain)
{
    EXPECT_EQ(marked("", "Tea & <talk>"), "Tea & <talk>");
    EXPECT_EQ(marked("tea", ""), "");
    EXPECT_EQ(marked("tea", "\xFFtea\xFF"), "\xFF[tea]\xFF");
    EXPECT_TRUE(Highlighter().passages("", Language::en).empty());
}

} // namespace
} // namespace erasmi::search
