// The sanitizer on input that is large, deep or no HTML at all.
#include "web/safe_html.hpp"
#include "web/testing/parsed_html.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace erasmi::web {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string clean(std::string_view html) { return std::string(sanitized(html).view()); }

std::string repeated(std::string_view part, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

TEST(Limits, CutTheLength)
{
    auto html = clean(std::string(longest_html + 50, 'a'));
    EXPECT_EQ(html.size(), longest_html);
    // 200,000 is no multiple of three, so that the cut would fall into a character.
    EXPECT_THAT(clean(repeated("☺", longest_html / 3 + 1)), Not(HasSubstr("\uFFFD")));
}

TEST(Limits, CutTheDepth)
{
    auto html = clean(repeated("<blockquote>", 20'000) + "a");
    EXPECT_LE(parse_html(html).depth, deepest_html + 1);
    EXPECT_EQ(clean(html), html);
    EXPECT_THAT(clean(repeated("<blockquote>", 50) + "a"), HasSubstr("a"));
}

TEST(Limits, KeepWhatIsLargeButOrdinary)
{
    auto row = "<tr>" + repeated("<td>cell</td>", 4) + "</tr>";
    auto html = "<table><tbody>" + repeated(row, 900) + "</tbody></table>";
    EXPECT_EQ(clean(html), html);
}

/// How much a parser's tree may grow out of few bytes is bounded by the sizes we let through.
TEST(Limits, BoundWhatGrowsByRepetition)
{
    std::string formatting;
    for (int i = 0; i < 2'000; ++i) formatting += "<font a=" + std::to_string(i) + ">";
    EXPECT_LE(parse_html(clean(formatting + repeated("<p>a", 20'000))).elements.size(), 10'000u);

    std::string attributes = "before <p";
    for (int i = 0; i < 30'000; ++i) attributes += " a" + std::to_string(i);
    EXPECT_EQ(clean(attributes + ">after"), "before ");

    auto hidden = "before <p" + repeated(" a=\"<x\"", 25'000);
    EXPECT_EQ(clean(hidden + ">after"), "before ");
    EXPECT_LE(clean(repeated("<p a=<", 30'000)).size(), longest_html);
    EXPECT_LE(clean(repeated("<table><td>", 20'000)).size(), longest_html);
    EXPECT_LE(clean(repeated("</p>", 50'000)).size(), 2 * longest_html);
}

/// What the soup is made of. One part a line would be a page of its own.
// clang-format off
std::vector<std::string> const parts{
    "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href=/x>", "<a href=https://e.org/>", "</a>",
    "<table>", "</table>", "<tr>", "<td>", "</td>", "<th>", "<caption>", "<ul>", "<li>", "</ul>", "<h1>",
    "<h3>", "</h3>", "<pre>", "</pre>", "\n", "text", "<img src=/a alt=b>", "<button>", "</button>",
    "<div>", "</div>", "<svg>", "</svg>", "<math>", "<select>", "<option>", "</select>", "<marquee>",
    "<form>", "<blockquote>", "<script>", "</script>", "<style>", "</style>", "<!--", "-->", "&lt;", "&",
    "<", ">", "\"", "<nobr>", "<code>", "</code>", "<dd>", "<tfoot>", "<col>", "<br>", "</br>", "<hr>",
    "<sub>", "<object>", "</object>", "<frameset>", "<body>", "</body>", "<template>", "</template>"};
// clang-format on

rc::Gen<std::string> tag_soup()
{
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(parts)),
                        [](auto const& chosen) {
                            std::string html;
                            for (auto const& part : chosen) html += part;
                            return html;
                        });
}

/// The characters of a text but line breaks, sorted: parsers move text out of tables.
std::string characters(std::string text)
{
    std::erase(text, '\n');
    std::ranges::sort(text);
    return text;
}

RC_GTEST_PROP(SafeHtml, IsHarmlessAndStaysAsItIsWhenSanitizedAgain, ())
{
    auto soup = *tag_soup();
    auto html = clean(soup);
    RC_ASSERT(harm_in(html) == "");
    RC_ASSERT(clean(html) == html);
}

RC_GTEST_PROP(SafeHtml, AddsNoText, ())
{
    auto soup = *tag_soup();
    auto references = parse_html(soup).text; // whose "&lt;" are "<"
    RC_ASSERT(std::ranges::includes(characters(soup + references), characters(parse_html(clean(soup)).text)));
}

} // namespace
} // namespace erasmi::web
