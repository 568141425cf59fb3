// OpenDocument texts: the package and what it says.
#include "papers/odt.hpp"
#include "papers/testing/inspected.hpp"
#include "papers/testing/sample.hpp"

#include <gmock/gmock.h>

namespace erasmi::papers {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(Odt, BeginsWithItsTypeUncompressed)
{
    auto bytes = odt(sample_paper());
    EXPECT_EQ(bytes.substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
    EXPECT_EQ(bytes[8], '\0') << "stored";
    EXPECT_EQ(bytes[28], '\0') << "no extra field";
}

TEST(Odt, ListsAllItsParts)
{
    auto bytes = odt(sample_paper());
    auto list = part_of(bytes, "META-INF/manifest.xml");
    for (std::string path :
         {"content.xml", "styles.xml", "meta.xml", "Pictures/1.jpg", "Fonts/figtree-regular.ttf"}) {
        EXPECT_THAT(list, HasSubstr("manifest:full-path=\"" + path + "\""));
        EXPECT_NE(part_of(bytes, path), "") << path;
    }
}

TEST(Odt, SaysEveryKindOfBlock)
{
    auto content = part_of(odt(sample_paper()), "content.xml");
    EXPECT_THAT(content,
                HasSubstr(R"(<text:p text:style-name="Title">A language café in the library</text:p>)"));
    EXPECT_THAT(content, HasSubstr(R"(text:outline-level="1">Which challenge did it answer?</text:h>)"));
    EXPECT_THAT(content, HasSubstr(R"(<text:span text:style-name="Strong_20_Emphasis">talks</text:span>)"));
    EXPECT_THAT(content, HasSubstr(R"(xlink:href="https://example.org/report")"));
    EXPECT_THAT(content, HasSubstr(R"(<text:span text:style-name="Language_de">)"));
    EXPECT_THAT(content, HasSubstr("<table:table-header-rows>"));
    EXPECT_THAT(content, HasSubstr("<svg:desc>Two people at a table</svg:desc>"));
    EXPECT_THAT(content, HasSubstr(R"(<text:list text:style-name="Steps">)"));
}

TEST(Odt, TurnsArabicPagesAround)
{
    auto styles = part_of(odt(arabic_paper()), "styles.xml");
    EXPECT_THAT(styles, HasSubstr(R"(style:writing-mode="rl-tb")"));
    EXPECT_THAT(styles, HasSubstr(R"(style:language-complex="ar")"));
}

TEST(Odt, HoldsNothingThatXmlForbids)
{
    auto paper = sample_paper();
    paper.title = "A <b> & \"c\" \x01";
    paper.blocks = {{Paragraph{{{"two  spaces"}}}},
                    {Paragraph{{{.text = "bad", .link = "javascript:alert(1)"}}}},
                    {List{}},
                    {Table{}}};
    auto content = part_of(odt(paper), "content.xml");
    EXPECT_THAT(content, HasSubstr("A &lt;b&gt; &amp; &quot;c&quot; </text:p>"));
    EXPECT_THAT(content, HasSubstr("two <text:s/>spaces"));
    EXPECT_THAT(content, Not(HasSubstr("javascript")));
}

TEST(Odt, IsTheSameForTheSamePaper) { EXPECT_EQ(odt(sample_paper()), odt(sample_paper())); }

} // namespace
} // namespace erasmi::papers
