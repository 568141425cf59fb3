// Questions about UTF-8 text.
#include "base/clock.hpp"
#include "base/text.hpp"

#include <gtest/gtest.h>

using namespace erasmi;

TEST(Utf8, IsWellFormedWithoutNul)
{
    for (auto text : {"", "plain", "Größe", "العربية", "😀", "\xEF\xBF\xBD"})
        EXPECT_TRUE(is_utf8(text)) << text;
}

TEST(Utf8, IsRefusedWhenOverlongSurrogateTruncatedOrBeyondTheLastPlane)
{
    for (auto text : {"\xC0\xAF", "\xED\xA0\x80", "caf\xC3", "\xF4\x90\x80\x80", "\x80", "\xFF"})
        EXPECT_FALSE(is_utf8(text)) << text;
    EXPECT_FALSE(is_utf8(std::string_view("a\0b", 3)));
}

TEST(AsciiLetters, AreLoweredAndNothingElse)
{
    EXPECT_EQ(lower_ascii("AZ az @[ Ä"), "az az @[ Ä");
    EXPECT_TRUE(is_ascii("plain\x7f"));
    EXPECT_FALSE(is_ascii("Größe"));
}

TEST(Characters, AreCodePoints)
{
    EXPECT_EQ(count_characters(""), 0u);
    EXPECT_EQ(count_characters("Größe"), 5u);
    EXPECT_EQ(count_characters("😀!"), 2u);
}

TEST(Words, AreRunsBetweenAnyWhiteSpace)
{
    EXPECT_EQ(count_words(""), 0u);
    EXPECT_EQ(count_words(" \n\t"), 0u);
    EXPECT_EQ(count_words("one two\nthree\u00a0four\u3000five "), 5u);
    EXPECT_EQ(count_words("well-known, isn't it?"), 3u);
}

TEST(Trimming, RemovesWhiteSpaceOfAnyScriptAtBothEnds)
{
    EXPECT_EQ(trim("  a b \r\n"), "a b");
    EXPECT_EQ(trim("\u00a0\u2003été\u3000"), "été");
    EXPECT_EQ(trim(" \t "), "");
    EXPECT_EQ(trim(""), "");
}

TEST(Trimming, KeepsBytesThatAreNoText) { EXPECT_EQ(trim(" \xC3\x28\x80 "), "\xC3\x28\x80"); }

TEST(Lines, EndWithLineFeedsWhateverWasSent)
{
    EXPECT_EQ(with_unix_lines("a\r\nb\rc\nd\r"), "a\nb\nc\nd\n");
    EXPECT_EQ(with_unix_lines("\r\r\n"), "\n\n");
}

TEST(Shortening, LeavesShortTextsAlone)
{
    EXPECT_EQ(shortened("short", 5), "short");
    EXPECT_EQ(shortened("", 0), "");
}

TEST(Shortening, CutsAtTheEndOfAWord)
{
    EXPECT_EQ(shortened("language courses for parents", 17), "language courses…");
    EXPECT_EQ(shortened("language courses for parents", 16), "language courses…");
    EXPECT_EQ(shortened("Öğrenme çemberi", 10), "Öğrenme…");
}

TEST(Shortening, CutsAWordThatIsTooLongByItself)
{
    EXPECT_EQ(shortened("Weiterbildungsbeteiligung", 13), "Weiterbildung…");
}

TEST(Slugs, AreLowerCaseAsciiWordsJoinedByHyphens)
{
    EXPECT_EQ(slug("Fáilte Isteach: tea & talk!"), "failte-isteach-tea-talk");
    EXPECT_EQ(slug("Straße für Öğrenciler, ışık İstanbul"), "strasse-fur-ogrenciler-isik-istanbul");
    EXPECT_EQ(slug("  Don't wait  "), "dont-wait");
}

TEST(Slugs, AreRomanisedFromOtherScripts)
{
    EXPECT_EQ(slug("Мова і робота"), "mova-i-robota");
    EXPECT_FALSE(slug("العربية").empty());
}

TEST(Slugs, AreEmptyWhenNothingCanBeSaid) { EXPECT_EQ(slug(" – ☺ !"), ""); }

TEST(Slugs, AreCutBetweenWords)
{
    std::string title;
    for (int i = 0; i < 12; ++i) title += "neighbour ";
    auto made = slug(title);
    EXPECT_LE(made.size(), 80u);
    EXPECT_TRUE(made.ends_with("-neighbour")) << made;
}

TEST(AnyBytes, AreTrimmedCountedAndShortenedWithoutHarm)
{
    GivenSurroundings surroundings(instant(0));
    for (std::size_t round = 0; round < 2'000; ++round) {
        std::string bytes(round % 40, '\0');
        surroundings.random(std::as_writable_bytes(std::span(bytes)));
        auto trimmed = trim(bytes);
        EXPECT_EQ(trim(trimmed), trimmed);
        EXPECT_LE(count_words(trimmed), trimmed.size());
        EXPECT_LE(shortened(bytes, round % 7).size(), bytes.size() + std::string_view("…").size());
        EXPECT_LE(slug(bytes).size(), 80u);
    }
}
