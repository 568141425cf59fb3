// What the client prefers of what we can offer: media types, languages, encodings (RFC 9110, 12.5; RFC
// 4647, 3.4).
//
// Headers are what strangers send: parts that are malformed are passed over. Views that are returned are
// those of `offered`.
#pragma once

#include <span>
#include <string_view>

namespace erasmi::web {

/// The offered type ("text/html") of the highest quality; among equals the first offered. Empty when the
/// header excludes all; the first when the header is empty.
std::string_view best_media_type(std::string_view header, std::span<std::string_view const> offered);

/// The offered language for the range of highest quality that fits one, "de-AT" falling back to "de". Empty
/// when none fits; a "*" fits the first that is not excluded.
std::string_view best_language(std::string_view header, std::span<std::string_view const> offered);

enum class Encoding { identity, gzip, brotli };

/// The encoding of the highest quality; among equals brotli before gzip before none.
Encoding best_encoding(std::string_view header);

/// As in Content-Encoding: "br", "gzip", "identity".
std::string_view encoding_name(Encoding encoding);

} // namespace erasmi::web
