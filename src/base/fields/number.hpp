// Numbers, truth values, moments.
#pragma once

#include "base/field.hpp"

#include <cmath>

namespace erasmi {

/// A whole number from `Least` to `Most`, both allowed.
template <std::int64_t Least, std::int64_t Most>
struct Whole {
    std::int64_t value = Least;
    operator std::int64_t() const { return value; }
    friend auto operator<=>(Whole const&, Whole const&) = default;
};

/// A calendar year that a programme of our time can have.
using Year = Whole<1900, 2100>;

template <std::int64_t Least, std::int64_t Most>
struct Field<Whole<Least, Most>> {
    using Primitive = std::int64_t;
    static constexpr Control control = Control::number;
    static Primitive primitive(Whole<Least, Most> number) { return number.value; }

    static Fault accept(std::int64_t number, Whole<Least, Most>& out)
    {
        out.value = number;
        if (number >= Least && number <= Most) return {};
        return Message{"problem.out_of_range",
                       {{"least", std::to_string(Least)}, {"most", std::to_string(Most)}}};
    }

    /// From our own storage: a range made narrower since must hide nothing.
    static void restore(std::int64_t number, Whole<Least, Most>& out) { out.value = number; }

    static FieldSchema schema() { return {.type = "integer", .least = Least, .most = Most}; }
};

template <>
struct Field<std::int64_t> {
    using Primitive = std::int64_t;
    static constexpr Control control = Control::number;
    static Primitive primitive(std::int64_t number) { return number; }
    static Fault accept(std::int64_t number, std::int64_t& out)
    {
        out = number;
        return {};
    }
    static FieldSchema schema() { return {.type = "integer"}; }
};

template <>
struct Field<double> {
    using Primitive = double;
    static constexpr Control control = Control::number;
    static Primitive primitive(double number) { return number; }
    static Fault accept(double number, double& out)
    {
        out = number;
        if (std::isfinite(number)) return {};
        return Message{"problem.not_a_number"};
    }
    static FieldSchema schema() { return {.type = "number"}; }
};

template <>
struct Field<bool> {
    using Primitive = bool;
    static constexpr Control control = Control::checkbox;
    static Primitive primitive(bool truth) { return truth; }
    static Fault accept(bool truth, bool& out)
    {
        out = truth;
        return {};
    }
    static FieldSchema schema() { return {.type = "boolean"}; }
};

/// Milliseconds since 1970, UTC.
template <>
struct Field<Instant> {
    using Primitive = std::int64_t;
    static constexpr Control control = Control::hidden;
    static Primitive primitive(Instant moment) { return milliseconds(moment); }
    static Fault accept(std::int64_t number, Instant& out)
    {
        out = instant(number);
        return {};
    }
    static FieldSchema schema() { return {.type = "integer", .format = "int64"}; }
};

} // namespace erasmi
