// Compares described rows with the tables that they are read from and written to.
#pragma once

#include "data/codec.hpp"
#include "data/driver.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace erasmi::data {

struct ColumnShape {
    std::string name;
    std::optional<Kind> kind; ///< nothing: none of ours
    bool is_nullable = false;

    friend bool operator==(ColumnShape const&, ColumnShape const&) = default;
};

/// The columns of a live table; none when there is no such table.
std::vector<ColumnShape> describe_table(Connection& connection, std::string_view table);

/// Throws std::runtime_error naming the first column that the table lacks or has otherwise. Columns that the
/// row does not have are no difference, as rows are small and serve one purpose each.
void verify_columns(std::string_view table, std::vector<ColumnShape> const& live,
                    std::vector<ColumnShape> const& described);

template <Described Row>
std::vector<ColumnShape> described_columns()
{
    std::vector<ColumnShape> shapes;
    each_field_type<Row>([&]<class Type>(std::string_view name) {
        shapes.push_back({std::string(name), kind_of<Type>(), is_optional<Type>});
    });
    return shapes;
}

/// For a feature's check at start: `verify_rows<Practice>(connection, "practice")`.
template <Described Row>
void verify_rows(Connection& connection, std::string_view table)
{
    verify_columns(table, describe_table(connection, table), described_columns<Row>());
}

} // namespace erasmi::data
