#include "app/schema.hpp"

#include "app/failures.hpp"
#include "base/embedded.hpp"

#include <charconv>
#include <stdexcept>

namespace erasmi::app {

namespace {

/// "0010_practices.sql" is number 10, name "practices".
data::Migration migration_of(embedded::File const& file)
{
    constexpr std::string_view ending = ".sql";
    data::Migration migration{.sql = file.bytes};
    auto name = file.path.substr(0, file.path.size() - ending.size());
    auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), migration.number);
    auto digits = static_cast<std::size_t>(end - name.data());
    if (error != std::errc{} || digits >= name.size() || name[digits] != '_')
        throw std::logic_error("migrations/" + std::string(file.path) + " must be named NUMBER_name.sql");
    migration.name = name.substr(digits + 1);
    return migration;
}

} // namespace

std::vector<data::Migration> known_migrations()
{
    std::vector<data::Migration> all;
    for (auto const& file : embedded::migrations()) all.push_back(migration_of(file));
    return all;
}

void verify_rows(data::Database& database, std::span<web::Feature const> features)
{
    database.read([&](data::Tx& tx) {
        for (auto const& feature : features) try {
                if (feature.check_rows) feature.check_rows(tx.connection());
            } catch (std::runtime_error const& error) {
                throw DataNotUsable("The database does not fit this program (" + std::string(feature.name) +
                                    "): " + error.what() + ". Run 'erasmi migrate', or restore a backup.");
            }
    });
}

} // namespace erasmi::app
