#include "data/migrations.hpp"

#include "base/embedded.hpp"
#include "data/digest.hpp"
#include "data/shape.hpp"

#include <algorithm>
#include <functional>

namespace erasmi::data {

namespace {

std::string label(Migration const& migration)
{
    auto number = std::to_string(migration.number);
    return std::string(4 - std::min<std::size_t>(number.size(), 4), '0') + number + "_" +
           std::string(migration.name);
}

// No time limit for statements; and foreign keys are checked at the end instead, because a table that SQLite
// can only change by building it anew would otherwise lose those that point to it
// (sqlite.org/lang_altertable.html).
std::unique_ptr<Connection> connect_for_migration(std::string const& url)
{
    auto connection = connect(url, Access::write);
    bool is_sqlite = connection->dialect() == Dialect::sqlite;
    connection->execute(is_sqlite ? "pragma foreign_keys = off" : "set statement_timeout = 0");
    return connection;
}

void check_references(Tx& tx)
{
    if (tx.connection().dialect() != Dialect::sqlite) return;
    auto table = tx.value<std::string>("select \"table\" from pragma_foreign_key_check limit 1");
    if (table) throw std::runtime_error("rows of " + *table + " point nowhere");
}

void apply(Tx& tx, Migration const& migration)
{
    tx.connection().execute(migration.sql);
    check_references(tx);
    tx.insert("migration", AppliedMigration{.number = migration.number,
                                            .name = std::string(migration.name),
                                            .checksum = sha256(migration.sql),
                                            .applied_at = tx.now()});
}

void in_transaction(Connection& connection, std::function<void()> const& work)
{
    connection.begin(Access::write);
    try {
        work();
        connection.commit();
    } catch (...) {
        if (connection.is_alive() && connection.in_transaction()) connection.rollback();
        throw;
    }
}

// The history is read inside the transaction: another node may have been faster.
bool apply_next(Connection& connection, Surroundings& surroundings, std::span<Migration const> known)
{
    bool is_done = false;
    in_transaction(connection, [&] {
        connection.execute(
            "create table if not exists migration (number bigint primary key, name text not null,"
            " checksum text not null, applied_at bigint not null)");
        auto applied = applied_migrations(connection);
        check_history(applied, known);
        is_done = applied.size() == known.size();
        if (is_done) return;
        auto const& next = known[applied.size()];
        try {
            Tx tx(connection, surroundings, Access::write);
            apply(tx, next);
        } catch (std::exception const& error) {
            throw MigrationError("migration " + label(next) + " failed and changed nothing: " + error.what());
        }
    });
    return !is_done;
}

} // namespace

// Files are named like "0001_spine.sql" and come sorted.
std::vector<Migration> embedded_migrations()
{
    constexpr std::size_t digits = 4;
    std::vector<Migration> migrations;
    for (auto const& file : embedded::migrations()) {
        Migration migration{.name = file.path.substr(0, file.path.rfind('.')), .sql = file.bytes};
        if (parse_field(migration.name.substr(0, digits), migration.number))
            throw std::logic_error("a migration without a number: " + std::string(file.path));
        migration.name.remove_prefix(digits + 1);
        migrations.push_back(migration);
    }
    return migrations;
}

std::vector<AppliedMigration> applied_migrations(Connection& connection)
{
    if (describe_table(connection, "migration").empty()) return {};
    Tx tx(connection, real_surroundings(), Access::read);
    return tx.all<AppliedMigration>(
        "select number, name, checksum, applied_at from migration order by number");
}

void check_history(std::span<AppliedMigration const> applied, std::span<Migration const> known)
{
    auto disordered = std::ranges::adjacent_find(known, std::ranges::greater_equal{}, &Migration::number);
    if (disordered != known.end())
        throw MigrationError("migration " + label(*disordered) + " does not come before its successor");

    auto newest_known = known.empty() ? 0 : known.back().number;
    if (!applied.empty() && applied.back().number > newest_known)
        throw MigrationError("schema " + std::to_string(applied.back().number) +
                             " is newer than this program knows (" + std::to_string(newest_known) + ")");

    for (std::size_t i = 0; i < applied.size(); ++i) {
        if (i == known.size() || applied[i].number != known[i].number)
            throw MigrationError("the database and the program differ from migration " +
                                 std::to_string(applied[i].number) + " on");
        if (applied[i].checksum != sha256(known[i].sql))
            throw MigrationError("migration " + label(known[i]) + " has changed since it was applied");
    }
}

int migrate(Database& database, std::span<Migration const> known)
{
    auto connection = connect_for_migration(database.url());
    int count = 0;
    while (apply_next(*connection, database.surroundings(), known)) ++count;
    return count;
}

} // namespace erasmi::data
