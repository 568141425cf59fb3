// Who may do what (OWASP ASVS 5.0, 8.1): every route, asked by everybody, compared with permissions.txt. A
// new route must be decided there, by a line for each kind of thing that it can be about.
#include "app/tests/permission_table.hpp"
#include "data/testing/contents.hpp"
#include "web/testing/golden.hpp"

#include <gmock/gmock.h>

#include <set>

namespace erasmi::app {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// What neither guests nor strangers may ever read, and nobody in the page of a refusal: drafts, submissions,
/// who belongs to an organisation, addresses.
constexpr std::array secrets{draft_mark, submitted_mark, std::string_view("Carlo Colleague"),
                             std::string_view("carlo@example.org"), std::string_view("anna@example.org")};

bool is_stranger(Who who) { return who == Who::guest || who == Who::outsider || who == Who::newcomer; }

class Permissions : public data::testing::OnEachDatabase {
protected:
    void move_in()
    {
        site_.reset();
        house_.reset();
        house_ = std::make_unique<data::testing::FreshDatabase>(GetParam());
        site_ = std::make_unique<WholeSite>(*house_, Writes::rehearsed);
        contents_ = contents();
    }

    WholeSite& site() { return *site_; }

    std::vector<std::string> contents()
    {
        auto rows = site_->world.read([](data::Tx& tx) { return data::testing::contents(tx); });
        // The probe of readiness proves that it can write.
        std::erase_if(rows, [](std::string const& row) { return row.starts_with("follower|"); });
        return rows;
    }

    /// Nothing was written since the site was furnished. Otherwise it is furnished anew.
    bool is_as_before()
    {
        if (contents() == contents_) return true;
        move_in();
        return false;
    }

    void expect_no_secrets(Who who, Reply const& reply, std::string_view answer)
    {
        if (is_granted(answer) && !is_stranger(who)) return;
        for (auto secret : secrets)
            EXPECT_THAT(std::string(reply.body()), Not(HasSubstr(std::string(secret))));
    }

    /// Programs are refused what people are refused.
    void expect_same_for_programs(PermissionLine const& line, Who who, std::string const& answer)
    {
        for (auto const* type :
             {"application/json", "application/ld+json", "text/csv", "application/atom+xml"}) {
            SCOPED_TRACE(type);
            auto& browser = site().as(who);
            auto reply = browser.send_with(request_of(site(), line, browser), {{"Accept", type}});
            auto expected = answer == "in" ? "401" : answer;
            if (!is_granted(answer)) {
                EXPECT_EQ(answer_text(reply), expected);
            }
            expect_no_secrets(who, reply, answer_text(reply));
        }
    }

    std::string answer(PermissionLine const& line, Who who)
    {
        SCOPED_TRACE(line.method + " " + line.address + " by the " + std::string(name_of(who)));
        auto reply = ask(site(), line, who);
        auto answer = answer_text(reply);
        expect_no_secrets(who, reply, answer);
        if (is_reading(line)) expect_same_for_programs(line, who, answer);
        bool may_have_acted =
            !is_reading(line) && is_granted(answer) && route_of(site(), line)->work == web::Work::slow;
        EXPECT_EQ(is_as_before(), !may_have_acted) << "what was written";
        return answer;
    }

private:
    std::unique_ptr<data::testing::FreshDatabase> house_;
    std::unique_ptr<WholeSite> site_;
    std::vector<std::string> contents_;
};
ERASMI_ON_EACH_DATABASE(Permissions)

TEST_P(Permissions, AreThoseOfTheTable)
{
    move_in();
    auto lines = permission_table();
    std::vector<std::vector<std::string>> answers;
    for (auto const& line : lines) {
        auto& row = answers.emplace_back();
        ASSERT_NE(route_of(site(), line), nullptr) << line.method << " " << line.address << " is no route";
        for (auto who : everybody) row.push_back(answer(line, who));
    }
    web::testing::expect_golden("src/app/tests/permissions.txt", table_text(lines, answers));
}

TEST_P(Permissions, AreDecidedForEveryRoute)
{
    move_in();
    std::set<web::Route const*> decided;
    for (auto const& line : permission_table()) decided.insert(route_of(site(), line));
    for (auto const* route : site().world.site.router.routes())
        EXPECT_TRUE(decided.contains(route)) << "decide who may " << route->method << " " << route->pattern
                                             << " in src/app/tests/permissions.txt";
}

} // namespace
} // namespace erasmi::app
