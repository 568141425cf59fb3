// Texts, numbers, dates, lists and order as each language has them.
#include "base/embedded.hpp"
#include "base/locale.hpp"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

using namespace erasmi;

namespace {

Locale const& english = Locale::of(Language::en);
Locale const& german = Locale::of(Language::de);
Locale const& italian = Locale::of(Language::it);
Locale const& turkish = Locale::of(Language::tr);
Locale const& arabic = Locale::of(Language::ar);
Locale const& ukrainian = Locale::of(Language::uk);

/// 23 November 2026, 14:05:59 UTC
Instant const afternoon = instant(1'795'442'759'000);

} // namespace

TEST(Texts, AreFoundByTheirKey)
{
    EXPECT_EQ(english.text("problem.required"), "Please fill this in.");
    EXPECT_EQ(german.text("problem.required"), "Bitte ausfüllen.");
    EXPECT_EQ(italian.text("problem.required"), "Compila questo campo.");
    EXPECT_EQ(turkish.text("problem.required"), "Lütfen bu alanı doldurun.");
}

TEST(Texts, AreEnglishWhereALanguageHasNoCatalogue)
{
    EXPECT_EQ(arabic.text("problem.required"), english.text("problem.required"));
    EXPECT_EQ(ukrainian.text("problem.required"), english.text("problem.required"));
    EXPECT_EQ(arabic.direction(), "rtl");
    EXPECT_EQ(ukrainian.code(), "uk");
}

TEST(Texts, AreTheSameBytesEveryTime)
{
    EXPECT_EQ(english.text("problem.required").data(),
              Locale::of(Language::en).text("problem.required").data());
}

TEST(Texts, AreTheKeyWhenNobodyWroteThem)
{
    EXPECT_EQ(english.text("problem.of_another_world"), "problem.of_another_world");
    EXPECT_EQ(english.text(""), "");
    EXPECT_EQ(english.plural("problem.of_another_world", 2), "problem.of_another_world");
}

TEST(Texts, TakeArgumentsByName)
{
    EXPECT_EQ(english.text("problem.out_of_range", {{"most", "9"}, {"least", "1"}}),
              "Please enter a number from 1 to 9.");
    EXPECT_EQ(german.text(Message{"problem.too_short", {{"least", "3"}}}),
              "Bitte mindestens 3 Zeichen schreiben.");
}

TEST(Texts, KeepBracesThatNameNoArgument)
{
    EXPECT_EQ(english.text("problem.out_of_range", {{"most", "{least}"}}),
              "Please enter a number from {least} to {least}.");
    EXPECT_EQ(english.text("open { brace", {}), "open { brace");
    EXPECT_EQ(english.text("{}{a}{b", {{"a", "1"}}), "{}1{b");
}

TEST(Plurals, FollowEachLanguagesRule)
{
    EXPECT_EQ(english.plural("problem.how_many", 1), "There is 1 thing to put right.");
    EXPECT_EQ(english.plural("problem.how_many", 0), "There are 0 things to put right.");
    EXPECT_EQ(german.plural("problem.how_many", 2), "2 Stellen sind zu verbessern.");
    EXPECT_EQ(italian.plural("problem.how_many", 1), "C’è 1 punto da correggere.");
    EXPECT_EQ(turkish.plural("problem.how_many", 12'345), "Düzeltilecek 12.345 nokta var.");
}

TEST(Plurals, WorkForNumbersBeyondInt)
{
    EXPECT_EQ(english.plural("problem.how_many", 4'294'967'297),
              "There are 4,294,967,297 things to put right.");
    EXPECT_EQ(english.plural("problem.how_many", std::numeric_limits<std::int64_t>::min()).find("There are"),
              0u);
}

TEST(Plurals, AreTakenForMessagesWithACount)
{
    EXPECT_EQ(english.text(Message{"problem.how_many", {}, 1}), "There is 1 thing to put right.");
}

TEST(Catalogues, AreInsideTheProgramSortedByName)
{
    std::vector<std::string_view> paths;
    for (auto const& file : embedded::messages()) paths.push_back(file.path);
    EXPECT_EQ(paths, (std::vector<std::string_view>{"de.mo", "en.mo", "it.mo", "tr.mo"}));
    EXPECT_EQ(embedded::bytes_of(embedded::messages(), "fr.mo").data(), nullptr);
}

TEST(Numbers, AreGroupedAsTheLanguageDoes)
{
    EXPECT_EQ(english.number(12'345), "12,345");
    EXPECT_EQ(german.number(12'345), "12.345");
    EXPECT_EQ(italian.number(12'345), "12.345");
    EXPECT_EQ(turkish.number(1'234'567), "1.234.567");
    EXPECT_EQ(english.number(999), "999");
    EXPECT_EQ(german.number(-5), "-5");
}

TEST(Numbers, HaveTheDecimalsAskedForRoundedHalfUp)
{
    EXPECT_EQ(english.number(1234.5, 2), "1,234.50");
    EXPECT_EQ(german.number(0.125, 2), "0,13");
    EXPECT_EQ(turkish.number(2.5, 0), "3");
    EXPECT_EQ(english.number(1.0 / 3, 99), "0.333333333");
    EXPECT_EQ(english.number(1.5, -1), "2");
}

TEST(Numbers, HaveLatinDigitsInEveryLanguage)
{
    for (auto language : all_languages) {
        auto number = Locale::of(language).number(std::int64_t{1'234'567});
        EXPECT_NE(number.find("567"), std::string::npos) << number;
    }
}

TEST(Dates, AreWrittenOut)
{
    EXPECT_EQ(english.date(afternoon), "23 November 2026");
    EXPECT_EQ(german.date(afternoon), "23. November 2026");
    EXPECT_EQ(italian.date(afternoon), "23 novembre 2026");
    EXPECT_EQ(turkish.date(afternoon), "23 Kasım 2026");
    EXPECT_EQ(arabic.date(afternoon), "23 نوفمبر 2026");
    EXPECT_TRUE(ukrainian.date(afternoon).starts_with("23 листопада 2026"));
}

TEST(Dates, MayCarryTheTimeOfDay)
{
    EXPECT_EQ(english.date_time(afternoon), "23 November 2026, 14:05");
    EXPECT_EQ(arabic.date_time(afternoon), "23 نوفمبر 2026، 14:05");
    EXPECT_EQ(german.date_time(instant(-1)), "31. Dezember 1969, 23:59");
}

TEST(Lists, AreJoinedAsInASentence)
{
    std::vector<std::string> const items{"a", "b", "c"};
    EXPECT_EQ(english.list(items), "a, b and c");
    EXPECT_EQ(german.list(items), "a, b und c");
    EXPECT_EQ(italian.list(items), "a, b e c");
    EXPECT_EQ(turkish.list(items), "a, b ve c");
    EXPECT_EQ(english.list(std::span(items).first(1)), "a");
    EXPECT_EQ(english.list({}), "");
}

TEST(Order, IsThatOfTheLanguage)
{
    EXPECT_LT(german.compare("Äpfel", "Birnen"), 0);
    EXPECT_GT(turkish.compare("şeker", "süt"), 0);
    EXPECT_LT(turkish.compare("ılık", "ince"), 0);
    EXPECT_EQ(english.compare("same", "same"), 0);
}

TEST(Folding, RemovesCaseAndAccents)
{
    EXPECT_EQ(fold("ABC xyz 1"), "abc xyz 1");
    EXPECT_EQ(fold("Città"), "citta");
    EXPECT_EQ(fold("STRASSE"), fold("Straße"));
    EXPECT_EQ(fold("ﬁnance"), "finance");
    EXPECT_EQ(fold("كِتَابٌ"), fold("كتاب"));
}

TEST(Folding, MakesEveryTurkishITheSame)
{
    for (auto text : {"ISIK", "ışık", "IŞIK", "Isik"}) EXPECT_EQ(fold(text), "isik") << text;
    EXPECT_EQ(fold("İSTANBUL"), "istanbul");
}

TEST(Folding, ChangesNothingTheSecondTime)
{
    for (auto text : {"ΐ Ὀδυσσεύς", "Ǆungla", "İıſẞ", "한국어", "Їжак", "\xFF bytes"})
        EXPECT_EQ(fold(fold(text)), fold(text)) << text;
}

TEST(Locales, ServeManyThreadsAtOnce)
{
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([] {
            for (int round = 0; round < 200; ++round) {
                EXPECT_EQ(german.date(afternoon), "23. November 2026");
                EXPECT_EQ(english.number(12'345), "12,345");
                EXPECT_EQ(italian.plural("problem.how_many", 2), "Ci sono 2 punti da correggere.");
            }
        });
}
