// Nothing is done for a page that is not ours (OWASP ASVS 5.0, 3.5.1–3.5.3), and every answer carries the
// headers that keep browsers safe (3.2.1, 3.4.1–3.4.6, 4.1.1): every route of the table, without exception.
#include "app/tests/permission_table.hpp"
#include "data/testing/contents.hpp"

#include <gmock/gmock.h>

namespace erasmi::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

using HeaderLine = std::pair<std::string_view, std::string_view>;

class EveryAnswer : public data::testing::OnEachDatabase {
protected:
    WholeSite site{database, Writes::rehearsed};

    std::vector<std::string> contents()
    {
        return site.world.read([](data::Tx& tx) { return data::testing::contents(tx); });
    }

    /// Somebody to whom it would be granted, so that nothing but the forgery stands in the way.
    Who sender_of(PermissionLine const& line)
    {
        bool is_operators = route_of(site, line)->access == web::Access::operator_;
        return is_operators ? Who::operator_ : Who::owner;
    }

    /// What a secret in the address proves needs no token and comes from anywhere: the links of mails.
    bool needs_token(PermissionLine const& line)
    {
        return !is_reading(line) && route_of(site, line)->proof == web::Proof::form_token;
    }

    web::Request without_token(PermissionLine const& line, Browser const& browser)
    {
        auto request = request_of(site, line, browser);
        auto token = browser.csrf();
        for (auto at = request.body.find(token); at != std::string::npos; at = request.body.find(token))
            request.body.erase(at, token.size());
        return request;
    }

    void expect_refused(web::Request request, std::vector<HeaderLine> const& headers = {})
    {
        for (auto [name, value] : headers) request.headers.set(name, std::string(value));
        request.peer = "203.0.113." + std::to_string(++refused_ % 250); // nobody is slowed down
        site.world.browser().send(std::move(request)).is(Status::forbidden);
    }

    void expect_safe(Reply const& reply, std::string const& what)
    {
        SCOPED_TRACE(what);
        constexpr std::array expected{HeaderLine{"X-Content-Type-Options", "nosniff"},
                                      HeaderLine{"Referrer-Policy", "same-origin"},
                                      HeaderLine{"Cross-Origin-Opener-Policy", "same-origin"},
                                      HeaderLine{"Cross-Origin-Resource-Policy", "same-origin"}};
        for (auto [name, value] : expected) EXPECT_EQ(reply.header(name), value) << name;
        auto policy = std::string(reply.header("Content-Security-Policy"));
        EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
        EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
        EXPECT_NE(reply.header("Permissions-Policy"), "");
        EXPECT_NE(reply.header("Cache-Control"), "");
        EXPECT_EQ(reply.header("Access-Control-Allow-Origin"), "");
        expect_named_type(reply);
    }

    /// Text says its character set; JSON is UTF-8 by definition (RFC 8259, 8.1).
    void expect_named_type(Reply const& reply)
    {
        auto type = reply.header("Content-Type");
        bool has_body = !reply.body().empty() || reply.response().file;
        EXPECT_EQ(type.empty(), !has_body) << type;
        EXPECT_TRUE(!type.starts_with("text/") || type.ends_with("; charset=utf-8")) << type;
    }

private:
    int refused_ = 0;
};
ERASMI_ON_EACH_DATABASE(EveryAnswer)

TEST_P(EveryAnswer, ToAForgedRequestIsARefusalThatDoesNothing)
{
    auto before = contents();
    for (auto const& line : permission_table()) {
        if (!needs_token(line)) continue;
        SCOPED_TRACE(line.method + " " + line.address);
        auto& browser = site.as(sender_of(line));
        auto genuine = request_of(site, line, browser);
        expect_refused(without_token(line, browser));
        expect_refused(without_token(line, browser), {{"X-CSRF-Token", site.as(Who::colleague).csrf()}});
        expect_refused(genuine, {{"Sec-Fetch-Site", "cross-site"}});
        expect_refused(genuine, {{"Sec-Fetch-Site", "same-site"}});
        expect_refused(genuine, {{"Origin", "https://evil.example"}});
        expect_refused(genuine, {{"Origin", "null"}});
        expect_refused(genuine, {{"Origin", "http://127.0.0.1:8080.evil.example"}});
    }
    EXPECT_EQ(contents(), before);
}

TEST_P(EveryAnswer, ToAProgramThatBringsACookieNeedsTheToken)
{
    for (auto const& line : permission_table()) {
        if (!needs_token(line)) continue;
        SCOPED_TRACE(line.method + " " + line.address);
        auto request = site.as(sender_of(line)).request(line.method, "/en" + site.address(line.address));
        request.body = "{}";
        expect_refused(request, {{"Content-Type", "application/json"}});
    }
}

TEST_P(EveryAnswer, CarriesTheSafetyHeadersAndItsType)
{
    for (auto const& line : permission_table())
        for (auto who : {Who::guest, Who::owner, Who::operator_}) {
            auto what = line.method + " " + line.address + " by the " + std::string(name_of(who));
            expect_safe(ask(site, line, who), what);
            if (!is_reading(line)) continue;
            auto& browser = site.as(who);
            for (auto const* type : {"application/json", "text/csv", "application/ld+json", "image/png"})
                expect_safe(browser.send_with(request_of(site, line, browser), {{"Accept", type}}),
                            what + " as " + type);
        }
}

TEST_P(EveryAnswer, AlsoOfAnErrorCarriesThem)
{
    auto& browser = site.as(Who::owner);
    auto unknown_type = browser.request("POST", "/en/practices");
    unknown_type.body = "x";
    unknown_type.headers.set("Content-Type", "application/x-unknown");
    auto broken_json = unknown_type;
    broken_json.headers.set("Content-Type", "application/json");
    auto broken_form = unknown_type;
    broken_form.headers.set("Content-Type", "application/x-www-form-urlencoded");
    broken_form.body = "title=%zz";
    std::vector<std::pair<web::Request, Status>> const faults{
        {browser.request("GET", "/en/nothing"), Status::not_found},
        {browser.request("GET", "/nothing.json"), Status::not_found},
        {browser.request("GET", "/en/practices?q=%zz"), Status::bad_request},
        {browser.request("TRACE", "/en/practices"), Status::method_not_allowed},
        {browser.request("PATCH", "/en/practices"), Status::method_not_allowed},
        {unknown_type, Status::unsupported_media_type},
        {broken_json, Status::bad_request},
        {broken_form, Status::bad_request},
        {browser.request("GET", "/assets/nothing.css"), Status::not_found},
    };
    for (auto const& [request, status] : faults) {
        auto reply = browser.send(request).is(status);
        expect_safe(reply, request.method + " " + request.target);
    }
}

TEST_P(EveryAnswer, OverTlsAsksBrowsersToStayThere)
{
    auto request = site.as(Who::guest).request("GET", "/en/practices");
    request.secure = true;
    auto reply = site.as(Who::guest).send(request);
    EXPECT_EQ(reply.header("Strict-Transport-Security"), "max-age=31536000; includeSubDomains");
    request.target = "/en/sign-in";
    auto cookie = std::string(site.world.browser().send(request).header("Set-Cookie"));
    for (auto part : {"__Host-guest=", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"})
        EXPECT_THAT(cookie, HasSubstr(part));
    EXPECT_THAT(cookie, Not(HasSubstr("Domain")));
}

TEST_P(EveryAnswer, ToJunkInAQueryIsNoFault)
{
    constexpr std::array junk{"%27%20or%201=1--",
                              "password_hash",
                              "-1",
                              "99999999999999999999",
                              "%F0%9F%92%A9",
                              "%3Cscript%3E",
                              "..%2F..%2Fetc",
                              "*",
                              "%5B%5D",
                              "null"};
    constexpr std::array names{"sort",  "order", "page", "q",     "after",    "before", "country", "kind",
                               "theme", "from",  "to",   "state", "language", "filter", "limit",   "note"};
    for (auto const& line : permission_table()) {
        if (!is_reading(line) || route_of(site, line)->work == web::Work::slow) continue;
        for (auto value : junk) {
            std::string query = line.address.find('?') == std::string::npos ? "?x=y" : "";
            for (auto name : names) query += "&" + std::string(name) + "=" + value;
            auto target = (route_of(site, line)->prefix == web::Prefix::none ? "" : "/en") +
                          site.address(line.address) + query;
            auto reply = site.as(Who::operator_).get(target);
            EXPECT_LT(static_cast<int>(reply.status()), 500) << target;
            EXPECT_THAT(std::string(reply.body()), Not(HasSubstr("argon2"))) << target;
        }
    }
}

} // namespace
} // namespace erasmi::app
