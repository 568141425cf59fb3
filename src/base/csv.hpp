// Comma-separated values (RFC 4180) of described records.
#pragma once

#include "base/field.hpp"
#include "base/fields.hpp"

#include <string>
#include <string_view>

namespace erasmi {

/// Adds a cell with a text, in quotes; one that a spreadsheet would run as a formula gets a leading
/// apostrophe (OWASP ASVS 5.0, 1.2.10), and so does such a text behind apostrophes.
void add_csv_cell(std::string& line, std::string_view text);
/// The text of a cell without the apostrophe that `add_csv_cell` gave it.
std::string_view unguarded_csv_text(std::string_view text);
/// Adds a cell with a number as it is, so that a negative one stays a number.
void add_csv_number(std::string& line, std::string_view digits);

template <class T>
inline constexpr bool csv_number = false;
template <Scalar T>
inline constexpr bool csv_number<T> =
    std::is_arithmetic_v<typename Field<T>::Primitive> && !std::is_same_v<typename Field<T>::Primitive, bool>;

/// The names of the scalar fields as a header line.
template <Described Row>
std::string csv_header()
{
    std::string line;
    each_field_type<Row>([&]<class Type>(std::string_view name) {
        if constexpr (Scalar<Type>) add_csv_cell(line, name);
    });
    return line + "\r\n";
}

/// The scalar fields of a row.
template <Described Row>
std::string csv_line(Row const& row)
{
    std::string line;
    each_field(row, [&]<class Type>(std::string_view, Type const& field) {
        if constexpr (csv_number<Type>)
            add_csv_number(line, field_text(field));
        else if constexpr (Scalar<Type>)
            add_csv_cell(line, field_text(field));
    });
    return line + "\r\n";
}

} // namespace erasmi
