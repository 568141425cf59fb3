// Personal data of the whole site (GDPR, articles 15, 17 and 20): every column that names a person is known
// here, an export holds what she gave and did, and an erasure leaves nothing that names her.
#include "app/tests/whole_site.hpp"
#include "data/drafts.hpp"
#include "data/testing/contents.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>
#include <thread>

namespace erasmi::app {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// What becomes of a column that names a person when she erases her account.
enum class Fate {
    erased, ///< her rows go, or the column no longer holds anything of her
    stays,  ///< her id stays, which names nobody any more: what she did for others is signed "former member"
};

std::map<std::string, Fate> const known_columns{
    {"draft.person", Fate::erased},
    {"event.actor", Fate::stays},
    {"event.subject", Fate::stays},
    {"idempotency.actor", Fate::erased},
    {"membership.person", Fate::erased},
    {"one_use_link.person", Fate::erased},
    {"person.id", Fate::stays},
    {"person_role.person", Fate::erased},
    {"person_word.person", Fate::erased},
    {"practice.author", Fate::stays},
    {"practice.curator", Fate::stays},
    {"practice.validated_by", Fate::stays},
    {"practice_adoption.person", Fate::stays},
    {"practice_import.person", Fate::erased},
    {"practice_assessment.concluded_by", Fate::stays},
    {"practice_assessment.opened_by", Fate::stays},
    {"practice_message.person", Fate::stays},
    {"practice_review.reviewer", Fate::stays},
    {"question_follow.person", Fate::erased},
    {"question_post.author", Fate::stays},
    {"question_report.person", Fate::erased},
    {"revision.actor", Fate::stays},
    {"saved_search.person", Fate::erased},
    {"session.person", Fate::erased},
    {"translation.updated_by", Fate::stays},
};

bool is_called_like_a_person(std::string_view column)
{
    auto name = column.substr(column.find('.') + 1);
    constexpr std::array words{"person",   "author",       "actor",  "curator",
                               "reviewer", "owner_person", "editor", "member"};
    return std::ranges::find(words, name) != words.end() || name.ends_with("_by") ||
           name.ends_with("_person");
}

class PersonalData : public data::testing::OnEachDatabase {
protected:
    WholeSite site{database};

    std::vector<std::string> contents()
    {
        return site.world.read([](data::Tx& tx) { return data::testing::contents(tx); });
    }

    /// The columns that hold the id.
    std::set<std::string> columns_with(std::string const& id)
    {
        std::set<std::string> found;
        for (auto const& row : contents()) {
            auto table = row.substr(0, row.find('|'));
            auto end = "=" + id;
            for (auto at = row.find(end); at != row.npos; at = row.find(end, at + 1)) {
                auto begin = row.rfind('|', at) + 1;
                bool is_whole = at + end.size() == row.size() || row[at + end.size()] == '|';
                if (is_whole) found.insert(table + "." + row.substr(begin, at - begin));
            }
        }
        return found;
    }

    /// The owner, who also curates, does everything that leaves a trace.
    void live()
    {
        auto draft = site.address("/en/practices/{draft}");
        site.as(Who::operator_).put(site.address("/en/people/{owner}/roles/curator")).is(Status::see_other);
        auto& owner = site.as(Who::owner);
        owner.put("/en/account", {{"name", "Anna Owner"}, {"mail_language", "it"}, {"languages", "de"}})
            .is(Status::see_other);
        owner
            .put(site.address("/en/organisations/{organisation}"),
                 {{"name", "Centre"}, {"version", "1"}, {"_once", "a-key"}})
            .is(Status::see_other);
        owner.put(draft, {{"title", "My own words"}, {"base_version", "1"}}).is(Status::see_other);
        owner.post(draft + "/draft", {{"title", "Typed and not sent"}, {"base_version", "2"}})
            .is(Status::no_content);
        owner.put(draft + "/translations/en", {{"title", "In other words"}}).is(Status::see_other);
        owner.post(site.address("/en/practices/{submitted}/messages"), {{"words", "What I said"}})
            .is(Status::see_other);
        owner
            .post(site.address("/en/practices/{published}/adoptions"),
                  {{"organisation", site.thing("organisation")},
                   {"stage", "understand"},
                   {"outcome", "ongoing"},
                   {"lessons", "What I learnt"}})
            .is(Status::see_other);
        owner
            .put("/en/account/email",
                 {{"email", "anna.new@example.org"}, {"password", std::string(password_of_all)}})
            .is(Status::ok);
        site.as(Who::guest).post("/en/forgotten-password", {{"email", "anna@example.org"}}).is(Status::ok);
        ask_something();
        judge_something();
        assess_something();
        site.world.deliver();
    }

    /// She has a question already; she reports an answer of another's.
    void ask_something()
    {
        auto question = site.address("/en/questions/{question}");
        site.as(Who::owner)
            .put(
                question,
                {{"title", "What I asked"}, {"language", "en"}, {"organisation", site.thing("organisation")}})
            .is(Status::see_other);
        site.as(Who::owner)
            .post(question + "/posts/" + site.thing("answer") + "/reports", {{"reason", "What I reported"}})
            .is(Status::see_other);
    }

    /// A practice of the newcomer's, who belongs nowhere, is judged by the owner.
    void judge_something()
    {
        auto newcomers = site.address("/en/practices/{newcomers}");
        site.as(Who::newcomer).post(newcomers + "/submission").is(Status::see_other);
        site.as(Who::owner).post(newcomers + "/publication").is(Status::see_other);
    }

    /// What she judged she has assessed and concludes; then she is asked as a reviewer herself.
    void assess_something()
    {
        for (auto const* person : {"{owner}", "{colleague}", "{outsider}"})
            site.as(Who::operator_)
                .put(site.address("/en/people/" + std::string(person) + "/roles/reviewer"))
                .is(Status::see_other);
        auto page = site.address("/en/practices/{newcomers}/assessment");
        auto outsider = std::pair(std::string("reviewers"), site.thing("outsider"));
        site.as(Who::owner)
            .post(page, {{"reviewers", site.thing("colleague")}, outsider})
            .is(Status::see_other);
        auto reviews = site.world.read(
            [](data::Tx& tx) { return tx.column<std::string>("select id from practice_review"); });
        for (auto const& review : reviews)
            site.as(Who::owner).del(page + "/reviews/" + review).is(Status::see_other);
        site.as(Who::owner)
            .post(page + "/conclusion", {{"level", "field_story"}, {"words", "Nobody had time."}})
            .is(Status::see_other);
        site.as(Who::curator)
            .post(page, {{"reviewers", site.thing("owner")}, outsider})
            .is(Status::see_other);
    }

    void erase_owner()
    {
        site.as(Who::owner)
            .del("/en/account", {{"password", std::string(password_of_all)}})
            .is(Status::see_other);
    }
};
ERASMI_ON_EACH_DATABASE(PersonalData)

TEST_P(PersonalData, StandInKnownColumnsOnly)
{
    live();
    auto all = site.world.read([](data::Tx& tx) { return data::testing::columns(tx); });
    std::erase_if(all, [](auto const& column) { return !is_called_like_a_person(column); });
    for (auto const& column : all)
        EXPECT_TRUE(known_columns.contains(column))
            << column << " names a person: export it, erase it, and say so in known_columns";
    for (auto const& column : columns_with(site.thing("owner")))
        EXPECT_TRUE(known_columns.contains(column)) << column << " holds a person's id";
}

TEST_P(PersonalData, LeaveATraceInEveryKnownColumn)
{
    live();
    auto found = columns_with(site.thing("owner"));
    for (auto const& [column, fate] : known_columns)
        EXPECT_TRUE(found.contains(column))
            << column << " has nothing of her, so erasing it would prove nothing";
}

TEST_P(PersonalData, AreGivenOutWhole)
{
    live();
    auto reply = site.as(Who::owner).get("/en/account/export").is(Status::ok);
    for (auto text : {"anna@example.org", "Anna Owner", "Centre", "Phone", "curator", "My own words",
                      "Typed%20and%20not%20sent", "What I said", "What I learnt", "practices.published",
                      "identity.profile_changed", "Near us", "What I asked", "What I reported"})
        reply.contains(text);
    reply.lacks("argon2").lacks("carlo@example.org");
}

TEST_P(PersonalData, AreGoneWhenTheAccountIsErased)
{
    live();
    erase_owner();
    auto left = columns_with(site.thing("owner"));
    for (auto const& [column, fate] : known_columns)
        EXPECT_EQ(left.contains(column), fate == Fate::stays) << column;
    auto has_password = site.world.read([&](data::Tx& tx) {
        return tx.value<std::string>("select password_hash from person where id = $1", site.thing("owner"));
    });
    EXPECT_FALSE(has_password);
    for (auto const& row : contents())
        for (auto const& word :
             {std::string("Anna Owner"), std::string("anna@example.org"), std::string("anna.new@example.org"),
              std::string("Typed%20and%20not%20sent")})
            EXPECT_THAT(row, Not(HasSubstr(word)));
}

TEST_P(PersonalData, AreGivenToTheirOwnerAloneWhenManyAskAtOnce)
{
    constexpr int rounds = 10;
    std::vector<std::thread> askers;
    for (auto who : web::testing::everybody_signed_in)
        askers.emplace_back([this, who, browser = site.as(who)]() mutable {
            for (int i = 0; i < rounds; ++i) {
                auto own = browser.get_json("/en/account/export").json().at("identity").at("id");
                EXPECT_EQ(std::string(own.as_string()), site.world.person(who).str());
            }
        });
    for (auto& thread : askers) thread.join();
}

TEST_P(PersonalData, AreNotGivenOutAfterSigningOut)
{
    auto thief = site.as(Who::owner);
    site.as(Who::owner).post("/en/sign-out").is(Status::see_other);
    thief.get_json("/en/account/export").is(Status::unauthorized).lacks("anna@example.org");
}

} // namespace
} // namespace erasmi::app
