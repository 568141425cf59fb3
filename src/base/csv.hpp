// Comma-separated values (RFC 4180) of described records.
#pragma once

#include "base/field.hpp"
#include "base/fields.hpp"

#include <string>
#include <string_view>

namespace erasmi {

/// Adds a cell: quoted where needed; a text that a spreadsheet would run as a formula gets a leading
/// apostrophe (OWASP ASVS 5.0, 1.2.10).
void add_csv_cell(std::string& line, std::string_view text);

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
        if constexpr (Scalar<Type>) add_csv_cell(line, field_text(field));
    });
    return line + "\r\n";
}

} // namespace erasmi
