// How field types stand in columns: scalars by their primitive, everything composed as JSON text.
#pragma once

#include "base/fields.hpp"
#include "base/json.hpp"
#include "data/driver.hpp"

#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>

namespace erasmi::data {

namespace detail {

template <class Primitive>
inline constexpr Kind primitive_kind = Kind::text;
template <>
inline constexpr Kind primitive_kind<std::int64_t> = Kind::integer;
template <>
inline constexpr Kind primitive_kind<double> = Kind::real;
template <>
inline constexpr Kind primitive_kind<bool> = Kind::boolean;

} // namespace detail

/// The kind of column that holds a `T`.
template <class T>
consteval Kind kind_of()
{
    if constexpr (is_optional<T>)
        return kind_of<typename T::value_type>();
    else if constexpr (Scalar<T>)
        return detail::primitive_kind<typename Field<T>::Primitive>;
    else if constexpr (std::is_integral_v<T>)
        return Kind::integer;
    else
        return Kind::text;
}

/// A field of a row into a column.
template <class T>
void bind_field(Statement& statement, int place, T const& value)
{
    if constexpr (is_optional<T>) {
        if (value)
            bind_field(statement, place, *value);
        else
            statement.bind_null(place, kind_of<T>());
    } else if constexpr (Scalar<T>) {
        statement.bind(place, Field<T>::primitive(value));
    } else {
        statement.bind(place, std::string_view(json_text(to_json(value))));
    }
}

/// An argument of a call: a scalar field type, an optional of one, a list of them for `in ($n)`, or plain
/// text and numbers.
template <class T>
void bind_argument(Statement& statement, int place, T const& value)
{
    if constexpr (is_optional<T> || is_list<T> || Scalar<T>)
        bind_field(statement, place, value);
    else if constexpr (std::is_integral_v<T>)
        statement.bind(place, static_cast<std::int64_t>(value));
    else if constexpr (std::is_convertible_v<T const&, std::string_view>)
        statement.bind(place, std::string_view(value));
    else
        static_assert(Scalar<T>, "no column can hold this argument");
}

namespace detail {

template <Scalar T>
typename Field<T>::Primitive read_primitive(Statement const& statement, int column)
{
    using Primitive = typename Field<T>::Primitive;
    if constexpr (std::is_same_v<Primitive, std::int64_t>)
        return statement.integer(column);
    else if constexpr (std::is_same_v<Primitive, double>)
        return statement.real(column);
    else if constexpr (std::is_same_v<Primitive, bool>)
        return statement.boolean(column);
    else
        return statement.text(column);
}

[[noreturn]] void unreadable_column(Statement const& statement, int column);

template <Scalar T>
void read_scalar(Statement const& statement, int column, T& out)
{
    if (restore_field(read_primitive<T>(statement, column), out)) unreadable_column(statement, column);
}

} // namespace detail

/// A column into a field of a row. Throws std::runtime_error naming a column that cannot be this field.
template <class T>
void read_field(Statement const& statement, int column, T& out)
{
    if constexpr (is_optional<T>) {
        if (statement.is_null(column))
            out.reset();
        else
            read_field(statement, column, out.emplace());
    } else if (statement.is_null(column)) {
        detail::unreadable_column(statement, column);
    } else if constexpr (Scalar<T>) {
        detail::read_scalar(statement, column, out);
    } else {
        out = stored_json<T>(statement.text(column));
    }
}

namespace detail {

template <class Row>
inline constexpr char row_identity = 0;

int find_column(Statement const& statement, std::string_view name);

// Columns are matched with fields by name, once for each statement.
template <Described Row>
std::vector<int> const& columns_of(Statement& statement)
{
    auto& map = statement.column_map();
    if (map.row == &row_identity<Row>) return map.columns;
    map.columns.clear();
    each_field_type<Row>(
        [&]<class>(std::string_view name) { map.columns.push_back(find_column(statement, name)); });
    map.row = &row_identity<Row>;
    return map.columns;
}

template <Described Row>
void read_row(Statement& statement, Row& row)
{
    auto next = columns_of<Row>(statement).begin();
    each_field(row, [&](std::string_view, auto& field) { read_field(statement, *next++, field); });
}

} // namespace detail

} // namespace erasmi::data
