#include "data/testing/contents.hpp"

#include <algorithm>
#include <map>

namespace erasmi::data::testing {

namespace {

constexpr std::string_view sqlite_columns =
    "select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c"
    " where t.type = 'table' and t.name not like 'sqlite%' order by t.name, c.cid";
constexpr std::string_view postgres_columns =
    "select table_name::text, column_name::text from information_schema.columns"
    " where table_schema = current_schema() order by table_name, ordinal_position";

using Tables = std::map<std::string, std::vector<std::string>>;

Tables tables(Tx& tx)
{
    bool is_sqlite = tx.connection().dialect() == Dialect::sqlite;
    detail::Run run(tx.connection(), is_sqlite ? sqlite_columns : postgres_columns);
    Tables tables;
    while (run.step()) tables[std::string(run.statement().text(0))].emplace_back(run.statement().text(1));
    return tables;
}

std::string select_as_text(std::string const& table, std::vector<std::string> const& columns)
{
    std::string sql;
    for (auto const& column : columns)
        sql += (sql.empty() ? "select cast(\"" : ", cast(\"") + column + "\" as text)";
    return sql + " from \"" + table + "\"";
}

std::string row_text(Statement const& row, std::string const& table, std::vector<std::string> const& columns)
{
    auto text = table;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto place = static_cast<int>(i);
        text += "|" + columns[i] + "=";
        if (!row.is_null(place)) text += row.text(place);
    }
    return text;
}

} // namespace

std::vector<std::string> columns(Tx& tx)
{
    std::vector<std::string> all;
    for (auto const& [table, columns] : tables(tx))
        for (auto const& column : columns) all.push_back(table + "." + column);
    std::ranges::sort(all);
    return all;
}

std::vector<std::string> contents(Tx& tx)
{
    std::vector<std::string> all;
    for (auto const& [table, columns] : tables(tx)) {
        detail::Run run(tx.connection(), select_as_text(table, columns));
        while (run.step()) all.push_back(row_text(run.statement(), table, columns));
    }
    std::ranges::sort(all);
    return all;
}

} // namespace erasmi::data::testing
