// Appends text so that it is only text where it stands.
#pragma once

#include <string>
#include <string_view>

namespace erasmi::web::markup {

/// For text and for quoted attribute values: & < > " ' become character references.
void append_escaped(std::string& out, std::string_view text);

/// A whole address: "#blocked" unless it is relative or its scheme is http, https, mailto or tel.
void append_url(std::string& out, std::string_view url);

/// Percent-encoded (RFC 3986, 2.1) but for unreserved characters and "@", "+", ",": never a new segment or
/// scheme.
void append_path_segment(std::string& out, std::string_view text);

/// Percent-encoded but for unreserved characters.
void append_query_component(std::string& out, std::string_view text);

/// True for relative addresses and the schemes named above, as a browser reads them (WHATWG URL, 4.4).
bool is_safe_url(std::string_view url);

} // namespace erasmi::web::markup
