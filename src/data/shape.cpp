#include "data/shape.hpp"

#include "data/run.hpp"

#include <algorithm>
#include <stdexcept>

namespace erasmi::data {

namespace {

// SQLite lets a primary key be null unless told otherwise; ours never are.
constexpr std::string_view sqlite_columns =
    "select name, lower(type), \"notnull\" = 0 and pk = 0 from pragma_table_info($1) order by cid";
constexpr std::string_view postgres_columns =
    "select column_name::text, data_type::text, is_nullable = 'YES' from information_schema.columns"
    " where table_schema = current_schema() and table_name = $1 order by ordinal_position";

std::optional<Kind> kind_of_type(std::string_view type)
{
    if (type == "text") return Kind::text;
    if (type == "bigint" || type == "integer") return Kind::integer;
    if (type == "double precision") return Kind::real;
    if (type == "boolean") return Kind::boolean;
    return {};
}

std::string_view name_of(std::optional<Kind> kind)
{
    if (!kind) return "unknown";
    switch (*kind) {
    case Kind::text: return "text";
    case Kind::integer: return "bigint";
    case Kind::real: return "double precision";
    case Kind::boolean: return "boolean";
    }
    return "unknown";
}

std::string shown(ColumnShape const& column)
{
    return column.name + " " + std::string(name_of(column.kind)) + (column.is_nullable ? "" : " not null");
}

} // namespace

std::vector<ColumnShape> describe_table(Connection& connection, std::string_view table)
{
    bool is_sqlite = connection.dialect() == Dialect::sqlite;
    detail::Run run(connection, is_sqlite ? sqlite_columns : postgres_columns, table);
    std::vector<ColumnShape> shapes;
    auto const& row = run.statement();
    while (run.step())
        shapes.push_back({std::string(row.text(0)), kind_of_type(row.text(1)), row.boolean(2)});
    return shapes;
}

void verify_columns(std::string_view table, std::vector<ColumnShape> const& live,
                    std::vector<ColumnShape> const& described)
{
    for (auto const& column : described) {
        auto found = std::ranges::find(live, column.name, &ColumnShape::name);
        if (found != live.end() && *found == column) continue;
        throw std::runtime_error("table " + std::string(table) + " has " +
                                 (found == live.end() ? "no column " + column.name : shown(*found)) +
                                 ", the program needs " + shown(column));
    }
}

} // namespace erasmi::data
