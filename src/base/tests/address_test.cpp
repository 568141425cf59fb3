// Mail and web addresses.
#include "base/fields/address.hpp"

#include <gtest/gtest.h>

using namespace erasmi;

namespace {

template <class T>
std::string accepted(std::string_view text)
{
    T address;
    EXPECT_EQ(parse_field(text, address), std::nullopt) << text;
    return address.value;
}

template <class T>
std::string refused(std::string_view text)
{
    T address;
    auto fault = parse_field(text, address);
    return fault ? fault->key : "accepted " + std::string(text);
}

std::string joined(std::initializer_list<std::string_view> parts)
{
    std::string out;
    for (auto part : parts) out += part;
    return out;
}

std::string many(int times, std::string_view part)
{
    std::string out;
    for (int i = 0; i < times; ++i) out += part;
    return out;
}

} // namespace

TEST(MailAddresses, AreKeptInLowerCaseAndTrimmed)
{
    EXPECT_EQ(accepted<Email>(" Ada.Byrne+Net@Example.ORG \n"), "ada.byrne+net@example.org");
    EXPECT_EQ(accepted<Email>("o'neill@mail.leitrim.example.ie"), "o'neill@mail.leitrim.example.ie");
}

TEST(MailAddresses, AreRequired) { EXPECT_EQ(refused<Email>("  "), "problem.required"); }

TEST(MailAddresses, AreRefusedWhenNobodyCouldReceiveAtThem)
{
    for (auto text :
         {"ada", "@example.org", "ada@", "ada@example", "ada@@example.org", "a@b@example.org",
          "ada @example.org", "ada..b@example.org", "ada.@example.org", "ada@example.org.",
          ".ada@example.org", "ada@example..org", "ada@-example.org", "ada@127.0.0.1", "ada@exam_ple.org",
          "\"a b\"@example.org", "äda@example.org", "ada@example.org\r\nBcc: x@example.org"})
        EXPECT_EQ(refused<Email>(text), "problem.not_an_email") << text;
}

TEST(MailAddresses, HaveBoundedParts)
{
    EXPECT_EQ(refused<Email>(joined({many(65, "a"), "@example.org"})), "problem.not_an_email");
    EXPECT_EQ(refused<Email>(joined({"a@", many(64, "b"), ".org"})), "problem.not_an_email");
    auto const domain = joined({many(25, "label123."), "org"});
    auto const longest_domain = joined({"a@", domain});
    EXPECT_EQ(accepted<Email>(longest_domain), longest_domain);
    EXPECT_EQ(refused<Email>(joined({many(60, "a"), "@", domain})), "problem.not_an_email");
}

TEST(WebAddresses, MayBeLeftOut) { EXPECT_EQ(accepted<WebAddress>(" "), ""); }

TEST(WebAddresses, KeepPathsAndLowerTheRest)
{
    EXPECT_EQ(accepted<WebAddress>(" HTTPS://Example.ORG/Path?q=A%20b#Top "),
              "https://example.org/Path?q=A%20b#Top");
    EXPECT_EQ(accepted<WebAddress>("http://localhost:8080"), "http://localhost:8080");
    EXPECT_EQ(accepted<WebAddress>("https://example.org?x"), "https://example.org?x");
    EXPECT_EQ(accepted<WebAddress>("http://[2001:db8::1]:80/"), "http://[2001:db8::1]:80/");
}

TEST(WebAddresses, AreRefusedWhenABrowserCouldBeFooled)
{
    for (auto text : {"http",
                      "www.example.org",
                      "javascript:alert(1)",
                      "javascript://example.org/%0aalert(1)",
                      "ftp://a.org/",
                      "https://",
                      "https:///path",
                      "https://bank.org@evil.org/",
                      "https://exa mple.org/",
                      "https://a.org/<b>",
                      "https://a.org/\"x",
                      "https://a.org\\@evil.org/",
                      "https://a.org:80x/",
                      "https://a.org:123456/",
                      "https://[::1",
                      "https://[zz]/",
                      "https://a..org/",
                      "https://a.org/%2",
                      "https://a.org/%zz",
                      "https://a.org/#a#b",
                      "//a.org/",
                      "https://müller.example/",
                      "https://a.org/\r\nSet-Cookie: x"})
        EXPECT_EQ(refused<WebAddress>(text), "problem.not_a_web_address") << text;
}

TEST(WebAddresses, HaveNoHiddenEnd)
{
    constexpr std::string_view hidden("https://[::1\0<script>]/", 23);
    EXPECT_EQ(refused<WebAddress>(hidden), "problem.not_a_web_address");
}

TEST(WebAddresses, AreAtMostTwoThousandBytes)
{
    EXPECT_EQ(refused<WebAddress>(joined({"https://example.org/", many(2000, "a")})), "problem.too_long");
}
