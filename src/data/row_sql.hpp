// SQL texts that follow from the description of a row.
#pragma once

#include "base/described.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace erasmi::data {

/// "p.id, p.title, …" for the prefix "p."; a select list that fits `Row`.
template <Described Row>
std::string columns(std::string_view prefix = "")
{
    std::string list;
    each_field_type<Row>([&]<class>(std::string_view name) {
        if (!list.empty()) list += ", ";
        list.append(prefix).append(name);
    });
    return list;
}

/// "insert into t (id, title) values ($1, $2)": each field's place is its place in the description.
template <Described Row>
std::string insert_sql(std::string_view table)
{
    static std::string const rest = [] {
        std::string places;
        for (std::size_t place = 1; place <= field_count<Row>; ++place)
            places += (place == 1 ? "$" : ", $") + std::to_string(place);
        return " (" + columns<Row>() + ") values (" + places + ")";
    }();
    return std::string("insert into ").append(table).append(rest);
}

/// "insert into t (id, title) values ($1, $2), ($3, $4)": so many rows, one behind the other.
template <Described Row>
std::string insert_sql(std::string_view table, std::size_t rows)
{
    auto sql = insert_sql<Row>(table);
    for (std::size_t place = field_count<Row>, row = 1; row < rows; ++row) {
        for (std::size_t field = 0; field < field_count<Row>; ++field)
            sql += (field == 0 ? ", ($" : ", $") + std::to_string(++place);
        sql += ")";
    }
    return sql;
}

/// "update t set title = $2 where id = $1": all fields but `id`.
template <Described Row>
std::string update_sql(std::string_view table)
{
    static std::string const rest = [] {
        std::string assignments, condition;
        int place = 0;
        each_field_type<Row>([&]<class>(std::string_view name) {
            auto value = std::string(name) + " = $" + std::to_string(++place);
            if (name == "id")
                condition = " where " + value;
            else
                assignments += (assignments.empty() ? " set " : ", ") + value;
        });
        return assignments + condition;
    }();
    return std::string("update ").append(table).append(rest);
}

} // namespace erasmi::data
