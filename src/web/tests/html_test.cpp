// HTML: each placeholder is escaped as its place demands, and layout of the source does not travel.
#include "web/html.hpp"
#include "web/testing/parsed_html.hpp"
#include "web/url.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <functional>

namespace erasmi::web {
namespace {

template <markup::Literal Literal, class... Arguments>
std::string written(Arguments const&... arguments)
{
    Html out;
    out.put<Literal>(arguments...);
    return out.take();
}

/// Texts that are rich in what means something in HTML and URLs.
rc::Gen<std::string> tricky_text()
{
    static std::vector<std::string> const parts{"<",  ">",     "&",   "\"",          "'",  "/", "?",    "#",
                                                "=",  "&amp;", "<b>", "javascript:", "a",  "é", "😀",    " ",
                                                "\t", "\n",    "%",   "..",          "\\", ":", "</p>", "`"};
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(parts)),
                        [](auto const& chosen) {
                            std::string text;
                            for (auto const& part : chosen) text += part;
                            return text;
                        });
}

TEST(Html, EscapesText)
{
    EXPECT_EQ(written<"<p>{}</p>">("a < b & \"c\" > 'd'"),
              "<p>a &lt; b &amp; &#34;c&#34; &gt; &#39;d&#39;</p>");
    EXPECT_EQ(written<"<title>{} – {}</title>">("</title><script>", std::string("x")),
              "<title>&lt;/title&gt;&lt;script&gt; – x</title>");
}

TEST(Html, EscapesQuotedValues)
{
    EXPECT_EQ(written<R"(<p class="icon{}" title='{}'>x</p>)">(" flip", "it's \"so\""),
              R"(<p class="icon flip" title='it&#39;s &#34;so&#34;'>x</p>)");
}

TEST(Html, WritesNumbersAndTruth)
{
    EXPECT_EQ(written<R"(<p aria-pressed="{}">{} {} {}</p>)">(true, -5, 18'446'744'073'709'551'615u, false),
              R"(<p aria-pressed="true">-5 18446744073709551615 false</p>)");
}

TEST(Html, NestsWhatCanBeCalled)
{
    auto item = [](Html& out) { out.put<"<li>{}</li>">("<1>"); };
    std::function<void(Html&)> list = [&](Html& out) { out.put<"<ul>{}{}</ul>">(item, item); };
    EXPECT_EQ(written<"<nav>{}</nav>">(list), "<nav><ul><li>&lt;1&gt;</li><li>&lt;1&gt;</li></ul></nav>");
}

TEST(Html, TakesSanitizedHtmlAsItIs)
{
    auto safe = sanitized("<p>a<script>b</script></p>");
    EXPECT_EQ(written<"<div>{}</div>">(safe), "<div><p>a</p></div>");
    Html out;
    out.put(safe);
    EXPECT_EQ(out.view(), "<p>a</p>");
}

TEST(Html, IsEmptyAfterItWasTaken)
{
    Html out;
    out.put<"<p>">();
    EXPECT_EQ(out.take(), "<p>");
    EXPECT_EQ(out.view(), "");
}

TEST(Addresses, PassWhenTheyAreRelativeOrOfAnAllowedScheme)
{
    for (auto url :
         {"", "/", "/a?b=c#d", "?page=2", "#main", "practices/4:5", "//host/", "http://a.org",
          "HTTPS://a.org", "mailto:a@b.org", "tel:+39123", "/javascript:x", "?javascript:x", "#javascript:x"})
        EXPECT_EQ(written<R"(<a href="{}">x</a>)">(url), "<a href=\"" + std::string(url) + "\">x</a>");
}

TEST(Addresses, AreBlockedWhenTheyCouldRunOrEmbedSomething)
{
    for (auto url : {"javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "\tjavascript:x",
                     "java\tscript:x", "java\nscript:x", "java\r\nscript:x", "\x01javascript:x",
                     "java script:x", "data:text/html,x", "vbscript:x", "blob:x", "file:///etc/passwd",
                     "javascript&colon;x:", ":x", "ms-settings:x", "\xC2\xA0javascript:x"})
        EXPECT_EQ(written<R"(<a href="{}">x</a>)">(url), R"(<a href="#blocked">x</a>)") << url;
}

TEST(Addresses, AreCheckedInEveryAttributeThatFollowsOrLoadsThem)
{
    constexpr char const* evil = "javascript:alert(1)";
    for (auto const& html : {written<R"(<img src="{}">)">(evil), written<R"(<form action='{}'>)">(evil),
                             written<R"(<b formaction="{}">)">(evil), written<R"(<video poster="{}">)">(evil),
                             written<R"(<q cite="{}">)">(evil), written<R"(<b data-hx-get="{}">)">(evil),
                             written<R"(<b data-hx-post="{}">)">(evil), written<R"(<b hx-put="{}">)">(evil),
                             written<R"(<b hx-delete="{}">)">(evil), written<R"(<b hx-patch="{}">)">(evil),
                             written<R"(<use xlink:href="{}"/>)">(evil), written<R"(<a HREF="{}">)">(evil)})
        EXPECT_THAT(html, testing::HasSubstr("#blocked"));
}

TEST(Addresses, TakeOnePathSegmentOrOneQueryPart)
{
    EXPECT_EQ(written<R"(<a href="/practices/{}?lang={}&q={}#{}">x</a>)">("a/../b c", "d&e=f", "g+h", "i\"j"),
              R"(<a href="/practices/a%2F..%2Fb%20c?lang=d%26e%3Df&q=g%2Bh#i%22j">x</a>)");
    EXPECT_EQ(written<R"(<a href="{}.csv?page={}">x</a>)">("/practices", 2),
              R"(<a href="/practices.csv?page=2">x</a>)");
    EXPECT_EQ(written<R"(<a href="mailto:{}">x</a>)">("a@b.org"), R"(<a href="mailto:a@b.org">x</a>)");
    EXPECT_EQ(written<R"(<a href="https://example.org/{}">x</a>)">("@evil:80/"),
              R"(<a href="https://example.org/@evil%3A80%2F">x</a>)");
}

TEST(Addresses, CannotGetASchemeFromTwoPlaceholders)
{
    EXPECT_EQ(written<R"(<a href="{}{}">x</a>)">("javascript", ":alert(1)"),
              R"(<a href="javascript%3Aalert%281%29">x</a>)");
}

TEST(Attributes, AreThereOrLeaveNothing)
{
    EXPECT_EQ(written<R"(<input {} {}>)">(flag<"checked">(true), flag<"disabled">(false)), "<input checked>");
    EXPECT_EQ(written<R"(<a {} href="/">x</a>)">(attribute<"aria-current">("")), R"(<a href="/">x</a>)");
    EXPECT_EQ(written<R"(<br {}/>)">(attribute<"title">("a\"b")), R"(<br title="a&#34;b"/>)");
    EXPECT_EQ(written<R"(<td {}>x</td>)">(attribute<"colspan">(3)), R"(<td colspan="3">x</td>)");
}

TEST(Attributes, OfAnOptionalAreThereEvenWhenItsTextIsEmpty)
{
    std::optional<std::string> alternative = "";
    EXPECT_EQ(written<"<img {}>">(attribute<"alt">(alternative)), R"(<img alt="">)");
    alternative.reset();
    EXPECT_EQ(written<"<img {}>">(attribute<"alt">(alternative)), "<img>");
}

TEST(Attributes, WithAddressesAreChecked)
{
    EXPECT_EQ(written<"<a {}>x</a>">(attribute<"href">("javascript:x")), R"(<a href="#blocked">x</a>)");
    EXPECT_EQ(written<"<a {}>x</a>">(attribute<"data-hx-get">("/a?b&c")),
              R"(<a data-hx-get="/a?b&amp;c">x</a>)");
}

TEST(Layout, OfTheSourceIsShortened)
{
    EXPECT_EQ(written<R"(
        <ul class="tags"
            lang="en" {}>
            <li>a b</li>
            <li>{}</li>
        </ul>
    )">(flag<"hidden">(true), "c"),
              "<ul class=\"tags\" lang=\"en\" hidden>\n<li>a b</li>\n<li>c</li>\n</ul>");
}

TEST(Layout, StaysWhereItMeansSomething)
{
    EXPECT_EQ(written<"<pre>a\n  b</pre>\n  <p>c</p>">(), "<pre>a\n  b</pre>\n<p>c</p>");
    EXPECT_EQ(written<"<textarea>\n  {}\n</textarea>">("a\n b"), "<textarea>\n  a\n b\n</textarea>");
    EXPECT_EQ(written<"<p title=\"a\n  b\">c  d</p>">(), "<p title=\"a\n  b\">c  d</p>");
}

TEST(Literals, MayLeaveElementsOpenAndUseSvgAndDeclarations)
{
    EXPECT_EQ(written<R"(<!doctype html><html lang="{}"><body>)">("en"),
              R"(<!doctype html><html lang="en"><body>)");
    EXPECT_EQ(written<R"(<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">)">(),
              R"(<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">)");
    EXPECT_EQ(written<R"(<svg viewBox="0 0 9 9"><path d="M0 {}"/></svg>)">(3),
              R"(<svg viewBox="0 0 9 9"><path d="M0 3"/></svg>)");
    EXPECT_EQ(written<R"(<script type="module" src="{}"></script><p>{}</p>)">("/a.js", 1),
              R"(<script type="module" src="/a.js"></script><p>1</p>)");
    EXPECT_EQ(written<R"(<b data-settings='{"a":{ }}'>{}</b>)">(1), R"(<b data-settings='{"a":{ }}'>1</b>)");
}

RC_GTEST_PROP(Html, IsReadBackAsTheTextThatWasWritten, ())
{
    auto text = *tricky_text();
    auto parsed = parse_html(
        written<R"(<p title="{}" data-a='{}' {}>{}</p>)">(text, text, attribute<"lang">("x" + text), text));
    RC_ASSERT(parsed.elements.size() == 1u);
    auto attributes = parsed.elements[0].attributes;
    RC_ASSERT(attributes["title"] == text);
    RC_ASSERT(attributes["data-a"] == text);
    RC_ASSERT(attributes["lang"] == "x" + text);
    RC_ASSERT(parsed.text == text);
}

RC_GTEST_PROP(Addresses, KeepTheirPartsApart, ())
{
    auto segment = *tricky_text(), value = *tricky_text();
    auto parsed = parse_html(written<R"(<a href="/a/{}/c?q={}&r=1">x</a>)">(segment, value));
    auto href = parsed.elements.at(0).attributes["href"];
    auto end = href.find('?');
    RC_ASSERT(std::count(href.begin(), href.end(), '?') == 1);
    RC_ASSERT(percent_decode(href.substr(3, end - 5)) == segment);
    RC_ASSERT(parse_parameters(href.substr(end + 1))->get("q") == value);
    RC_ASSERT(parse_parameters(href.substr(end + 1))->get("r") == "1");
}

} // namespace
} // namespace erasmi::web
