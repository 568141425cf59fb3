// The rule behind bounded texts: what is accepted, what it becomes, which problem is reported.
#include "base/fields/text.hpp"

#include <gtest/gtest.h>

using namespace erasmi;

namespace {

using Name = Text<3, 10>;
using Story = Markdown<30>;
using Summary = Passage<2, 4>;

template <class T>
Fault fault(std::string_view text)
{
    T value;
    return parse_field(text, value);
}

template <class T>
std::string accepted(std::string_view text)
{
    T value;
    EXPECT_EQ(parse_field(text, value), std::nullopt) << text;
    return field_text(value);
}

Message message(std::string key, std::string argument, std::string value)
{
    return {std::move(key), {{std::move(argument), std::move(value)}}};
}

} // namespace

TEST(TextFields, AreTrimmed) { EXPECT_EQ(accepted<Name>("  Leitrim\n"), "Leitrim"); }

TEST(TextFields, OfOneLineCollapseInnerLinesAndTabsToSpaces)
{
    EXPECT_EQ(accepted<Name>("a\r\nb\tc"), "a b c");
}

TEST(TextFields, OfManyLinesKeepUnixLines) { EXPECT_EQ(accepted<Story>("a\r\n\r\n\tb\rc\n"), "a\n\n\tb\nc"); }

TEST(TextFields, CountCharactersNotBytes)
{
    EXPECT_EQ(accepted<Name>("ÄÖÜäöüßÄÖÜ"), "ÄÖÜäöüßÄÖÜ");
    EXPECT_EQ(fault<Name>("ÄÖÜäöüßÄÖÜ!"), message("problem.too_long", "most", "10"));
    EXPECT_EQ(fault<Name>("Ää"), message("problem.too_short", "least", "3"));
    EXPECT_EQ(accepted<Name>("Äää"), "Äää");
}

TEST(TextFields, AreRequiredWhenTheirRuleAsksForACharacter)
{
    EXPECT_EQ(fault<Name>(""), Message{"problem.required"});
    EXPECT_EQ(fault<Name>(" \n "), Message{"problem.required"});
    EXPECT_EQ(accepted<Story>(" \n "), "");
}

TEST(TextFields, RefuseTwiceTheAdvisedWords)
{
    EXPECT_EQ(accepted<Summary>("1 2 3 4 5 6 7 8"), "1 2 3 4 5 6 7 8");
    EXPECT_EQ(fault<Summary>("1 2 3 4 5 6 7 8 9"), message("problem.too_many_words", "most", "8"));
}

TEST(TextFields, RefuseBytesThatAreNoText)
{
    for (auto text : {"caf\xC3", "a\x1B[0m", "a\x7F b", "a\xC2\x85 b"})
        EXPECT_EQ(fault<Story>(text), Message{"problem.not_text"}) << text;
    EXPECT_EQ(fault<Story>(std::string_view("a\0b", 3)), Message{"problem.not_text"});
}

TEST(TextFields, KeepWhatWasTypedWhenItIsRefused)
{
    Name name;
    EXPECT_TRUE(parse_field("much too long a name", name));
    EXPECT_EQ(name.str(), "much too long a name");
}

TEST(FreeTexts, AreBoundedAndUtf8)
{
    EXPECT_EQ(fault<std::string>(std::string(1'000'001, 'a')),
              message("problem.too_long", "most", "1000000"));
    EXPECT_EQ(fault<std::string>("\xFF"), Message{"problem.not_text"});
    EXPECT_EQ(accepted<std::string>(" kept "), " kept ");
}
