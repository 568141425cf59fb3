// Attributes that are there or not: `<input type="checkbox" {}>` takes `flag<"checked">(is_on)`.
#pragma once

#include "web/html/literal.hpp"
#include "web/html/names.hpp"
#include "web/html/refusals.hpp"

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace erasmi::web {

/// Made by `flag` and `attribute`, whose names the compiler has checked.
class Attribute {
public:
    void append_to(std::string& out) const;

private:
    enum class Kind { absent, flag, value, url };

    Attribute(std::string_view name, Kind kind, std::string value = {})
        : name_(name), kind_(kind), value_(std::move(value))
    {
    }

    template <markup::Literal Name>
    friend Attribute flag(bool is_present);
    template <markup::Literal Name, class Value>
    friend Attribute attribute(Value const& value);

    std::string_view name_; ///< a template argument: lives as long as the program
    Kind kind_;
    std::string value_;
};

namespace markup {

template <Literal Name>
consteval std::string_view checked_name()
{
    if (!is_attribute_name(Name.view()) || is_unsafe_attribute(Name.view()))
        name_of_attribute_is_not_allowed();
    return Name.view();
}

/// The name with static storage.
template <Literal Name>
inline constexpr auto name_storage = Name;

} // namespace markup

/// An attribute without a value, such as `checked`, or nothing.
template <markup::Literal Name>
Attribute flag(bool is_present)
{
    static_assert(!markup::checked_name<Name>().empty());
    return {markup::name_storage<Name>.view(), is_present ? Attribute::Kind::flag : Attribute::Kind::absent};
}

/// An attribute with a value: a whole number, text unless it is empty, or an optional unless it is nothing
/// (its text may be empty). Addresses are checked as in `Html::put`.
template <markup::Literal Name, class Value>
Attribute attribute(Value const& value)
{
    static_assert(!markup::checked_name<Name>().empty());
    auto name = markup::name_storage<Name>.view();
    constexpr auto kind =
        markup::is_url_attribute(Name.view()) ? Attribute::Kind::url : Attribute::Kind::value;
    if constexpr (std::integral<Value>) {
        static_assert(!std::is_same_v<Value, bool>, "say the value: is_open ? \"true\" : \"false\"");
        return {name, kind, std::to_string(value)};
    } else if constexpr (std::is_convertible_v<Value const&, std::string_view>) {
        std::string_view text = value;
        return {name, text.empty() ? Attribute::Kind::absent : kind, std::string(text)};
    } else if (!value)
        return {name, Attribute::Kind::absent};
    else
        return {name, kind, std::string(*value)};
}

} // namespace erasmi::web
