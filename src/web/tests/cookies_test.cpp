// Cookies: found by their exact names, set under the strictest rules.
#include "web/cookies.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace erasmi::web {
namespace {

using namespace std::chrono_literals;

TEST(Cookies, AreFoundByTheirExactName)
{
    constexpr auto header = "a=1; session=xyz; mysession=no; session2=no; Session=no";
    EXPECT_EQ(cookie(header, "session"), "xyz");
    EXPECT_EQ(cookie(header, "a"), "1");
    EXPECT_EQ(cookie(header, "sess"), "");
    EXPECT_EQ(cookie("", "a"), "");
}

TEST(Cookies, AreTheFirstOfSeveral) { EXPECT_EQ(cookie("a=1; a=2", "a"), "1"); }

TEST(Cookies, AreReadWithoutQuotesAndBlanks)
{
    EXPECT_EQ(cookie("a=\"1 2\"", "a"), "1 2");
    EXPECT_EQ(cookie(" \ta = 1 ;b=2", "a"), "1");
    EXPECT_EQ(cookie("a=\"", "a"), "\"");
}

TEST(Cookies, MayHoldEqualsSigns) { EXPECT_EQ(cookie("a=b=c=", "a"), "b=c="); }

TEST(Cookies, AreNotMadeOfOtherCookiesValues)
{
    EXPECT_EQ(cookie("x=\"; session=stolen", "y"), "");
    EXPECT_EQ(cookie("session", "session"), "");
    EXPECT_EQ(cookie(";;;=;a", "a"), "");
    EXPECT_EQ(cookie("=session", "session"), "");
}

TEST(SettingCookies, IsStrict)
{
    EXPECT_EQ(set_cookie("__Host-session", "abc", {.secure = true, .max_age = 24h}),
              "__Host-session=abc; Path=/; SameSite=Lax; Secure; HttpOnly; Max-Age=86400");
    EXPECT_EQ(set_cookie("guest", "", {}), "guest=; Path=/; SameSite=Lax; HttpOnly");
    EXPECT_EQ(set_cookie("theme", "dark", {.visible_to_scripts = true}), "theme=dark; Path=/; SameSite=Lax");
}

TEST(SettingCookies, RemovesThem)
{
    EXPECT_EQ(remove_cookie("__Host-session", true),
              "__Host-session=; Path=/; SameSite=Lax; Secure; HttpOnly; Max-Age=0");
}

TEST(SettingCookies, RefusesWhatWouldBreakTheLine)
{
    for (auto name : {"", "a b", "a=b", "a;b", "é", "a\r\nb"})
        EXPECT_THROW(set_cookie(name, "x", {}), std::logic_error) << name;
    for (auto value : {"a b", "a;b", "a,b", "\"a\"", "a\\b", "a\r\nSet-Cookie: b=c", "é"})
        EXPECT_THROW(set_cookie("a", value, {}), std::logic_error) << value;
}

TEST(SettingCookies, RefusesPrefixesWithoutTls)
{
    EXPECT_THROW(set_cookie("__Host-session", "x", {.secure = false}), std::logic_error);
    EXPECT_THROW(set_cookie("__Secure-session", "x", {.secure = false}), std::logic_error);
}

} // namespace
} // namespace erasmi::web
