// What both drivers share.
#include "data/driver.hpp"

#include "data/postgres/connection.hpp"
#include "data/sqlite/connection.hpp"

#include <stdexcept>

namespace erasmi::data {

namespace {

constexpr std::string_view sqlite_scheme = "sqlite:";

std::string list_query(ListPlace list, Dialect dialect)
{
    auto place = "$" + std::to_string(list.place);
    if (dialect == Dialect::sqlite) return "(select value from json_each(" + place + "))";
    std::string cast;
    if (list.kind == Kind::integer) cast = "::bigint";
    if (list.kind == Kind::real) cast = "::double precision";
    if (list.kind == Kind::boolean) cast = "::boolean";
    return "(select value" + cast + " from jsonb_array_elements_text(" + place + "::jsonb))";
}

} // namespace

Statement& Connection::prepare(std::string_view sql, std::span<ListPlace const> lists)
{
    statements_run_.fetch_add(1, std::memory_order_relaxed);
    return find_or_prepare(sql, lists);
}

std::string with_lists(std::string_view sql, std::span<ListPlace const> lists, Dialect dialect)
{
    std::string text(sql);
    for (auto list : lists) {
        auto written = "($" + std::to_string(list.place) + ")";
        auto at = text.find(written);
        if (at == std::string::npos) throw std::logic_error("a list needs its place in brackets: " + text);
        auto query = list_query(list, dialect);
        for (; at != std::string::npos; at = text.find(written, at + query.size()))
            text.replace(at, written.size(), query);
    }
    return text;
}

Dialect dialect_of(std::string_view url)
{
    if (url.starts_with(sqlite_scheme)) return Dialect::sqlite;
    if (url.starts_with("postgresql://") || url.starts_with("postgres://")) return Dialect::postgres;
    throw std::invalid_argument("a database URL begins with sqlite: or postgresql://");
}

std::unique_ptr<Connection> connect(std::string const& url, Access access)
{
    if (dialect_of(url) == Dialect::sqlite) return sqlite::connect(url.substr(sqlite_scheme.size()), access);
    return postgres::connect(url);
}

} // namespace erasmi::data
