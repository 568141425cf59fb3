// What every field type answers, once: which texts it accepts, how it is stored, its schema and its form
// control.
//
// A field type has one primitive: text, a whole number, a number or a truth value. `Field<T>` converts both
// ways; the codecs for SQL, JSON, CSV and forms are written once over primitives. Adding a field type is
// adding one specialisation in `base/fields/`.
#pragma once

#include "base/actor.hpp"
#include "base/clock.hpp"
#include "base/described.hpp"
#include "base/id.hpp"
#include "base/language.hpp"
#include "base/message.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace erasmi {

/// Nothing: accepted. Otherwise the message that tells the writer what to mend.
using Fault = std::optional<Message>;

enum class Control { line, markdown, number, checkbox, choice, email, url, hidden };

/// The JSON Schema facts of a field (2020-12, validation vocabulary); absent facts are not written.
struct FieldSchema {
    char const* type = "string";
    char const* format = nullptr;
    char const* pattern = nullptr;
    std::optional<std::int64_t> least = {};
    std::optional<std::int64_t> most = {};
    std::vector<std::string> choices = {};
};

template <class T>
struct Field;

/// A scalar field type: it has a `Field`. Lists, optionals and described structs are composed by the codecs.
template <class T>
concept Scalar = requires
{
    typename Field<T>::Primitive;
};

namespace detail {

inline Fault parse_primitive(std::string_view text, std::int64_t& out)
{
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error == std::errc{} && end == text.data() + text.size()) return {};
    return Message{text.empty() ? "problem.required" : "problem.not_a_whole_number"};
}

inline Fault parse_primitive(std::string_view text, double& out)
{
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error == std::errc{} && end == text.data() + text.size()) return {};
    return Message{text.empty() ? "problem.required" : "problem.not_a_number"};
}

inline Fault parse_primitive(std::string_view text, bool& out)
{
    out = text == "true" || text == "1" || text == "on";
    if (out || text.empty() || text == "false" || text == "0") return {};
    return Message{"problem.unknown_choice"};
}

} // namespace detail

/// From a form field or a CSV cell.
template <Scalar T>
Fault parse_field(std::string_view text, T& out)
{
    using Primitive = typename Field<T>::Primitive;
    if constexpr (std::is_same_v<Primitive, std::string_view>) {
        return Field<T>::accept(text, out);
    } else {
        Primitive primitive{};
        if (auto fault = detail::parse_primitive(text, primitive)) return fault;
        return Field<T>::accept(primitive, out);
    }
}

/// From our own storage, where `accept` judged the value when it came in: a rule made stricter since must
/// hide nothing. Field types with such rules offer `restore`.
template <Scalar T>
Fault restore_field(typename Field<T>::Primitive primitive, T& out)
{
    if constexpr (requires { Field<T>::restore(primitive, out); }) {
        Field<T>::restore(primitive, out);
        return {};
    } else {
        return Field<T>::accept(primitive, out);
    }
}

/// The inverse of `parse_field`: what stands in a form's control or a CSV cell.
template <Scalar T>
std::string field_text(T const& value)
{
    auto primitive = Field<T>::primitive(value);
    using Primitive = decltype(primitive);
    if constexpr (std::is_same_v<Primitive, bool>)
        return primitive ? "true" : "false";
    else if constexpr (std::is_arithmetic_v<Primitive>) {
        char digits[32];
        return {digits, std::to_chars(digits, digits + sizeof digits, primitive).ptr};
    } else
        return std::string(primitive);
}

} // namespace erasmi
