#include "features/alerts/tests/scenario.hpp"

#include "web/lists.hpp"

#include <algorithm>
#include <stdexcept>

namespace erasmi::alerts {

web::Feature Scenario::feature_of_things()
{
    auto kept = [](web::Parameters const& query) {
        web::Parameters kept;
        if (!query.get("q").empty()) kept.add("q", query.get("q"));
        return kept;
    };
    auto in_words = [](data::Tx&, std::vector<web::Parameters> const& queries, Locale const&) {
        std::vector<std::string> words;
        for (auto const& query : queries) words.push_back("words: " + std::string(query.get("q")));
        return words;
    };
    auto news = [this](web::Site const&, data::Tx&, web::NewsQuery const& wanted) {
        if (list_is_broken) throw std::runtime_error("the list is broken");
        std::vector<web::NewRecord> found;
        for (auto const& thing : things) {
            bool is_hers = !thing.only_for || thing.only_for == wanted.reader.person;
            bool is_new = thing.at > wanted.since && thing.at <= wanted.until;
            bool fits = thing.title.find(wanted.query.get("q")) != std::string::npos;
            if (is_hers && is_new && fits && std::ssize(found) < wanted.limit)
                found.insert(found.begin(), {thing.title, "/things/" + thing.title});
        }
        return found;
    };
    web::SearchedList list{
        .path = "/things", .title = "alerts.title", .kept = kept, .in_words = in_words, .news = news};
    return {.name = "things", .lists = {std::move(list)}};
}

std::string Scenario::kept(Who who, std::string const& words, std::string const& name)
{
    keep(who, form(words, name)).leads_to("/en/searches?note=kept");
    return "/en/searches/" + std::string(searches(who).at(0).at("id").as_string());
}

void Scenario::publish(std::string const& title, std::optional<PersonId> only_for)
{
    world.advance(std::chrono::minutes(2));
    things.push_back({title, database.clock().now(), only_for});
}

} // namespace erasmi::alerts
