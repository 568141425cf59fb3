#include "app/commands.hpp"
#include "app/failures.hpp"
#include "app/installation.hpp"
#include "app/seeds.hpp"
#include "app/wiring.hpp"
#include "data/followers.hpp"
#include "search/indexer.hpp"

#include <iostream>

namespace erasmi::app {

int migrate(Settings const& settings, CommandLine const&)
{
    auto installation = open_installation(settings);
    int applied = bring_up_to_date(*installation);
    std::cout << "Applied " << applied << " migrations. The database is up to date.\n";
    return exit_ok;
}

int seed(Settings const& settings, CommandLine const&)
{
    auto installation = open_installation(settings);
    bring_up_to_date(*installation);
    load_foundations(*installation->database);
    std::cout << "The taxonomies are loaded.\n";
    if (!settings.demo) return exit_ok;
    std::cout
        << (load_demonstration(*installation->database)
                ? "The demonstration world is loaded.\n"
                : "The demonstration world is not loaded: there are people in this database already, and"
                  " it only comes into one without any.\n");
    return exit_ok;
}

int index(Settings const& settings, CommandLine const&)
{
    auto installation = open_existing(settings);
    bring_up_to_date(*installation);
    for (auto const& follower : followers(installation->site.features)) {
        data::followers::catch_up(*installation->database, follower);
        std::cout << follower.name << " has seen every event.\n";
    }
    auto& index = open_index(*installation);
    search::rebuild(index, *installation->database, searchables(*installation));
    std::cout << "The full-text index was built anew: " << index.size() << " texts can be found.\n";
    return exit_ok;
}

} // namespace erasmi::app
