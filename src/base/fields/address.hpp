// Addresses: electronic mail and web.
#pragma once

#include "base/field.hpp"

#include <string>

namespace erasmi {

/// A mail address as people use it: one @, a local part of printable ASCII without quoting, a domain with a
/// dot; at most 254 bytes (RFC 5321, 4.5.3.1). Kept in lower case, because no provider of today tells cases
/// apart.
struct Email {
    std::string value;
    operator std::string_view() const { return value; }
    friend auto operator<=>(Email const&, Email const&) = default;
};

template <>
struct Field<Email> {
    using Primitive = std::string_view;
    static constexpr Control control = Control::email;
    static Primitive primitive(Email const& email) { return email.value; }
    static Fault accept(std::string_view text, Email& out);
    static FieldSchema schema() { return {.format = "email", .least = 3, .most = 254}; }
};

/// An absolute http or https address (RFC 3986) without user information; empty: none.
struct WebAddress {
    std::string value;
    bool empty() const { return value.empty(); }
    operator std::string_view() const { return value; }
    friend auto operator<=>(WebAddress const&, WebAddress const&) = default;
};

template <>
struct Field<WebAddress> {
    using Primitive = std::string_view;
    static constexpr Control control = Control::url;
    static Primitive primitive(WebAddress const& address) { return address.value; }
    static Fault accept(std::string_view text, WebAddress& out);
    static FieldSchema schema() { return {.format = "uri", .most = 2000}; }
};

} // namespace erasmi
