// Markdown: what writers may use, what they cannot do, and what hostile texts cost.
#include "web/markdown.hpp"
#include "web/markdown/cost.hpp"
#include "web/testing/parsed_html.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <thread>

namespace erasmi::web {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string html_of(std::string_view text) { return std::string(markdown(text).view()); }

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

TEST(Markdown, BecomesHtml)
{
    EXPECT_EQ(html_of("A **b** _c_ ~~d~~ `e`\nf"),
              "<p>A <strong>b</strong> <em>c</em> <del>d</del> <code>e</code>\nf</p>\n");
    EXPECT_EQ(html_of("- a\n- b\n\n1. c\n"),
              "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>\n");
    EXPECT_EQ(html_of("> a\n\n---"), "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n");
    EXPECT_EQ(html_of("```cpp\na < b\n```"), "<pre><code class=\"language-cpp\">a &lt; b\n</code></pre>\n");
    EXPECT_EQ(html_of("a\r\n\r\nb  \r\nc"), "<p>a</p>\n<p>b<br>\nc</p>\n");
    EXPECT_EQ(html_of(""), "");
}

TEST(Markdown, HasTables)
{
    EXPECT_EQ(
        html_of("|a|b|\n|---|--:|\n|1|2|"),
        "<table>\n<thead>\n<tr>\n<th>a</th>\n<th align=\"right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        "<td>1</td>\n<td align=\"right\">2</td>\n</tr>\n</tbody>\n</table>\n");
}

TEST(Markdown, MakesLinksOfBareAddresses)
{
    EXPECT_EQ(html_of("See https://example.org/a?b=1&c."),
              "<p>See <a href=\"https://example.org/a?b=1&amp;c\" rel=\"nofollow noopener ugc\">"
              "https://example.org/a?b=1&amp;c</a>.</p>\n");
}

TEST(Markdown, BeginsItsHeadingsAtTheThirdLevel)
{
    EXPECT_EQ(html_of("# a\n\n## b"), "<h3>a</h3>\n<h4>b</h4>\n");
    EXPECT_EQ(html_of("## a\n\n### b"), "<h3>a</h3>\n<h4>b</h4>\n");
}

TEST(Markdown, LeavesOutHtml)
{
    EXPECT_EQ(html_of("<div onclick=x>a</div>\n\nb <b onclick=y>c</b>"), "\n<p>b c</p>\n");
    EXPECT_EQ(html_of("<script>alert(1)</script>"), "\n");
}

TEST(Markdown, HasNoLinksThatRun)
{
    for (auto text :
         {"[x](javascript:alert(1))", "[x](&#106;avascript:alert(1))", "[x](<java\nscript:alert(1)>)",
          "[x](vbscript:a)", "[x](data:text/html,x)", "<javascript:alert(1)>",
          "[x]: javascript:alert(1)\n\n[x]", "![x](javascript:alert(1))", "![x\" onerror=\"alert(1)](y)",
          "[x](/a \"b\\\" onclick=\\\"c\")", "[x](JAVASCRIPT&colon;alert(1))"})
        EXPECT_EQ(harm_in(html_of(text)), "") << text;
}

TEST(Markdown, IsMadeOnceAndTheSameEachTime)
{
    EXPECT_EQ(html_of("**again**"), "<p><strong>again</strong></p>\n");
    EXPECT_EQ(html_of("**again**"), "<p><strong>again</strong></p>\n");
}

TEST(Markdown, IsReadByManyThreadsAtOnce)
{
    auto work = [](int thread) {
        for (int i = 0; i < 200; ++i) {
            auto name = std::to_string(thread) + "-" + std::to_string(i);
            EXPECT_EQ(
                html_of("~~" + name + "~~ http://a.org"),
                "<p><del>" + name +
                    "</del> <a href=\"http://a.org\" rel=\"nofollow noopener ugc\">http://a.org</a></p>\n");
        }
    };
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) threads.emplace_back(work, i);
}

TEST(PlainText, IsTheWordsOnly)
{
    EXPECT_EQ(plain_text("# A *title*\n\nOne\ntwo [three](/x \"no\") ![four](/y)\n\n- five\n- six\n"),
              "A title One two three four five six");
    EXPECT_EQ(plain_text("|a|b|\n|-|-|\n|`1`|~~2~~|\n\n```\ncode  here\n```"), "a b 1 2 code here");
    EXPECT_EQ(plain_text("a <b>c</b> &amp; &lt;d\n\n<div>\ne\n</div>"), "a c & <d");
    EXPECT_EQ(plain_text(" \n\n"), "");
}

// A line that begins with a letter is not parsed; with a line break behind it, it is.
RC_GTEST_PROP(PlainText, OfALineIsWhatIsLeftOfItWhenItIsParsed, ())
{
    auto const pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
        std::vector<std::string>{"a",   "é",  "12",      " ", ".", ")",  "(", "#",         "+",
                                 "-",   "=",  ":",       "@", "!", "\"", "'", "www.x.org", "https://x.org/a",
                                 "{",   "^",  "$",       "*", "[", "]",  "|", "\\",        "&amp;",
                                 "<b>", "\f", "\xC2\xA0"}));
    std::string line;
    for (auto const& piece : pieces) line += piece;
    RC_ASSERT(plain_text(line) == plain_text(line + "\n"));
}

TEST(PlainText, OfATextThatIsTooCostlyIsTheTextItself)
{
    EXPECT_EQ(plain_text("**a**\n" + repeated("[", 5'000)), "**a** " + repeated("[", 5'000));
}

TEST(Cost, LetsOrdinaryTextsPass)
{
    auto row = repeated("| cell ", 8) + "|\n";
    EXPECT_TRUE(is_cheap_markdown(repeated(row, 200)));
    EXPECT_TRUE(is_cheap_markdown(repeated("A [link][1] and words.\n", 300) +
                                  "\n[1]: https://example.org \"title\"\n"));
    EXPECT_TRUE(is_cheap_markdown("https://example.org/" + std::string(3'000, 'a')));
    EXPECT_TRUE(is_cheap_markdown(repeated("- [ ] a\n", 3'000)));
}

TEST(Cost, StopsTablesOfFewBytesAndManyCells)
{
    auto wide = repeated("|a", 2'500) + "\n" + repeated("|-", 2'500) + "\n" + repeated("a\n", 5'000);
    EXPECT_FALSE(is_cheap_markdown(wide));
    EXPECT_LE(html_of(wide).size(), 6 * wide.size());
}

TEST(Cost, StopsLinksThatRepeatALargeDefinition)
{
    auto definition = "[a]: /" + repeated("x y", 1'000) + "\n\n";
    EXPECT_FALSE(is_cheap_markdown(definition + repeated("[a] ", 3'900)));
    EXPECT_LE(html_of(definition + repeated("[a] ", 3'900)).size(), longest_html);
}

/// Shapes at which Markdown parsers are known to need the square of the length, or more.
class Bomb : public testing::TestWithParam<char const*> {};

TEST_P(Bomb, MakesFewElements)
{
    auto text = repeated(GetParam(), longest_markdown / std::string_view(GetParam()).size());
    auto parsed = parse_html(html_of(text));
    EXPECT_LE(parsed.elements.size(), 15'000u);
    EXPECT_LE(parsed.depth, deepest_html + 1);
    EXPECT_LE(plain_text(text).size(), 2 * text.size());
}

INSTANTIATE_TEST_SUITE_P(Markdown, Bomb,
                         testing::Values("[", "![[]()", "[a](", "[a](<b", "> ", "- ", "1. ", "*a_ ", "**x ",
                                         "*a **a ", "a**b", "__a", "~~a", "|", "a|", "x\n", "`", "e`", "<!-",
                                         "<?", "<a ", "\\", "&", "a@", "a@b.", "a@b.c ", "www.", "www.a.b ",
                                         "http://", "http://a ", "[0]: u\n", "[a]: b\n\n[a]", "# h\n",
                                         "- a\n", ">\n", "\n", "\t", "a\n=\n", "]", "<div>\n", "a|b\n-|-\n"));

TEST(Limits, LeaveOutWhatIsBeyondTheLength)
{
    auto text = repeated("é \n", longest_markdown);
    EXPECT_LE(html_of(text).size(), longest_markdown + 20);
    EXPECT_THAT(html_of(text), Not(HasSubstr("\uFFFD")));
}

RC_GTEST_PROP(Markdown, IsAlreadySanitized, (std::string const& text))
{
    auto html = html_of(text);
    RC_ASSERT(sanitized(html).view() == html);
}

} // namespace
} // namespace erasmi::web
