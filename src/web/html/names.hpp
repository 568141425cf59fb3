// What the names of elements, attributes and URL schemes mean for safety.
#pragma once

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace erasmi::web::markup {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
constexpr bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

/// Where `part` begins in `text` at or after `from`, or npos. `string_view::find` compares pointers in ways
/// that g++ does not accept in constant expressions while it also looks for undefined behaviour.
constexpr std::size_t position_of(std::string_view text, std::string_view part, std::size_t from = 0)
{
    for (std::size_t at = from; at + part.size() <= text.size(); ++at)
        if (text.substr(at, part.size()) == part) return at;
    return std::string_view::npos;
}

constexpr bool same_name(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, {}, lower, lower);
}

constexpr bool starts_with_name(std::string_view text, std::string_view name)
{
    return text.size() >= name.size() && same_name(text.substr(0, name.size()), name);
}

constexpr bool is_any_of(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::any_of(names, [&](std::string_view other) { return same_name(name, other); });
}

/// htmx reads its attributes with and without the prefix.
constexpr std::string_view without_data_prefix(std::string_view attribute)
{
    return starts_with_name(attribute, "data-hx-") ? attribute.substr(5) : attribute;
}

/// The value is an address that the browser follows or loads.
constexpr bool is_url_attribute(std::string_view attribute)
{
    return is_any_of(without_data_prefix(attribute),
                     {"href", "src", "action", "formaction", "poster", "cite", "data", "ping", "background",
                      "longdesc", "manifest", "xlink:href", "hx-get", "hx-post", "hx-put", "hx-delete",
                      "hx-patch", "hx-push-url", "hx-replace-url"});
}

/// Has no place in our pages, whatever its value.
constexpr bool is_inline_code(std::string_view attribute)
{
    auto name = without_data_prefix(attribute);
    return starts_with_name(name, "on") || starts_with_name(name, "hx-on") ||
           is_any_of(name, {"style", "srcdoc", "http-equiv", "hx-vars"});
}

/// A fixed value is fine, one from data is not: htmx evaluates it, or it is a list of addresses.
constexpr bool is_unsafe_attribute(std::string_view attribute)
{
    return is_inline_code(attribute) ||
           is_any_of(without_data_prefix(attribute), {"srcset", "imagesrcset", "hx-vals", "hx-headers",
                                                      "hx-request", "hx-trigger", "hx-ext"});
}

/// Attributes of these elements name or change other attributes, or load active content.
constexpr bool is_unsafe_element(std::string_view element)
{
    return is_any_of(element, {"animate", "animatemotion", "animatetransform", "set", "base", "object",
                               "embed", "applet", "param"});
}

/// The content is not markup, so escaping would not protect it.
constexpr bool is_raw_text_element(std::string_view element)
{
    return is_any_of(element, {"script", "style", "iframe", "xmp", "noembed", "noframes", "plaintext"});
}

constexpr bool keeps_white_space(std::string_view element) { return is_any_of(element, {"pre", "textarea"}); }

constexpr bool is_allowed_scheme(std::string_view scheme)
{
    return is_any_of(scheme, {"http", "https", "mailto", "tel"});
}

/// Lower-case letters, digits, hyphens and colons, beginning with a letter.
constexpr bool is_attribute_name(std::string_view name)
{
    auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
    };
    return !name.empty() && is_letter(name.front()) && std::ranges::all_of(name, is_plain);
}

} // namespace erasmi::web::markup
