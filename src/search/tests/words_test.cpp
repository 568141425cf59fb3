// What words become in the index: the same term for all forms that people type.
#include "search/words.hpp"

#include <gmock/gmock.h>

namespace erasmi::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string term(std::string_view word, Language language)
{
    auto words = words_of(word, language);
    return words.empty() ? std::string() : term_of(words.front(), language);
}

void expect_same(Language language, std::initializer_list<std::string_view> forms)
{
    auto first = term(*forms.begin(), language);
    for (auto form : forms) EXPECT_EQ(term(form, language), first) << form;
}

TEST(Terms, AreTheSameForAllFormsOfAWord)
{
    expect_same(Language::en, {"Running", "runs", "RUN"});
    expect_same(Language::de, {"Haus", "Häuser", "HÄUSERN", "hauser"});
    expect_same(Language::de, {"Straße", "STRASSE", "Strassen"});
    expect_same(Language::it, {"città", "citta", "CITTÀ"});
    expect_same(Language::tr, {"ışık", "IŞIK", "isik"});
    expect_same(Language::tr, {"İSTANBUL", "istanbul"});
    expect_same(Language::tr, {"kitap", "kitaplarımızdan"});
    expect_same(Language::ar, {"كتاب", "كِتَابٌ", "الكتاب", "بالكتاب", "والكتاب"});
    expect_same(Language::ar, {"مدرسة", "المدرسة"});
}

TEST(Terms, DifferForDifferentWords)
{
    EXPECT_NE(term("house", Language::en), term("horse", Language::en));
    EXPECT_NE(term("Sprache", Language::de), term("Sport", Language::de));
}

TEST(SecondTerms, AreOfTurkishPluralsWithoutAccents)
{
    auto second = [](std::string_view word, Language language = Language::tr) {
        return second_term_of(words_of(word, language).front(), language);
    };
    for (auto const* form :
         {"gonulluler", "gonullulerin", "gonullulerimizden", "gonullulerdeki", "GONULLULERE"})
        EXPECT_EQ(second(form), "gonullu") << form;
    EXPECT_EQ(second("isiklar"), "isik");
    EXPECT_EQ(second("ışıklar"), "") << "is its term";
    for (auto const* bare : {"gonullu", "isik", "kiler", "kolera", "malarya", "lar", "ler"})
        EXPECT_EQ(second(bare), "") << bare;
    EXPECT_EQ(second("gonulluler", Language::de), "");
}

TEST(Words, StandWhereTheyStandInTheText)
{
    std::string_view const text = "Ein Café – für alle!";
    auto words = words_of(text, Language::de);
    std::vector<std::string_view> found;
    for (auto const& word : words) found.push_back(text.substr(word.begin, word.end - word.begin));
    EXPECT_THAT(found, ElementsAre("Ein", "Café", "für", "alle"));
}

TEST(Words, AreKeptWhateverTheLengthOfTheirLetters)
{
    auto words = words_of("a ё ა 𐐨", Language::en); // one to four bytes
    std::vector<std::string> lower;
    for (auto const& word : words) lower.push_back(word.lower);
    EXPECT_THAT(lower, ElementsAre("a", "ё", "ა", "𐐨"));
}

TEST(Words, AreNotInPunctuationOrBrokenText)
{
    EXPECT_THAT(words_of("  – … !?", Language::en), IsEmpty());
    EXPECT_THAT(words_of("\xff\xfe", Language::en), IsEmpty());
    EXPECT_EQ(words_of("a\xff"
                       "b",
                       Language::en)
                  .size(),
              2U);
}

TEST(StopWords, SayNothingInTheirOwnLanguage)
{
    EXPECT_TRUE(is_stop_word("the", Language::en));
    EXPECT_TRUE(is_stop_word("fur", Language::de)) << "folded";
    EXPECT_TRUE(is_stop_word("perche", Language::it));
    EXPECT_FALSE(is_stop_word("the", Language::de));
    EXPECT_FALSE(is_stop_word("haus", Language::de));
}

} // namespace
} // namespace erasmi::search
