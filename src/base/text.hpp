// Questions about UTF-8 text that several modules ask.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace erasmi {

/// True when `text` is well-formed UTF-8 (RFC 3629) without NUL.
bool is_utf8(std::string_view text);
bool is_ascii(std::string_view text);
/// ASCII letters in lower case, all other bytes as they are.
std::string lower_ascii(std::string_view text);
/// Code points in well-formed UTF-8.
std::size_t count_characters(std::string_view text);
/// Runs of characters between white space, as a writer counts words.
std::size_t count_words(std::string_view text);
/// Without white space at both ends.
std::string_view trim(std::string_view text);
/// CR LF and CR become LF, as browsers send the former and people mean the latter.
std::string with_unix_lines(std::string_view text);
/// The first `characters` code points, cut at a word's end and followed by "…" when something was left out.
std::string shortened(std::string_view text, std::size_t characters);
/// A URL path segment for a title: lower-case ASCII words joined by hyphens, at most 80 bytes. May be empty.
std::string slug(std::string_view title);

} // namespace erasmi
