// The sanitizer: foreign HTML keeps its meaning and loses its power.
#include "web/safe_html.hpp"
#include "web/testing/parsed_html.hpp"

#include <gtest/gtest.h>

namespace erasmi::web {
namespace {

std::string clean(std::string_view html) { return std::string(sanitized(html).view()); }

TEST(SafeHtml, KeepsWhatMarkdownMakes)
{
    constexpr char const* html =
        "<p>a<br>b <strong>c</strong> <em>d</em> <del>e</del> <code>f</code> <sup>g</sup><sub>h</sub></p>\n"
        "<ul>\n<li>i</li>\n</ul><ol start=\"3\"><li>j</li></ol><blockquote><p>k</p></blockquote><hr>"
        "<pre><code class=\"language-c++\">l\n</code></pre>"
        "<table><thead><tr><th align=\"right\">m</th></tr></thead><tbody><tr><td>n</td></tr></tbody></table>";
    EXPECT_EQ(clean(html), html);
}

TEST(SafeHtml, NamesElementsByTheirMeaning)
{
    EXPECT_EQ(clean("<b>a</b><i>b</i><s>c</s><strike>d</strike>"),
              "<strong>a</strong><em>b</em><del>c</del><del>d</del>");
}

TEST(SafeHtml, MovesHeadingsTogetherSoThatTheHighestIsTheThird)
{
    EXPECT_EQ(clean("<h1>a</h1><h2>b</h2><h6>c</h6>"), "<h3>a</h3><h4>b</h4><h6>c</h6>");
    EXPECT_EQ(clean("<h2>a</h2><h3>b</h3>"), "<h3>a</h3><h4>b</h4>");
    EXPECT_EQ(clean("<h5>a</h5>"), "<h3>a</h3>");
}

TEST(SafeHtml, LeavesOutElementsButNotTheirText)
{
    EXPECT_EQ(clean("<font color=red>a</font> <custom-x>b</custom-x> <button>c</button>"), "a b c");
    EXPECT_EQ(clean("<div>a</div><section>b</section>"), "\na\n\nb\n");
}

TEST(SafeHtml, LeavesOutWhatIsNotMeantToBeRead)
{
    for (auto html :
         {"<script>x</script>", "<style>x</style>", "<template>x</template>", "<iframe>x</iframe>",
          "<textarea>x</textarea>", "<select><option>x</select>", "<svg><text>x</text></svg>",
          "<math><mi>x</mi></math>", "<noscript>x</noscript>", "<title>x</title>", "<xmp>x</xmp>",
          "<video>x</video>", "<!-- x -->", "<object>x</object>"})
        EXPECT_EQ(clean(html), "") << html;
}

TEST(SafeHtml, MarksLinksElsewhere)
{
    constexpr char const* rel = " rel=\"nofollow noopener ugc\"";
    for (auto url :
         {"https://example.org/a?b=1&amp;c", "http://example.org", "//example.org", "/\\example.org"})
        EXPECT_EQ(clean("<a href=\"" + std::string(url) + "\">x</a>"),
                  "<a href=\"" + std::string(url) + "\"" + rel + ">x</a>");
    for (auto url : {"/practices/1", "practices", "?page=2", "#part", "mailto:a@b.org"})
        EXPECT_EQ(clean("<a href=\"" + std::string(url) + "\">x</a>"),
                  "<a href=\"" + std::string(url) + "\">x</a>");
}

TEST(SafeHtml, UnwrapsLinksThatLeadNowhereGood)
{
    for (auto url :
         {"javascript:x", "tel:1", "data:text/html,x", "ftp://a.org", "jav&#9;ascript:x", "a&#10;b"})
        EXPECT_EQ(clean("<a href=\"" + std::string(url) + "\">x</a>"), "x") << url;
    EXPECT_EQ(clean("<a name=here>x</a>"), "x");
}

std::string const picture = "/things/0198c5e2-7a1b-7c3d-8e4f-5a6b7c8d9e0f/pictures/" + std::string(64, 'a');

TEST(SafeHtml, ShowsOurOwnImages)
{
    EXPECT_EQ(clean("<img src=\"" + picture + "\" alt=\"A class\" width=\"640\" height=\"x\" style=\"x\">"),
              "<img src=\"" + picture + "\" width=\"640\" alt=\"A class\" loading=\"lazy\">");
    EXPECT_EQ(clean("<img src=" + picture + ">"), "<img src=\"" + picture + "\" alt=\"\" loading=\"lazy\">");
}

TEST(SafeHtml, ShowsTheAlternativeTextOfOtherImages)
{
    for (auto const& source :
         {"https://example.org" + picture, "/" + picture, "/a/.." + picture, picture + "?b", picture + "/",
          picture.substr(1), picture.substr(7), picture.substr(0, 60), "//" + picture, "\\" + picture,
          std::string("/things/1/pictures/a"), std::string("/pictures/") + std::string(64, 'a'),
          std::string("data:image/png;base64,x"), std::string("/sign-out"), std::string("/pictures/")})
        EXPECT_EQ(clean("<img alt=\"<b>\" src=\"" + source + "\">"), "&lt;b&gt;") << source;
}

TEST(SafeHtml, KeepsLanguageAndDirection)
{
    EXPECT_EQ(clean("<p dir=rtl lang=ar>مرحبا</p><p dir=x lang='a b'>b</p>"),
              "<p lang=\"ar\" dir=\"rtl\">مرحبا</p><p>b</p>");
}

TEST(SafeHtml, ClosesWhatWasLeftOpen)
{
    EXPECT_EQ(clean("<ul><li><em>a"), "<ul><li><em>a</em></li></ul>");
    EXPECT_EQ(clean("a</ul></div></body></html>"), "a");
}

TEST(SafeHtml, KeepsTheFirstEmptyLineOfCode) { EXPECT_EQ(clean("<pre>\n\na</pre>"), "<pre>\n\na</pre>"); }

TEST(SafeHtml, ReplacesBytesThatAreNoText) { EXPECT_EQ(clean("a\xFF\xC3(b"), "a\uFFFD\uFFFD(b"); }

class Attack : public testing::TestWithParam<char const*> {};

TEST_P(Attack, IsHarmlessAfterSanitizing)
{
    auto html = clean(GetParam());
    EXPECT_EQ(harm_in(html), "") << html;
    EXPECT_EQ(clean(html), html);
}

INSTANTIATE_TEST_SUITE_P(
    SafeHtml, Attack,
    testing::Values(
        "<script>alert(1)</script>", "<scr<script>ipt>alert(1)</script>", "<SCRIPT SRC=//evil/x.js></SCRIPT>",
        "<img src=x onerror=alert(1)>", "<img/src='/things/a'/onload=alert(1)>",
        "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">", "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<svg><a xlink:href=javascript:alert(1)><text>x</text></a></svg>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>", "<math><mi xlink:href=\"data:x,<script>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 "
        "onerror=alert(1)&gt;\">",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<style><img src=\"</style><img src=x onerror=alert(1)>\">",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
        "<title><p title=\"</title><img src=x onerror=alert(1)>\">",
        "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\">", "<iframe src=javascript:alert(1)>",
        "<iframe srcdoc='<script>alert(1)</script>'>", "<object data=javascript:alert(1)>",
        "<embed src=javascript:alert(1)>", "<a href=javascript:alert(1)>x</a>",
        "<a href=' &#14; javascript:alert(1)'>x</a>", "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript&colon;alert(1)\">x</a>", "<a href=JaVaScRiPt:alert(1)>x</a>",
        "<a href=vbscript:x>x</a>", "<a href=data:text/html;base64,PHNjcmlwdD4=>x</a>",
        "<a href='https://a.org' onclick=alert(1) style=x target=_blank>x</a>",
        "<p style='background:url(javascript:x)'>x</p>", "<base href=//evil>",
        "<meta http-equiv=refresh content='0;url=//evil'>", "<link rel=stylesheet href=//evil>",
        "<form action=//evil><input type=password autofocus onfocus=alert(1)></form>",
        "<button formaction=javascript:alert(1)>x</button>", "<details open ontoggle=alert(1)>x</details>",
        "<video><source onerror=alert(1)></video>", "<marquee onstart=alert(1)>x</marquee>",
        "<body onload=alert(1)>", "<!--><img src=x onerror=alert(1)>-->",
        "<!--!><img src=x onerror=alert(1)>-->", "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<?xml-stylesheet href=javascript:x?><img src=x onerror=alert(1)>",
        "<p title='\"><img src=x onerror=alert(1)>'>x</p>",
        "<a title='\"><img src=x onerror=alert(1)>' href=/x>y</a>",
        "<code class='language-\"><img src=x onerror=alert(1)>'>y</code>",
        "<table><td background=javascript:x><a href=x><table><a>",
        "<template><script>alert(1)</script></template>", "<p>a<button><p>b<a href=/x><button><a href=/y>c",
        "<a href=/x><div><a href=/y>", "<b><p></b></p><table><b>x<tr>y",
        "<plaintext><img src=x onerror=alert(1)>", "\xEF\xBB\xBF<script>alert(1)</script>",
        "<a\x0bhref=javascript:x>y</a>"));

} // namespace
} // namespace erasmi::web
