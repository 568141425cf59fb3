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
/// who belongs to an organisation, addresses. A page's head names its own reader.
std::vector<std::string_view> secrets_from(Who who)
{
    std::vector<std::string_view> secrets{draft_mark, submitted_mark, "anna@example.org"};
    if (who != Who::colleague) secrets.insert(secrets.end(), {"Carlo Colleague", "carlo@example.org"});
    return secrets;
}

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

    void expect_no_secrets(Who who, Reply const& reply)
    {
        for (auto secret : secrets_from(who))
            EXPECT_THAT(std::string(reply.body()), Not(HasSubstr(std::string(secret))));
    }

    /// Programs are refused what people are refused, and learn no more.
    void expect_same_for_programs(PermissionLine const& line, Who who, std::string const& answer)
    {
        for (auto const* type :
             {"application/json", "application/ld+json", "text/csv", "application/atom+xml"}) {
            SCOPED_TRACE(type);
            auto& browser = site().as(who);
            auto reply = browser.send_with(request_of(site(), line, browser), {{"Accept", type}});
            auto expected = answer == "in" ? "401" : answer;
            if (is_refused(answer)) {
                EXPECT_EQ(answer_text(reply), expected);
            }
            expect_no_secrets(who, reply);
        }
    }

    std::string answer(PermissionLine const& line, Who who)
    {
        SCOPED_TRACE(line.method + " " + line.address + " by the " + std::string(name_of(who)));
        auto reply = ask(site(), line, who);
        auto answer = answer_text(reply);
        if (is_refused(answer) || is_stranger(who)) {
            expect_no_secrets(who, reply);
            if (is_reading(line)) expect_same_for_programs(line, who, answer);
        }
        if (!is_rehearsed(line)) {
            EXPECT_EQ(is_as_before(), !is_granted(answer)) << "what was written";
        }
        return answer;
    }

    /// Everybody's answers. What is only read, or is undone, has left nothing behind after all of them.
    std::vector<std::string> answers(PermissionLine const& line)
    {
        std::vector<std::string> row;
        for (auto who : everybody) row.push_back(answer(line, who));
        EXPECT_TRUE(is_as_before()) << line.method << " " << line.address << " has written";
        return row;
    }

    bool is_rehearsed(PermissionLine const& line)
    {
        return is_reading(line) || route_of(site(), line)->work != web::Work::slow;
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
    std::vector<std::vector<std::string>> rows;
    for (auto const& line : lines) {
        ASSERT_NE(route_of(site(), line), nullptr) << line.method << " " << line.address << " is no route";
        rows.push_back(answers(line));
    }
    web::testing::expect_golden("src/app/tests/permissions.txt", table_text(lines, rows));
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
