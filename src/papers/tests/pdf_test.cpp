// PDFs as other programs read them.
#include "papers/pdf.hpp"
#include "papers/testing/inspected.hpp"
#include "papers/testing/sample.hpp"

#include <gmock/gmock.h>

namespace erasmi::papers {
namespace {

using namespace testing;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

/// The types of the structure with their depth, without the texts.
std::string types_of(std::string const& structure)
{
    std::string out;
    for (std::size_t i = 0; i < structure.size();) {
        auto end = std::min(structure.find('\n', i), structure.size());
        auto line = structure.substr(i, end - i);
        auto first = line.find_first_not_of(' ');
        if (first != line.npos && line[first] != '"' && line[first] != '/' &&
            !line.substr(first).starts_with("Object"))
            out += line + "\n";
        i = end + 1;
    }
    return out;
}

Paper with_blocks(Blocks blocks)
{
    auto paper = sample_paper();
    paper.blocks = std::move(blocks);
    return paper;
}

int pages_of(std::string const& bytes)
{
    auto facts = document_facts(bytes);
    return std::stoi(facts.substr(facts.find("Pages:") + 6));
}

TEST(Pdf, TellsTitleDatesAndThatItIsTagged)
{
    auto facts = document_facts(pdf(sample_paper()));
    EXPECT_THAT(facts, ContainsRegex("Title: +A language café in the library"));
    EXPECT_THAT(facts, ContainsRegex("Author: +Public library"));
    EXPECT_THAT(facts, ContainsRegex("Tagged: +yes"));
    EXPECT_THAT(facts, ContainsRegex("Page size: +595.28 x 841.89 pts .A4."));
    EXPECT_THAT(facts, HasSubstr("Tue Nov 24"));
}

TEST(Pdf, HasTheStructureOfThePaper)
{
    EXPECT_EQ(types_of(structure(pdf(sample_paper()))), R"(Document
  P (block)
  H1 (block)
  P (block)
  P (block)
  L (block)
    LI (block)
      Lbl (block)
      LBody (block)
    LI (block)
      Lbl (block)
      LBody (block)
  H2 (block)
  P (block)
    Span (inline)
    Span (inline)
    Span (inline)
    Link (inline)
    Span (inline)
    Span (inline)
    Span (inline)
  L (block)
    LI (block)
      Lbl (block)
      LBody (block)
        P (block)
    LI (block)
      Lbl (block)
      LBody (block)
        P (block)
  Table (block)
    Caption
    THead
      TR
        TH:
        TH:
    TBody
      TR
        TH:
        TD
      TR
        TH:
        TD
  Figure
  P (block)
  H2 (block)
  L (block)
    LI (block)
      Lbl (block)
      LBody (block)
        H3 (block)
        P (block)
        P (block)
    LI (block)
      Lbl (block)
      LBody (block)
        H3 (block)
        P (block)
        P (block)
  H3 (block)
  P (block)
)");
}

TEST(Pdf, HasTheWordsInTheOrderOfReading)
{
    auto words = words_of(pdf(sample_paper()));
    auto last = std::string::npos;
    for (std::string_view each :
         {"A language café", "invented example", "Which challenge", "yearly report", "Begegnung",
          "Public library", "How can we do this too?", "Find a room", "Roles needed"}) {
        auto found = words.find(each);
        ASSERT_NE(found, words.npos) << each << " in\n" << words;
        EXPECT_TRUE(last == std::string::npos || found > last) << each;
        last = found;
    }
    EXPECT_THAT(words, HasSubstr("1/2")) << "the number of the page; poppler leaves out narrow spaces";
}

TEST(Pdf, KeepsLanguagesLinksAndTextsOfPictures)
{
    auto told = objects(pdf(sample_paper()));
    EXPECT_THAT(told, HasSubstr("/Alt (Two people at a table)"));
    EXPECT_THAT(told, HasSubstr("/Lang (de)"));
    EXPECT_THAT(told, HasSubstr("/Lang (en)"));
    EXPECT_THAT(told, HasSubstr("/URI (https://example.org/report)"));
    EXPECT_THAT(told, HasSubstr("/Contents (yearly report)"));
    EXPECT_THAT(told, HasSubstr("/Artifact BMC"));
    EXPECT_THAT(told, Not(HasSubstr("/Private")));
}

TEST(Pdf, SetsArabicFromTheRight)
{
    auto bytes = pdf(arabic_paper());
    EXPECT_THAT(structure(bytes), HasSubstr("مقهى اللغة في المكتبة"));
    EXPECT_THAT(words_of(bytes), HasSubstr("Begegnung"));
}

TEST(Pdf, SetsTurkishGermanAndItalianLetters)
{
    auto bytes = pdf(with_blocks(
        {{Paragraph{{{"İstanbul’da ışık, ğüşöç; Straße für größere Städte; perché città; €20"}}}}}));
    EXPECT_THAT(words_of(bytes),
                HasSubstr("İstanbul’da ışık, ğüşöç; Straße für größere Städte; perché città; €20"));
}

TEST(Pdf, IsTheSameForTheSamePaper) { EXPECT_EQ(pdf(sample_paper()), pdf(sample_paper())); }

TEST(Pdf, IsAPageWhenThereIsNothingToSay)
{
    EXPECT_EQ(pages_of(pdf(Paper{})), 1);
    EXPECT_EQ(
        pages_of(pdf(with_blocks({{List{}}, {Steps{}}, {Table{}}, {Facts{}}, {Figure{}}, {Paragraph{}}}))),
        1);
}

TEST(Pdf, DividesWordsThatNoLineHolds)
{
    std::string endless(5'000, 'w');
    auto bytes = pdf(with_blocks({{Heading{1, {{endless}}}},
                                  {Paragraph{{{endless}}}},
                                  {Table{{}, {{{endless}}, {{"b"}}}, {{{{endless}}, {{endless}}}}}}}));
    EXPECT_GT(pages_of(bytes), 3);
}

TEST(Pdf, RepeatsTheHeadOfATableOnEachPage)
{
    Table table{{}, {{{"Column of names"}}, {{"Kind"}}}, {}};
    for (int i = 0; i < 120; ++i) table.rows.push_back({{{"Row " + std::to_string(i)}}, {{"x"}}});
    auto bytes = pdf(with_blocks({{table}}));
    auto words = words_of(bytes);
    int heads = 0;
    for (auto at = words.find("Column of names"); at != words.npos;
         at = words.find("Column of names", at + 1))
        ++heads;
    EXPECT_EQ(heads, pages_of(bytes));
    auto told = structure(bytes);
    EXPECT_EQ(told.find("Column of names"), told.rfind("Column of names"))
        << "repeated heads are only for the eye";
}

TEST(Pdf, SetsHundredsOfSteps)
{
    Steps steps;
    for (int i = 0; i < 200; ++i)
        steps.steps.push_back({{{"Step of many"}}, "Core", {{Paragraph{{{std::string(600, 'a') + " b"}}}}}});
    EXPECT_GT(pages_of(pdf(with_blocks({{steps}}))), 20);
}

TEST(Pdf, TakesWhatStrangersWrite)
{
    auto bytes =
        pdf(with_blocks({{Paragraph{{{"👩‍👩‍👧 emoji, \x01 control \x7f, \xEF\xBF\xBE"}}}},
                         {Paragraph{{{.text = "bad", .link = "javascript:alert(1)"}}}},
                         {Paragraph{{{.text = "quoted", .link = "https://example.org/a'b\\c(d)"}}}}}));
    auto told = structure(bytes);
    EXPECT_THAT(told, HasSubstr("quoted"));
    EXPECT_THAT(bytes, Not(HasSubstr("javascript:")));
}

} // namespace
} // namespace erasmi::papers
