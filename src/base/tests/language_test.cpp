// Languages and their codes.
#include "base/language.hpp"

#include <gtest/gtest.h>

using namespace erasmi;

TEST(Languages, AreFoundByTheirCode)
{
    for (auto language : all_languages) EXPECT_EQ(language_of(code(language)), language) << code(language);
}

TEST(Languages, AreFoundOnlyByTheirExactCode)
{
    for (auto text : {"", "EN", "en-GB", "e", "fr"}) EXPECT_FALSE(language_of(text)) << text;
}

TEST(Languages, AreNamedInThemselves)
{
    EXPECT_EQ(own_name(Language::tr), "Türkçe");
    EXPECT_EQ(own_name(Language::uk), "Українська");
}

TEST(Languages, RunLeftToRightExceptArabic)
{
    for (auto language : all_languages)
        EXPECT_EQ(direction(language), language == Language::ar ? "rtl" : "ltr") << code(language);
}
