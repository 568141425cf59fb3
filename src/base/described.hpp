// Describe a record once with Boost.Describe; its fields are then walked by SQL, forms, JSON, schema and
// history.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <concepts>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace erasmi {

/// A struct with BOOST_DESCRIBE_STRUCT, as opposed to a scalar field type.
template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

template <class T>
using Members =
    boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

template <Described T>
inline constexpr std::size_t field_count = boost::mp11::mp_size<Members<T>>::value;

/// Calls `visit(name, member)` for each field of `record`, in the order of the description.
template <class Record, class Visit>
void each_field(Record&& record, Visit&& visit)
{
    boost::mp11::mp_for_each<Members<std::remove_cvref_t<Record>>>(
        [&](auto member) { visit(std::string_view(member.name), record.*member.pointer); });
}

/// Calls `visit.operator()<FieldType>(name)` for each field of `Record`, without an object.
template <Described Record, class Visit>
void each_field_type(Visit&& visit)
{
    boost::mp11::mp_for_each<Members<Record>>([&](auto member) {
        using Type = std::remove_cvref_t<decltype(std::declval<Record&>().*member.pointer)>;
        visit.template operator()<Type>(std::string_view(member.name));
    });
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

/// The name of an enumerator as it stands in the code, in SQL, JSON, forms and message keys, without a final
/// underscore (`operator_` is "operator").
template <DescribedEnum E>
std::string_view enum_name(E value)
{
    std::string_view name = boost::describe::enum_to_string(value, "");
    return name.ends_with('_') ? name.substr(0, name.size() - 1) : name;
}

template <DescribedEnum E>
std::optional<E> enum_of(std::string_view name)
{
    std::optional<E> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto enumerator) {
        if (enum_name(enumerator.value) == name) found = enumerator.value;
    });
    return found;
}

template <DescribedEnum E, class Visit>
void each_enumerator(Visit&& visit)
{
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
        [&](auto enumerator) { visit(enumerator.value); });
}

} // namespace erasmi
