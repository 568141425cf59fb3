// Fresh install equals upgrade: from every former schema, with the rows that stood in it.
#include "data/migrations.hpp"
#include "data/shape.hpp"
#include "data/testing/databases.hpp"

#include <gmock/gmock.h>

#include <map>
#include <regex>

namespace erasmi::data {
namespace {

/// Tables, columns, indexes and rules as the database itself describes them.
std::vector<std::string> schema_of(Database& database)
{
    constexpr auto of_sqlite = "select coalesce(sql, name) as text from sqlite_schema order by 1";
    constexpr auto of_postgres =
        "select concat_ws(' ', table_name, ordinal_position, column_name, data_type, is_nullable,"
        " column_default) as text from information_schema.columns where table_schema = 'public' union all"
        " select indexdef from pg_indexes where schemaname = 'public' union all"
        " select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint"
        " where connamespace = 'public'::regnamespace order by 1";
    auto sql = database.dialect() == Dialect::sqlite ? of_sqlite : of_postgres;
    return database.read([&](Tx& tx) { return tx.column<std::string>(sql); });
}

/// In the order in which they were made, so those that others point to come first.
std::vector<std::string> tables_of(Database& database)
{
    constexpr auto of_sqlite = "select name from sqlite_schema where type = 'table' order by rowid";
    constexpr auto of_postgres = "select relname::text from pg_class where relkind = 'r'"
                                 " and relnamespace = 'public'::regnamespace order by oid";
    auto sql = database.dialect() == Dialect::sqlite ? of_sqlite : of_postgres;
    auto tables = database.read([&](Tx& tx) { return tx.column<std::string>(sql); });
    std::erase(tables, "migration");
    return tables;
}

using AllowedValues = std::map<std::string, std::string>;

/// "job.state": "queued", the first value that the column's rule in a migration allows.
AllowedValues allowed_values()
{
    static std::regex const table_or_rule(R"(create table (\w+)|check \((\w+) (?:in \(|= )'(\w+)')");
    AllowedValues values;
    for (auto const& migration : embedded_migrations()) {
        std::string sql(migration.sql), table;
        for (std::sregex_iterator found(sql.begin(), sql.end(), table_or_rule), end; found != end; ++found)
            if ((*found)[1].matched)
                table = (*found)[1];
            else
                values.try_emplace(table + "." + (*found)[2].str(), (*found)[3]);
    }
    return values;
}

/// All other texts are the same, so that each row points to the one row of the other table.
std::string literal(std::string const& table, ColumnShape const& column, AllowedValues const& allowed)
{
    if (column.kind == Kind::boolean) return "true";
    if (column.kind != Kind::text) return "1";
    auto found = allowed.find(table + "." + column.name);
    return found == allowed.end() ? "'{}'" : "'" + found->second + "'";
}

void insert_a_row(Tx& tx, std::string const& table)
{
    static auto const allowed = allowed_values();
    std::string names, values;
    for (auto const& column : describe_table(tx.connection(), table)) {
        names += (names.empty() ? "" : ", ") + column.name;
        values += (values.empty() ? "" : ", ") + literal(table, column, allowed);
    }
    tx.connection().execute("insert into " + table + " (" + names + ") values (" + values +
                            ") on conflict do nothing");
}

std::map<std::string, std::int64_t> rows_of(Database& database, std::vector<std::string> const& tables)
{
    std::map<std::string, std::int64_t> rows;
    database.read([&](Tx& tx) {
        for (auto const& table : tables)
            rows[table] = tx.value<std::int64_t>("select count(*) from " + table).value();
    });
    return rows;
}

class Upgrade : public testing::OnEachDatabase {};
ERASMI_ON_EACH_DATABASE(Upgrade)

TEST_P(Upgrade, FromEveryFormerSchemaGivesThatOfAFreshInstallationAndKeepsAllRows)
{
    auto known = embedded_migrations();
    auto fresh = schema_of(*database);
    for (std::size_t former = 0; former < known.size(); ++former) {
        SCOPED_TRACE("from the schema after " + std::to_string(former) + " migrations");
        testing::FreshDatabase old(GetParam(), testing::FreshDatabase::Start::empty);
        migrate(*old, std::span(known).first(former));
        auto tables = tables_of(*old);
        old->write([&](Tx& tx) {
            for (auto const& table : tables) insert_a_row(tx, table);
        });
        auto rows = rows_of(*old, tables);
        for (auto const& [table, count] : rows) EXPECT_EQ(count, 1) << table;

        EXPECT_EQ(migrate(*old, known), static_cast<int>(known.size() - former));
        EXPECT_EQ(schema_of(*old), fresh);
        EXPECT_EQ(rows_of(*old, tables), rows);
    }
}

} // namespace
} // namespace erasmi::data
