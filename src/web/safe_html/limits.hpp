// How much foreign HTML is read, so that no input costs more than a small multiple of a page.
#pragma once

#include <cstddef>
#include <string_view>

namespace erasmi::web::safe_html {

/// At most `size` bytes from the beginning, cut between UTF-8 characters.
std::string_view first_bytes(std::string_view text, std::size_t size);

/// The longest part from the beginning that is within the limits.
///
/// Besides the length, three numbers are bounded because a parser's work grows with their products: start
/// tags, attributes of one tag (each is compared with all others), and start tags of formatting elements with
/// attributes (each is repeated in every later paragraph until it is closed: WHATWG HTML, 13.2.4.3).
std::string_view within_limits(std::string_view html);

} // namespace erasmi::web::safe_html
