// Which elements and attributes of foreign HTML may stand in our pages.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace erasmi::web::safe_html {

enum class Fate {
    keep,   ///< with its allowed attributes
    unwrap, ///< only its content
    divide, ///< only its content, on lines of its own
    drop,   ///< without its content
};

Fate fate_of(GumboElement const& element);

/// The name under which a kept element is written: `b` is `strong`. Not for headings.
std::string_view kept_name(GumboTag tag);

/// 1 to 6 for `h1` to `h6`, otherwise 0.
int heading_level(GumboTag tag);

bool is_void(std::string_view name);

/// Appends the attributes that are kept, each with a space in front, and those that we add.
void append_attributes(std::string& out, GumboElement const& element);

/// The value of an attribute, or nullptr.
char const* attribute_of(GumboElement const& element, char const* name);

/// An address of http, https or mailto, or a relative one.
bool is_kept_link(std::string_view address);

/// Where features keep pictures: "/practices/{id}/pictures/{digest}".
bool is_own_image(std::string_view address);

} // namespace erasmi::web::safe_html
