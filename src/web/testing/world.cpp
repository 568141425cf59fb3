#include "web/testing/world.hpp"

#include "data/events.hpp"
#include "search/indexer.hpp"
#include "web/sessions.hpp"

#include <stdexcept>

namespace erasmi::web::testing {

Population nobody()
{
    return {.accounts = {}, .features = {}, .settle = [](data::Tx&) { return Cast{}; }};
}

World::World(data::testing::FreshDatabase& database, Population population, std::vector<Feature> features)
    : database_(database), limits_(database.clock())
{
    site.database = &*database;
    site.surroundings = &database.clock();
    site.limits = &limits_;
    site.upload_folder = database.folder();
    site.accounts = std::move(population.accounts);
    site.features = std::move(population.features);
    std::ranges::move(features, std::back_inserter(site.features));
    for (auto const& feature : site.features)
        for (auto const& route : feature.routes) site.router.add(route);
    cast = write([&](data::Tx& tx) { return population.settle(tx); });
    new_events();
}

Browser& World::as(Who who)
{
    auto found = browsers_.find(who);
    if (found != browsers_.end()) return found->second;
    if (who == Who::guest) return browsers_.emplace(who, Browser(site)).first->second;
    auto session = write([&](data::Tx& tx) { return start_session(tx, person(who), "Scenario"); });
    return browsers_.emplace(who, Browser(site, session)).first->second;
}

PersonId World::person(Who who) const
{
    switch (who) {
    case Who::owner: return cast.owner;
    case Who::colleague: return cast.colleague;
    case Who::outsider: return cast.outsider;
    case Who::newcomer: return cast.newcomer;
    case Who::curator: return cast.curator;
    case Who::operator_: return cast.operator_;
    default: throw std::logic_error("a guest is nobody");
    }
}

std::vector<std::string> World::new_events()
{
    std::vector<std::string> kinds;
    for (auto const& event :
         read([&](data::Tx& tx) { return data::events::since(tx, seen_events_, 1000); })) {
        kinds.push_back(event.kind);
        seen_events_ = event.seq;
    }
    return kinds;
}

std::vector<data::Mail> World::deliver()
{
    std::vector<data::Mail> mails;
    std::vector<data::JobHandler> handlers;
    for (auto const& feature : site.features) {
        for (auto const& follower : feature.followers) data::followers::catch_up(*site.database, follower);
        handlers.insert(handlers.end(), feature.jobs.begin(), feature.jobs.end());
    }
    handlers.push_back(
        {"mail", [&](data::Database&, data::JobRow const& job) { mails.push_back(job.as<data::Mail>()); }});
    while (data::jobs::run_next(*site.database, handlers)) {
    }
    return mails;
}

void World::index()
{
    if (!index_) index_ = std::make_unique<search::Index>(database_.folder() / "index");
    site.index = index_.get();
    std::vector<search::Searchable> searchables;
    for (auto const& feature : site.features)
        searchables.insert(searchables.end(), feature.searchables.begin(), feature.searchables.end());
    while (search::advance(*index_, *site.database, searchables) > 0) {
    }
}

std::int64_t World::statements(std::function<void()> const& work) const
{
    auto before = site.database->statements_run();
    work();
    return site.database->statements_run() - before;
}

} // namespace erasmi::web::testing
