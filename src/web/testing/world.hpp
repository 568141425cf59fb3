// A whole site for scenarios: a fresh database, features, and the cast that is the same in every scenario.
//
//     class Booking : public data::testing::OnEachDatabase {
//     protected:
//         World world{database, identity::testing::population(), {bookings::feature()}};
//     };
//     TEST_P(Booking, IsForMembers)
//     {
//         world.as(Who::guest).get("/en/bookings").leads_to("/en/sign-in?next=…");
//     }
#pragma once

#include "data/mail.hpp"
#include "data/testing/databases.hpp"
#include "web/site.hpp"
#include "web/testing/browser.hpp"

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace erasmi::web::testing {

enum class Who { guest, owner, colleague, outsider, newcomer, curator, operator_ };

/// All of them but the guest.
inline constexpr std::array everybody_signed_in{Who::owner,    Who::colleague, Who::outsider,
                                                Who::newcomer, Who::curator,   Who::operator_};

struct Cast {
    OrganisationId organisation = {};       ///< of owner, who is its admin, and colleague
    OrganisationId other_organisation = {}; ///< of the outsider, its admin
    PersonId owner = {};
    PersonId colleague = {};
    PersonId outsider = {};
    PersonId newcomer = {}; ///< belongs nowhere
    PersonId curator = {};
    PersonId operator_ = {};
};

/// Who lives in a world; given by the feature that keeps persons.
struct Population {
    Accounts accounts;
    std::vector<Feature> features;
    std::function<Cast(data::Tx&)> settle;
};

/// For tests that need no person.
Population nobody();

class World {
public:
    World(data::testing::FreshDatabase& database, Population population, std::vector<Feature> features = {});

    Site site;
    Cast cast;

    /// The same browser each time.
    Browser& as(Who who);
    /// A guest's browser that nobody used before.
    Browser browser() const { return Browser(site); }
    PersonId person(Who who) const;

    template <class Work>
    auto write(Work&& work)
    {
        return site.database->write(std::forward<Work>(work));
    }
    template <class Work>
    auto read(Work&& work)
    {
        return site.database->read(std::forward<Work>(work));
    }
    void advance(std::chrono::milliseconds by) { database_.clock().advance(by); }

    /// The kinds of the events since the last call, or since the world began.
    std::vector<std::string> new_events();
    /// Brings followers to the end of the log and runs all jobs that are due; returns the mails among them.
    std::vector<data::Mail> deliver();
    /// Brings a full-text index of the site to the end of the log; there is none before the first call.
    void index();
    /// How many statements `work` runs.
    std::int64_t statements(std::function<void()> const& work) const;

private:
    data::testing::FreshDatabase& database_;
    RateLimiter limits_;
    std::unique_ptr<search::Index> index_;
    std::map<Who, Browser> browsers_;
    std::int64_t seen_events_ = 0;
};

} // namespace erasmi::web::testing
