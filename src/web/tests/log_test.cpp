// What operators can read about requests, and what they cannot.
#include "base/json.hpp"
#include "web/answer.hpp"
#include "web/gate.hpp"
#include "web/metrics.hpp"
#include "web/testing/world.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace erasmi::web {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

template <class Work>
std::string logged(Work&& work)
{
    ::testing::internal::CaptureStderr();
    work();
    return ::testing::internal::GetCapturedStderr();
}

std::vector<json::object> lines(std::string const& log)
{
    std::vector<json::object> lines;
    std::istringstream stream(log);
    for (std::string line; std::getline(stream, line);) lines.push_back(parse_json(line).value().as_object());
    return lines;
}

using Members = std::vector<std::pair<std::string_view, std::string_view>>;

void expect_members(json::object const& line, Members const& expected)
{
    for (auto const& [name, text] : expected) EXPECT_EQ(line.at(name).as_string(), text) << name;
}

std::vector<std::string> names(json::object const& line)
{
    std::vector<std::string> names;
    for (auto const& member : line) names.emplace_back(member.key());
    return names;
}

Served served(std::string target)
{
    return {.method = "GET",
            .target = std::move(target),
            .peer = "192.0.2.1",
            .status = Status::not_found,
            .bytes = 12,
            .duration = std::chrono::microseconds(1500),
            .number = 7};
}

TEST(AccessLog, TellsARequestWithoutItsQuery)
{
    auto log = logged([] { count(served("/en/practices?q=a-secret")); });
    EXPECT_THAT(log, Not(HasSubstr("secret")));
    auto const all = lines(log);
    ASSERT_THAT(all, SizeIs(1));
    expect_members(all.front(), {{"kind", "request"},
                                 {"request", "7"},
                                 {"method", "GET"},
                                 {"path", "/en/practices"},
                                 {"peer", "192.0.2.1"},
                                 {"status", "404"},
                                 {"bytes", "12"},
                                 {"microseconds", "1500"}});
}

TEST(AccessLog, TellsNothingOfProbes)
{
    for (auto const* probe : {"/healthz", "/readyz", "/metrics"})
        EXPECT_EQ(logged([&] { count(served(probe)); }), "") << probe;
}

Response show(Context&) { return text_answer("shown", "text/plain"); }

Response refuse(Context&)
{
    require(false, "refused.why");
    return {};
}

Feature things()
{
    return {.name = "things",
            .routes = {get("/mine", show).signed_in(), get("/theirs/{id}", refuse), post("/things", show),
                       get("/guess", show).paced(Pace::guessing)}};
}

class SecurityLog : public data::testing::OnEachDatabase {
protected:
    json::object only_line(Request request)
    {
        request.number = 7;
        auto const all = lines(logged([&] { browser.send(request); }));
        EXPECT_THAT(all, SizeIs(1));
        return all.empty() ? json::object() : all.front();
    }

    testing::World world{database, testing::nobody(), {things()}};
    testing::Browser browser = world.browser();
};
ERASMI_ON_EACH_DATABASE(SecurityLog)

TEST_P(SecurityLog, TellsRefusedAccessWithoutNamingPeople)
{
    auto refused = only_line(browser.request("GET", "/en/theirs/anna?q=secret"));
    EXPECT_THAT(names(refused), ElementsAre("at", "kind", "request", "method", "route", "status", "what"));
    expect_members(refused, {{"kind", "access_refused"},
                             {"request", "7"},
                             {"method", "GET"},
                             {"route", "/theirs/{id}"},
                             {"status", "403"},
                             {"what", "refused.why"}});
    expect_members(only_line(browser.request("GET", "/en/mine")),
                   {{"kind", "access_refused"}, {"status", "401"}});
    expect_members(only_line(browser.request("POST", "/en/things")),
                   {{"kind", "access_refused"}, {"what", "error.forgery"}});
}

TEST_P(SecurityLog, TellsExceededLimits)
{
    constexpr int more_than_allowed = 100;
    for (int i = 0; i < more_than_allowed; ++i)
        if (browser.get("/en/guess").status() == Status::too_many_requests) break;
    expect_members(only_line(browser.request("GET", "/en/guess")),
                   {{"kind", "limit_exceeded"}, {"route", "/guess"}, {"status", "429"}});
}

TEST_P(SecurityLog, TellsNothingOfWhatIsGranted)
{
    EXPECT_THAT(logged([&] { browser.get("/en/guess").is(Status::ok); }), IsEmpty());
}

} // namespace
} // namespace erasmi::web
