// A month of a year, as people remember when something began.
#pragma once

#include "base/field.hpp"

#include <string>

namespace erasmi {

/// "2026-03" (ISO 8601, calendar date with reduced precision), of the years 1900 to 2100; empty: none.
struct Month {
    std::string value;
    bool empty() const { return value.empty(); }
    operator std::string_view() const { return value; }
    friend auto operator<=>(Month const&, Month const&) = default;

    /// Midnight (UTC) of its first day; of the empty month the beginning of 1970.
    Instant begin() const;
};

template <>
struct Field<Month> {
    using Primitive = std::string_view;
    static constexpr Control control = Control::line;
    static Primitive primitive(Month const& month) { return month.value; }
    static Fault accept(std::string_view text, Month& out);
    static FieldSchema schema() { return {.pattern = "^$|^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$", .most = 7}; }
};

} // namespace erasmi
