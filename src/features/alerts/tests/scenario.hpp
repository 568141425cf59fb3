// The fixture of this feature's scenarios: a list of things that people search.
#pragma once

#include "features/alerts/alerts.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/testing/cast.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <vector>

namespace erasmi::alerts {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using web::testing::Browser;
using web::testing::Fields;
using web::testing::Reply;
using web::testing::Who;

struct Thing {
    std::string title;
    Instant at{};
    std::optional<PersonId> only_for = {};
};

class Scenario : public data::testing::OnEachDatabase {
protected:
    web::testing::World world{database, identity::testing::population(), {feature(), feature_of_things()}};
    std::vector<Thing> things;
    bool list_is_broken = false;

    static Fields form(std::string const& words = "tea", std::string const& name = "Tea")
    {
        return {{"name", name}, {"list", "/things"}, {"query", "q=" + words}, {"by_mail", "true"}};
    }

    Reply keep(Who who, Fields fields) { return world.as(who).post("/en/searches", std::move(fields)); }
    /// Keeps a search for everything with these words; returns the path of the search.
    std::string kept(Who who, std::string const& words = "tea", std::string const& name = "Tea");
    json::array searches(Who who) { return list_of(who).at("searches").as_array(); }
    json::value list_of(Who who, std::string const& query = "")
    {
        return world.as(who).get_json("/en/searches" + query).json();
    }

    /// Is published now, a moment after whatever was before.
    void publish(std::string const& title, std::optional<PersonId> only_for = {});

private:
    web::Feature feature_of_things();
};

} // namespace erasmi::alerts
