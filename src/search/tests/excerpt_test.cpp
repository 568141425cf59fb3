// The part of a text that shows why it was found.
#include "base/text.hpp"
#include "search/excerpt.hpp"

#include <gmock/gmock.h>

namespace erasmi::search {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string shown(std::string_view query, std::string_view text, Language language = Language::en)
{
    return excerpt(Highlighter(query), text, language);
}

std::string repeated(std::string_view sentence, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i) text += sentence;
    return text;
}

TEST(Excerpt, IsAShortTextItself)
{
    EXPECT_EQ(shown("tea", "Talk over tea."), "Talk over tea.");
    EXPECT_EQ(shown("coffee", "Talk over tea."), "");
    EXPECT_EQ(shown("tea", ""), "");
    EXPECT_EQ(shown("", "Talk over tea."), "");
}

TEST(Excerpt, BeginsWithASentenceThatIsNear)
{
    auto text = repeated("Nothing is said here. ", 20) + "At last tea is served. " +
                repeated("Nothing follows. ", 20);
    auto found = shown("tea", text);
    EXPECT_THAT(found, StartsWith("…At last tea is served. Nothing follows. "));
    EXPECT_THAT(found, EndsWith("…"));
}

TEST(Excerpt, HasWholeWordsAndIsShort)
{
    auto text = repeated("endless ", 100) + "tea " + repeated("ünd weiter ", 100);
    auto found = shown("tea", text);
    EXPECT_THAT(found, StartsWith("…endless endless"));
    EXPECT_THAT(found, HasSubstr("endless tea ünd"));
    EXPECT_TRUE(found.ends_with("ünd…") || found.ends_with("weiter…")) << found;
    EXPECT_LE(count_characters(found), longest_excerpt + 2);
    EXPECT_GE(count_characters(found), longest_excerpt - 20);
}

TEST(Excerpt, IsWhereMostOfTheWordsAre)
{
    auto gap = repeated("and many other words ", 20);
    auto found = shown("tea talk table", "Tea " + gap + "tea and tea " + gap + "a talk over tea " + gap);
    EXPECT_THAT(found, HasSubstr("a talk over tea"));
    EXPECT_THAT(shown("tea", "First tea " + gap + "then tea"), StartsWith("First tea"));
}

TEST(Excerpt, CanBeOneEndlessWord)
{
    auto word = repeated("ü", 1000);
    EXPECT_TRUE(is_utf8(shown(word, word)));
    EXPECT_TRUE(is_utf8(shown("tea", word + " tea " + word)));
    EXPECT_THAT(shown("tea", word + " tea " + word), HasSubstr("tea"));
    EXPECT_THAT(shown("tea", "\xFF tea \xFF"), HasSubstr("tea"));
}

TEST(Excerpt, KnowsFormsOfWords)
{
    EXPECT_THAT(shown("isik", repeated("Bir söz. ", 40) + "Işık evi açıldı.", Language::tr),
                EndsWith("Işık evi açıldı."));
    EXPECT_THAT(shown("Kurs", "Ein Sprachkurs am Abend", Language::de), Not(StartsWith("…")));
}

} // namespace
} // namespace erasmi::search
